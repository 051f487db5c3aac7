import { BASIS_WORDS, HOURS_TEXTS, HOURS_WORDS, OVERHEAD_FORM_WORDS } from '../../../../src/modules/pricing/api.ts';
import type { Kostprijs } from '../../api/types.ts';
import { capitalised, plainWord } from '../../app/words.nl.ts';
import { formatDecimal, parseDutchDecimal } from '../../format/index.ts';
import type { FieldDefinition } from '../../ui/form/fields.ts';
import { costPricesText as text } from './cost-prices.nl.ts';

const AMOUNT = /^(\d{1,3}(\.\d{3})+|\d{1,7})(,\d{1,4})?$/;
type Options = readonly { value: string; label: string }[];
type Values = Readonly<Record<string, string>>;

const amount = (name: string, label: string, required = false): FieldDefinition => ({
  kind: 'text',
  name,
  label,
  ...(required && { required }),
  pattern: AMOUNT,
  patternHint: text.amountPattern,
});

const wordOptions = (words: Readonly<Record<string, string>>): Options =>
  Object.values(words).map((word) => ({ value: word, label: plainWord(word) }));

const hoursOptions: Options = (Object.keys(HOURS_WORDS) as (keyof typeof HOURS_WORDS)[]).map((term) => ({
  value: HOURS_WORDS[term],
  label: capitalised(HOURS_TEXTS[term]),
}));

const PARTS = ['beroepskrachten', 'clientgebonden', 'overhead', 'overig'] as const;

/** What a provider says of a cost price: the price, what an hour means in it, its four parts, and where it comes from. */
export const costPriceFields = (products: Options): readonly FieldDefinition[] => [
  { kind: 'choice', name: 'productId', label: text.product, required: true, options: products },
  {
    kind: 'text',
    name: 'jaar',
    label: text.year,
    required: true,
    pattern: /^20\d{2}$/,
    patternHint: text.yearPattern,
  },
  amount('kostprijs', text.price, true),
  { kind: 'choice', name: 'uren', label: text.hours, hint: text.hoursHint, required: true, options: hoursOptions },
  { kind: 'choice', name: 'soort', label: text.basis, required: true, options: wordOptions(BASIS_WORDS) },
  amount('beroepskrachten', text.professionals),
  amount('clientgebonden', text.clientBound),
  amount('overhead', text.overhead),
  amount('overig', text.rest),
  { kind: 'choice', name: 'overheadVorm', label: text.overheadForm, options: wordOptions(OVERHEAD_FORM_WORDS) },
  {
    kind: 'text',
    name: 'jaarvolume',
    label: text.volume,
    pattern: /^\d{1,9}$/,
    patternHint: text.countPattern,
  },
  { kind: 'text', name: 'bron', label: text.source, required: true },
  { kind: 'day', name: 'bronOp', label: text.sourceDay, required: true },
];

const IDENTITY: ReadonlySet<string> = new Set(['productId', 'jaar']);

/** The same form for a next version: product and year stay. */
export const nextCostPriceFields = (): readonly FieldDefinition[] =>
  costPriceFields([]).filter(({ name }) => !IDENTITY.has(name));

/** What the form of a next version starts with: the version that stands. */
export function costPriceValues(row: Kostprijs): Record<string, string> {
  const amounts = { kostprijs: row.kostprijs, ...row.delen };
  return {
    ...Object.fromEntries(Object.entries(amounts).map(([name, euro]) => [name, formatDecimal(euro)])),
    uren: row.uren,
    soort: row.soort,
    ...(row.overheadVorm && { overheadVorm: row.overheadVorm }),
    ...(row.jaarvolume !== null && { jaarvolume: String(row.jaarvolume) }),
    bron: row.bron,
    bronOp: row.bronOp,
  };
}

/** The next version as the server takes it. */
export const nextCostPriceBody = (values: Values): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(costPriceBody(values)).filter(([name]) => !IDENTITY.has(name)));

/** What goes to the server: amounts as decimals in euro; parts only when one of them was filled in. */
export function costPriceBody(values: Values): Readonly<Record<string, unknown>> {
  const { productId, jaar, kostprijs, jaarvolume, overheadVorm, uren, soort, bron, bronOp } = values;
  const decimal = (typed: string | undefined): string => parseDutchDecimal(typed ?? '') ?? '0';
  return {
    productId: Number(productId),
    jaar: Number(jaar),
    kostprijs: decimal(kostprijs),
    uren,
    soort,
    bron,
    bronOp,
    overheadVorm: overheadVorm ?? null,
    jaarvolume: jaarvolume ? Number(jaarvolume) : null,
    delen: PARTS.some((part) => values[part])
      ? Object.fromEntries(PARTS.map((part) => [part, decimal(values[part])]))
      : null,
  };
}
