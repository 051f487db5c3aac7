import type { ClosedPeriod } from '../../../kernel/period.ts';
import { addDays, earliest, lastDayOfMonth, type PlainDate, plainDate } from '../../../kernel/plain-date.ts';
import {
  type AllocationFacts,
  type CountingVariant,
  calendarMonth,
  countingVariant,
  productPeriodIn,
} from '../../../modules/claims/index.ts';
import type { JW301 } from '../../../standards/ijw/index.ts';
import { allocationFacts } from '../decide.ts';
import { SOMEONE } from '../people.ts';
import { type Fields, fieldsOf, isFields } from '../scenario.ts';

/** The allocation that a computation is about, as the claims engine sees it. */
export function allocationIn(input: Fields): AllocationFacts | undefined {
  const told = input.toewijzing;
  if (!isFields(told) || typeof told.Ingangsdatum !== 'string') return undefined;
  return allocationFacts({ ToewijzingNummer: 1, ...told } as unknown as JW301.ToegewezenProduct, SOMEONE);
}

/** All product periods of an allocation with an end (IV089). */
export function productPeriodsOf(allocation: AllocationFacts): readonly ClosedPeriod[] {
  const periods: ClosedPeriod[] = [];
  if (allocation.through === null) return periods;
  let day: PlainDate = allocation.from;
  while (day <= allocation.through) {
    const period = productPeriodIn(calendarMonth(day), allocation);
    if (period) periods.push(period);
    day = addDays(lastDayOfMonth(day), 1);
  }
  return periods;
}

/** How weeks are counted: as the scenario says, else as the unit does. */
export function variantOf(input: Fields, allocation: AllocationFacts): CountingVariant {
  if (input.variant === 'output') return 'output';
  if (input.variant === 'inspanning') return 'effort';
  return countingVariant(null, allocation.unit ?? '04');
}

export const periodIn = (value: unknown): ClosedPeriod | undefined => {
  const { Begindatum, Einddatum } = fieldsOf(value);
  if (typeof Begindatum !== 'string' || typeof Einddatum !== 'string') return undefined;
  return { from: plainDate(Begindatum), through: plainDate(Einddatum) };
};

export const told = ({ from, through }: ClosedPeriod) => ({ Begindatum: from, Einddatum: through });
export const monthText = (day: PlainDate): string => day.slice(0, 7);
/** The last day of a period that ends no later than a day. */
export const endedBy = (through: PlainDate, day: PlainDate): PlainDate => earliest(through, day);
