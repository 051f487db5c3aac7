import { carriedOver } from './carry-over.ts';
import { anyItemKey } from './item-key.ts';
import { type AnyItem, ITEM_KINDS, type ItemKind, type ProductBook } from './product-book.ts';
import { retell } from './same-products.ts';

/** One thing in which two versions differ: an item that came or went, or a field of one that stayed. */
export type BookDifference = {
  readonly change: 'added' | 'removed' | 'changed';
  readonly kind: ItemKind | 'book';
  readonly key: string;
  readonly item: AnyItem | null;
  readonly field: string | null;
  readonly before: unknown;
  readonly after: unknown;
};

const HEAD_FIELDS = ['title', 'source', 'from', 'through', 'replacesProducts'] as const;

/**
 * What changed from one version to another, in the order of the book; each field that differs is its own difference. The
 * earlier one is taken as it stands on the first day of the later, so that a code that simply goes on is no difference. What
 * is the same under another key (`retell`) has changed; it did not go and come.
 */
export function differencesBetween(earlier: ProductBook, after: ProductBook): readonly BookDifference[] {
  const { book: before, keyNow } = retell(
    after.from > earlier.from ? carriedOver(earlier, after.from) : earlier,
    after,
  );
  const head = HEAD_FIELDS.filter((field) => before[field] !== after[field]).map(
    (field): BookDifference => ({
      change: 'changed',
      kind: 'book',
      key: 'book',
      item: null,
      field,
      before: before[field],
      after: after[field],
    }),
  );
  return [...head, ...ITEM_KINDS.flatMap((kind) => itemDifferences(kind, before[kind], after[kind], keyNow))];
}

/**
 * The same for the items of one kind, each known by its key; an import shows this before it writes. `keyNow` gives the key
 * under which an earlier item goes on.
 */
export function itemDifferences(
  kind: ItemKind,
  before: readonly AnyItem[],
  after: readonly AnyItem[],
  keyNow: (kind: ItemKind, key: string) => string = (_kind, key) => key,
): readonly BookDifference[] {
  const old = new Map(before.map((item) => [keyNow(kind, anyItemKey(kind, item)), item]));
  const now = new Map(after.map((item) => [anyItemKey(kind, item), item]));
  const whole = (change: 'added' | 'removed', key: string, item: AnyItem): BookDifference => ({
    change,
    kind,
    key,
    item,
    field: null,
    before: null,
    after: null,
  });
  const gone = [...old].filter(([key]) => !now.has(key)).map(([key, item]) => whole('removed', key, item));
  const come = [...now].flatMap(([key, item]) => {
    const was = old.get(key);
    return was ? fieldDifferences(kind, key, was, item) : [whole('added', key, item)];
  });
  return [...gone, ...come];
}

function fieldDifferences(kind: ItemKind, key: string, before: AnyItem, after: AnyItem): BookDifference[] {
  const old = before as Readonly<Record<string, unknown>>;
  return Object.entries(after)
    .filter(([field, value]) => JSON.stringify(old[field]) !== JSON.stringify(value))
    .map(([field, value]) => ({ change: 'changed', kind, key, item: after, field, before: old[field], after: value }));
}
