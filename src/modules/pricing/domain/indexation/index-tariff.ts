import { add, type Fraction, fraction, multiply, ONE } from '../../../../kernel/fraction.ts';
import { type Cents, cents } from '../../../../kernel/money.ts';
import { roundToMultiple } from './round.ts';
import type { TariffRounding } from './settings.ts';

/** Unit of iJw (WJ756) for an hour. */
const HOUR = '04';
const MINUTES = 60n;

/** A tariff after an index (a share of one): the one place where it is rounded. `unit` is the iJw code. */
export function indexTariff(tariff: Cents, unit: string, index: Fraction, rounding: TariffRounding): Cents {
  const exact = multiply(fraction(tariff), add(ONE, index));
  const multiple = rounding.hourDivisibleBy60 && unit === HOUR ? MINUTES : 1n;
  return cents(roundToMultiple(exact, multiple, rounding.ties));
}
