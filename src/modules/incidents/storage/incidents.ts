import type { PlainDate } from '../../../kernel/plain-date.ts';
import { containing } from '../../../platform/db/keyset-page.ts';
import { type SqlFragment, sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { StepEntry } from '../domain/decide-incident.ts';
import type { IncidentKind } from '../domain/incident.ts';

/** An incident with its steps; row security shows it to the region, the municipality it concerns and the provider. */
export type StoredIncident = {
  readonly id: number;
  readonly regionId: number;
  readonly providerId: number;
  readonly providerName: string;
  readonly municipalityId: number | null;
  readonly municipalityName: string | null;
  readonly kind: IncidentKind;
  readonly onDay: PlainDate;
  readonly text: string;
  readonly measures: string;
  readonly organisationName: string;
  readonly personName: string | null;
  readonly recordedAt: Date;
  /** Oldest first; a note only for who may read it. */
  readonly steps: readonly StoredStep[];
};

export type StoredStep = StepEntry & {
  readonly personName: string | null;
  readonly organisationName: string;
  readonly at: string;
};

export type IncidentFilter = {
  readonly search?: string | undefined;
  readonly regionId?: number | undefined;
  readonly providerId?: number | undefined;
  readonly kind?: IncidentKind | undefined;
};

const LISTED = sql`
  select i.id, i.region_id as "regionId", i.provider_id as "providerId", o.name as "providerName", i.municipality_id as "municipalityId",
         m.name as "municipalityName", i.kind, i.on_day as "onDay", i.text, i.measures, r.name as "organisationName",
         p.name as "personName", i.recorded_at as "recordedAt", coalesce(s.steps, '[]') as steps
    from incident i
    join organisation o on o.id = i.provider_id join organisation r on r.id = i.organisation_id
    left join organisation m on m.id = i.municipality_id left join person p on p.id = i.person_id
    left join lateral (
      select jsonb_agg(jsonb_build_object('kind', x.kind, 'onDay', x.on_day, 'dueOn', x.due_on, 'text', x.text, 'at', x.at,
               'personName', q.name, 'organisationName', b.name) order by x.id) as steps
        from incident_step x join organisation b on b.id = x.organisation_id left join person q on q.id = x.person_id
       where x.incident_id = i.id) s on true`;

/** The incidents in scope, newest first: one statement, steps included. Few a year, so the list is read whole. */
export function listIncidents(tx: Tx, filter: IncidentFilter): Promise<StoredIncident[]> {
  const all: SqlFragment[] = [];
  if (filter.search) {
    const text = containing(filter.search);
    all.push(sql`(o.name ilike ${text} or i.text ilike ${text} or i.measures ilike ${text})`);
  }
  if (filter.regionId !== undefined) all.push(sql`i.region_id = ${filter.regionId}`);
  if (filter.providerId !== undefined) all.push(sql`i.provider_id = ${filter.providerId}`);
  if (filter.kind) all.push(sql`i.kind = ${filter.kind}`);
  return tx.query<StoredIncident>(sql`${LISTED} where ${sql.and(all)} order by i.on_day desc, i.id desc`);
}

export const findIncident = (tx: Tx, id: number): Promise<StoredIncident | undefined> =>
  tx.maybeOne<StoredIncident>(sql`${LISTED} where i.id = ${id}`);

/** Nobody else adds a step to the incident until the transaction ends. */
export const holdIncident = (tx: Tx, id: number): Promise<number> =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('incident'), ${id})`);

/** Is this municipality a member of the region on the day? */
export const isMemberOf = async (tx: Tx, regionId: number, municipalityId: number, day: PlainDate): Promise<boolean> =>
  (await tx.maybeOne(sql`
    select 1 from region_membership where region_id = ${regionId} and municipality_id = ${municipalityId}
       and from_on <= ${day}::date and (through_on is null or through_on >= ${day}::date)`)) !== undefined;

type By = { readonly organisationId: number; readonly personId: number };

export async function insertIncident(
  tx: Tx,
  made: Pick<StoredIncident, 'regionId' | 'providerId' | 'municipalityId' | 'kind' | 'onDay' | 'text' | 'measures'> &
    By,
): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into incident (region_id, provider_id, municipality_id, kind, on_day, text, measures, organisation_id, person_id)
    values (${made.regionId}, ${made.providerId}, ${made.municipalityId}, ${made.kind}, ${made.onDay}, ${made.text}, ${made.measures},
            ${made.organisationId}, ${made.personId}) returning id`);
  return id;
}

export const insertStep = (
  tx: Tx,
  made: StepEntry & By & { readonly incidentId: number; readonly regionId: number; readonly providerId: number },
): Promise<number> =>
  tx.execute(sql`
    insert into incident_step (incident_id, region_id, provider_id, kind, on_day, due_on, text, organisation_id, person_id)
    values (${made.incidentId}, ${made.regionId}, ${made.providerId}, ${made.kind}, ${made.onDay}, ${made.dueOn}, ${made.text},
            ${made.organisationId}, ${made.personId})`);
