import type { ReadRow, TableFault } from '../../../platform/documents/index.ts';
import type { PriceKind } from '../domain/cost-element.ts';
import type { CalculationFileFault, CalculationInFile } from '../use-cases/import-calculations.ts';
import { type CalculationRow, CHOICES, type ColumnName, HEAD } from './calculation-columns.ts';
import { unitOf } from './calculation-rows.ts';
import type { Berekeningsdocument, Cijfer, Kostenelement, Prijsvorm } from './calculation-schemas.ts';
import { calculationSheetText, expectedInCalculation, SHAPE_KINDS } from './calculation-sheet.nl.ts';
import { documentJson, toDocument } from './document-json.ts';
import { FAULT_TEXTS, FIGURE_STATUS_WORDS, PRICE_KIND_WORDS, termOf } from './words.nl.ts';

const { expected } = calculationSheetText;
type Row = ReadRow<CalculationRow>;
type Field = keyof Kostenelement['cijfers'];

/** A calculation out of a file, with the rows that it came from. */
export type CalculationRead = { readonly draft: CalculationInFile; readonly rows: readonly Row[] };

/**
 * Puts the rows of each calculation together again; every fault at its cell. Where a row could not be read (`unread`, as the
 * faults of its cells) nothing is said of what its calculation lacks, since that may stand in it.
 */
export function readCalculations(
  rows: readonly Row[],
  unread: readonly TableFault[],
): {
  readonly read: readonly CalculationRead[];
  readonly faults: readonly TableFault[];
} {
  const nameless = rows.filter(({ value }) => value.number === null && (value.code === null || value.title === null));
  const faults = nameless.map((row) => row.fault(row.value.code === null ? 'code' : 'title', expected.ownName));
  const named = rows.filter((row) => !nameless.includes(row));
  const lost = new Set(unread.map(({ cell }) => Number(cell?.replace(/^[A-Z]+/, ''))));
  const read: CalculationRead[] = [];
  for (const own of Map.groupBy(named, identityOf).values()) {
    const [first] = own;
    const made = first && readOne(first, own, isWhole(own, lost));
    if (made?.draft) read.push({ draft: made.draft, rows: own });
    faults.push(...(made?.faults ?? []));
  }
  return { read, faults };
}

/** Is no row lost among these, or right before or after them? */
function isWhole(rows: readonly Row[], lost: ReadonlySet<number>): boolean {
  const numbers = rows.map(({ row }) => row);
  const [from, through] = [Math.min(...numbers) - 1, Math.max(...numbers) + 1];
  return ![...lost].some((row) => row >= from && row <= through);
}

/** The number, or as long as there is none: product, provider and title. */
function identityOf({ value }: Row): string {
  if (value.number !== null) return String(value.number);
  return [value.code, value.product, value.provider, value.agbCode, value.title].map((part) => part ?? '').join('\n');
}

function readOne(
  first: Row,
  rows: readonly Row[],
  whole: boolean,
): { draft?: CalculationInFile; faults: TableFault[] } {
  const { number, code, product, provider, agbCode, title, pricesOn, hours, price, rounding, note } = first.value;
  const faults = sameAs(first, rows, HEAD);
  for (const name of ['code', 'title', 'pricesOn', 'hours', 'price', 'rounding'] as const) {
    if (whole && first.value[name] === null) faults.push(first.fault(name, expected.first));
  }
  const isShape = ({ value }: Row) => value.kind === SHAPE_KINDS.spread || value.kind === SHAPE_KINDS.group;
  const elements = [...Map.groupBy(rows, ({ value }) => value.key).values()]
    .filter(([row]) => row && !isShape(row))
    .map((own) => readElement(own, faults));
  const prijs = price && readShape(first, price, rows.filter(isShape), whole, faults);
  if (!whole) return { faults };
  if (faults.length > 0 || !code || !title || !pricesOn || !hours || !prijs || !rounding) return { faults };
  const json: Berekeningsdocument = {
    eenheid: '',
    prijsdatum: pricesOn,
    uren: hours,
    prijs,
    afronding: rounding,
    elementen: elements,
    ...(note === null ? {} : { toelichting: note }),
  };
  const document = toDocument(json);
  if (!document.ok) {
    return {
      faults: document.refusal.faults.map(({ element, fault }) => faultIn(first, rows, element, FAULT_TEXTS[fault])),
    };
  }
  const spare = notKept(
    documentJson(document.value),
    rows.filter((row) => !isShape(row)),
  );
  return spare.length > 0
    ? { faults: spare }
    : { draft: { number, code, product, provider, agbCode, title, document: document.value }, faults };
}

