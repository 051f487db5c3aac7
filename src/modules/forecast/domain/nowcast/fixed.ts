import type { FixedAmount } from './facts.ts';

/** A fixed amount as it was posted; `series` names the agreement, its part and the municipality that pays. */
export type PostedAmount = FixedAmount & { readonly series: string; readonly months: number };

/** What was posted, and the same amount again for every term that still comes, up to and including the month `last`. */
export function fixedUntil(posted: readonly PostedAmount[], last: number): FixedAmount[] {
  const newest = new Map<string, PostedAmount>();
  for (const one of posted) if ((newest.get(one.series)?.month ?? -1) < one.month) newest.set(one.series, one);
  const coming = [...newest.values()].flatMap(({ cell, month, months, cents }) =>
    Array.from({ length: Math.max(0, Math.floor((last - month) / months)) }, (_, at) => ({
      cell,
      month: month + (at + 1) * months,
      cents,
    })),
  );
  return [...posted.map(({ cell, month, cents }) => ({ cell, month, cents })), ...coming];
}
