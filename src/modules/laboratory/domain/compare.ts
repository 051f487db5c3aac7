import type { YearOutcome } from '../../funding/api.ts';

/** One thing (a provider, a municipality, a product, a part) before and after, in cents. */
export type Compared = {
  readonly key: string | null;
  readonly wasCents: number;
  readonly nowCents: number;
  readonly differenceCents: number;
};

type Axis = 'byProvider' | 'byMunicipality' | 'byProduct';

/** Totals of two outcomes side by side, largest gain first; what stands in one of them only counts as nothing in the other. */
export function compareBy(axis: Axis, was: YearOutcome, now: YearOutcome): Compared[] {
  const [before, after] = [totalsOf(was, axis), totalsOf(now, axis)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((key) => {
      const [wasCents, nowCents] = [before.get(key) ?? 0, after.get(key) ?? 0];
      return { key, wasCents, nowCents, differenceCents: nowCents - wasCents };
    })
    .sort((a, b) => b.differenceCents - a.differenceCents || (a.key ?? '').localeCompare(b.key ?? ''));
}

const totalsOf = (outcome: YearOutcome, axis: Axis): Map<string | null, number> =>
  new Map(outcome[axis].map(({ key, totals }) => [key, Number(totals.totalCents)]));
