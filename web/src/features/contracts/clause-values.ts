import type { BepalingSoort, Bepalingsveld, Waarde, Werkend } from '../../api/register-types.ts';
import { formatInputEuros, parseDutchEuros } from '../../format/index.ts';
import { chosenOf, type FieldDefinition, joinChosen } from '../../ui/form/fields.ts';
import { changeText } from './change.nl.ts';

/** The form of a clause that executes itself: one field per value its kind asks, and the way back to the API. */

const text = changeText.values;
const WHOLE = /^\d{1,6}$/;
const DECIMAL = /^\d{1,4}(,\d{1,4})?$/;
const EUROS = /^€?\s*(\d{1,3}(\.\d{3})+|\d{1,12})(,\d{1,2})?$/;
const WHOLE_LIST = /^\d{1,3}(\s*,\s*\d{1,3})*$/;
const MONTHS_PER_YEAR = 12;

type Values = Readonly<Record<string, string>>;
interface YearAmount {
  readonly jaar: number;
  readonly bedragCent: number;
}

/** The years in which a contract runs, with those for which something is recorded already. */
export function yearsOf(contract: { van: string; tot: string }, recorded: readonly number[] = []): readonly number[] {
  const first = Number(contract.van.slice(0, 4));
  const last = Number(contract.tot.slice(0, 4));
  const running = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return [...new Set([...running, ...recorded])].toSorted((a, b) => a - b);
}

const yearName = (field: Bepalingsveld, year: number): string => `${field.sleutel}-${year}`;

/** The fields of this kind of clause; an amount per year has a field for each year. */
export const valueFields = (kind: BepalingSoort, years: readonly number[]): readonly FieldDefinition[] =>
  kind.velden.flatMap((field) => fieldsOf(field, years));

function fieldsOf(field: Bepalingsveld, years: readonly number[]): readonly FieldDefinition[] {
  const base = { name: field.sleutel, label: labelOf(field), required: !field.leegMag };
  if (field.type === 'dag') return [{ ...base, kind: 'day' }];
  if (field.type === 'teksten') return [{ ...base, kind: 'many', options: choicesOf(field) }];
  if (field.type === 'getallen' && field.eenheid === 'maand') {
    return [{ ...base, label: field.naam, kind: 'many', options: MONTHS }];
  }
  if (field.type === 'maanden' || field.type === 'getallen') {
    return [{ ...base, kind: 'text', hint: text.listHint, pattern: WHOLE_LIST, patternHint: text.list }];
  }
  if (field.type === 'bedrag-per-jaar') {
    return years.map((year) => ({
      kind: 'text',
      name: yearName(field, year),
      label: text.amountIn(field.naam, year),
      pattern: EUROS,
      patternHint: text.euros,
    }));
  }
  if (field.type === 'bedrag') return [{ ...base, kind: 'text', pattern: EUROS, patternHint: text.euros }];
  if (field.type === 'heel-getal') return [{ ...base, kind: 'text', pattern: WHOLE, patternHint: text.whole }];
  if (field.type === 'tekst') return [{ ...base, kind: 'text' }];
  return [{ ...base, kind: 'text', pattern: DECIMAL, patternHint: text.decimal }];
}

function labelOf({ naam, type, eenheid }: Bepalingsveld): string {
  if (type === 'percentage') return text.percent(naam);
  if (type === 'bedrag') return text.amount(naam);
  if (type === 'maanden' || eenheid === 'maanden') return text.months(naam);
  if (eenheid === 'dagen') return text.days(naam);
  return eenheid === 'maand' ? text.monthOf(naam) : naam;
}

const monthName = new Intl.DateTimeFormat('nl-NL', { month: 'long', timeZone: 'UTC' });
const MONTHS = Array.from({ length: MONTHS_PER_YEAR }, (_, index) => ({
  value: String(index + 1),
  label: monthName.format(new Date(Date.UTC(2026, index, 1))),
}));

const choicesOf = (field: Bepalingsveld) =>
  (field.keuzes ?? []).map((choice) => ({ value: choice.sleutel, label: choice.naam }));

/** What the form starts with. */
export function typedValues(kind: BepalingSoort, working: Werkend | null): Record<string, string> {
  return Object.fromEntries(kind.velden.flatMap((field) => typedOf(field, working?.waarden[field.sleutel] ?? null)));
}

function typedOf(field: Bepalingsveld, value: Waarde): readonly [string, string][] {
  if (value === null) return [];
  if (field.type === 'bedrag-per-jaar') {
    return (value as readonly YearAmount[]).map((one) => [yearName(field, one.jaar), formatInputEuros(one.bedragCent)]);
  }
  if (Array.isArray(value)) {
    const texts = (value as readonly (number | string)[]).map(String);
    const chosen = field.type === 'teksten' || (field.type === 'getallen' && field.eenheid === 'maand');
    return [[field.sleutel, chosen ? joinChosen(texts) : texts.join(', ')]];
  }
  if (field.type === 'bedrag') return [[field.sleutel, formatInputEuros(Number(value))]];
  return [[field.sleutel, typeof value === 'number' ? String(value).replace('.', ',') : String(value)]];
}

/** The clause as typed, for the API: amounts in cents, percentages and marks as numbers. */
export const readValues = (kind: BepalingSoort, years: readonly number[], values: Values): Werkend => ({
  soort: kind.soort,
  waarden: Object.fromEntries(kind.velden.map((field) => [field.sleutel, readValue(field, years, values)])),
});

function readValue(field: Bepalingsveld, years: readonly number[], values: Values): Waarde {
  if (field.type === 'bedrag-per-jaar') {
    return years.flatMap((year) => {
      const cents = parseDutchEuros(values[yearName(field, year)] ?? '');
      return cents === undefined ? [] : [{ jaar: year, bedragCent: cents }];
    });
  }
  const typed = values[field.sleutel];
  if (typed === undefined) return null;
  if (field.type === 'teksten') return [...chosenOf(typed)];
  if (field.type === 'maanden' || field.type === 'getallen') return typed.split(/[|,]/).map(Number);
  if (field.type === 'bedrag') return parseDutchEuros(typed) ?? null;
  if (field.type === 'tekst' || field.type === 'dag') return typed;
  return Number(typed.replace(',', '.'));
}
