/** The state of a list as it stands in the address: search text, order, place and filters. All plain text. */
interface ListPlace {
  readonly zoek?: string;
  readonly sorteer?: string;
  readonly cursor?: string;
  /** The number of rows before the first one shown. */
  readonly vanaf?: string;
}

type ListSearch<Filter extends string = string> = ListPlace & Partial<Record<Filter, string>>;

const PLACE_KEYS = ['zoek', 'sorteer', 'cursor', 'vanaf'] as const;

/** Reads the address for a list with these filters; anything else in it is dropped. For a route's validateSearch. */
export function listSearch<Filter extends string>(filters: readonly Filter[]) {
  const known: readonly string[] = [...PLACE_KEYS, ...filters];
  return (search: Record<string, unknown>): ListSearch<Filter> =>
    Object.fromEntries(
      known.flatMap((key) => {
        const value = search[key];
        return typeof value === 'string' && value !== '' ? [[key, value]] : [];
      }),
    ) as ListSearch<Filter>;
}

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

/** Whether the text holds a number that passes the eleven-test of a BSN: such a text never enters an address. */
export function holdsBsn(text: string): boolean {
  return (text.match(/\d[\d .]{6,}\d/g) ?? []).some((run) => {
    const digits = run.replace(/\D/g, '').padStart(9, '0');
    if (digits.length !== 9 || digits === '000000000') return false;
    return WEIGHTS.reduce<number>((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11 === 0;
  });
}

/** `-bedrag` reads as: by `bedrag`, largest first. */
export function readOrder(sort: string | undefined): { key: string; descending: boolean } | undefined {
  if (!sort) return undefined;
  return sort.startsWith('-') ? { key: sort.slice(1), descending: true } : { key: sort, descending: false };
}
