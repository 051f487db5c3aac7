import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { CheckedState, ConditionCheck } from '../domain/conditions.ts';

/** Checks of conditions in the region, newest first; of one provider when asked. */
export const listConditionChecks = (
  tx: Tx,
  regionId: number,
  providerId?: number,
): Promise<(ConditionCheck & { readonly providerId: number })[]> =>
  tx.query(sql`
    select k.provider_id as "providerId", k.condition, k.state, k.on_day as "onDay", k.evidence, p.name as "personName"
      from condition_check k left join person p on p.id = k.person_id
     where k.region_id = ${regionId} and ${providerId === undefined ? sql.yes : sql`k.provider_id = ${providerId}`}
     order by k.id desc`);

export const insertConditionCheck = (
  tx: Tx,
  made: {
    readonly regionId: number;
    readonly providerId: number;
    readonly condition: string;
    readonly state: CheckedState;
    readonly onDay: PlainDate;
    readonly evidence: string;
    readonly personId: number;
  },
): Promise<number> =>
  tx.execute(sql`
    insert into condition_check (region_id, provider_id, condition, state, on_day, evidence, person_id)
    values (${made.regionId}, ${made.providerId}, ${made.condition}, ${made.state}, ${made.onDay}, ${made.evidence}, ${made.personId})`);
