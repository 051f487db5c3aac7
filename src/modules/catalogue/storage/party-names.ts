import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** Names of municipalities and providers by their CBS or AGB code. */
export async function namesByCode(tx: Tx, codes: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(codes)].filter((code) => code !== null);
  if (asked.length === 0) return new Map();
  const rows = await tx.query<{ code: string; name: string }>(sql`
    select coalesce(cbs_code, agb_code) as code, name from organisation
     where cbs_code = any(${asked}::text[]) or agb_code = any(${asked}::text[])`);
  return new Map(rows.map(({ code, name }) => [code, name]));
}
