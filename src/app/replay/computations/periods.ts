import { addDays, firstDayOfMonth, lastDayOfMonth, type PlainDate, plainDate } from '../../../kernel/plain-date.ts';
import {
  type AllocationFacts,
  calendarMonth,
  claimFindings,
  productPeriodIn,
  timesInPeriod,
} from '../../../modules/claims/index.ts';
import { MUNICIPALITY, PROVIDER } from '../people.ts';
import type { Fields } from '../scenario.ts';
import { allocationIn, endedBy, monthText, productPeriodsOf, told, variantOf } from './allocation.ts';

/** Product periods of an allocation (IV089), and the period to which a day of delivery or a week belongs (IV076). */
export function productPeriods(input: Fields): Fields | undefined {
  const deliveries = daysIn(input.deliveries);
  if (deliveries) return Object.fromEntries(deliveries.map((day) => [day, monthText(calendarMonth(day).from)]));
  const allocation = allocationIn(input);
  if (!allocation) return undefined;
  if (typeof input.weekStart === 'string') {
    return { productperiode: monthOfWeek(plainDate(input.weekStart), allocation, input) };
  }
  if (typeof input.resultOn === 'string') {
    const period = productPeriodIn(calendarMonth(plainDate(input.resultOn)), allocation);
    return { ProductPeriode: period ? [told(period)] : [] };
  }
  return { ProductPeriode: productPeriodsOf(allocation).map(told) };
}

/** The period that counts one week less when the allocation had ended just before that week (IV077). */
function monthOfWeek(monday: PlainDate, allocation: AllocationFacts, input: Fields): string | null {
  const through = allocation.through === null ? addDays(monday, 6) : endedBy(allocation.through, addDays(monday, 6));
  const upTo = { ...allocation, through };
  const before = { ...allocation, through: addDays(monday, -1) };
  const variant = variantOf(input, allocation);
  const counted = (one: AllocationFacts, month: PlainDate): number => {
    const period = one.through !== null && one.through < one.from ? null : productPeriodIn(calendarMonth(month), one);
    return period === null ? 0 : (timesInPeriod('2', variant, period, one) ?? 0);
  };
  const candidates = [...new Set([addDays(monday, -1), monday, through].map(firstDayOfMonth))];
  const month = candidates.find((one) => counted(upTo, one) > counted(before, one));
  return month === undefined ? null : monthText(month);
}

/** Declaration periods: in order, months without care skipped, none before the last one (TR318, IV090). */
export function months(input: Fields): Fields | undefined {
  const delivered = monthsIn(input.deliveredMonths);
  if (delivered) {
    const inOrder = delivered.sort().filter((month, index, all) => lawful(month, all[index - 1] ?? null));
    return { DeclaratiePeriode: inOrder.map(monthText) };
  }
  const submitted = monthsIn(input.submitted);
  const [today] = monthsIn([input.today]) ?? [];
  const [care] = monthsIn([input.productMonth]) ?? [];
  if (!submitted || !today || !care) return undefined;
  const last = submitted.sort().at(-1) ?? null;
  const allowed: string[] = [];
  for (let month = care; month <= today; month = addDays(lastDayOfMonth(month), 1)) {
    if (lawful(month, last)) allowed.push(monthText(month));
  }
  return { allowedDeclaratiePeriode: allowed };
}

/** Whether the engine accepts a declaration over this month after that one. */
const lawful = (month: PlainDate, lastDeclaredMonth: PlainDate | null): boolean =>
  claimFindings({
    declarationNumber: '1',
    declarationPeriod: calendarMonth(month),
    datedOn: month,
    receivedOn: month,
    municipalityId: MUNICIPALITY,
    providerId: PROVIDER,
    numberUsedBefore: false,
    lastDeclaredMonth,
  }).every((finding) => finding.outcome === 'met');

const daysIn = (value: unknown): readonly PlainDate[] | undefined =>
  Array.isArray(value) ? value.map((day) => plainDate(String(day))) : undefined;
const monthsIn = (value: unknown): PlainDate[] | undefined =>
  Array.isArray(value) && value.every((month) => typeof month === 'string')
    ? value.map((month) => plainDate(`${month.slice(0, 7)}-01`))
    : undefined;
