/** The file of estimate lines: the same sheet goes out and comes in. */
import { formatCents, formatCount } from '../../../kernel/format.nl.ts';
import type { Cents } from '../../../kernel/money.ts';
import { pluralUnit } from '../../../kernel/unit-words.nl.ts';
import {
  type Column,
  centsColumn,
  choiceColumn,
  integerColumn,
  optional,
  type TableSpec,
  textColumn,
} from '../../../platform/documents/index.ts';
import { budgetOfLine, type LineBudget } from '../domain/budget.ts';
import type { EstimateLine, Level, Pot } from '../domain/estimate.ts';
import type { RowFault } from '../domain/import-lines.ts';
import { LEVEL_WORDS, POT_WORDS } from './words.nl.ts';

export const SHEET_NAME = 'Raming';

const header = {
  code: 'Productcode',
  name: 'Product',
  group: 'Productgroep',
  unit: 'Eenheid',
  low: 'Volume laag',
  mid: 'Volume midden',
  high: 'Volume hoog',
  tariff: 'Tarief',
  lump: 'Vast bedrag',
  level: 'Niveau',
  pot: 'Pot',
  note: 'Toelichting',
  lowCents: 'Bedrag laag',
  midCents: 'Bedrag midden',
  highCents: 'Bedrag hoog',
} as const;

export type SheetRow = {
  readonly code: string;
  readonly low: number | null;
  readonly mid: number | null;
  readonly high: number | null;
  readonly tariffCents: Cents | null;
  readonly lumpCents: Cents | null;
  readonly level: Level;
  readonly pot: Pot;
  readonly note: string | null;
  readonly name: string | null;
  readonly group: string | null;
  readonly unit: string | null;
  readonly lowCents: Cents | null;
  readonly midCents: Cents | null;
  readonly highCents: Cents | null;
};

const volume = (name: string) => optional(integerColumn(name, { min: 0 }));
const amount = (name: string) => optional(centsColumn(name, { min: 0n }));

/** What is read. Name, group, unit and amounts may stand in the file and are not taken over: they follow from the rest. */
export const lineSheet: TableSpec<SheetRow> = {
  sheet: SHEET_NAME,
  key: ['code'],
  columns: {
    code: textColumn(header.code, { maxLength: 20 }),
    low: volume(header.low),
    mid: volume(header.mid),
    high: volume(header.high),
    tariffCents: amount(header.tariff),
    lumpCents: amount(header.lump),
    level: choiceColumn(header.level, LEVEL_WORDS),
    pot: choiceColumn(header.pot, POT_WORDS),
    note: optional(textColumn(header.note)),
    name: optional(textColumn(header.name)),
    group: optional(textColumn(header.group)),
    unit: optional(textColumn(header.unit)),
    lowCents: amount(header.lowCents),
    midCents: amount(header.midCents),
    highCents: amount(header.highCents),
  },
};

/** What is written. */
export const lineColumns: readonly Column<LineBudget>[] = [
  { header: header.code, kind: 'text', value: ({ line }) => line.product.code },
  { header: header.name, kind: 'text', value: ({ line }) => line.product.name },
  { header: header.group, kind: 'text', value: ({ line }) => line.product.group },
  { header: header.unit, kind: 'text', value: ({ line }) => pluralUnit(line.product.unit) },
  { header: header.low, kind: 'integer', value: ({ volumes }) => volumes?.low ?? null },
  { header: header.mid, kind: 'integer', value: ({ volumes }) => volumes?.mid ?? null },
  { header: header.high, kind: 'integer', value: ({ volumes }) => volumes?.high ?? null },
  { header: header.tariff, kind: 'cents', value: ({ line }) => tariffOf(line) },
  { header: header.lump, kind: 'cents', value: ({ line }) => lumpOf(line) },
  { header: header.level, kind: 'text', value: ({ line }) => LEVEL_WORDS[line.level] },
  { header: header.pot, kind: 'text', value: ({ line }) => POT_WORDS[line.pot] },
  { header: header.note, kind: 'text', value: ({ line }) => line.note },
  { header: header.lowCents, kind: 'cents', value: ({ cents }) => cents?.low ?? null },
  { header: header.midCents, kind: 'cents', value: ({ cents }) => cents?.mid ?? null },
  { header: header.highCents, kind: 'cents', value: ({ cents }) => cents?.high ?? null },
];

const tariffOf = ({ price }: EstimateLine): Cents | null => (price.kind === 'per-unit' ? price.tariffCents : null);
const lumpOf = ({ price }: EstimateLine): Cents | null => (price.kind === 'lump-sum' ? price.lumpCents : null);

/** A line as people compare it: what a file can change. */
export function shownFields(line: EstimateLine): Readonly<Record<string, string>> {
  const { volumes } = budgetOfLine(line);
  const count = (of: bigint | undefined): string => (of === undefined ? '' : formatCount(Number(of)));
  const money = (of: Cents | null): string => (of === null ? '' : formatCents(of));
  return {
    [header.low]: count(volumes?.low),
    [header.mid]: count(volumes?.mid),
    [header.high]: count(volumes?.high),
    [header.tariff]: money(tariffOf(line)),
    [header.lump]: money(lumpOf(line)),
    [header.level]: LEVEL_WORDS[line.level],
    [header.pot]: POT_WORDS[line.pot],
    [header.note]: line.note,
  };
}

const FAULTS = {
  'product-unknown': 'de code van een product uit deze raming',
  'volume-missing': 'een volume, want dit product wordt per eenheid betaald',
  'volume-with-lump-sum': 'een lege cel, want voor dit product geldt een vast bedrag',
  'range-not-ordered': 'laag hoogstens midden, en midden hoogstens hoog',
  'tariff-with-lump-sum': 'een lege cel, want voor dit product geldt een vast bedrag',
  'lump-sum-with-tariff': 'een lege cel, want dit product wordt per eenheid betaald',
} as const satisfies Record<RowFault, string>;

export const faultText = (fault: RowFault): string => FAULTS[fault];
