import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import {
  type ImportPreview,
  previewOf,
  readTable,
  type TableFault,
  type UnreadableFile,
} from '../../../platform/documents/index.ts';
import { subjectOf } from '../domain/notes.ts';
import { appendNotes, listNotes } from '../storage/notes.ts';
import type { RegionWorker } from './say-clause-goal.ts';
import { rowOf, type TurnoverRow, turnoverFields, turnoverName, turnoverSheet } from './turnover-sheet.nl.ts';

export type ImportedTurnover = {
  readonly preview: ImportPreview | undefined;
  readonly faults: readonly TableFault[];
  readonly written: boolean;
};

/** What is known of earlier years, of each provider and year the last. */
export const listTurnover = async (tx: Tx, regionId: number): Promise<TurnoverRow[]> =>
  (await listNotes(tx, regionId)).flatMap((note) =>
    note.kind === 'turnover' ? [rowOf(note.subject, note.content, note.source)] : [],
  );

/**
 * Reads turnover of earlier years from a file: what would be added or changed, with every fault by cell. Nothing is
 * written when it is a trial or anything is wrong; a changed row is a next note, the earlier one is kept.
 */
export async function importTurnover(
  tx: Tx,
  { personId, organisation, today }: RegionWorker,
  bytes: Uint8Array,
  trial: boolean,
): Promise<Result<ImportedTurnover, { readonly code: 'market.not-yours' } | UnreadableFile>> {
  const read = await readTable(bytes, turnoverSheet);
  if (!read.ok) return read;
  if (organisation.kind !== 'region') return no({ code: 'market.not-yours' });
  const { faults } = read.value;
  if (faults.length > 0) return yes({ preview: undefined, faults, written: false });
  const incoming = read.value.rows.map(({ value }) => value);
  const preview = previewOf<TurnoverRow>({
    existing: await listTurnover(tx, organisation.id),
    incoming,
    keyOf: turnoverName,
    fieldsOf: turnoverFields,
  });
  if (trial) return yes({ preview, faults, written: false });
  const touched = new Set([...preview.added, ...preview.changed.map(({ key }) => key)]);
  const notes = incoming
    .filter((row) => touched.has(turnoverName(row)))
    .map(({ provider, year, cents, clients, source }) => ({
      kind: 'turnover' as const,
      subject: subjectOf(provider, year),
      content: { cents: Number(cents), clients },
      source,
      onDay: today,
    }));
  if (notes.length > 0) await appendNotes(tx, { regionId: organisation.id, personId }, notes);
  return yes({ preview, faults, written: true });
}
