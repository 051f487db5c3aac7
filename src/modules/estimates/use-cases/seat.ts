import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Estimate } from '../domain/estimate.ts';
import { findHead, loadParts, lockEstimate } from '../storage/estimates.ts';

/** Who makes estimates, for which region and on which day; a municipality reads those of its region. */
export type Estimator = { readonly personId: number; readonly regionId: number | undefined; readonly today: PlainDate };

export type NotYours = { readonly code: 'estimates.not-yours' };
export type Unknown = { readonly code: 'estimates.estimate-unknown' };
export type Closed = { readonly code: 'estimates.already-adopted' };
export type Stale = { readonly code: 'http.version-differs' };

export type OpenRefusal = NotYours | Unknown | Closed;

/** An estimate that may still be changed, held until the transaction ends. */
export async function openForChange(tx: Tx, by: Estimator, id: number): Promise<Result<Estimate, OpenRefusal>> {
  await lockEstimate(tx, id);
  const head = await findHead(tx, id);
  if (!head) return no({ code: 'estimates.estimate-unknown' });
  if (head.regionId !== by.regionId) return no({ code: 'estimates.not-yours' });
  if (head.adoptedAt !== null) return no({ code: 'estimates.already-adopted' });
  const [estimate] = await loadParts(tx, [head]);
  if (!estimate) throw new Error(`estimate ${id} has a head and no body`);
  return yes(estimate);
}
