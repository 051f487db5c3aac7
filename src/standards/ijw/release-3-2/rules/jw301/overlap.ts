import type { ToegewezenProduct } from '../../types/jw301.ts';
import { productsOf, type Rule301 } from './parts.ts';

const NEVER = '0000-00-00';
const ALWAYS = '9999-12-31';
/** Reversed periods (CS003) are compared one by one; more of them than this are not worth it. */
const MOST_REVERSED = 100;

/**
 * TR302: the same product may come twice only in periods that do not overlap. Two products are the same when category
 * and code are equal, when one has no code and the category is equal, or when one has no product at all. One sweep by
 * begin date, so that a message of ten thousands of products costs no square of it.
 */
export const TR302: Rule301 = {
  id: 'TR302',
  location: 'ToegewezenProduct',
  *broken(bericht) {
    const counted = productsOf(bericht)
      .map((product, index) => ({ product, at: `ToegewezenProduct[${index + 1}]` }))
      .filter(({ product }) => !withdrawn(product));
    const forward = counted.filter(({ product }) => endOf(product) >= product.Ingangsdatum);
    const latest = new LatestEnds();
    for (const { product, at } of forward.toSorted((a, b) =>
      a.product.Ingangsdatum < b.product.Ingangsdatum ? -1 : 1,
    )) {
      if (latest.ofSame(product) >= product.Ingangsdatum) yield { at };
      latest.add(product);
    }
    const reversed = counted.filter(({ product }) => endOf(product) < product.Ingangsdatum).slice(0, MOST_REVERSED);
    for (const { product, at } of reversed) {
      if (counted.some(({ product: other }) => other !== product && same(product, other) && overlap(product, other)))
        yield { at };
    }
  },
};

const endOf = (product: ToegewezenProduct): string => product.Einddatum ?? ALWAYS;

/** Reason 01 or 13 with its end on its begin does not count. */
const withdrawn = (p: ToegewezenProduct): boolean =>
  (p.RedenWijziging === '01' || p.RedenWijziging === '13') && p.Einddatum === p.Ingangsdatum;

const overlap = (a: ToegewezenProduct, b: ToegewezenProduct): boolean =>
  a.Ingangsdatum <= endOf(b) && b.Ingangsdatum <= endOf(a);

function same({ Product: a }: ToegewezenProduct, { Product: b }: ToegewezenProduct): boolean {
  if (!a || !b) return true;
  return a.Categorie === b.Categorie && (a.Code === undefined || b.Code === undefined || a.Code === b.Code);
}

/** The latest end day seen so far, per way in which products can be the same. */
class LatestEnds {
  readonly #ends = new Map<string, string>();

  add(product: ToegewezenProduct): void {
    const { Categorie, Code } = product.Product ?? {};
    const keys = ['any', Categorie === undefined ? 'none' : `any ${Categorie}`];
    if (Categorie !== undefined) keys.push(`${Code === undefined ? 'none' : 'code'} ${Categorie} ${Code ?? ''}`);
    for (const key of keys) if (endOf(product) > this.#at(key)) this.#ends.set(key, endOf(product));
  }

  ofSame(product: ToegewezenProduct): string {
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
