import type { Cents } from '../../../kernel/money.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type DraftStart, draftLine } from '../domain/draft-lines.ts';
import type { Estimate } from '../domain/estimate.ts';
import { findHead, loadParts } from '../storage/estimates.ts';
import { appendAction, insertEstimate } from '../storage/write-estimate.ts';
import { gatherRegion } from './gather-facts.ts';
import type { Estimator, NotYours, Unknown } from './seat.ts';

export type NewEstimate = {
  readonly year: number;
  readonly name: string;
  readonly frameCents: Cents;
  readonly frameSource: string;
  readonly ltaCents: Cents | null;
  readonly ltaSource: string | null;
  /** Where volumes come from: use, the last budget, or another estimate whose lines are copied. */
  readonly start: DraftStart | { readonly copyOf: number };
  readonly spreadPercentage: string;
};

export type MakeRefusal = NotYours | Unknown | { readonly code: 'estimates.no-products' };

/** Makes a concept for a year with a line per product and a weight per municipality; gives its number. */
export async function makeEstimate(tx: Tx, by: Estimator, wanted: NewEstimate): Promise<Result<number, MakeRefusal>> {
  if (by.regionId === undefined) return no({ code: 'estimates.not-yours' });
  const { start, spreadPercentage, ...head } = wanted;
  const parts = await partsOf(tx, by, by.regionId, wanted);
  if (!parts.ok) return parts;
  if (parts.value.lines.length === 0) return no({ code: 'estimates.no-products' });
  const id = await insertEstimate(tx, { ...head, regionId: by.regionId, ...parts.value });
  await appendAction(tx, id, 'made', by.personId);
  return yes(id);
}

type Parts = Pick<Estimate, 'lines' | 'municipalities' | 'regionalKey' | 'localKey'>;

async function partsOf(
  tx: Tx,
  by: Estimator,
  regionId: number,
  { start, year, spreadPercentage }: NewEstimate,
): Promise<Result<Parts, Unknown>> {
  if (typeof start === 'object') {
    const head = await findHead(tx, start.copyOf);
    if (!head || head.regionId !== regionId) return no({ code: 'estimates.estimate-unknown' });
    const [copied] = await loadParts(tx, [head]);
    if (!copied) throw new Error(`estimate ${head.id} has a head and no body`);
    const { lines, municipalities, regionalKey, localKey } = copied;
    return yes({ lines, municipalities, regionalKey, localKey });
  }
  const facts = await gatherRegion(tx, regionId, year, start, by.today);
  const { municipalities, regionalKey, localKey } = facts;
  const lines = facts.products.map((product) => draftLine(product, start, spreadPercentage));
  return yes({ lines, municipalities, regionalKey, localKey });
}
