import { compareFractions, type Fraction, formatDecimal, parseFraction, ZERO } from '../../../kernel/fraction.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import {
  choiceColumn,
  dayColumn,
  decimalColumn,
  type ImportPreview,
  integerColumn,
  type OpenedTables,
  optional,
  previewOf,
  type ReadRow,
  readSheet,
  type TableFault,
  type TableSpec,
  textColumn,
} from '../../../platform/documents/index.ts';
import type { HoursMeaning, OverheadForm } from '../domain/cost-element.ts';
import { partsMakePrice, type StatedParts } from '../domain/cost-price.ts';
import {
  appendCostPrices,
  type CostPriceContent,
  type CostPriceRow,
  listCostPrices,
  listProductsFor,
} from '../storage/cost-prices.ts';
import { BASIS_WORDS, costPriceText, HOURS_WORDS, OVERHEAD_FORM_WORDS } from './cost-price-sheet.nl.ts';
import type { NotYours, PricedBy } from './priced-by.ts';

const { columns, expected } = costPriceText;
const PLACES = 4;

type SheetRow = {
  readonly code: string;
  readonly product: string | null;
  readonly year: number;
  readonly price: Fraction;
  readonly hours: HoursMeaning;
  readonly basis: 'realised' | 'normative';
  readonly professionals: Fraction | null;
  readonly clientBound: Fraction | null;
  readonly overhead: Fraction | null;
  readonly rest: Fraction | null;
  readonly overheadForm: OverheadForm | null;
  readonly yearVolume: number | null;
  readonly source: string;
  readonly sourceOn: CostPriceContent['sourceOn'];
};

/** The sheet that providers send and get: one row per product and year. */
const SHEET: TableSpec<SheetRow> = {
  sheet: costPriceText.sheet,
  columns: {
    code: textColumn(columns.code, { maxLength: 10 }),
    product: optional(textColumn(columns.product, { maxLength: 200 })),
    year: integerColumn(columns.year, { min: 2015, max: 2100 }),
    price: decimalColumn(columns.price),
    hours: choiceColumn(columns.hours, HOURS_WORDS),
    basis: choiceColumn(columns.basis, BASIS_WORDS),
    professionals: optional(decimalColumn(columns.professionals)),
    clientBound: optional(decimalColumn(columns.clientBound)),
    overhead: optional(decimalColumn(columns.overhead)),
    rest: optional(decimalColumn(columns.rest)),
    overheadForm: optional(choiceColumn(columns.overheadForm, OVERHEAD_FORM_WORDS)),
    yearVolume: optional(integerColumn(columns.yearVolume, { min: 0 })),
    source: textColumn(columns.source, { maxLength: 500 }),
    sourceOn: dayColumn(columns.sourceOn),
  },
  key: ['code', 'product', 'year'],
};

export type CostPriceImport = {
  readonly preview: ImportPreview | undefined;
  readonly faults: readonly TableFault[];
  readonly written: boolean;
};

type Incoming = CostPriceContent & { readonly productName: string; readonly regionId: number };

/**
 * Reads the own cost prices of a provider out of a file: every fault with its cell, else what would change. Writes only when
 * it is no trial and nothing is wrong; what changed becomes a next version, what is the same is left alone.
 */
export async function importCostPrices(
  tx: Tx,
  by: PricedBy,
  opened: OpenedTables,
  trial: boolean,
): Promise<Result<CostPriceImport, NotYours>> {
  if (by.organisation.kind !== 'provider') return no({ code: 'pricing.not-yours' });
  const { rows, faults } = readSheet(opened, SHEET);
  const products = await listProductsFor(tx, by.today);
  const found = rows.map((row) => checked(row, products));
  const all = [...faults, ...found.flatMap((one) => one.faults), ...repeated(rows, found)];
  if (all.length > 0) return yes({ preview: undefined, faults: all, written: false });
  const incoming = found.flatMap((one) => one.content ?? []);
  const existing = await listCostPrices(tx, { providerId: by.organisation.id });
  const preview = previewOf({ existing, incoming, keyOf, fieldsOf });
  if (!trial) await write(tx, by, incoming, existing, preview);
  return yes({ preview, faults: [], written: !trial });
}

type Products = Awaited<ReturnType<typeof listProductsFor>>;

