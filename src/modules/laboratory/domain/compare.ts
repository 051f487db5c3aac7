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

/** What a difference is made of. The steps and the totals before and after close to the cent. */
export type Step = {
  readonly key: 'care' | 'held' | 'refused' | 'guarantee' | 'settled';
  readonly cents: number;
};

/** Full value of care and amounts per contract; then what is held, refused, covered by a guarantee, and settled at the end. */
export function stepsBetween({ totals: was }: YearOutcome, { totals: now }: YearOutcome): Step[] {
  const full = (t: YearOutcome['totals']) => t.paidCents + t.heldCents + t.refusedCents + t.withinGuaranteeCents;
  const steps: readonly Step[] = [
    { key: 'care', cents: Number(full(now) - full(was)) },
    { key: 'held', cents: -Number(now.heldCents - was.heldCents) },
    { key: 'refused', cents: -Number(now.refusedCents - was.refusedCents) },
    { key: 'guarantee', cents: -Number(now.withinGuaranteeCents - was.withinGuaranteeCents) },
    { key: 'settled', cents: Number(now.settledCents - was.settledCents) },
  ];
  return steps.filter(({ key, cents }) => key === 'care' || cents !== 0);
}

/** Does each axis add up to the whole, in both outcomes? A broken sum is a fault of ours, and shown as such. */
export const closes = (outcome: YearOutcome): boolean =>
  (['byProvider', 'byMunicipality', 'byProduct', 'byContract', 'byPart'] as const).every(
    (axis) => outcome[axis].reduce((sum, { totals }) => sum + totals.totalCents, 0n) === outcome.totals.totalCents,
  );
