import type { InkoopprocedureItem } from '../../api/types.ts';

type Ordered = Pick<InkoopprocedureItem, 'teDoen' | 'sluit' | 'stand' | 'titel'>;

const LAST_STANDINGS: ReadonlySet<string> = new Set(['afgerond', 'gestopt']);

/** What asks something first, by its closing moment; then what runs by itself; what has ended comes last. */
export function worklistOrder<Item extends Ordered>(items: readonly Item[]): readonly Item[] {
  const rank = (item: Item): number => (LAST_STANDINGS.has(item.stand) ? 2 : item.teDoen.length > 0 ? 0 : 1);
  const closing = (item: Item): string => item.sluit?.op ?? '9999';
  return items.toSorted(
    (a, b) => rank(a) - rank(b) || closing(a).localeCompare(closing(b)) || a.titel.localeCompare(b.titel, 'nl'),
  );
}
