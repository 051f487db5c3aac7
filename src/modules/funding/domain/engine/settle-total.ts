import { add, divide, type Fraction, fraction, multiply, ONE, subtract } from '../../../../kernel/fraction.ts';
import type { TotalSettlement } from '../terms.ts';
import type { FactsColumns } from './columns.ts';
import { type DraftLine, divideOver, term } from './settlement.ts';
import { asRatio, shareOf } from './whole.ts';

/** What a provider is paid in a year, before anything on its total. */
export type ProviderTotal = {
  readonly provider: number;
  readonly cents: number;
  /** What of it falls under a result share. */
  readonly forResultCents: number;
  /** Paid per municipality, by place. */
  readonly perMunicipality: ReadonlyMap<number, number>;
};

export type TotalSettled = {
  readonly lines: DraftLine[];
  /** Providers whose result or process agreements nobody scored. */
  readonly unscored: { readonly provider: number; readonly about: 'result-share' | 'bonus-malus' }[];
};

/** A result share and a bonus or malus: on the total of a provider only, both from the same total. */
export function settleTotals(
  terms: TotalSettlement,
  totals: readonly ProviderTotal[],
  facts: FactsColumns,
): TotalSettled {
  const lines: DraftLine[] = [];
  const unscored: TotalSettled['unscored'] = [];
  for (const total of totals) {
    const id = facts.providers[total.provider];
    if (terms.resultShare !== null && total.forResultCents > 0) {
      const score = facts.apart.resultScores.find(({ providerId }) => providerId === id)?.score ?? null;
      lines.push(...resultShare(terms.resultShare.share, score, total));
      if (score === null) unscored.push({ provider: total.provider, about: 'result-share' });
    }
    if (terms.bonusMalus !== null && total.cents > 0) {
      const { agreements, maximumShare } = terms.bonusMalus;
      const scores = facts.apart.processScores.filter(
        ({ providerId, agreement }) => providerId === id && agreements.includes(agreement),
      );
      if (scores.length === 0) unscored.push({ provider: total.provider, about: 'bonus-malus' });
      else
        lines.push(
          ...bonusMalus(
            maximumShare,
            scores.map(({ score }) => score),
            total,
          ),
        );
    }
  }
  return { lines, unscored };
}

/** The share is taken off the total; what the score earns of it comes back. Nobody scored: it waits. */
function resultShare(share: Fraction, score: Fraction | null, total: ProviderTotal): DraftLine[] {
  const withheld = shareOf(total.forResultCents, ...pair(share));
  const taken = line('result-share-withheld', total, -withheld, 'result-share', {
    share,
    cents: total.forResultCents,
  });
  if (score === null) return [taken];
  const earned = shareOf(withheld, ...pair(score));
  return [
    taken,
    ...(earned === 0 ? [] : [line('result-share-earned', total, earned, 'earned', { share: score, cents: withheld })]),
  ];
}

/**
 * From minus the largest share (nothing kept) by zero (half kept) to plus the largest share (all kept), on the mean of the
 * agreements that were scored: our choice, the sources give no scale.
 */
function bonusMalus(largest: Fraction, scores: readonly Fraction[], total: ProviderTotal): DraftLine[] {
  const mean = divide(add(...scores), fraction(scores.length));
  const share = multiply(largest, subtract(multiply(fraction(2), mean), ONE));
  const cents = shareOf(total.cents, ...pair(share));
  if (cents === 0) return [];
  return [line(cents > 0 ? 'bonus' : 'malus', total, cents, 'process-agreements', { share, cents: total.cents })];
}

const pair = (share: Fraction): [top: number, bottom: number] => {
  const { top, bottom } = asRatio(share);
  return [top, bottom];
};

const line = (
  rule: DraftLine['rule'],
  { provider, perMunicipality }: ProviderTotal,
  cents: number,
  what: Parameters<typeof term>[0],
  of: { share: Fraction; cents: number },
): DraftLine => ({
  rule,
  provider,
  contract: null,
  partKey: null,
  product: null,
  sum: [term(what, cents, of)],
  division: divideOver(cents, perMunicipality),
});
