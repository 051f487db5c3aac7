import {
  add,
  divide,
  type Fraction,
  fraction,
  multiply,
  ONE,
  percent,
  roundToWhole,
  subtract,
} from '../../../kernel/fraction.ts';
import { belongsTo, type UseByMonth, yearFactor } from './use-by-month.ts';

/** Low, mid and high volume of a product in a year, in the product's unit. */
export type Volumes = { readonly low: bigint; readonly mid: bigint; readonly high: bigint };

/** What a volume follows from. Percentages are decimal strings with a point: `2.5` is 2.5 per cent. */
export type VolumeBasis =
  /** A range that was agreed or published as it is. */
  | ({ readonly kind: 'stated' } & Volumes)
  /**
   * Use in the first months of a year, carried on to twelve months and then changed: by the season of the year before when
   * the months are known, else evenly.
   */
  | {
      readonly kind: 'past-use';
      readonly volume: bigint;
      readonly months: number;
      /** The volume month by month; null when it was typed as one number. */
      readonly byMonth: UseByMonth | null;
      readonly changePercentage: string;
      readonly spreadPercentage: string;
    }
  /** The volume of a year, moved up or down by what was agreed about the transformation of care. */
  | {
      readonly kind: 'transformation';
      readonly volume: bigint;
      readonly changePercentage: string;
      readonly spreadPercentage: string;
    }
  /** The volume of a year, carried along with the number of young people. */
  | {
      readonly kind: 'population';
      readonly volume: bigint;
      readonly youthThen: number;
      readonly youthNow: number;
      readonly spreadPercentage: string;
    };

/**
 * Volumes that follow from a basis. The mid volume is exact until it is rounded to whole units, half away from zero; low
 * and high lie the spread below and above the unrounded mid volume, each rounded once in the same way.
 */
export function volumesOf(basis: VolumeBasis): Volumes {
  if (basis.kind === 'stated') return { low: basis.low, mid: basis.mid, high: basis.high };
  const mid = exactMid(basis);
  const spread = percent(basis.spreadPercentage);
  return {
    low: roundToWhole(multiply(mid, subtract(ONE, spread))),
    mid: roundToWhole(mid),
    high: roundToWhole(multiply(mid, add(ONE, spread))),
  };
}

function exactMid(basis: Exclude<VolumeBasis, { kind: 'stated' }>): Fraction {
  const start = fraction(basis.volume);
  switch (basis.kind) {
    case 'past-use':
      return multiply(
        start,
        basis.byMonth === null ? fraction(12, basis.months) : yearFactor(basis.byMonth),
        add(ONE, percent(basis.changePercentage)),
      );
    case 'transformation':
      return multiply(start, add(ONE, percent(basis.changePercentage)));
    case 'population':
      return multiply(start, divide(fraction(basis.youthNow), fraction(basis.youthThen)));
  }
}

export type BasisFault =
  | 'range-not-ordered'
  | 'volume-negative'
  | 'months-outside-year'
  | 'months-not-sum'
  | 'change-below-all'
  | 'spread-outside-range'
  | 'youth-missing';

/** What is wrong with a basis that somebody typed; undefined when volumes can follow from it. */
export function faultOfBasis(basis: VolumeBasis): BasisFault | undefined {
  if (basis.kind === 'stated') {
    if (basis.low < 0n) return 'volume-negative';
    return basis.low <= basis.mid && basis.mid <= basis.high ? undefined : 'range-not-ordered';
  }
  if (basis.volume < 0n) return 'volume-negative';
  if (!within(basis.spreadPercentage, 0n, 100n)) return 'spread-outside-range';
  switch (basis.kind) {
    case 'past-use':
      if (!Number.isInteger(basis.months) || basis.months < 1 || basis.months > 12) return 'months-outside-year';
      if (basis.byMonth !== null && !belongsTo(basis.byMonth, basis.volume, basis.months)) return 'months-not-sum';
      return within(basis.changePercentage, -100n, 1000n) ? undefined : 'change-below-all';
    case 'transformation':
      return within(basis.changePercentage, -100n, 1000n) ? undefined : 'change-below-all';
    case 'population':
      return basis.youthThen > 0 && basis.youthNow >= 0 ? undefined : 'youth-missing';
  }
}

function within(percentage: string, least: bigint, most: bigint): boolean {
  const { numerator, denominator } = percent(percentage);
  return numerator * 100n >= least * denominator && numerator * 100n <= most * denominator;
}
