import { parseFraction } from '../../../kernel/fraction.ts';
import type { Column } from '../../../platform/documents/index.ts';
import type { CalculationDocument } from '../domain/cost-element.ts';
import type { StoredCalculation } from '../storage/calculations.ts';
import type { NamedInFiles } from '../storage/named-in-files.ts';
import { type CalculationRow, CHOICES, type ColumnName, trimmed } from './calculation-columns.ts';
import type { Berekeningsdocument, Cijfer, Kostenelement } from './calculation-schemas.ts';
import { calculationSheetText, type FILE_FIELD_WORDS, SHAPE_KINDS } from './calculation-sheet.nl.ts';
import { documentJson } from './document-json.ts';
import { FIGURE_UNIT_WORDS } from './words.nl.ts';

const { columns } = calculationSheetText;
type Row = Partial<CalculationRow>;

/** The rows of a calculation: one per figure of each element, trajectory and group. */
export function calculationRows(row: StoredCalculation, agbCode: string | null): Row[] {
  const head: Row = {
    ...headOf(row),
    number: row.seriesId,
    code: row.productCode,
    product: row.productName,
    provider: row.providerName,
    agbCode,
  };
  return bodyRows(row.document).map((body) => ({ ...head, ...body }));
}

/** What a calculation says, field by field, in the words of the file. */
export function shownCalculation(one: { readonly title: string; readonly document: CalculationDocument }) {
  const head = Object.entries(headOf(one)).map(([name, value]) => [columns[name as ColumnName], String(value ?? '')]);
  const body = bodyRows(one.document).map(({ kind, key = '', name, field, ...rest }) => [
    calculationSheetText.rowOf(name ?? '', field ?? '', key),
    [kind, ...Object.values(rest)].filter((value) => value !== null && value !== undefined).join(', '),
  ]);
  return Object.fromEntries([...head, ...body]) as Readonly<Record<string, string>>;
}

function headOf({ title, document }: { readonly title: string; readonly document: CalculationDocument }): Row {
  const json = documentJson(document);
  const { periode, eenhedenPerPeriode } = json.prijs;
  return {
    title,
    pricesOn: document.pricesOn,
    hours: json.uren,
    price: json.prijs.soort,
    period: periode ?? null,
    unitsPerPeriod: eenhedenPerPeriode === undefined ? null : trimmed(eenhedenPerPeriode),
    rounding: json.afronding,
    note: json.toelichting ?? null,
  };
}

function bodyRows(document: CalculationDocument): Row[] {
  const json = documentJson(document);
  return [...shapeRows(json.prijs), ...json.elementen.flatMap(elementRows)];
}

function shapeRows({ spreiding = [], groepen = [] }: Berekeningsdocument['prijs']): Row[] {
  const { spread, group } = SHAPE_KINDS;
  return [
    ...spreiding.flatMap(({ naam, aandeel, weken, urenPerWeek }, at) =>
      (
        [
          ['aandeel', aandeel],
          ['weken', weken],
          ['uren-per-week', urenPerWeek],
        ] as const
      ).map(([field, value]) => shapeRow(spread, naam, at, field, value)),
    ),
    ...groepen.flatMap(({ naam, clienten, eenhedenPerClient }, at) =>
      (
        [
          ['clienten', String(clienten)],
          ['eenheden-per-client', eenhedenPerClient],
        ] as const
      ).map(([field, value]) => shapeRow(group, naam, at, field, value)),
    ),
  ];
}

const shapeRow = (
  kind: (typeof SHAPE_KINDS)[keyof typeof SHAPE_KINDS],
  name: string,
  at: number,
  field: (typeof FILE_FIELD_WORDS)[keyof typeof FILE_FIELD_WORDS],
  value: string,
): Row => ({ kind, key: `${kind}-${at + 1}`, name, field, value: trimmed(value) });

function elementRows(element: Kostenelement): Row[] {
  const { sleutel: key, naam: name, soort: kind, cijfers } = element;
  const choices = Object.fromEntries(CHOICES.map((choice) => [choice, element[choice] ?? null])) as Row;
  return Object.entries(cijfers).map(([field, figure]) => ({
    kind,
    key,
    name,
    ...choices,
    field: field as keyof Kostenelement['cijfers'],
    ...figureCells(figure),
    unit: unitOf(element, field as keyof Kostenelement['cijfers']),
  }));
}

function figureCells({ parameter, waarde, bron, laag, hoog }: Cijfer): Row {
  if (parameter !== undefined) return { parameter };
  return {
    value: waarde === undefined ? null : trimmed(waarde),
    source: bron?.titel ?? null,
    sourceOn: bron?.op ?? null,
    status: bron?.status ?? null,
    low: laag === undefined ? null : trimmed(laag),
    high: hoog === undefined ? null : trimmed(hoog),
  };
}

/** In what a figure is counted. */
export function unitOf(
  { tijdPer }: Pick<Kostenelement, 'tijdPer'>,
  field: keyof Kostenelement['cijfers'],
): NonNullable<CalculationRow['unit']> {
  const { euro, percent, hours, clients } = FIGURE_UNIT_WORDS;
  if (field === 'uren') return hours;
  if (field === 'clienten') return clients;
  if (field === 'aandeel' || field === 'percentage') return percent;
  if (tijdPer === undefined) return euro;
  return tijdPer === 'jaar' ? hours : percent;
}

const DECIMALS: ReadonlySet<ColumnName> = new Set(['unitsPerPeriod', 'value', 'low', 'high']);
const INTEGERS: ReadonlySet<ColumnName> = new Set(['number', 'jaar']);
const DAYS: ReadonlySet<ColumnName> = new Set(['pricesOn', 'sourceOn']);

/** What the import reads again. */
export const CALCULATION_COLUMNS: readonly Column<Row>[] = (Object.keys(columns) as ColumnName[]).map((name) => {
  const header = columns[name];
  if (DECIMALS.has(name)) return { header, kind: 'decimal', value: (row) => asNumber(row[name]) };
  if (INTEGERS.has(name)) return { header, kind: 'integer', value: (row) => (row[name] ?? null) as number | null };
  if (DAYS.has(name)) return { header, kind: 'day', value: (row) => (row[name] ?? null) as Row['pricesOn'] & string };
  return { header, kind: 'text', value: (row) => (row[name] ?? null) as string | null };
});

/** A cell counts in doubles, which hold a figure of fifteen digits exactly. */
function asNumber(decimal: Row[ColumnName]): number | null {
  if (typeof decimal !== 'string') return null;
  const { numerator, denominator } = parseFraction(decimal);
  return Number(numerator) / Number(denominator);
}

/** Every calculation in rows, with the codes of providers beside their names. */
export function allCalculationRows(rows: readonly StoredCalculation[], providers: NamedInFiles['providers']): Row[] {
  const agbOf = new Map(providers.map(({ id, agbCode }) => [id, agbCode]));
  return rows.flatMap((row) => calculationRows(row, agbOf.get(row.providerId ?? 0) ?? null));
}
