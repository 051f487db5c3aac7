import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { FundingDocument } from '../domain/document/document.ts';
import type { FundingTerms } from '../domain/terms.ts';
import { readStored } from './terms.ts';

/** Versions of terms by id, as far as they may be seen: for who keeps a reference to them. */
export async function loadTerms(
  tx: Tx,
  ids: readonly number[],
): Promise<ReadonlyMap<number, { readonly version: number; readonly terms: FundingTerms }>> {
  const rows = await tx.query<{ id: number; version: number; content: FundingDocument }>(sql`
    select id, number as version, content from funding_terms where id = any(${[...ids]}::int[])`);
  return new Map(rows.map(({ id, version, content }) => [id, { version, terms: readStored(id, content) }]));
}
