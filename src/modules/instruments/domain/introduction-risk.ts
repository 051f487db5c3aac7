import { addCents, type Cents, divideRoundHalfUp, ZERO_CENTS } from '../../../kernel/money.ts';

/** What introducing another way of working takes from both sides; the items of the source. */
export const INTRODUCTION_ITEMS = [
  'systems',
  'training',
  'access-instruction',
  'management-information',
  'people',
] as const;
export type IntroductionItem = (typeof INTRODUCTION_ITEMS)[number];
export const SIDES = ['region', 'providers'] as const;
export type Side = (typeof SIDES)[number];

export type Effort = {
  readonly item: IntroductionItem;
  readonly side: Side;
  /** Over the whole introduction; null: not known. */
  readonly costCents: Cents | null;
  readonly energy: 'low' | 'middle' | 'high' | null;
  readonly months: number | null;
};

export type IntroductionRisk = {
  readonly efforts: readonly Effort[];
  /** What it brings society, over the years; in words, since the sources give no measure. */
  readonly expectedResult: string;
  /** Is there enough insight in the future to fix this for so long? Must be answered. */
  readonly foresight: { readonly answer: 'yes' | 'partly' | 'no'; readonly reason: string } | null;
  readonly years: number;
};

export type SideTotal = {
  readonly side: Side;
  readonly knownCents: Cents;
  readonly perYearCents: Cents;
  readonly longestMonths: number | null;
  readonly highEnergy: number;
  /** Items of which nothing is known on this side. */
  readonly unknown: readonly IntroductionItem[];
};

export type IntroductionOutcome =
  | { readonly code: 'foresight-missing' }
  | { readonly code: 'incomplete' | 'weighed' | 'not-foreseen'; readonly sides: readonly SideTotal[] };

/**
 * Adds up what is asked of both sides. Without an answer to the foresight question there is no outcome; unknown parts
 * stay named and are never counted as nothing.
 */
export function weighIntroduction(risk: IntroductionRisk): IntroductionOutcome {
  if (risk.foresight === null || risk.foresight.reason.trim() === '') return { code: 'foresight-missing' };
  const sides = SIDES.map((side) => totalOf(side, risk));
  if (risk.foresight.answer === 'no') return { code: 'not-foreseen', sides };
  const whole = sides.every(({ unknown }) => unknown.length === 0) && risk.expectedResult.trim() !== '';
  return { code: whole ? 'weighed' : 'incomplete', sides };
}

function totalOf(side: Side, { efforts, years }: IntroductionRisk): SideTotal {
  const own = efforts.filter((one) => one.side === side);
  const knownCents = own.reduce((sum, { costCents }) => addCents(sum, costCents ?? ZERO_CENTS), ZERO_CENTS);
  const months = own.flatMap((one) => (one.months === null ? [] : [one.months]));
  const known = (item: IntroductionItem) =>
    own.some((one) => one.item === item && one.costCents !== null && one.energy !== null && one.months !== null);
  return {
    side,
    knownCents,
    perYearCents: divideRoundHalfUp(knownCents, BigInt(Math.max(years, 1))) as Cents,
    longestMonths: months.length === 0 ? null : Math.max(...months),
    highEnergy: own.filter(({ energy }) => energy === 'high').length,
    unknown: INTRODUCTION_ITEMS.filter((item) => !known(item)),
  };
}
