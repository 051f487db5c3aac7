import { type Fraction, fraction, multiply, parseFraction, percent } from '../../../../kernel/fraction.ts';
import { cents } from '../../../../kernel/money.ts';
import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { ClauseTerms } from './clause-terms.ts';
import { CLAUSE_KINDS, TERM_FIELDS, type TermField } from './term-fields.ts';

/** An amount in a year, in cents. */
export type YearAmount = { readonly year: number; readonly cents: number };
/** A value as plain JSON: shares in per cent, amounts in cents. */
export type TermValue = number | string | null | readonly number[] | readonly string[] | readonly YearAmount[];
/** Terms as plain JSON: what is stored and sent. */
export type TermValues = { readonly kind: string; readonly values: Readonly<Record<string, TermValue>> };

export type TermRefusal = {
  readonly code: 'contracts.clause-value-wrong';
  readonly kind: string;
  readonly field: string;
};

/** Reads terms from plain JSON; refuses the first value that is missing, out of its bounds or not asked. */
export function readTerms({ kind, values }: TermValues): Result<ClauseTerms, TermRefusal> {
  const known = CLAUSE_KINDS.find((one) => one === kind);
  if (!known) return no({ code: 'contracts.clause-value-wrong', kind, field: 'kind' });
  const fields = TERM_FIELDS[known];
  const stray = Object.keys(values).find((key) => !fields.some((field) => field.key === key));
  if (stray !== undefined) return no({ code: 'contracts.clause-value-wrong', kind, field: stray });
  const terms: Record<string, unknown> = { kind };
  for (const field of fields) {
    const value = values[field.key] ?? null;
    const read = value === null ? (field.nullable ? null : undefined) : READ[field.type](value, field);
    if (read === undefined) return no({ code: 'contracts.clause-value-wrong', kind, field: field.key });
    terms[field.key] = read;
  }
  return yes(terms as ClauseTerms);
}

/** Terms as plain JSON. */
export function writeTerms(terms: ClauseTerms): TermValues {
  const held: Readonly<Record<string, unknown>> = terms;
  const values = TERM_FIELDS[terms.kind].map((field) => {
    const value = held[field.key];
    return [field.key, value === null ? null : WRITE[field.type](value as never)] as const;
  });
  return { kind: terms.kind, values: Object.fromEntries(values) };
}

/** Undefined when the value is not of the type or not within its bounds. */
type Read = (value: NonNullable<TermValue>, field: TermField) => unknown;

const READ: { readonly [Type in TermField['type']]: Read } = {
  integer: (value, field) => (Number.isInteger(value) && within(value, field) ? value : undefined),
  cents: (value, field) => (Number.isSafeInteger(value) && within(value, field) ? cents(value as number) : undefined),
  share: (value, field) => (within(value, field) ? decimal(value as number, percent) : undefined),
  mark: (value, field) => (within(value, field) ? decimal(value as number, parseFraction) : undefined),
  day: (value) => (typeof value === 'string' ? parsePlainDate(value) : undefined),
  text: (value) => (typeof value === 'string' && value.trim() !== '' ? value : undefined),
  choices: (value, { choices = [] }) =>
    Array.isArray(value) && value.length > 0 && value.every((one) => choices.includes(one)) ? value : undefined,
  options: (value, field) =>
    wholeNumbers(value, field) ? (value as readonly number[]).map((months) => ({ months })) : undefined,
  integers: (value, field) => (wholeNumbers(value, field) ? value : undefined),
  'cents-per-year': (value) =>
    Array.isArray(value) && value.every(isYearAmount)
      ? value.map(({ year, cents: amount }: YearAmount) => ({ year, cents: cents(amount) }))
      : undefined,
};

const WRITE: { readonly [Type in TermField['type']]: (value: never) => TermValue } = {
  integer: (value: number) => value,
  cents: (value: bigint) => Number(value),
  share: (value: Fraction) => asNumber(multiply(value, fraction(100n))),
  mark: (value: Fraction) => asNumber(value),
  day: (value: string) => value,
  text: (value: string) => value,
  choices: (value: readonly string[]) => value,
  options: (value: readonly { readonly months: number }[]) => value.map((one) => one.months),
  integers: (value: readonly number[]) => value,
  'cents-per-year': (value: readonly { readonly year: number; readonly cents: bigint }[]) =>
    value.map(({ year, cents: amount }) => ({ year, cents: Number(amount) })),
};

const within = (value: unknown, { minimum, maximum }: TermField): boolean =>
  typeof value === 'number' &&
  Number.isFinite(value) &&
  (minimum === undefined || value >= minimum) &&
  (maximum === undefined || value <= maximum);

const wholeNumbers = (value: TermValue, field: TermField): boolean =>
  Array.isArray(value) && value.every((one) => Number.isInteger(one) && within(one, field));

const isYearAmount = (one: unknown): one is YearAmount =>
  typeof one === 'object' &&
  one !== null &&
  Number.isInteger((one as YearAmount).year) &&
  Number.isSafeInteger((one as YearAmount).cents) &&
  (one as YearAmount).cents >= 0;

/** Exact: a number as it was typed, not as it is held. At most four decimals. */
const decimal = (value: number, read: (text: string) => Fraction): Fraction | undefined =>
  /^\d+(\.\d{1,4})?$/.test(String(value)) ? read(String(value)) : undefined;

const asNumber = ({ numerator, denominator }: Fraction): number => Number(numerator) / Number(denominator);
