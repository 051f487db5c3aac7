import { overlaps, type Period } from '../../../../kernel/period.ts';
import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import { itemKey } from './item-key.ts';
import type { BookProduct, ProductBook, ProductCode } from './product-book.ts';

/** Days of the book on which a product has no code, for all or for one municipality and provider. */
export type CodeGap = {
  readonly product: string;
  readonly municipality: string | null;
  readonly provider: string | null;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
};

/** One code that means two things: at the same time for the same parties, or in another period or book. */
export type CodeReuse = {
  readonly code: string;
  readonly kind: 'same-time' | 'other-time' | 'other-book';
  readonly key: string;
  readonly product: string;
  readonly otherProduct: string;
  /** Title of the other book, when it is in another. */
  readonly otherBook: string | null;
};

type Book = Pick<ProductBook, 'from' | 'through' | 'products' | 'codes' | 'parts'>;

/** A code is needed for what can be declared by itself: not for combinations of other products. */
const needsCode = ({ key }: BookProduct, { parts }: Book): boolean => !parts.some(({ product }) => product === key);

/** Where codes are missing. A scope that has codes of its own may lean on the general ones for other days. */
export function codeGaps(book: Book): readonly CodeGap[] {
  return book.products
    .filter((product) => needsCode(product, book))
    .flatMap(({ key }) => {
      const codes = book.codes.filter(({ product }) => product === key);
      const scopes = new Map(codes.map((one) => [`${one.municipality}|${one.provider}`, one]));
      const general = { municipality: null, provider: null };
      // When nothing holds for all, only the scopes that were named are looked at, unless there are none at all.
      const asked = codes.length === 0 || scopes.has('null|null') ? [general] : [...scopes.values()];
      return asked.flatMap(({ municipality, provider }) =>
        uncovered(
          book,
          codes.filter((one) => covers(one, municipality, provider)),
        ).map((days) => ({ product: key, municipality, provider, ...days })),
      );
    });
}

const covers = (code: ProductCode, municipality: string | null, provider: string | null): boolean =>
  (code.municipality === null || code.municipality === municipality) &&
  (code.provider === null || code.provider === provider);

/** The stretches of the book's period that no code covers. */
function uncovered({ from, through }: Book, codes: readonly ProductCode[]) {
  const gaps: { from: PlainDate; through: PlainDate | null }[] = [];
  let next: PlainDate | null = from;
  for (const code of codes.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (next === null) break;
    if (code.from > next) gaps.push({ from: next, through: addDays(code.from, -1) });
    if (code.through === null) next = null;
    else if (code.through >= next) next = addDays(code.through, 1);
  }
  if (next !== null && (through === null || next <= through)) gaps.push({ from: next, through });
  return gaps.filter((gap) => through === null || gap.from <= through);
}

/** Codes that stand for more than one product, here or in an earlier book. */
export function codeReuse(
  book: Book,
  earlier: readonly { readonly title: string; readonly codes: readonly ProductCode[] }[] = [],
): readonly CodeReuse[] {
  const byCode = [...Map.groupBy(book.codes, ({ code }) => code)];
  const here = byCode.flatMap(([code, uses]) =>
    uses.flatMap((one, at) =>
      uses
        .slice(at + 1)
        .filter((other) => other.product !== one.product)
        .map((other): CodeReuse => {
          const together = overlaps(periodOf(one), periodOf(other)) && sameParties(one, other);
          return {
            code,
            kind: together ? 'same-time' : 'other-time',
            key: itemKey('codes', other),
            product: other.product,
            otherProduct: one.product,
            otherBook: null,
          };
        }),
    ),
  );
  const before = byCode.flatMap(([code, uses]) =>
    earlier.flatMap(({ title, codes }) =>
      codes
        .filter((old) => old.code === code)
        .flatMap((old) => {
          const one = uses.find(({ product }) => product !== old.product);
          return one && !uses.some(({ product }) => product === old.product)
            ? [
                {
                  code,
                  kind: 'other-book' as const,
                  key: itemKey('codes', one),
                  product: one.product,
                  otherProduct: old.product,
                  otherBook: title,
                },
              ]
            : [];
        }),
    ),
  );
  return [...here, ...before];
}

const periodOf = ({ from, through }: ProductCode): Period => ({ from, through: through ?? undefined });

const meets = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;
const sameParties = (a: ProductCode, b: ProductCode): boolean =>
  meets(a.municipality, b.municipality) && meets(a.provider, b.provider);
