import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** Contracts that were made from a procedure, by application. */
export async function contractsOfAward(tx: Tx, procedureId: number): Promise<Map<number, number>> {
  const rows = await tx.query<{ id: number; applicationId: number }>(sql`
    select id, application_id as "applicationId" from contract
     where procedure_id = ${procedureId} and application_id is not null`);
  return new Map(rows.map((row) => [row.applicationId, row.id]));
}
