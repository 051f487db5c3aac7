import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { MandateTask } from '../domain/visible-organisations.ts';

export type Mandate = {
  readonly id: number;
  readonly regionId: number;
  readonly regionName: string;
  readonly municipalityId: number;
  readonly municipalityName: string;
  readonly task: MandateTask;
  readonly holder: 'municipality' | 'region';
  readonly adoptedOn: PlainDate;
  readonly decision: string;
  readonly staffingFte: string | null;
  readonly organisationNote: string | null;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
  readonly rowVersion: number;
};

export type MandateFilter = {
  readonly id?: number | undefined;
  readonly regionIds?: readonly number[] | undefined;
  readonly municipalityId?: number | undefined;
  readonly task?: MandateTask | undefined;
  readonly onDay?: PlainDate | undefined;
};

/** The mandate register (R-006); public, so without row security. A region has a few dozen. */
export function listMandates(
  tx: Tx,
  filter: MandateFilter,
  options: { readonly lock?: boolean } = {},
): Promise<Mandate[]> {
  return tx.query<Mandate>(sql`
    select m.id, m.region_id as "regionId", r.name as "regionName", m.municipality_id as "municipalityId",
           g.name as "municipalityName", m.task, m.holder, m.adopted_on as "adoptedOn", m.decision,
           m.staffing_fte::text as "staffingFte", m.organisation_note as "organisationNote", m.from_on as "fromOn",
           m.through_on as "throughOn", m.row_version as "rowVersion"
      from mandate m join organisation r on r.id = m.region_id join organisation g on g.id = m.municipality_id
     where (${filter.id ?? null}::int is null or m.id = ${filter.id ?? null})
       and (${filter.regionIds ? [...filter.regionIds] : null}::int[] is null
            or m.region_id = any(${filter.regionIds ? [...filter.regionIds] : null}::int[]))
       and (${filter.municipalityId ?? null}::int is null or m.municipality_id = ${filter.municipalityId ?? null})
       and (${filter.task ?? null}::text is null or m.task = ${filter.task ?? null})
       and (${filter.onDay ?? null}::date is null
            or daterange(m.from_on, m.through_on, '[]') @> ${filter.onDay ?? null}::date)
     order by lower(r.name), lower(g.name), m.task, m.from_on ${options.lock ? sql`for update of m` : sql.empty}`);
}

export type NewMandate = Pick<
  Mandate,
  | 'regionId'
  | 'municipalityId'
  | 'task'
  | 'holder'
  | 'adoptedOn'
  | 'decision'
  | 'organisationNote'
  | 'fromOn'
  | 'throughOn'
> & { readonly staffingFte: number | null };

export async function insertMandate(tx: Tx, made: NewMandate): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into mandate (region_id, municipality_id, task, holder, adopted_on, decision, staffing_fte, organisation_note,
                         from_on, through_on)
    values (${made.regionId}, ${made.municipalityId}, ${made.task}, ${made.holder}, ${made.adoptedOn}, ${made.decision},
            ${made.staffingFte}, ${made.organisationNote}, ${made.fromOn}, ${made.throughOn}) returning id`);
  return id;
}

export const endMandate = (tx: Tx, id: number, throughOn: PlainDate): Promise<number> =>
  tx.execute(sql`update mandate set through_on = ${throughOn}, row_version = row_version + 1 where id = ${id}`);
