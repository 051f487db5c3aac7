import {
  add,
  divide,
  type Fraction,
  fraction,
  multiply,
  ONE,
  percent,
  subtract,
  ZERO,
} from '../../../../kernel/fraction.ts';
import { roundDecimals } from './round.ts';
import type { CorrectionMethod, IndexSettings, WeightedSeries } from './settings.ts';

/** One series worked out; all are shares of one. */
export type SeriesIndex = {
  readonly series: string;
  readonly weight: Fraction;
  readonly prognosis: Fraction;
  readonly correction: Fraction;
  /** Prognosis plus correction. */
  readonly index: Fraction;
  /** Index times weight. */
  readonly contribution: Fraction;
};

/** The index with the way to it. */
export type WorkedOutIndex = {
  readonly series: readonly SeriesIndex[];
  /** Share of the tariff that no series touches. */
  readonly untouched: Fraction;
  /** Weighed and not yet rounded. */
  readonly exact: Fraction;
  /** Rounded to the decimals of the settings, as a share of one: what is applied. */
  readonly rounded: Fraction;
  readonly withCorrection: boolean;
};

/**
 * The index for the next year (contract standard, article 3.2): per series the prognosis plus the difference between the
 * definitive figure and the prognosis used before; weighed; then rounded. In the first year of a contract nothing was
 * indexed with the earlier prognosis, so `firstYear` leaves the correction out.
 */
export function workOutIndex(settings: IndexSettings, { firstYear }: { readonly firstYear: boolean }): WorkedOutIndex {
  const withCorrection = !firstYear && settings.method !== 'none';
  const series = settings.series.map((one) => workOutSeries(one, withCorrection ? settings.method : 'none'));
  const exact = add(ZERO, ...series.map(({ contribution }) => contribution));
  return {
    series,
    untouched: subtract(ONE, add(ZERO, ...series.map(({ weight }) => weight))),
    exact,
    rounded: roundDecimals(exact, settings.decimals + 2, settings.rounding.ties),
    withCorrection: withCorrection && settings.series.some((one) => one.correction !== null),
  };
}

function workOutSeries(one: WeightedSeries, method: CorrectionMethod): SeriesIndex {
  const weight = percent(one.weight);
  const prognosis = percent(one.prognosis.percent);
  const correction = correctionOf(one, method);
  const index = add(prognosis, correction);
  return { series: one.series, weight, prognosis, correction, index, contribution: multiply(weight, index) };
}

function correctionOf({ correction }: WeightedSeries, method: CorrectionMethod): Fraction {
  if (correction === null || method === 'none') return fraction(0);
  const [used, definitive] = [percent(correction.used.percent), percent(correction.definitive.percent)];
  return method === 'absolute'
    ? subtract(definitive, used)
    : subtract(divide(add(ONE, definitive), add(ONE, used)), ONE);
}
