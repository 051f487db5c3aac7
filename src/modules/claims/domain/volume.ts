import { type ClosedPeriod, containsDay, dayCount, isoWeeksTouched, sundaysIn } from '../../../kernel/period.ts';
import { addDays, isoWeekday, type PlainDate } from '../../../kernel/plain-date.ts';
import type { AllocationFacts, Frequency, TariffFacts, Unit } from './facts.ts';
import { monthIndex } from './product-period.ts';

/** Volume as it is added up and compared: hours as minutes, every other unit as it is (TR341 knows no other conversion). */
export const measuredVolume = (volume: number, unit: Unit): number => (unit === '04' ? volume * 60 : volume);
/** The unit a measured volume is in. */
export const measuredUnit = (unit: Unit): Unit => (unit === '04' ? '01' : unit);

/** A line's unit fits when it is the agreed one, or minutes where hours were agreed (TR341). */
export const unitFits = (claimed: Unit, agreed: Unit): boolean =>
  claimed === agreed || (claimed === '01' && agreed === '04');

/** How weeks are counted. The contract's label decides; without one the unit does (WJ756: 82 and 83 are output). */
export type CountingVariant = 'effort' | 'output';
export function countingVariant(tariff: TariffFacts | null, unit: Unit): CountingVariant {
  if (tariff !== null && tariff.variant !== 'task') return tariff.variant;
  return unit === '82' || unit === '83' ? 'output' : 'effort';
}

/**
 * How often the allocated volume may be used in a product period.
 * Day: each day (our derivation). Week: IV076, IV077. Month: once, also in a broken month (IV078).
 * Null for a total over the allocation, which has no bound per period.
 */
export function timesInPeriod(
  frequency: Frequency,
  variant: CountingVariant,
  period: ClosedPeriod,
  allocation: { readonly from: PlainDate; readonly through: PlainDate | null },
): number | null {
  if (frequency === '1') return dayCount(period);
  if (frequency === '4') return 1;
  if (frequency === '6') return null;
  if (variant === 'effort') return isoWeeksTouched(period);
  return sundaysIn(period) + (holdsBrokenLastWeek(period, allocation) ? 1 : 0);
}

/**
 * How often the allocated volume may be used over the whole allocation; null when it has no end. Weeks come out the same for
 * effort (weeks touched) and output (Sundays, and the broken week at the end).
 */
export function timesInAllocation(
  frequency: Frequency,
  allocation: { readonly from: PlainDate; readonly through: PlainDate | null },
): number | null {
  if (frequency === '6') return 1;
  if (allocation.through === null) return null;
  const whole = { from: allocation.from, through: allocation.through };
  if (frequency === '1') return dayCount(whole);
  if (frequency === '4') return monthIndex(whole.through) - monthIndex(whole.from) + 1;
  return isoWeeksTouched(whole);
}

/**
 * Output: the broken week at the end of the allocation belongs to the period with the allocation's last Sunday (IV077).
 * An allocation without any Sunday is not described in the standard; its one broken week then belongs to the period in
 * which it ends (our derivation), so that what was allocated can be declared.
 */
function holdsBrokenLastWeek(
  period: ClosedPeriod,
  allocation: { from: PlainDate; through: PlainDate | null },
): boolean {
  if (allocation.through === null) return false;
  const weekday = isoWeekday(allocation.through);
  if (weekday === 7) return false;
  const lastSunday = addDays(allocation.through, -weekday);
  const weekBelongsTo = lastSunday < allocation.from ? allocation.through : lastSunday;
  return containsDay(period, weekBelongsTo);
}

/** The volume that an allocation gives per day, week, month or in all, measured. Null without a volume. */
export function allocatedVolume(allocation: AllocationFacts): number | null {
  return allocation.volume === null || allocation.unit === null || allocation.frequency === null
    ? null
    : measuredVolume(allocation.volume, allocation.unit);
}

/** Hours of one product period: all minutes together, then rounded once, 30 up, at least 1 (IV079). */
export const wholeHours = (minutes: number): number => Math.max(1, Math.floor((minutes + 30) / 60));
