import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { MandateTask, OrganisationKind, Surroundings } from '../domain/visible-organisations.ts';

type Row = {
  id: number;
  kind: OrganisationKind;
  municipalityId: number | null;
  regionIds: number[];
  memberIds: number[];
  mandates: { municipalityId: number; task: MandateTask }[];
};

/** For each organisation what decides whose rows its people see on the day; one statement for all. */
export async function loadSurroundings(
  tx: Tx,
  organisationIds: readonly number[],
  today: PlainDate,
): Promise<Map<number, Surroundings>> {
  const rows = await tx.query<Row>(
    `select o.id, o.kind, o.municipality_id as "municipalityId",
            array(select m.region_id from region_membership m
                   where m.municipality_id = case when o.kind = 'municipality' then o.id else o.municipality_id end
                     and m.from_on <= $2::date and (m.through_on is null or m.through_on >= $2::date)
                   order by 1) as "regionIds",
            array(select m.municipality_id from region_membership m
                   where m.region_id = o.id
                     and m.from_on <= $2::date and (m.through_on is null or m.through_on >= $2::date)
                   order by 1) as "memberIds",
            coalesce((select jsonb_agg(jsonb_build_object('municipalityId', d.municipality_id, 'task', d.task))
                        from mandate d
                       where d.region_id = o.id and d.holder = 'region'
                         and d.from_on <= $2::date and (d.through_on is null or d.through_on >= $2::date)),
                     '[]') as mandates
       from organisation o where o.id = any($1::int[])`,
    [[...organisationIds], today],
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        organisation: { id: row.id, kind: row.kind, municipalityId: row.municipalityId },
        regionIdsOfMunicipality: row.regionIds,
        memberIds: row.memberIds,
        mandatesHeld: row.mandates,
      },
    ]),
  );
}
