import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { circularProducts } from './composition.ts';
import { missingDefinitions } from './definitions-needed.ts';
import { anyItemKey, itemKey } from './item-key.ts';
import { ITEM_KINDS, type ItemKind, type ProductBook } from './product-book.ts';
import { TIMED_UNITS } from './terms.ts';

/** What is wrong or open in a book; the sentence for people is made of the code and the facts. */
export type BookFinding = {
  readonly code:
    | 'reference-broken'
    | 'same-place'
    | 'circular'
    | 'outside-book'
    | 'definition-missing'
    | 'hours-unsaid'
    | 'unit-missing'
    | 'variant-missing'
    | 'purpose-missing'
    | 'shares-not-whole'
    | 'code-missing'
    | 'funding-missing'
    | 'row-incomplete'
    | 'code-other-category'
    | 'code-unlisted';
  /** Blocks adoption, or is only worth knowing. */
  readonly blocks: boolean;
  readonly kind: ItemKind;
  readonly key: string;
  /** The field it is about, as the item has it. */
  readonly field: string;
  /** What was named there, or what is lacking. */
  readonly what: string;
};

/** Whether a code stands in the published list under a category on a day; undefined when the list does not know the code. */
export type ListedCode = (category: string, code: string, on: PlainDate) => boolean | undefined;

/** Everything that is open in a book, blocking ones first. Pure; the same book and list give the same findings. */
export function findingsOf(book: ProductBook, listed: ListedCode): readonly BookFinding[] {
  const all = [
    ...brokenReferences(book),
    ...compositionFindings(book),
    ...missingDefinitions(book).map(({ product, subject }) =>
      finding('definition-missing', 'products', product, 'variant', subject),
    ),
    ...book.products.flatMap((product) => productFindings(book, product)),
    ...codeFindings(book),
    ...nationalFindings(book, listed),
  ];
  return [...all.filter(({ blocks }) => blocks), ...all.filter(({ blocks }) => !blocks)];
}

const ADVICE: readonly BookFinding['code'][] = [
  'code-missing',
  'funding-missing',
  'code-other-category',
  'code-unlisted',
];

const finding = (code: BookFinding['code'], kind: ItemKind, key: string, field: string, what: string): BookFinding => ({
  code,
  blocks: !ADVICE.includes(code),
  kind,
  key,
  field,
  what,
});

/** Each reference from one kind to another: kind, field, and what it names (null: nothing). */
function* references(book: ProductBook): Generator<readonly [ItemKind, string, string, ItemKind, string | null]> {
  for (const one of book.axisValues) yield ['axisValues', itemKey('axisValues', one), 'axis', 'axes', one.axis];
  for (const one of book.products) {
    yield ['products', one.key, 'segment', 'segments', one.segment];
    yield ['products', one.key, 'timeTerm', 'timeTerms', one.timeTerm];
    yield ['products', one.key, 'promotedFrom', 'products', one.promotedFrom];
    for (const { axis, value } of one.positions) {
      yield ['products', one.key, 'positions', 'axisValues', `${axis}.${value}`];
    }
  }
  for (const one of book.parts) {
    yield ['parts', itemKey('parts', one), 'product', 'products', one.product];
    yield ['parts', itemKey('parts', one), 'part', 'products', one.part];
  }
  for (const one of book.codes) yield ['codes', itemKey('codes', one), 'product', 'products', one.product];
  for (const one of book.demands) yield ['demands', one.key, 'product', 'products', one.product];
  for (const one of book.definitions) yield ['definitions', one.key, 'product', 'products', one.product];
}

function brokenReferences(book: ProductBook): BookFinding[] {
  const known = new Map(
    ITEM_KINDS.map((kind) => [kind, new Set(book[kind].map((item) => anyItemKey(kind, item)))] as const),
  );
  return [...references(book)]
    .filter(([, , , to, named]) => named !== null && !known.get(to)?.has(named))
    .map(([kind, key, field, , named]) => finding('reference-broken', kind, key, field, named ?? ''));
}

