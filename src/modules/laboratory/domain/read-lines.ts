import { type Cents, cents } from '../../../kernel/money.ts';
import { fromEpochDay } from '../../../kernel/plain-date.ts';
import { monthIndex } from './period.ts';

/** Lines of one allocation as lists with one place for each line, in no fixed order: `{1,2}`. */
type LineLists = { readonly days: string; readonly volumes: string; readonly tariffs: string };

/** Volume per month in order of month, and the tariff of the last day; of lines of one day the highest, whatever their order. */
export function readLines(lists: LineLists): {
  readonly delivered: readonly { readonly month: number; readonly volume: number }[];
  readonly tariffCents: Cents;
} {
  const [days, volumes, tariffs] = [numbersOf(lists.days), numbersOf(lists.volumes), numbersOf(lists.tariffs)];
  const months = new Map<number, number>();
  let [lastDay, tariff] = [-1, 0];
  days.forEach((day, at) => {
    const month = monthOfEpochDay(day);
    months.set(month, (months.get(month) ?? 0) + (volumes[at] ?? 0));
    const own = tariffs[at] ?? 0;
    if (day > lastDay || (day === lastDay && own > tariff)) [lastDay, tariff] = [day, own];
  });
  return {
    delivered: [...months].sort(([a], [b]) => a - b).map(([month, volume]) => ({ month, volume })),
    tariffCents: cents(tariff),
  };
}

const numbersOf = (list: string): number[] => list.slice(1, -1).split(',').map(Number);

const months = new Map<number, number>();

/** Days are asked again and again. */
function monthOfEpochDay(day: number): number {
  const known = months.get(day);
  if (known !== undefined) return known;
  const month = monthIndex(fromEpochDay(day));
  months.set(day, month);
  return month;
}