function checked(row: ReadRow<SheetRow>, products: Products): { content?: Incoming; faults: TableFault[] } {
  const { value } = row;
  const faults: TableFault[] = [];
  const named = products.filter(
    ({ code, name }) => code === value.code && (value.product === null || name === value.product),
  );
  const [product] = named;
  if (!product) faults.push(row.fault('code', expected.product));
  if (named.length > 1) faults.push(row.fault('product', expected.oneProduct));
  if (!isAmount(value.price) || compareFractions(value.price, ZERO) <= 0) {
    faults.push(row.fault('price', expected.fourDecimals));
  }
  const names = ['professionals', 'clientBound', 'overhead', 'rest'] as const;
  const missing = names.filter((name) => value[name] === null);
  if (missing.length > 0 && missing.length < names.length) {
    faults.push(...missing.map((name) => row.fault(name, expected.allParts)));
  }
  for (const name of names) {
    const part = value[name];
    if (part !== null && !isAmount(part)) faults.push(row.fault(name, expected.partDecimals));
  }
  const [price, parts] = [amount(value.price), partsOf(value)];
  if (faults.length === 0 && !partsMakePrice(price, parts)) faults.push(row.fault('price', expected.sum));
  if (!product || faults.length > 0) return { faults };
  const { year, hours, basis, overheadForm, source, sourceOn } = value;
  const content = { year, hours, basis, overheadForm, source, sourceOn, price, parts };
  const yearVolume = value.yearVolume === null ? null : BigInt(value.yearVolume);
  const { id: productId, name: productName, regionId, unit } = product;
  return { content: { ...content, yearVolume, productId, productName, regionId, unit }, faults };
}

/** The same product and year twice, once with and once without its name. */
function repeated(rows: readonly ReadRow<SheetRow>[], found: readonly { readonly content?: Incoming }[]): TableFault[] {
  const seen = new Set<string>();
  return found.flatMap(({ content }, at) => {
    const key = content && `${content.productId}.${content.year}`;
    if (key === undefined || !seen.has(key)) {
      if (key !== undefined) seen.add(key);
      return [];
    }
    return rows[at]?.fault('code', expected.once) ?? [];
  });
}

const amount = (value: Fraction): string => formatDecimal(value, PLACES);
const isAmount = (value: Fraction): boolean => compareFractions(parseFraction(amount(value)), value) === 0;

function partsOf({ professionals, clientBound, overhead, rest }: SheetRow): StatedParts | null {
  if (professionals === null || clientBound === null || overhead === null || rest === null) return null;
  return {
    professionals: amount(professionals),
    clientBound: amount(clientBound),
    overhead: amount(overhead),
    rest: amount(rest),
  };
}

type Compared = CostPriceContent & { readonly productName: string };

const keyOf = (item: Compared): string => costPriceText.keyOf(item.productName, item.year);

const fieldsOf = (item: Compared): Readonly<Record<string, string>> => ({
  [columns.price]: item.price,
  [columns.hours]: HOURS_WORDS[item.hours],
  [columns.basis]: BASIS_WORDS[item.basis],
  [columns.professionals]: item.parts?.professionals ?? '',
  [columns.clientBound]: item.parts?.clientBound ?? '',
  [columns.overhead]: item.parts?.overhead ?? '',
  [columns.rest]: item.parts?.rest ?? '',
  [columns.overheadForm]: item.overheadForm ? OVERHEAD_FORM_WORDS[item.overheadForm] : '',
  [columns.yearVolume]: item.yearVolume === null ? '' : String(item.yearVolume),
  [columns.source]: item.source,
  [columns.sourceOn]: item.sourceOn,
});

async function write(
  tx: Tx,
  by: PricedBy,
  incoming: readonly Incoming[],
  existing: readonly CostPriceRow[],
  preview: ImportPreview,
): Promise<void> {
  const touched = new Set([...preview.added, ...preview.changed.map(({ key }) => key)]);
  const versions = new Map(existing.map((row) => [`${row.productId}.${row.year}`, row.version]));
  await appendCostPrices(
    tx,
    incoming
      .filter((item) => touched.has(keyOf(item)))
      .map((item) => ({
        ...item,
        version: (versions.get(`${item.productId}.${item.year}`) ?? 0) + 1,
        providerId: by.organisation.id,
        personId: by.personId,
      })),
  );
}