/** What later rows say of the same thing must be what the first row said. */
function sameAs(first: Row, rows: readonly Row[], names: readonly ColumnName[]): TableFault[] {
  return rows.flatMap((row) =>
    names.flatMap((name) =>
      row.value[name] === null || row.value[name] === first.value[name]
        ? []
        : row.fault(name, expected.asBefore(first.place(name).cell ?? '')),
    ),
  );
}

function readElement(rows: readonly Row[], faults: TableFault[]): Kostenelement {
  const [first] = rows;
  if (!first) throw new Error('an element has a row');
  const { key, name, kind } = first.value;
  if (name === null) faults.push(first.fault('name', expected.first));
  faults.push(...sameAs(first, rows, ['kind', 'name', ...CHOICES]));
  const choices = Object.fromEntries(
    CHOICES.flatMap((choice) => (first.value[choice] === null ? [] : [[choice, first.value[choice]]])),
  ) as Partial<Kostenelement>;
  const element = { sleutel: key, naam: name ?? '', soort: kind as Kostenelement['soort'], ...choices };
  const figures = once(rows, faults).map((row) => [row.value.field, readFigure(row, element, faults)]);
  return { ...element, cijfers: Object.fromEntries(figures) };
}

/** The rows with a figure each; a second one of the same figure is a fault. */
function once(rows: readonly Row[], faults: TableFault[]): Row[] {
  return [...Map.groupBy(rows, ({ value }) => value.field).values()].flatMap(([row, ...again]) => {
    if (!row) return [];
    faults.push(...again.map((one) => one.fault('field', expected.figureOnce(row.place('field').cell ?? ''))));
    return [row];
  });
}

function readFigure(row: Row, element: Pick<Kostenelement, 'tijdPer'>, faults: TableFault[]): Cijfer {
  const { value, parameter, source, sourceOn, status, low, high, unit, field } = row.value;
  const counted = unitOf(element, field as Field);
  if (unit !== null && unit !== counted) faults.push(row.fault('unit', expected.unitOf(counted)));
  if (parameter !== null) {
    for (const name of ['value', 'source', 'sourceOn', 'status', 'low', 'high'] as const) {
      if (row.value[name] !== null) faults.push(row.fault(name, expected.noValue));
    }
    return { parameter };
  }
  if (value === null) faults.push(row.fault('value', expected.valueOrParameter));
  if (source === null) faults.push(row.fault('source', expected.source));
  if (sourceOn === null) faults.push(row.fault('sourceOn', expected.sourceOn));
  if (value === null || source === null || sourceOn === null) return {};
  return {
    waarde: value,
    bron: { titel: source, op: sourceOn, status: status ?? FIGURE_STATUS_WORDS.proposed },
    ...(low === null ? {} : { laag: low }),
    ...(high === null ? {} : { hoog: high }),
  };
}

const SHAPE_FIELDS = {
  trajectvorm: ['aandeel', 'weken', 'uren-per-week'],
  groep: ['clienten', 'eenheden-per-client'],
} as const;
const ROWS_OF: { readonly [Kind in PriceKind['kind']]?: keyof typeof SHAPE_FIELDS } = {
  trajectory: SHAPE_KINDS.spread,
  'population-mean': SHAPE_KINDS.group,
};

