/** The file of turnover of earlier years: the same sheet goes out and comes in, one row for each provider and year. */
import { formatCents, formatCount } from '../../../kernel/format.nl.ts';
import { type Cents, cents } from '../../../kernel/money.ts';
import {
  type Column,
  centsColumn,
  integerColumn,
  optional,
  type TableSpec,
  textColumn,
} from '../../../platform/documents/index.ts';

export const TURNOVER_SHEET = 'Omzet';

export type TurnoverRow = {
  readonly provider: string;
  readonly year: number;
  readonly cents: Cents;
  readonly clients: number | null;
  readonly source: string;
};

const header = { provider: 'Aanbieder', year: 'Jaar', cents: 'Omzet', clients: 'Cliënten', source: 'Bron' } as const;

export const turnoverSheet: TableSpec<TurnoverRow> = {
  sheet: TURNOVER_SHEET,
  key: ['provider', 'year'],
  columns: {
    provider: textColumn(header.provider, { maxLength: 200 }),
    year: integerColumn(header.year, { min: 2000, max: 2100 }),
    cents: centsColumn(header.cents, { min: 0n }),
    clients: optional(integerColumn(header.clients, { min: 10, max: 1_000_000 })),
    source: textColumn(header.source, { maxLength: 300 }),
  },
};

export const turnoverColumns: readonly Column<TurnoverRow>[] = [
  { header: header.provider, kind: 'text', value: ({ provider }) => provider },
  { header: header.year, kind: 'integer', value: ({ year }) => year },
  { header: header.cents, kind: 'cents', value: ({ cents: amount }) => amount },
  { header: header.clients, kind: 'integer', value: ({ clients }) => clients },
  { header: header.source, kind: 'text', value: ({ source }) => source },
];

/** Which row it is. */
export const turnoverName = ({ provider, year }: TurnoverRow): string => `${provider}, ${year}`;

/** What a file can change of it. */
export const turnoverFields = (row: TurnoverRow): Readonly<Record<string, string>> => ({
  [header.cents]: formatCents(row.cents),
  [header.clients]: row.clients === null ? '' : formatCount(row.clients),
  [header.source]: row.source,
});

/** A row as it was noted before. */
export const rowOf = (
  subject: string,
  content: { readonly cents: number; readonly clients: number | null },
  source: string,
): TurnoverRow => {
  const [provider = '', year] = subject.split('|');
  return { provider, year: Number(year), cents: cents(BigInt(content.cents)), clients: content.clients, source };
};
