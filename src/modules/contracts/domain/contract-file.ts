import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';

export const FILE_KINDS = ['signal', 'incident', 'measure', 'report', 'contact', 'obligation'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Who keeps the file of a contract; others at the region may read it. */
const WRITERS: readonly string[] = ['contract-manager', 'purchaser'];

export type FileEntry = {
  readonly kind: FileKind;
  readonly onDay: PlainDate;
  readonly dueOn: PlainDate | null;
  readonly title: string;
  readonly text: string;
  readonly clauseId: number | null;
  /** The obligation that this entry closes. */
  readonly closesId: number | null;
};

export type FileRefusal =
  | { readonly code: 'contracts.not-allowed-to-write' }
  | { readonly code: 'contracts.obligation-without-due-day' }
  | { readonly code: 'contracts.entry-in-future' }
  | { readonly code: 'contracts.clause-unknown' }
  | { readonly code: 'contracts.obligation-unknown' }
  | { readonly code: 'contracts.already-done' };

/** What must be known of the contract before something is added to its file. */
export type FileFacts = {
  readonly clauseIds: readonly number[];
  readonly obligations: readonly { readonly id: number; readonly closed: boolean }[];
};

/** May this entry be added to the file of the contract? The file is only appended to. */
export function decideFileEntry(
  role: string,
  entry: FileEntry,
  facts: FileFacts,
  today: PlainDate,
): Result<undefined, FileRefusal> {
  if (!WRITERS.includes(role)) return no({ code: 'contracts.not-allowed-to-write' });
  if (entry.kind === 'obligation' && entry.dueOn === null) return no({ code: 'contracts.obligation-without-due-day' });
  if (entry.onDay > today) return no({ code: 'contracts.entry-in-future' });
  if (entry.clauseId !== null && !facts.clauseIds.includes(entry.clauseId))
    return no({ code: 'contracts.clause-unknown' });
  if (entry.closesId !== null) {
    const closed = facts.obligations.find((one) => one.id === entry.closesId);
    if (!closed) return no({ code: 'contracts.obligation-unknown' });
    if (closed.closed) return no({ code: 'contracts.already-done' });
  }
  return yes(undefined);
}
