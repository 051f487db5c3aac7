import {
  type Column,
  centsColumn,
  choiceColumn,
  dayColumn,
  type ImportPreview,
  integerColumn,
  type OpenedTables,
  optional,
  type ReadTable,
  readSheet,
  type TableFault,
  type TableSpec,
  textColumn,
} from '../../../platform/documents/index.ts';
import type { NamedInFiles } from '../storage/named-in-files.ts';
import type { TariffRow } from '../storage/tariffs.ts';
import type { TariffFileFault, TariffFileRow, TariffImport } from '../use-cases/import-tariffs.ts';
import { expectedAt, tariffSheetText as text } from './tariff-sheet.nl.ts';
import { ORIGIN_WORDS } from './words.nl.ts';

const { columns } = text;
type SheetRow = Omit<TariffFileRow, 'tariffCents'> & { readonly tariff: TariffFileRow['tariffCents'] };

/** The sheet of tariffs: one row per product, municipality, provider and first day. */
const SHEET: TableSpec<SheetRow> = {
  sheet: text.sheet,
  columns: {
    code: textColumn(columns.code, { maxLength: 10 }),
    product: optional(textColumn(columns.product, { maxLength: 200 })),
    municipality: optional(textColumn(columns.municipality, { maxLength: 200 })),
    provider: optional(textColumn(columns.provider, { maxLength: 200 })),
    agbCode: optional(textColumn(columns.agbCode, { pattern: /^\d{8}$/, expected: text.agb })),
    from: dayColumn(columns.from),
    through: optional(dayColumn(columns.through)),
    tariff: centsColumn(columns.tariff, { min: 0n }),
    unit: optional(textColumn(columns.unit, { pattern: /^\d{1,2}$/, expected: text.unitCode })),
    origin: optional(choiceColumn(columns.origin, ORIGIN_WORDS)),
    calculation: optional(integerColumn(columns.calculation, { min: 1, max: 2_147_483_647 })),
    version: optional(integerColumn(columns.version, { min: 1, max: 1_000_000 })),
    note: optional(textColumn(columns.note, { maxLength: 2000 })),
  },
};

export const readTariffSheet = (opened: OpenedTables): ReadTable<SheetRow> => readSheet(opened, SHEET);

/** A spreadsheet drops the nought before a code. */
export const toTariffRow = ({ tariff, unit, ...row }: SheetRow): TariffFileRow => ({
  ...row,
  tariffCents: tariff,
  unit: unit === null ? null : unit.padStart(2, '0'),
});

/** Each fault at its cell. */
export const tariffFaults = (
  { rows }: ReadTable<SheetRow>,
  faults: readonly TariffFileFault[],
): readonly TableFault[] => faults.flatMap((fault) => rows[fault.at]?.fault(fault.column, expectedAt(fault)) ?? []);

/** What the file would do or did, in words. */
export function tariffPreview(
  { rows }: ReadTable<SheetRow>,
  { plan, standing }: Pick<TariffImport, 'plan' | 'standing'>,
): ImportPreview {
  const named = (id: number): string => {
    const row = standing.get(id);
    return row ? text.keyOf(row.productName, [row.municipalityName, row.providerName], row.from) : '';
  };
  return {
    added: plan.added.flatMap(({ at }) => {
      const row = rows[at]?.value;
      return row
        ? [text.keyOf(row.product ?? row.code, [row.municipality, row.provider ?? row.agbCode], row.from)]
        : [];
    }),
    changed: plan.changed.map(({ tariff, through }) => ({
      key: named(tariff.id),
      fields: [{ name: columns.through, before: text.day(tariff.through), after: text.day(through) }],
    })),
    unchanged: plan.unchanged,
    missing: plan.missing.map(({ id }) => named(id)),
  };
}

/** What the import reads again. */
export function tariffColumns(providers: NamedInFiles['providers']): Column<TariffRow>[] {
  const agbOf = new Map(providers.map(({ id, agbCode }) => [id, agbCode]));
  return [
    { header: columns.code, kind: 'text', value: (row) => row.productCode },
    { header: columns.product, kind: 'text', value: (row) => row.productName },
    { header: columns.municipality, kind: 'text', value: (row) => row.municipalityName },
    { header: columns.provider, kind: 'text', value: (row) => row.providerName },
    { header: columns.agbCode, kind: 'text', value: (row) => agbOf.get(row.providerId ?? 0) ?? null },
    { header: columns.from, kind: 'day', value: (row) => row.from },
    { header: columns.through, kind: 'day', value: (row) => row.through },
    { header: columns.tariff, kind: 'cents', value: (row) => row.tariffCents },
    { header: columns.unit, kind: 'text', value: (row) => row.unit },
    { header: columns.origin, kind: 'text', value: (row) => ORIGIN_WORDS[row.origin] },
    { header: columns.calculation, kind: 'integer', value: (row) => row.calculationSeriesId },
    { header: columns.version, kind: 'integer', value: (row) => row.calculationVersion },
    { header: columns.note, kind: 'text', value: (row) => row.note },
  ];
}
