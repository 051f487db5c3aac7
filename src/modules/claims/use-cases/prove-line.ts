import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { findProductPurpose, type ProductPurpose } from '../../catalogue/index.ts';
import { decideLine } from '../domain/decide-line.ts';
import type { LineDecision, Repair, Verdict } from '../domain/decision.ts';
import { smallestRepair } from '../domain/repair.ts';
import { findPaidOn } from '../storage/find-paid-on.ts';
import { loadLineFacts, type StoredLine } from '../storage/load-line-facts.ts';

/** The whole answer to "why was this line (not) paid?". */
export type Proof = {
  readonly stored: StoredLine;
  /** Decided again on the stored facts: all findings, in order. */
  readonly decision: LineDecision;
  /** The same facts gave the same verdict and the same broken rules again. */
  readonly replaysEqual: boolean;
  readonly repair: Repair | null;
  readonly purpose: ProductPurpose | undefined;
  /** Day on which the approved amount was paid, if it was. */
  readonly paidOn: PlainDate | null;
};

/** Proves one line by deciding it again, or undefined when it is not within the scope (design.md, promise 3). */
export async function proveLine(
  tx: Tx,
  where: { readonly claimId: number; readonly seq: number },
): Promise<Proof | undefined> {
  const stored = await loadLineFacts(tx, where);
  if (!stored) return undefined;
  const decision = decideLine(stored.facts);
  const purpose =
    stored.productId === null
      ? undefined
      : await findProductPurpose(tx, stored.productId, stored.facts.line.period.from);
  return {
    stored,
    decision,
    replaysEqual: decision.failedMask === stored.failedMask && isOutcomeOf(decision.verdict, stored),
    // Where a person decided, their reason says what would have helped.
    repair: stored.verdict === 'approved' || stored.review !== null ? null : smallestRepair(stored.facts, decision),
    purpose,
    paidOn: stored.verdict === 'approved' ? await findPaidOn(tx, stored.claimId) : null,
  };
}

/** The verdict that stands is the one of the rules, or what a person made of a held line. */
const isOutcomeOf = (verdict: Verdict, { verdict: stands, review }: StoredLine): boolean =>
  review === null ? verdict === stands : verdict === 'held' && stands !== 'held';
