import { type Cents, cents, divideRoundHalfUp } from '../../../../kernel/money.ts';

/** What was granted under one contract in the months of a cut. */
export type CutBase = { readonly contractId: number; readonly approvedCents: Cents };
export type CutPart = { readonly contractId: number; readonly amountCents: Cents };

/**
 * A share of what was granted, per contract, in whole cents: rounded over the running sum, so that the parts come to the rounded
 * share of the whole. Contracts that come to nothing are left out.
 */
export function cutOf(bases: readonly CutBase[], percent: number): readonly CutPart[] {
  const hundredths = BigInt(Math.round(percent * 100));
  let granted = 0n;
  let cut = 0n;
  return bases.flatMap(({ contractId, approvedCents }) => {
    granted += approvedCents;
    const until = divideRoundHalfUp(granted * hundredths, 10_000n);
    const amountCents = cents(until - cut);
    cut = until;
    return amountCents > 0n ? [{ contractId, amountCents }] : [];
  });
}
