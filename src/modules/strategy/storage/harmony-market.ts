import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** The point of the library that asks for fewer providers. */
const FEWER_PROVIDERS = 'providers-fewer';

/** What the check on harmony needs of the market and the development points; null: nothing is recorded. */
export const readHarmonyMarket = (
  tx: Tx,
  regionId: number,
  today: PlainDate,
): Promise<{ readonly providers: number | null; readonly fewerProvidersWanted: boolean | null }> =>
  tx.one(sql`
    select (select nullif(count(distinct c.provider_id), 0)::int from contract c
             where c.region_id = ${regionId} and c.from_on <= ${today}::date and c.through_on >= ${today}::date) as providers,
           (select bool_or(example_key = ${FEWER_PROVIDERS} and set_aside is null) from development_point
             where region_id = ${regionId}) as "fewerProvidersWanted"`);
