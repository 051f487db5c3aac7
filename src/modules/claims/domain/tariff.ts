import { type Cents, divideRoundHalfUp, ZERO_CENTS } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { AllocationFacts, ClaimLine, LineFacts, TariffFacts, Unit } from './facts.ts';
import { calendarMonth, productPeriodIn } from './product-period.ts';

/**
 * The day that picks the tariff: the first of the line's product period as it should be, so that a period written down
 * wrong does not pick another tariff within the same month.
 */
export function tariffDay(line: ClaimLine, allocation: AllocationFacts | null): PlainDate {
  const lawful = allocation && productPeriodIn(calendarMonth(line.period.from), allocation);
  return lawful ? lawful.from : line.period.from;
}

/** The contract tariff of a product on a day; one in a unit that fits the line goes first. */
export function pickTariff(
  tariffs: readonly TariffFacts[] | undefined,
  day: PlainDate,
  unit: Unit,
): TariffFacts | null {
  let picked: TariffFacts | null = null;
  for (const tariff of tariffs ?? []) {
    if (day < tariff.from || (tariff.through !== null && day > tariff.through)) continue;
    if (tariff.unit === unit) return tariff;
    if (picked === null || (!isHourly(picked.unit, unit) && isHourly(tariff.unit, unit))) picked = tariff;
  }
  return picked;
}

/** A tariff per hour, that a line in minutes may rest on (TR341). */
const isHourly = (contract: Unit, line: Unit): boolean => contract === '04' && line === '01';

/** The contract's tariff as a line in this unit must show it: an hour tariff per minute is rounded to cents (IV081). */
export function shownTariff(tariff: TariffFacts, unit: Unit): Cents | null {
  if (tariff.unit === unit) return tariff.tariffCents;
  return isHourly(tariff.unit, unit) ? perMinute(tariff.tariffCents) : null;
}

/** An hour tariff per minute, half a cent up (IV081). */
export const perMinute = (hourTariff: Cents): Cents => amountOfMinutes(1, hourTariff);

/** What a volume costs at the contract's tariff, rounded once (TR346, IV081). Null when the units do not meet. */
export function contractAmount(volume: number, unit: Unit, tariff: TariffFacts | null): Cents | null {
  if (unit === '83') return BigInt(volume) as Cents;
  if (tariff === null) return null;
  if (tariff.unit === unit) return amountOf(volume, tariff.tariffCents);
  return isHourly(tariff.unit, unit) ? amountOfMinutes(volume, tariff.tariffCents) : null;
}

/**
 * What the line's volume costs at the tariff that it may ask: the contract's, or its own where that is lower and the contract's is a
 * maximum. Null when units do not meet.
 */
export function payableAmount({ line, tariff, funding }: LineFacts, volume = line.volume): Cents | null {
  const most = tariff && shownTariff(tariff, line.unit);
  const below = most !== null && line.tariffCents !== null && line.tariffCents < most && line.unit !== '83';
  if (below && funding?.priceIsMaximum) return amountOf(volume, line.tariffCents);
  return contractAmount(volume, line.unit, tariff);
}

/** A tariff times a volume; in ordinary numbers as long as they are exact, which is quicker. */
function amountOf(volume: number, tariff: Cents): Cents {
  const product = volume * Number(tariff);
  return (Number.isSafeInteger(product) ? BigInt(product) : BigInt(volume) * tariff) as Cents;
}

/** Below this an ordinary number divided by 60 and rounded down is exact. */
const EXACT = 2 ** 45;

/** Hour tariff times minutes, divided by 60, half a cent up (IV081). */
export function amountOfMinutes(minutes: number, hourTariff: Cents): Cents {
  const product = minutes * Number(hourTariff);
  if (product >= 0 && product < EXACT) return BigInt(Math.floor((product + 30) / 60)) as Cents;
  return divideRoundHalfUp(BigInt(minutes) * hourTariff, 60n) as Cents;
}

/**
 * The hour tariff behind a line in minutes, for the sum volume x unrounded tariff (TR346). The line shows it per minute
 * and rounded. When that equals the contract's, it is the contract's hour tariff. Otherwise (the tariff itself is then
 * refused, TR418) it is the hour tariff that explains the claimed amount best among those that round to the shown one.
 * Null when the tariff is per unit of the line.
 */
export function hourTariffBehind(line: ClaimLine, tariff: TariffFacts | null): Cents | null {
  if (line.unit !== '01' || line.tariffCents === null || (tariff !== null && tariff.unit !== '04')) return null;
  if (tariff !== null && perMinute(tariff.tariffCents) === line.tariffCents) return tariff.tariffCents;
  const lowest = line.tariffCents === 0n ? 0n : line.tariffCents * 60n - 30n;
  const highest = line.tariffCents * 60n + 29n;
  if (line.volume === 0) return (line.tariffCents * 60n) as Cents;
  const fitting = divideRoundHalfUp(line.amountCents * 60n, BigInt(line.volume));
  return (fitting < lowest ? lowest : fitting > highest ? highest : fitting) as Cents;
}

/** The amount the line should ask for its own volume and tariff (TR346; unit 83: the volume is the amount, IV042, CS339). */
export function expectedAmount(line: ClaimLine, tariff: TariffFacts | null): Cents {
  if (line.unit === '83') return BigInt(line.volume) as Cents;
  const hourTariff = hourTariffBehind(line, tariff);
  if (hourTariff !== null) return amountOfMinutes(line.volume, hourTariff);
  return line.tariffCents === null ? ZERO_CENTS : amountOf(line.volume, line.tariffCents);
}
