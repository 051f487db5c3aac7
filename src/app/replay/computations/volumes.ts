import type { ClosedPeriod } from '../../../kernel/period.ts';
import { addDays, isoWeekday, type PlainDate } from '../../../kernel/plain-date.ts';
import { type AllocationFacts, timesInAllocation, timesInPeriod } from '../../../modules/claims/index.ts';
import type { Fields, Scenario } from '../scenario.ts';
import { allocationIn, monthText, periodIn, productPeriodsOf, told, variantOf } from './allocation.ts';

/** How much of an allocation may be declared per product period and in all (IV076-IV078, TR321, TR322, TR369). */
export function volumes(input: Fields, scenario: Scenario): Fields | undefined {
  const allocation = allocationIn(input);
  if (!allocation) return undefined;
  const { budgetCents, volume, frequency } = allocation;
  const used = Number(input.declared ?? input.alGedeclareerd ?? 0) || 0;
  if (budgetCents !== null) {
    const left = Number(budgetCents) - used;
    return { maxVolume: left, maxBedrag: left, maxVolumeToewijzing: { maxVolume: Number(budgetCents) } };
  }
  if (volume === null || frequency === null) return undefined;
  const variant = variantOf(input, allocation);
  const inPeriod = (period: ClosedPeriod) => {
    const weeks = timesInPeriod(frequency, variant, period, allocation);
    return { weeks, maxVolume: weeks === null ? volume - used : weeks * volume };
  };
  const times = timesInAllocation(frequency, allocation);
  const whole = { weeks: times, maxVolume: times === null ? null : times * volume };
  const periods = productPeriodsOf(allocation);
  const one = periodIn(input.ProductPeriode);
  const declared = delivered(scenario.title, allocation, periods);
  return {
    ...(one ? inPeriod(one) : {}),
    perProductPeriode: periods.map((period) => ({ ...told(period), ...inPeriod(period) })),
    maxVolumeToewijzing: whole,
    ...(declared ? { declared } : {}),
  };
}

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

/** "levering elke donderdag 2,5 uur": what is delivered per month; the day of delivery decides the month (IV076). */
function delivered(
  title: string,
  { from, through }: AllocationFacts,
  periods: readonly ClosedPeriod[],
): Fields | undefined {
  const [, name = '', amount = ''] = /elke (\p{L}+dag) (\d+(?:,\d+)?)/u.exec(title) ?? [];
  const weekday = WEEKDAYS.indexOf(name) + 1;
  if (weekday === 0 || through === null) return undefined;
  const perDelivery = Number(amount.replace(',', '.'));
  const totals = new Map(periods.map((period) => [monthText(period.from), 0]));
  for (let day: PlainDate = from; day <= through; day = addDays(day, 1)) {
    if (isoWeekday(day) !== weekday) continue;
    totals.set(monthText(day), (totals.get(monthText(day)) ?? 0) + perDelivery);
  }
  return Object.fromEntries(totals);
}
