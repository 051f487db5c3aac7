import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { IndexSettings } from '../domain/indexation/index.ts';

/** With which settings tariffs were indexed, by tariff; only what the actor may see. */
export async function listIndexSettings(tx: Tx, tariffIds: readonly number[]): Promise<Map<number, IndexSettings>> {
  const rows = await tx.query<{ tariffId: number; settings: IndexSettings }>(sql`
    select t.tariff_id as "tariffId", i.settings -> 'index' as settings
      from indexation_tariff t join indexation i on i.id = t.indexation_id
     where t.tariff_id = any(${[...tariffIds]}::int[])`);
  return new Map(rows.map(({ tariffId, settings }) => [tariffId, settings]));
}
