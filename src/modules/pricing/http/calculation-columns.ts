import { compareFractions, formatDecimal, parseFraction } from '../../../kernel/fraction.ts';
import {
  choiceColumn,
  dayColumn,
  decimalColumn,
  integerColumn,
  optional,
  type ReadColumn,
  type TableSpec,
  textColumn,
} from '../../../platform/documents/index.ts';
import { calculationSheetText, FILE_FIELD_WORDS, SHAPE_KINDS } from './calculation-sheet.nl.ts';
import { tariffSheetText } from './tariff-sheet.nl.ts';
import {
  ACTIVITY_WORDS,
  COST_PER_WORDS,
  COST_WORDS,
  ELEMENT_WORDS,
  FIGURE_STATUS_WORDS,
  FIGURE_UNIT_WORDS,
  HOURS_WORDS,
  OVERHEAD_BASE_WORDS,
  OVERHEAD_FORM_WORDS,
  PERIOD_WORDS,
  PRICE_KIND_WORDS,
  RISK_WORDS,
  ROUNDING_WORDS,
  SURCHARGE_WORDS,
  TIME_PER_WORDS,
  TIME_WORDS,
} from './words.nl.ts';

const { columns, expected } = calculationSheetText;

/** A column of words of the public API, kept as the word. */
const words = <Word extends string>(header: string, map: Readonly<Record<string, Word>>): ReadColumn<Word | null> =>
  optional(choiceColumn(header, itself(map)));

const short = (header: string) => optional(textColumn(header, { maxLength: 200 }));

/** Decimal text with a point and without spare noughts; more digits than a figure can have are a fault. */
function decimalText(header: string): ReadColumn<string | null> {
  const exact = decimalColumn(header);
  return optional({
    ...exact,
    read(cell, style) {
      const reading = exact.read(cell, style);
      if (!reading.ok) return reading;
      const text = trimmed(formatDecimal(reading.value, 8));
      const fits = /^-?\d{1,12}(\.\d+)?$/.test(text) && compareFractions(parseFraction(text), reading.value) === 0;
      return fits ? { ok: true, value: text } : { ok: false, expected: expected.decimal };
    },
  });
}

/** `48000.00` says no more than `48000`. */
export const trimmed = (decimal: string): string =>
  decimal.includes('.') ? decimal.replace(/0+$/, '').replace(/\.$/, '') : decimal;

const COLUMNS = {
  number: optional(integerColumn(columns.number, { min: 1, max: 2_147_483_647 })),
  code: optional(textColumn(columns.code, { maxLength: 10 })),
  product: short(columns.product),
  provider: short(columns.provider),
  agbCode: optional(textColumn(columns.agbCode, { pattern: /^\d{8}$/, expected: tariffSheetText.agb })),
  title: short(columns.title),
  pricesOn: optional(dayColumn(columns.pricesOn)),
  hours: words(columns.hours, HOURS_WORDS),
  price: words(columns.price, PRICE_KIND_WORDS),
  period: words(columns.period, PERIOD_WORDS),
  unitsPerPeriod: decimalText(columns.unitsPerPeriod),
  rounding: words(columns.rounding, ROUNDING_WORDS),
  note: optional(textColumn(columns.note, { maxLength: 5000 })),
  kind: choiceColumn(columns.kind, itself({ ...ELEMENT_WORDS, ...SHAPE_KINDS })),
  key: textColumn(columns.key, { pattern: /^[a-z0-9][a-z0-9.-]{0,59}$/, expected: expected.key }),
  name: short(columns.name),
  cao: short(columns.cao),
  schaal: short(columns.schaal),
  trede: short(columns.trede),
  toeslag: words(columns.toeslag, SURCHARGE_WORDS),
  activiteit: words(columns.activiteit, ACTIVITY_WORDS),
  tijd: words(columns.tijd, TIME_WORDS),
  tijdPer: words(columns.tijdPer, TIME_PER_WORDS),
  kosten: words(columns.kosten, COST_WORDS),
  kostenPer: words(columns.kostenPer, COST_PER_WORDS),
  overheadVorm: words(columns.overheadVorm, OVERHEAD_FORM_WORDS),
  overheadOver: words(columns.overheadOver, OVERHEAD_BASE_WORDS),
  risico: words(columns.risico, RISK_WORDS),
  jaar: optional(integerColumn(columns.jaar, { min: 2015, max: 2100 })),
  field: choiceColumn(columns.field, itself(FILE_FIELD_WORDS)),
  value: decimalText(columns.value),
  unit: words(columns.unit, FIGURE_UNIT_WORDS),
  parameter: short(columns.parameter),
  source: short(columns.source),
  sourceOn: optional(dayColumn(columns.sourceOn)),
  status: words(columns.status, FIGURE_STATUS_WORDS),
  low: decimalText(columns.low),
  high: decimalText(columns.high),
};

function itself<Word extends string>(map: Readonly<Record<string, Word>>): Readonly<Record<Word, Word>> {
  return Object.fromEntries(Object.values(map).map((word) => [word, word])) as Record<Word, Word>;
}

/** One row of the file: one figure of one element, trajectory or group of one calculation. */
export type CalculationRow = {
  readonly [Name in keyof typeof COLUMNS]: (typeof COLUMNS)[Name] extends ReadColumn<infer Value> ? Value : never;
};
export type ColumnName = keyof CalculationRow;

export const CALCULATION_SHEET: TableSpec<CalculationRow> = {
  sheet: calculationSheetText.sheet,
  columns: COLUMNS as TableSpec<CalculationRow>['columns'],
};

/** What is said of a calculation as a whole; later rows may leave it empty. */
export const HEAD = [
  'number',
  'code',
  'product',
  'provider',
  'agbCode',
  'title',
  'pricesOn',
  'hours',
  'price',
  'period',
  'unitsPerPeriod',
  'rounding',
  'note',
] as const satisfies readonly ColumnName[];
/** What is said of an element as a whole, besides its kind and key. */
export const CHOICES = [
  'cao',
  'schaal',
  'trede',
  'toeslag',
  'activiteit',
  'tijd',
  'tijdPer',
  'kosten',
  'kostenPer',
  'overheadVorm',
  'overheadOver',
  'risico',
  'jaar',
] as const satisfies readonly ColumnName[];
