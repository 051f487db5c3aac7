import type { Bound, BoundScope } from '../terms.ts';
import type { YearFinding } from './delivery-findings.ts';
import type { SettlementLine } from './settlement.ts';
import type { WorkInProgress } from './work-in-progress.ts';
import type { TotalsBy, YearTotals } from './year-totals.ts';

/** How one sum of a bound stands at the end of the year. `used` and `limit` are cents or volume, as the bound counts. */
export type BoundStanding = {
  readonly boundKey: string;
  readonly at: Bound['at'];
  readonly counts: 'amount' | 'volume';
  readonly scope: readonly { readonly scope: BoundScope | 'month'; readonly id: string }[];
  readonly limit: number;
  readonly used: number;
  /** How many times an amount went past the limit. */
  readonly exceeded: number;
  /** How many of the shares at which people are told were reached. */
  readonly signals: number;
};

/** A year of care paid under one set of terms, without what became of each amount. */
export type YearOutcome = {
  readonly year: number;
  readonly totals: YearTotals;
  readonly byProvider: TotalsBy;
  readonly byContract: TotalsBy;
  readonly byMunicipality: TotalsBy;
  readonly byProduct: TotalsBy;
  readonly byPart: TotalsBy;
  readonly settlement: readonly SettlementLine[];
  readonly bounds: readonly BoundStanding[];
  readonly workInProgress: { readonly before: readonly WorkInProgress[]; readonly after: readonly WorkInProgress[] };
  readonly findings: readonly YearFinding[];
};
