import type { Cents } from '../../kernel/money.ts';
import type { DecidedLine } from './decide-claim.ts';
import type { BatchDecision, LineResult, ProductMonthTotal } from './engine.ts';
import type { LineReview } from './reviews.ts';

/** Both have the same products and months in the same order: only verdicts differ. */
export const differences = (
  standing: readonly ProductMonthTotal[],
  before: readonly ProductMonthTotal[],
): ProductMonthTotal[] =>
  standing.flatMap((total, at) => {
    const first = before[at] ?? total;
    if (total.heldCents === first.heldCents) return [];
    return [
      {
        ...total,
        lines: 0,
        refusedLines: total.refusedLines - first.refusedLines,
        claimedCents: 0n as Cents,
        approvedCents: (total.approvedCents - first.approvedCents) as Cents,
        heldCents: (total.heldCents - first.heldCents) as Cents,
        approvedVolume: total.approvedVolume - first.approvedVolume,
      },
    ];
  });

export const reviewed = (result: LineResult, { verdict }: LineReview): LineResult => ({
  ...result,
  verdict,
  approvedCents: verdict === 'approved' ? result.claimedCents : (0n as Cents),
});

/** The decision with what people made of held lines: totals, and what bounds count, after them. */
export function standingDecision(decision: BatchDecision, lines: readonly DecidedLine[]): BatchDecision {
  const settled = lines.filter(({ review }) => review !== null);
  if (settled.length === 0) return decision;
  const amount = (verdict: 'approved' | 'refused') =>
    settled
      .filter(({ result }) => result.verdict === verdict)
      .reduce((sum, { line }) => sum + (line.sign === 'D' ? line.amountCents : -line.amountCents), 0n);
  const { totals } = decision;
  const [approved, refused] = [amount('approved'), amount('refused')];
  const boundChanges = new Map(decision.boundChanges);
  for (const { line, result } of settled) {
    if (result.verdict !== 'refused') continue;
    for (const bound of result.funding?.bounds ?? []) {
      const size = bound.measure === 'amount' ? Number(line.amountCents) : line.volume;
      boundChanges.set(bound.account, (boundChanges.get(bound.account) ?? 0) - size);
    }
  }
  return {
    ...decision,
    boundChanges,
    totals: {
      ...totals,
      approvedLines: totals.approvedLines + settled.filter(({ result }) => result.verdict === 'approved').length,
      approvedCents: (totals.approvedCents + approved) as Cents,
      refusedCents: (totals.refusedCents + refused) as Cents,
      heldCents: (totals.heldCents - approved - refused) as Cents,
      heldLines: totals.heldLines - settled.length,
    },
  };
}
