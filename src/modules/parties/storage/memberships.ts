import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export type RegionMember = {
  readonly regionId: number;
  readonly municipalityId: number;
  readonly municipalityName: string;
  readonly cbsCode: string | null;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
};

/** Members of a region over time, or only those of one day (R-005). */
export function listMembers(tx: Tx, regionId: number, onDay: PlainDate | undefined): Promise<RegionMember[]> {
  return tx.query<RegionMember>(sql`
    select m.region_id as "regionId", m.municipality_id as "municipalityId", o.name as "municipalityName",
           o.cbs_code as "cbsCode", m.from_on as "fromOn", m.through_on as "throughOn"
      from region_membership m join organisation o on o.id = m.municipality_id
     where m.region_id = ${regionId}
       and ${onDay ? sql`m.from_on <= ${onDay}::date and (m.through_on is null or m.through_on >= ${onDay}::date)` : sql.yes}
     order by lower(o.name), m.from_on`);
}

export async function insertMembership(
  tx: Tx,
  made: { readonly regionId: number; readonly municipalityId: number; readonly fromOn: PlainDate },
): Promise<void> {
  await tx.execute(sql`insert into region_membership (region_id, municipality_id, from_on)
    values (${made.regionId}, ${made.municipalityId}, ${made.fromOn})`);
}

/** Ends the open membership; gives how many were ended (0 or 1). */
export function endMembership(
  tx: Tx,
  ended: { readonly regionId: number; readonly municipalityId: number; readonly throughOn: PlainDate },
): Promise<number> {
  return tx.execute(sql`update region_membership set through_on = ${ended.throughOn}
    where region_id = ${ended.regionId} and municipality_id = ${ended.municipalityId}
      and through_on is null and from_on <= ${ended.throughOn}::date`);
}
