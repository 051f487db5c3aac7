import { monthOfDay, NO_DAY } from './calendar.ts';
import { compare, type FactsColumns } from './columns.ts';

/**
 * Months of a year, one bit each, in which a child has an earlier begun allocation of another product under the same part
 * . The one that began first is not stacked; of two on one day the lower id goes first.
 */
export function stackedMonths(columns: FactsColumns, partOfProduct: Int32Array, year: number): Uint16Array {
  const { child, product, start, end, through, ids } = columns.episodes;
  const masks = new Uint16Array(ids.length);
  for (const together of childrenWithMore(columns)) {
    const order = together.sort(
      (a, b) => (start[a] as number) - (start[b] as number) || compare(ids[a] as string, ids[b] as string),
    );
    for (let later = 1; later < order.length; later++)
      for (let earlier = 0; earlier < later; earlier++) {
        const [a, b] = [order[earlier] as number, order[later] as number];
        const part = partOfProduct[product[a] as number] as number;
        if (part < 0 || part !== partOfProduct[product[b] as number] || product[a] === product[b]) continue;
        masks[b] = (masks[b] as number) | (monthsOf(a) & monthsOf(b));
      }
  }
  return masks;

  function monthsOf(n: number): number {
    const last = end[n] !== NO_DAY ? end[n] : through[n];
    const from = Math.max(0, monthOfDay(start[n] as number) - year * 12);
    const until = last === NO_DAY ? 11 : Math.min(11, monthOfDay(last as number) - year * 12);
    return until < from ? 0 : ((1 << (until - from + 1)) - 1) << from;
  }

  function childrenWithMore({ children }: FactsColumns): number[][] {
    const firstOf = new Int32Array(children.length).fill(-1);
    const more = new Map<number, number[]>();
    for (let n = 0; n < child.length; n++) {
      const who = child[n] as number;
      const first = firstOf[who] as number;
      if (first < 0) firstOf[who] = n;
      else more.set(who, [...(more.get(who) ?? [first]), n]);
    }
    return [...more.values()];
  }
}