function compositionFindings(book: ProductBook): BookFinding[] {
  const places = Map.groupBy(
    book.products.filter(({ positions }) => positions.length > 0),
    ({ segment, positions }) =>
      [segment ?? '', ...positions.map(({ axis, value }) => `${axis}.${value}`).sort()].join('|'),
  );
  return [
    ...[...places.values()].flatMap(([first, ...others]) =>
      others.map(({ key }) => finding('same-place', 'products', key, 'positions', first?.key ?? '')),
    ),
    ...circularProducts(book.parts).map((key) => finding('circular', 'products', key, 'parts', key)),
  ];
}

function productFindings(book: ProductBook, product: ProductBook['products'][number]): BookFinding[] {
  const about = (code: BookFinding['code'], field: string, what = '') =>
    finding(code, 'products', product.key, field, what);
  const coded = book.codes.some((one) => one.product === product.key);
  const found: BookFinding[] = [];
  if (product.unit === null) found.push(about('unit-missing', 'unit'));
  if (product.variant === null) found.push(about('variant-missing', 'variant'));
  if (product.unit !== null && TIMED_UNITS.includes(product.unit) && product.timeTerm === null) {
    found.push(about('hours-unsaid', 'timeTerm', product.unit));
  }
  // No orphan euro: what can be declared serves a goal.
  if (coded && (product.goal === null || product.task === null)) found.push(about('purpose-missing', 'goal'));
  if (!coded) found.push(about('code-missing', 'codes'));
  if (!coded && product.funding.length === 0) found.push(about('funding-missing', 'funding'));
  // What can be declared is complete: otherwise nobody could allocate it.
  if (coded && product.weight === null) found.push(about('row-incomplete', 'weight'));
  if (coded && product.funding.length === 0) found.push(about('row-incomplete', 'funding'));
  return found;
}

/** Codes within the book's period, and shares that make a whole (70 at the start and 30 at the end). */
function codeFindings(book: ProductBook): BookFinding[] {
  const outside = book.codes
    .filter(({ from, through }) => (through !== null && through < from) || isOutside(book, from))
    .map((one) => finding('outside-book', 'codes', itemKey('codes', one), 'from', one.from));
  const shared = Map.groupBy(
    book.codes.filter(({ share }) => share !== null),
    ({ product, municipality, provider, from }) => [product, municipality, provider, from].join('|'),
  );
  const notWhole = [...shared.values()].flatMap((codes) => {
    const [first] = codes;
    const hundredths = codes.reduce((sum, { share }) => sum + hundredthsOf(share ?? '0'), 0n);
    return first && hundredths !== 10_000n
      ? [
          finding(
            'shares-not-whole',
            'codes',
            itemKey('codes', first),
            'share',
            codes.map((one) => one.share).join(' + '),
          ),
        ]
      : [];
  });
  const withoutUnit = book.codes
    .filter(({ unit }) => unit === null)
    .map((one) => finding('row-incomplete', 'codes', itemKey('codes', one), 'unit', one.code));
  return [...outside, ...withoutUnit, ...notWhole];
}

/**
 * Codes beside the national product code list (TR381): one that the list has in another category, and one that it does not
 * have. The list is published in part, so both are only worth knowing.
 */
const nationalFindings = ({ codes }: ProductBook, listed: ListedCode): BookFinding[] =>
  codes.flatMap((one) => {
    const known = listed(one.category, one.code, one.from);
    if (known === true) return [];
    const code = known === false ? 'code-other-category' : 'code-unlisted';
    return [finding(code, 'codes', itemKey('codes', one), known === false ? 'category' : 'code', one.code)];
  });

const isOutside = ({ from, through }: ProductBook, day: string): boolean =>
  day < from || (through !== null && day > through);

/** A percentage with at most two decimals as whole hundredths. */
function hundredthsOf(percentage: string): bigint {
  const [whole = '0', decimals = ''] = percentage.split('.');
  return BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0').slice(0, 2));
}
