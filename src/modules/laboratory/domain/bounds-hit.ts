import type { FactsColumns, YearOutcome } from '../../funding/api.ts';

type Standing = YearOutcome['bounds'][number];

/** Per provider: was a limit passed, and was a guarantee paid? */
export type ProviderMarks = { readonly bound: boolean; readonly guarantee: boolean };

const GUARANTEED = ['guarantee-made-up', 'guarantee-shifted'];

/** A provider is touched by a bound that names it, its contract, or one of its own allocations. */
export function marksByProvider(outcome: YearOutcome, columns: FactsColumns): ReadonlyMap<string, ProviderMarks> {
  const marks = new Map<string, ProviderMarks>();
  const mark = (provider: string | undefined, what: Partial<ProviderMarks>): void => {
    if (provider !== undefined)
      marks.set(provider, { bound: false, guarantee: false, ...marks.get(provider), ...what });
  };
  const ofContract = new Map(columns.contracts.map(({ id, provider }) => [id, columns.providers[provider]]));
  const ofEpisode = new Map(columns.episodes.ids.map((id, at) => [id, columns.episodes.contract[at] as number]));
  for (const { scope, exceeded } of outcome.bounds) {
    if (exceeded === 0) continue;
    for (const { scope: kind, id } of scope) {
      if (kind === 'provider') mark(id, { bound: true });
      if (kind === 'contract') mark(ofContract.get(id), { bound: true });
      if (kind === 'allocation')
        mark(columns.providers[columns.contracts[ofEpisode.get(id) ?? -1]?.provider ?? -1], { bound: true });
    }
  }
  for (const { rule, providerId, amountCents } of outcome.settlement)
    if (GUARANTEED.includes(rule) && amountCents > 0n) mark(providerId, { guarantee: true });
  for (const { key, totals } of outcome.byProvider)
    if (key !== null && totals.withinGuaranteeCents > 0n) mark(key, { guarantee: true });
  return marks;
}

/** Sums that were passed, the most by euros or volume first. Sums of one child or allocation are counted together: no child is told. */
export function passedSums({ bounds }: YearOutcome): {
  readonly named: readonly Standing[];
  readonly perChild: readonly { readonly boundKey: string; readonly sums: number }[];
} {
  const passed = bounds.filter(({ exceeded }) => exceeded > 0);
  const aboutChild = ({ scope }: Standing): boolean =>
    scope.some(({ scope: kind }) => kind === 'child' || kind === 'allocation');
  return {
    named: passed.filter((one) => !aboutChild(one)).sort((a, b) => b.used - b.limit - (a.used - a.limit)),
    perChild: [...Map.groupBy(passed.filter(aboutChild), ({ boundKey }) => boundKey)].map(([boundKey, sums]) => ({
      boundKey,
      sums: sums.length,
    })),
  };
}
