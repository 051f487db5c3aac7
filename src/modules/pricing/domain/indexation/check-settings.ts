import {
  add,
  compareFractions,
  type Fraction,
  formatDecimal,
  fraction,
  parseFraction,
} from '../../../../kernel/fraction.ts';
import type { IndexSettings, SettingsFault, WeightedSeries } from './settings.ts';

const ZERO = fraction(0);
const HUNDRED = fraction(100);
/** No wage or price series ever moved more in a year; more is a slip of the finger, and -100 would divide by zero. */
const UNLIKELY = fraction(30);

/** Everything that is wrong with the settings, in their order; empty when an index can be worked out. */
export function checkSettings({ series }: IndexSettings): SettingsFault[] {
  if (series.length === 0) return [{ fault: 'no-series' }];
  const faults = series.flatMap((one, at) => [
    ...(series.findIndex((other) => other.series === one.series) < at
      ? [{ fault: 'series-twice', series: one.series } as const]
      : []),
    ...checkSeries(one),
  ]);
  if (faults.length > 0) return faults;
  const total = add(...series.map(({ weight }) => parseFraction(weight)));
  return compareFractions(total, HUNDRED) > 0
    ? [{ fault: 'weights-over-hundred', total: formatDecimal(total, 2) }]
    : [];
}

function checkSeries({ series, weight, prognosis, correction }: WeightedSeries): SettingsFault[] {
  const percentages = [
    ['prognosis', prognosis.percent] as const,
    ...(correction
      ? [['used', correction.used.percent] as const, ['definitive', correction.definitive.percent] as const]
      : []),
  ];
  const share = readDecimal(weight);
  return [
    ...(share && compareFractions(share, ZERO) > 0 ? [] : [{ fault: 'weight-not-positive', series } as const]),
    ...percentages.flatMap(([field, percent]): SettingsFault[] => {
      const value = readDecimal(percent);
      if (!value) return [{ fault: 'percent-unreadable', series, field }];
      const size = value.numerator < 0n ? { ...value, numerator: -value.numerator } : value;
      return compareFractions(size, UNLIKELY) > 0 ? [{ fault: 'percent-unlikely', series, field }] : [];
    }),
  ];
}

function readDecimal(text: string): Fraction | undefined {
  return /^-?\d{1,6}(\.\d{1,6})?$/.test(text) ? parseFraction(text) : undefined;
}
