import type { Tx } from '../../../../platform/db/index.ts';
import { loadTerms } from '../../../funding/index.ts';
import { findCreditTargets } from '../earlier-lines.ts';
import { LINE_FACTS, type LineFactsRow, type StoredLine, toStoredLine } from '../load-line-facts.ts';

/** Lines of one declaration with all that they were decided on, in the order of the file: two statements. */
export async function loadLines(tx: Tx, claimId: bigint, seqs: readonly number[]): Promise<StoredLine[]> {
  if (seqs.length === 0) return [];
  const rows = await tx.query<LineFactsRow>(`${LINE_FACTS} where c.id = $1 and l.seq = any($2::int[]) order by l.seq`, [
    claimId,
    seqs,
  ]);
  return withTargets(tx, rows);
}

/** The debits that credits among the rows point to are looked up together. */
export async function withTargets(tx: Tx, rows: readonly LineFactsRow[]): Promise<StoredLine[]> {
  const [first] = rows;
  if (!first) return [];
  const terms = await loadTerms(tx, [
    ...new Set(rows.flatMap(({ funding }) => (funding === null ? [] : [funding.terms]))),
  ]);
  const byProvider = Map.groupBy(rows, (row) => row.provider_id);
  const lines = new Map<LineFactsRow, StoredLine>();
  for (const [providerId, own] of byProvider) {
    const credits = own.flatMap(({ previous_reference: previous }) => (previous === null ? [] : [previous]));
    const targets = await findCreditTargets(tx, providerId, credits);
    for (const row of own) lines.set(row, toStoredLine(row, targets, terms));
  }
  return rows.flatMap((row) => lines.get(row) ?? []);
}
