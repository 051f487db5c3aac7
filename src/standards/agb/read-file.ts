import { type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../kernel/result.ts';
import { EXPECTED } from './expected.nl.ts';
import { type AgbFault, type AgbRow, type AgbStatus, overlapping } from './register.ts';

const COLUMNS = ['agbcode', 'naam', 'begindatum', 'einddatum', 'status'] as const;
type Column = (typeof COLUMNS)[number];

const STATUSES: Readonly<Record<string, AgbStatus>> = {
  actief: 'active',
  beeindigd: 'ended',
  beëindigd: 'ended',
  doorgehaald: 'struck',
};
/** Enough to mend a file by; the rest follows at the next attempt. */
const MOST_FAULTS = 100;

export type AgbFileRefusal = { readonly code: 'agb.file-faults'; readonly faults: readonly AgbFault[] };

/** Reads a register line by line: every row, or the faults with their place (at most 100). */
export async function readAgbFile(
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<Result<readonly AgbRow[], AgbFileRefusal>> {
  const faults: AgbFault[] = [];
  const rows: AgbRow[] = [];
  const byCode = new Map<string, AgbRow[]>();
  let heads: Heads | undefined;
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    if (heads === undefined) {
      heads = headsOf(text);
      const { missing } = heads;
      if (missing.length > 0) {
        const expected = EXPECTED.columns(missing.join(', '));
        return no({ code: 'agb.file-faults', faults: [{ line, column: null, found: null, expected }] });
      }
      continue;
    }
    const row = rowOf(text, line, heads, faults);
    if (row) {
      const earlier = byCode.get(row.code) ?? [];
      const double = overlapping(row, earlier);
      if (double) faults.push({ line, column: 'agbcode', found: row.code, expected: EXPECTED.once(double.from) });
      else byCode.set(row.code, [...earlier, row]);
      rows.push(row);
    }
    if (faults.length >= MOST_FAULTS) break;
  }
  if (faults.length === 0 && rows.length === 0)
    faults.push({ line: line + 1, column: null, found: null, expected: EXPECTED.rows });
  return faults.length > 0 ? no({ code: 'agb.file-faults', faults }) : yes(rows);
}

type Heads = {
  readonly separator: string;
  readonly places: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
};

function headsOf(text: string): Heads {
  const plain = text.replace(/^\uFEFF/, '');
  const separator = plain.includes(';') ? ';' : ',';
  const names = cellsOf(plain, separator).map((name) => name.trim().toLowerCase());
  return {
    separator,
    places: new Map(names.map((name, index) => [name, index])),
    missing: COLUMNS.filter((column) => !names.includes(column)),
  };
}

function rowOf(text: string, line: number, { separator, places }: Heads, faults: AgbFault[]): AgbRow | undefined {
  const cells = cellsOf(text, separator);
  const before = faults.length;
  const at = (column: Column): string => (cells[places.get(column) ?? -1] ?? '').trim();
  const wrong = (column: Column, expected: string): undefined => {
    faults.push({ line, column, found: at(column).slice(0, 40), expected });
  };
  const code = /^\d{8}$/.test(at('agbcode')) ? at('agbcode') : wrong('agbcode', EXPECTED.code);
  const name = at('naam') === '' ? wrong('naam', EXPECTED.name) : at('naam').slice(0, 200);
  const from = dayOf(at('begindatum')) ?? wrong('begindatum', EXPECTED.day);
  const through = at('einddatum') === '' ? null : (dayOf(at('einddatum')) ?? wrong('einddatum', EXPECTED.day));
  const status = STATUSES[at('status').toLowerCase()] ?? wrong('status', EXPECTED.status);
  if (from && through && through < from) wrong('einddatum', EXPECTED.order);
  if (faults.length > before || !code || !name || !from || through === undefined || !status) return undefined;
  return { code, name, from, through, status };
}

function dayOf(text: string): PlainDate | undefined {
  const [, day, month, year] = /^(\d\d)-(\d\d)-(\d{4})$/.exec(text) ?? [];
  return parsePlainDate(year === undefined ? text : `${year}-${month}-${day}`);
}

/** Cells of a line; a cell in quotes may hold the separator, and a quote written twice. */
function cellsOf(line: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] as string;
    if (sign === '"') {
      if (quoted && line[at + 1] === '"') {
        cell += sign;
        at += 1;
      } else quoted = !quoted;
    } else if (sign === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell];
}
