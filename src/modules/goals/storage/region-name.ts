import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** The region by name; names of organisations are public. */
export const regionNamed = (tx: Tx, id: number): Promise<{ readonly id: number; readonly name: string }> =>
  tx.one(sql`select id, name from organisation where id = ${id}`);
