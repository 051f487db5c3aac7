import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export type DueContract = { readonly contractId: number; readonly regionId: number };

/** Contracts with an adopted change whose day has come and that is not written yet; only the operator is told. */
export const listDueContracts = (tx: Tx, today: PlainDate): Promise<DueContract[]> =>
  tx.query<DueContract>(sql`
    select contract_id as "contractId", region_id as "regionId" from rd.contracts_with_due_changes(${today}::date)`);

/** Of these contracts, those with an adopted change whose day has come and that is not written yet. */
export async function withDueChange(tx: Tx, ids: readonly number[], today: PlainDate): Promise<number[]> {
  const found = await tx.query<{ id: number }>(sql`
    select c.id from contract c where c.id = any(${[...ids]}::int[]) and exists (
      select from contract_amendment a where a.contract_id = c.id and a.changes is not null
         and a.effective_on > coalesce(c.standing_on, '-infinity') and a.effective_on <= ${today}::date)`);
  return found.map(({ id }) => id);
}
