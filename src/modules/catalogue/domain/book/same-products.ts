import { itemKey } from './item-key.ts';
import type { BookProduct, ItemKind, ProductBook, ProductCode } from './product-book.ts';

/** An earlier version told in the keys of a later one. */
export type Retold = {
  /** The earlier version; what refers to a product does so by the key that it has in the later one. */
  readonly book: ProductBook;
  /** Under which key an earlier item goes on in the later version. */
  keyNow(kind: ItemKind, key: string): string;
};

/**
 * Finds what is the same in two versions though its key is not. A product with another key is the same when its place on
 * the axes is, or else its name, and nothing else in either version has that. A code that begins on another day is the
 * same when product, role, municipality and provider are. The other way around gives the same pairs.
 */
export function retell(before: ProductBook, after: ProductBook): Retold {
  const products = pairProducts(before.products, after.products);
  const book = referTo(before, products);
  const codes = pairCodes(book.codes, after.codes);
  const renamed: Partial<Record<ItemKind, ReadonlyMap<string, string>>> = { products, codes };
  return { book, keyNow: (kind, key) => renamed[kind]?.get(key) ?? key };
}

function pairProducts(before: readonly BookProduct[], after: readonly BookProduct[]): Map<string, string> {
  const pairs = new Map<string, string>();
  let gone = without(before, new Set(after.map(({ key }) => key)));
  let come = without(after, new Set(before.map(({ key }) => key)));
  for (const identity of [placeOf, nameOf]) {
    const old = onlyOnes(gone, before, identity);
    const now = onlyOnes(come, after, identity);
    for (const [sign, one] of old) {
      const other = now.get(sign);
      if (other) pairs.set(one.key, other.key);
    }
    gone = without(gone, new Set(pairs.keys()));
    come = without(come, new Set(pairs.values()));
  }
  return pairs;
}

const without = (products: readonly BookProduct[], keys: ReadonlySet<string>): BookProduct[] =>
  products.filter(({ key }) => !keys.has(key));

/** Products by their sign, when no other of the whole version has it. */
function onlyOnes(
  some: readonly BookProduct[],
  all: readonly BookProduct[],
  sign: (product: BookProduct) => string | undefined,
): Map<string, BookProduct> {
  const bySign = Map.groupBy(all, sign);
  return new Map(
    some.flatMap((one) => {
      const own = sign(one);
      return own !== undefined && bySign.get(own)?.length === 1 ? [[own, one] as const] : [];
    }),
  );
}

const placeOf = ({ positions }: BookProduct): string | undefined =>
  positions.length === 0
    ? undefined
    : positions
        .map(({ axis, value }) => `${axis}=${value}`)
        .toSorted()
        .join('|');

const nameOf = ({ name }: BookProduct): string => name.trim().toLowerCase();

function referTo(book: ProductBook, keys: ReadonlyMap<string, string>): ProductBook {
  if (keys.size === 0) return book;
  const now = <Key extends string | null>(key: Key): Key => (key === null ? key : ((keys.get(key) as Key) ?? key));
  return {
    ...book,
    products: book.products.map((one) => ({ ...one, promotedFrom: now(one.promotedFrom) })),
    parts: book.parts.map((one) => ({ ...one, product: now(one.product), part: now(one.part) })),
    codes: book.codes.map((one) => ({ ...one, product: now(one.product) })),
    demands: book.demands.map((one) => ({ ...one, product: now(one.product) })),
    definitions: book.definitions.map((one) => ({ ...one, product: now(one.product) })),
  };
}

/** Codes of the same product and the same people that are left on both sides, the earliest with the earliest. */
function pairCodes(before: readonly ProductCode[], after: readonly ProductCode[]): Map<string, string> {
  const left = (codes: readonly ProductCode[], others: readonly ProductCode[]) => {
    const known = new Set(others.map(keyOf));
    return Map.groupBy(codes.filter((code) => !known.has(keyOf(code))).toSorted(byDay), scopeOf);
  };
  const come = left(after, before);
  const pairs = new Map<string, string>();
  for (const [scope, codes] of left(before, after)) {
    codes.forEach((code, at) => {
      const next = come.get(scope)?.[at];
      if (next) pairs.set(keyOf(code), keyOf(next));
    });
  }
  return pairs;
}

const keyOf = (code: ProductCode): string => itemKey('codes', code);
const scopeOf = ({ product, role, municipality, provider }: ProductCode): string =>
  `${product}|${role}|${municipality ?? ''}|${provider ?? ''}`;
const byDay = (one: ProductCode, other: ProductCode): number => (one.from < other.from ? -1 : 1);
