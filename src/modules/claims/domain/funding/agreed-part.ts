import type { Fraction } from '../../../../kernel/fraction.ts';
import type { Cents } from '../../../../kernel/money.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { BoundScope, Condition, Declaration, FundingPart } from '../../../funding/api.ts';

/** The version of the funding terms and the part of it that a finding rests on. */
export type FundingRef = {
  readonly termsId: string;
  /** The same for every version of the terms: what a bound counts goes on under the next. */
  readonly termsKey: string;
  readonly version: number;
  readonly partKey: string;
  readonly partName: string;
  readonly contractNumber: string;
};

/** How one product of a contract is paid in a period of care: what of its funding part speaks about a single line. */
export type AgreedPart = {
  readonly ref: FundingRef;
  /** Key of the product in the product book: a product may have more than one code. */
  readonly productKey: string;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
  readonly declaredPer: Declaration['per'];
  /** The contract's tariff is the most that may be asked (R-144: a maximum). */
  readonly priceIsMaximum: boolean;
  readonly overPeriod: Declaration['overPeriod'];
  readonly stacking: Declaration['stacking'];
  /** Null: each delivered unit is due; there are no moments. */
  readonly moments: readonly AgreedMoment[] | null;
  readonly bounds: readonly AgreedBound[];
};

/** A moment at which a volume of the product's code becomes due; pieces of the whole trajectory, at this code. */
export type AgreedMoment = {
  readonly key: string;
  readonly at: 'start' | 'end' | 'after-days';
  readonly days: number;
  readonly volume: number;
  readonly conditions: readonly Condition[];
  readonly otherwise: 'not-due' | 'review';
  /** After how many days a reported result counts as confirmed when access says nothing; null: it waits. */
  readonly silenceDays: number | null;
};

export type AgreedBound = {
  readonly key: string;
  readonly name: string;
  readonly per: readonly BoundScope[];
  readonly over: 'month' | 'year' | 'term';
  readonly measure: 'amount' | 'volume';
  /** Cents or measured volume by year of care; a bound of the terms themselves is the same in every year. Absent: no bound. */
  readonly limitIn: (year: number) => number | null;
  readonly at: 'refuse' | 'review' | 'signal';
  readonly signals: readonly Fraction[];
  /** Products of the region that count to it, by id of their row. */
  readonly productIds: readonly number[];
};

/** The part of the line's contract that pays its product on a day; periods of a product within a contract do not overlap. */
export const partOn = (
  parts: readonly AgreedPart[] | undefined,
  day: PlainDate,
  contractNumber: string | undefined,
): AgreedPart | null =>
  parts?.find(
    (part) =>
      part.from <= day &&
      (part.through === null || day <= part.through) &&
      (contractNumber === undefined || part.ref.contractNumber === contractNumber),
  ) ?? null;

/** What a part says of every line under it, whatever the contract. */
export const rulesOfPart = ({ price, declaration }: FundingPart) => ({
  declaredPer: declaration.per,
  priceIsMaximum: 'rule' in price && price.rule === 'maximum',
  overPeriod: declaration.overPeriod,
  stacking: declaration.stacking,
});

/** What a contract agrees for a product and a year; null: nothing was agreed. */
export type AgreedAmount = {
  readonly contractId: number;
  readonly providerId: number;
  readonly productId: number;
  readonly year: number;
  /** In the product's unit. */
  readonly volume: number | null;
  readonly limitCents: Cents | null;
};
