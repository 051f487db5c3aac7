import type { Place } from '../../../rules/rule.ts';
import type { Product } from './products.ts';
import type { Part } from './rule32.ts';

const NEVER = '0000-00-00';
const ALWAYS = '9999-12-31';
/** Reversed periods (CS003) are compared one by one; more of them than this are not worth it. */
const MOST_REVERSED = 100;

/**
 * The products that come twice in overlapping periods. Two products are the same when category and code are equal, when
 * one has no code and the category is equal, or when one has no product at all. One sweep by begin date, so that a
 * message of ten thousands of products costs no square of it.
 */
export function* doubleProducts(counted: readonly Part<Product>[]): Generator<Place> {
  const latest = new LatestEnds();
  const forward = counted.filter(({ value }) => endOf(value) >= value.from);
  for (const { value, at } of forward.toSorted((a, b) => (a.value.from < b.value.from ? -1 : 1))) {
    if (latest.ofSame(value) >= value.from) yield { at };
    latest.add(value);
  }
  const reversed = counted.filter(({ value }) => endOf(value) < value.from).slice(0, MOST_REVERSED);
  for (const { value, at } of reversed) {
    if (counted.some(({ value: other }) => other !== value && same(value, other) && overlap(value, other)))
      yield { at };
  }
}

const endOf = ({ through }: Product): string => through ?? ALWAYS;

const overlap = (a: Product, b: Product): boolean => a.from <= endOf(b) && b.from <= endOf(a);

function same({ Product: a }: Product, { Product: b }: Product): boolean {
  if (!a || !b) return true;
  return a.Categorie === b.Categorie && (a.Code === undefined || b.Code === undefined || a.Code === b.Code);
}

/** The latest end day seen so far, per way in which products can be the same. */
class LatestEnds {
  readonly #ends = new Map<string, string>();

  add(product: Product): void {
    const { Categorie, Code } = product.Product ?? {};
    const keys = ['any', Categorie === undefined ? 'none' : `any ${Categorie}`];
    if (Categorie !== undefined) keys.push(`${Code === undefined ? 'none' : 'code'} ${Categorie} ${Code ?? ''}`);
    for (const key of keys) if (endOf(product) > this.#at(key)) this.#ends.set(key, endOf(product));
  }

  ofSame(product: Product): string {
    const { Categorie, Code } = product.Product ?? {};
    if (Categorie === undefined) return this.#at('any');
    const inCategory = Code === undefined ? [`any ${Categorie}`] : [`none ${Categorie} `, `code ${Categorie} ${Code}`];
    return (
      ['none', ...inCategory]
        .map((key) => this.#at(key))
        .sort()
        .at(-1) ?? NEVER
    );
  }

  #at(key: string): string {
    return this.#ends.get(key) ?? NEVER;
  }
}
