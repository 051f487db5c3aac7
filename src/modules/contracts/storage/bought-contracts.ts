import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** Of these contracts, those that the actor buys: whose next procurement is its own to begin. */
export async function boughtByActor(tx: Tx, ids: readonly number[]): Promise<ReadonlySet<number>> {
  const found = await tx.query<{ id: number }>(sql`
    select c.id from contract c where c.id = any(${[...ids]}::int[]) and rd.buys_contract(c.id)`);
  return new Set(found.map(({ id }) => id));
}
