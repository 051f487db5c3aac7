import type { FactsColumns, FundingTerms, YearOutcome } from '../../funding/api.ts';
import { type Ladder, stepsBetween } from './steps.ts';

/** What must hold of an outcome, whatever the terms. A fault is a fault of ours, and shown as such. */
export const CHECKS = ['provider', 'municipality', 'product', 'contract', 'part', 'steps', 'once', 'care'] as const;
export type CheckKey = (typeof CHECKS)[number];
export type Check = { readonly key: CheckKey; readonly holds: boolean };

const AXES = {
  provider: 'byProvider',
  municipality: 'byMunicipality',
  product: 'byProduct',
  contract: 'byContract',
  part: 'byPart',
} as const;

export type Checked = {
  readonly terms: FundingTerms;
  readonly outcome: YearOutcome;
  readonly columns: FactsColumns;
  readonly ladder: Ladder;
};

/** Each sum adds up to the whole, each piece of care counts once, and nothing is paid without care unless a term says so. */
export function checksOf(was: Checked, now: Checked): Check[] {
  const both = (holds: (one: Checked) => boolean): boolean => holds(was) && holds(now);
  const sums = (Object.keys(AXES) as (keyof typeof AXES)[]).map((key) => ({
    key,
    holds: both(({ outcome }) => addsUp(outcome, AXES[key])),
  }));
  const difference = Number(now.outcome.totals.totalCents - was.outcome.totals.totalCents);
  const steps = stepsBetween(was.ladder, now.ladder).reduce((sum, { cents }) => sum + cents, 0);
  return [
    ...sums,
    { key: 'steps', holds: steps === difference },
    {
      key: 'once',
      holds:
        both(({ columns }) => countsOnce(columns)) &&
        was.columns.episodes.ids.length === now.columns.episodes.ids.length,
    },
    { key: 'care', holds: both(paysForCare) },
  ];
}

const addsUp = (outcome: YearOutcome, axis: (typeof AXES)[keyof typeof AXES]): boolean =>
  outcome[axis].reduce((sum, { totals }) => sum + totals.totalCents, 0n) === outcome.totals.totalCents;

/** Each allocation stands once, and each of its months once. */
function countsOnce({ episodes, months }: FactsColumns): boolean {
  if (new Set(episodes.ids).size !== episodes.ids.length) return false;
  for (let at = 0; at < episodes.ids.length; at++)
    for (let row = (episodes.deliveredFrom[at] as number) + 1; row < (episodes.deliveredFrom[at + 1] as number); row++)
      if ((months[row] as number) <= (months[row - 1] as number)) return false;
  return true;
}

const FOR_CONTRACTS = ['capacity', 'population', 'task', 'actual-cost'];

/** A product without care is paid only where a part pays a contract, or guarantees it something. */
function paysForCare({ terms, outcome, columns }: Checked): boolean {
  const withCare = new Set(Array.from(columns.episodes.product, (place) => columns.products[place]?.key ?? ''));
  const paidToContracts = terms.parts.some(
    ({ price, guarantee, due }) =>
      FOR_CONTRACTS.includes(price.of) || guarantee !== null || (due.kind === 'on-settlement' && due.advance !== null),
  );
  return (
    paidToContracts ||
    outcome.byProduct.every(({ key, totals }) => key === null || totals.totalCents === 0n || withCare.has(key))
  );
}
