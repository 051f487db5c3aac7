import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export type DueContract = { readonly contractId: number; readonly regionId: number };

/** Contracts with an adopted change whose day has come and that is not written yet; only the operator is told. */
export const listDueContracts = (tx: Tx, today: PlainDate): Promise<DueContract[]> =>
  tx.query<DueContract>(sql`
    select contract_id as "contractId", region_id as "regionId" from rd.contracts_with_due_changes(${today}::date)`);