/** What the price is for: its trajectories or groups, or its period. */
function readShape(
  first: Row,
  price: Prijsvorm['soort'],
  rows: readonly Row[],
  whole: boolean,
  faults: TableFault[],
): Prijsvorm {
  const { period, unitsPerPeriod } = first.value;
  const isPeriod = price === PRICE_KIND_WORDS.period;
  if (isPeriod !== (period !== null)) faults.push(first.fault('period', expected.period));
  if (isPeriod !== (unitsPerPeriod !== null)) faults.push(first.fault('unitsPerPeriod', expected.period));
  const kind = ROWS_OF[termOf(PRICE_KIND_WORDS, price) ?? 'unit'];
  const shapes = [...Map.groupBy(rows, ({ value }) => value.key).values()].map((own) =>
    shapeOf(own, kind, whole, faults),
  );
  if (isPeriod) {
    return {
      soort: price,
      ...(period && { periode: period }),
      ...(unitsPerPeriod && { eenhedenPerPeriode: unitsPerPeriod }),
    };
  }
  if (kind === 'trajectvorm') {
    const spreiding = shapes.map(({ name, of }) => ({
      naam: name,
      aandeel: of('aandeel'),
      weken: of('weken'),
      urenPerWeek: of('uren-per-week'),
    }));
    return { soort: price, spreiding };
  }
  if (kind !== 'groep') return { soort: price };
  const groepen = shapes.map(({ name, of }) => ({
    naam: name,
    clienten: Number(of('clienten')),
    eenhedenPerClient: of('eenheden-per-client'),
  }));
  return { soort: price, groepen };
}

function shapeOf(
  rows: readonly Row[],
  wanted: keyof typeof SHAPE_FIELDS | undefined,
  whole: boolean,
  faults: TableFault[],
) {
  const [first] = rows;
  if (!first) throw new Error('a trajectory or group has a row');
  if (first.value.kind !== wanted) faults.push(first.fault('kind', expected.notHere));
  if (first.value.name === null) faults.push(first.fault('name', expected.first));
  faults.push(...sameAs(first, rows, ['kind', 'name']));
  const fields: readonly string[] = wanted ? SHAPE_FIELDS[wanted] : [];
  const found = once(rows, faults);
  for (const row of found) {
    if (wanted && !fields.includes(row.value.field)) faults.push(row.fault('field', expected.fieldOf(fields)));
    else if (row.value.value === null) faults.push(row.fault('value', expected.shapeValue));
    else if (row.value.field === 'clienten' && !/^[1-9]\d*$/.test(row.value.value)) {
      faults.push(row.fault('value', expected.wholeClients));
    }
    for (const name of SPARE_IN_SHAPE) {
      if (row.value[name] !== null) faults.push(row.fault(name, expected.notHere));
    }
  }
  const values = new Map<string, string>(found.map(({ value }) => [value.field, value.value ?? '']));
  const missing = fields.filter((field) => !values.has(field));
  if (whole && wanted && missing.length > 0) faults.push(first.fault('field', expected.fieldOf(missing)));
  return { name: first.value.name ?? '', of: (field: string): string => values.get(field) ?? '' };
}

const SPARE_IN_SHAPE = [...CHOICES, 'parameter', 'source', 'sourceOn', 'status', 'low', 'high'] as const;

/** What was filled in but is no part of an element of that kind: it would be lost without a word. */
function notKept({ elementen }: Berekeningsdocument, rows: readonly Row[]): TableFault[] {
  const kept = new Map(elementen.map((element) => [element.sleutel, element]));
  return rows.flatMap((row) => {
    const element = kept.get(row.value.key);
    if (!element) return [];
    const spare = CHOICES.filter((choice) => row.value[choice] !== null && element[choice] === undefined);
    const known = Object.keys(element.cijfers);
    return [
      ...spare.map((choice) => row.fault(choice, expected.notHere)),
      ...(known.includes(row.value.field) ? [] : [row.fault('field', expected.fieldOf(known))]),
    ];
  });
}

/** A fault at the first row of an element, or of the calculation. */
function faultIn(first: Row, rows: readonly Row[], element: string | null, text: string): TableFault {
  const row = element === null ? undefined : rows.find(({ value }) => value.key === element);
  return row ? row.fault('kind', text) : first.fault('title', text);
}

/** Each fault that only showed beside what stands here, at its cell. */
export const calculationFaults = (
  read: readonly CalculationRead[],
  faults: readonly CalculationFileFault[],
): readonly TableFault[] =>
  faults.flatMap((fault) => {
    const { rows } = read[fault.at] ?? { rows: [] };
    const [first] = rows;
    if (!first) return [];
    const text = expectedInCalculation(fault);
    if (fault.code !== 'incomplete') return [first.fault(fault.column, text)];
    return [faultIn(first, rows, fault.element, text)];
  });
