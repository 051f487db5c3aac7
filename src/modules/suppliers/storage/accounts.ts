import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ManagementStyle } from '../domain/management.ts';

/** Who looks after a provider from a day on. */
export type Assignment = {
  readonly providerId: number;
  readonly managerId: number | null;
  readonly managerName: string | null;
  readonly fromOn: PlainDate;
  readonly reason: string;
};

/** Of every provider of the region who looks after it on a day. */
export const listAssignments = (tx: Tx, regionId: number, today: PlainDate): Promise<Assignment[]> =>
  tx.query<Assignment>(sql`
    select distinct on (a.provider_id) a.provider_id as "providerId", a.manager_id as "managerId", p.name as "managerName",
           a.from_on as "fromOn", a.reason
      from account_manager a left join person p on p.id = a.manager_id
     where a.region_id = ${regionId} and a.from_on <= ${today} order by a.provider_id, a.from_on desc, a.id desc`);

export const insertAssignment = (
  tx: Tx,
  made: Omit<Assignment, 'managerName'> & { readonly regionId: number; readonly personId: number },
): Promise<number> =>
  tx.execute(sql`
    insert into account_manager (region_id, provider_id, manager_id, from_on, reason, person_id)
    values (${made.regionId}, ${made.providerId}, ${made.managerId}, ${made.fromOn}, ${made.reason}, ${made.personId})`);

/** A choice of style that differs from the rule; an empty style goes back to it. */
export type ChosenStyle = {
  readonly providerId: number;
  readonly style: ManagementStyle | null;
  readonly fromOn: PlainDate;
  readonly reason: string;
};

export const listChosenStyles = (tx: Tx, regionId: number, today: PlainDate): Promise<ChosenStyle[]> =>
  tx.query<ChosenStyle>(sql`
    select distinct on (s.provider_id) s.provider_id as "providerId", s.style, s.from_on as "fromOn", s.reason
      from account_style s where s.region_id = ${regionId} and s.from_on <= ${today}
     order by s.provider_id, s.from_on desc, s.id desc`);

export const insertStyle = (
  tx: Tx,
  made: ChosenStyle & { readonly regionId: number; readonly personId: number },
): Promise<number> =>
  tx.execute(sql`
    insert into account_style (region_id, provider_id, style, from_on, reason, person_id)
    values (${made.regionId}, ${made.providerId}, ${made.style}, ${made.fromOn}, ${made.reason}, ${made.personId})`);

/** People who can look after a provider: purchasers and contract managers of the region and of its members. */
export const listManagers = (
  tx: Tx,
  regionId: number,
  today: PlainDate,
): Promise<{ id: number; name: string; organisation: string }[]> =>
  tx.query(sql`
    select distinct p.id, p.name, o.name as organisation
      from person p
      join person_role r on r.person_id = p.id and r.role in ('contract-manager', 'purchaser')
       and r.from_on <= ${today} and (r.through_on is null or r.through_on >= ${today})
      join organisation o on o.id = r.organisation_id
     where p.active and (r.organisation_id = ${regionId} or r.organisation_id in (
       select municipality_id from region_membership where region_id = ${regionId} and (through_on is null or through_on >= ${today})))
     order by p.name, p.id`);
