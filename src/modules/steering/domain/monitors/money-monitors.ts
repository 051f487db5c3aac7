/** Monitors made of euros per provider, product and month. Euros show no child, so none is left out. Pure. */
import type { CareFacts } from './care-monitors.ts';
import { courseOf, type Monitor, type Spent, sumOf } from './monitor.ts';

const share = (part: number, whole: number): number | null =>
  whole <= 0 ? null : Math.round((1000 * part) / whole) / 10;
const cents = (rows: readonly Spent[]): number => sumOf(rows, (row) => row.cents);

/** Light against heavy: the share of heavy products in what was approved and fixed. */
export function lightHeavyMonitor({ spent, products, throughMonth }: CareFacts): Monitor {
  const counted = spent.filter((row) => row.month <= throughMonth);
  const heavy = (rows: readonly Spent[]) => rows.filter((row) => products.get(row.productId)?.weight === 'heavy');
  const heavyShare = (rows: readonly Spent[]) => share(cents(heavy(rows)), cents(rows));
  const groups = Map.groupBy(counted, (row) => products.get(row.productId)?.group ?? '');
  return {
    code: 'light-heavy',
    headline: heavyShare(counted),
    measure: 'percentage',
    series: [{ key: 'all', points: courseOf(counted, throughMonth, heavyShare) }],
    columns: [
      { key: 'spent', measure: 'cents' },
      { key: 'heavy', measure: 'percentage' },
    ],
    rows: [...groups]
      .map(([name, rows]) => ({ name, about: null, cells: [cents(rows), heavyShare(rows)] }))
      .toSorted((a, b) => (b.cells[0] ?? 0) - (a.cells[0] ?? 0)),
  };
}

/** How much of the euros goes to the three and the ten largest providers; the basis is all that was approved and fixed. */
export function concentrationMonitor({ spent, providers, throughMonth }: CareFacts): Monitor {
  const counted = spent.filter((row) => row.month <= throughMonth);
  const whole = cents(counted);
  const ranked = [...Map.groupBy(counted, (row) => row.providerId)]
    .map(([id, rows]) => ({ id, name: providers.get(id) ?? String(id), own: cents(rows) }))
    .toSorted((a, b) => b.own - a.own || a.id - b.id);
  const top = (count: number) => new Set(ranked.slice(0, count).map((one) => one.id));
  const shareOfTop = (count: number) => (rows: readonly Spent[]) => {
    const largest = top(count);
    return share(cents(rows.filter((row) => largest.has(row.providerId))), cents(rows));
  };
  let added = 0;
  return {
    code: 'concentration',
    headline: shareOfTop(3)(counted),
    measure: 'percentage',
    series: [3, 10].map((count) => ({
      key: `top-${count}`,
      points: courseOf(counted, throughMonth, shareOfTop(count)),
    })),
    columns: [
      { key: 'spent', measure: 'cents' },
      { key: 'share', measure: 'percentage' },
      { key: 'added', measure: 'percentage' },
    ],
    rows: ranked.slice(0, 10).map(({ name, own }) => {
      added += own;
      return { name, about: null, cells: [own, share(own, whole), share(added, whole)] };
    }),
  };
}
