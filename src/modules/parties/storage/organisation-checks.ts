import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { CheckEntry } from '../domain/organisation-check.ts';

/** A check as it was recorded last. */
export type RecordedCheck = CheckEntry & { readonly personId: number | null; readonly personName: string | null };

/** The latest outcome of each check of an organisation; row security shows only those of the own region. */
export const listChecks = (tx: Tx, organisationId: number): Promise<RecordedCheck[]> =>
  tx.query<RecordedCheck>(sql`
    select distinct on (k.check_name) k.check_name as "check", k.outcome, k.reason, k.checked_on as "checkedOn",
           k.person_id as "personId", p.name as "personName"
      from organisation_check k left join person p on p.id = k.person_id
     where k.organisation_id = ${organisationId} order by k.check_name, k.recorded_at desc, k.id desc`);

export const appendCheck = (
  tx: Tx,
  made: CheckEntry,
  as: { readonly regionId: number; readonly organisationId: number; readonly personId: number },
): Promise<number> =>
  tx.execute(sql`
    insert into organisation_check (region_id, organisation_id, check_name, outcome, reason, checked_on, person_id)
    values (${as.regionId}, ${as.organisationId}, ${made.check}, ${made.outcome}, ${made.reason}, ${made.checkedOn},
            ${as.personId})`);
