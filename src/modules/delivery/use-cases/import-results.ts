import { holdsBsn } from '../../../kernel/bsn.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import {
  choiceColumn,
  dayColumn,
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
import type { ResultOutcome, ResultReport, SaidBy } from '../domain/agreed-result.ts';
import { type AgreedResult, reportableResults } from '../storage/agreed-results.ts';
import { insertReports, lastReports } from '../storage/result-steps.ts';
import { OUTCOME_WORDS, SAID_WORDS, tableText } from './result-table.nl.ts';

/** Reports of many results out of one table: all faults by cell, or all of it; what is the same as before is left alone. */

const { columns, expected } = tableText;

type SheetRow = {
  readonly id: number;
  readonly municipality: string | null;
  readonly allocation: string | null;
  readonly text: string | null;
  readonly dueOn: PlainDate | null;
  readonly outcome: ResultOutcome | null;
  readonly onDay: PlainDate | null;
  readonly saidBy: SaidBy | null;
  readonly evidence: string | null;
  readonly status: string | null;
};

const SHEET: TableSpec<SheetRow> = {
  sheet: tableText.sheet,
  columns: {
    id: integerColumn(columns.id, { min: 1 }),
    municipality: optional(textColumn(columns.municipality)),
    allocation: optional(textColumn(columns.allocation, { maxLength: 9 })),
    text: optional(textColumn(columns.text)),
    dueOn: optional(dayColumn(columns.dueOn)),
    outcome: optional(choiceColumn(columns.outcome, OUTCOME_WORDS)),
    onDay: optional(dayColumn(columns.onDay)),
    saidBy: optional(choiceColumn(columns.saidBy, SAID_WORDS)),
    evidence: optional(textColumn(columns.evidence, { maxLength: 500 })),
    status: optional(textColumn(columns.status)),
  },
  key: ['id'],
};

type Told = ResultReport & { readonly resultId: bigint };

export type ResultImport = {
  readonly preview: ImportPreview | undefined;
  readonly faults: readonly TableFault[];
  readonly written: boolean;
  /** Children about whom something was read or written. */
  readonly clientIds: readonly bigint[];
};

export async function importResults(
  tx: Tx,
  by: { readonly providerId: number; readonly personId: number; readonly today: PlainDate },
  opened: OpenedTables,
  trial: boolean,
): Promise<ResultImport> {
  const { rows, faults } = readSheet(opened, SHEET);
  const results = new Map((await reportableResults(tx, by.providerId)).map((one) => [Number(one.id), one]));
  const all = [...faults, ...rows.flatMap((row) => faultsOf(row, results.get(row.value.id), by.today))];
  if (all.length > 0) return { preview: undefined, faults: all, written: false, clientIds: [] };
  const incoming = rows.flatMap(({ value }) => reportOf(value));
  const ids = incoming.map(({ resultId }) => resultId);
  const existing = await lastReports(tx, ids);
  const keyOf = ({ resultId }: Told) => keyOfResult(results.get(Number(resultId)));
  const preview = previewOf({ existing, incoming, keyOf, fieldsOf });
  const touched = new Set([...preview.added, ...preview.changed.map(({ key }) => key)]);
  const reports = incoming.filter((one) => touched.has(keyOf(one)));
  if (!trial) await insertReports(tx, reports, by.personId);
  const clientIds = new Set(reports.flatMap(({ resultId }) => results.get(Number(resultId))?.clientId ?? []));
  return { preview, faults: [], written: !trial, clientIds: [...clientIds] };
}

/** What only the register can tell; a row without outcome, day, speaker and evidence reports nothing. */
function faultsOf({ value, fault }: ReadRow<SheetRow>, result: AgreedResult | undefined, today: PlainDate) {
  if (!result) return [fault('id', expected.known)];
  const faults: TableFault[] = [];
  if (value.allocation !== null && value.allocation !== String(result.allocationNumber))
    faults.push(fault('allocation', expected.allocation));
  const parts = ['outcome', 'onDay', 'saidBy', 'evidence'] as const;
  const missing = parts.filter((name) => value[name] === null);
  if (missing.length > 0 && missing.length < parts.length)
    faults.push(...missing.map((name) => fault(name, expected.whole)));
  if (value.onDay !== null && value.onDay > today) faults.push(fault('onDay', expected.past));
  if (holdsBsn(value.evidence)) faults.push(fault('evidence', expected.noBsn));
  return faults;
}

function reportOf({ id, outcome, onDay, saidBy, evidence }: SheetRow): Told[] {
  if (outcome === null || onDay === null || saidBy === null || evidence === null) return [];
  return [{ resultId: BigInt(id), outcome, onDay, saidBy, text: evidence }];
}

const keyOfResult = (result: AgreedResult | undefined): string =>
  result ? tableText.keyOf(Number(result.id), String(result.allocationNumber), result.text) : '';

const fieldsOf = ({ outcome, onDay, saidBy, text }: Told): Readonly<Record<string, string>> => ({
  [columns.outcome]: OUTCOME_WORDS[outcome],
  [columns.onDay]: onDay,
  [columns.saidBy]: SAID_WORDS[saidBy],
  [columns.evidence]: text,
});
