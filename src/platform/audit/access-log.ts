import type { Tx } from '../db/index.ts';
import type { AccessEntry } from './access-entry.ts';

const COLUMNS =
  'organisation_id, person_id, role, action, outcome, purpose, subject_kind, subject_id, record_kind, record_id, ' +
  'rule, emergency, source, trace_id';

/**
 * Appends entries to the access log (NEN 7513) in the transaction of the act itself. The database fills in the moment
 * and links each entry to the one before it. Append last: the chain of the organisation is locked until the commit.
 */
export async function appendAccessLog(tx: Tx, entries: readonly AccessEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({
    organisation_id: entry.organisationId,
    person_id: entry.personId,
    role: entry.role,
    action: entry.action,
    outcome: entry.outcome,
    purpose: entry.purpose,
    subject_kind: entry.subjectKind ?? null,
    subject_id: entry.subjectId ?? null,
    record_kind: entry.recordKind ?? null,
    record_id: entry.recordId ?? null,
    rule: entry.rule,
    emergency: entry.emergency ?? false,
    source: entry.source,
    trace_id: entry.traceId,
  }));
  await tx.execute(
    `insert into access_log (${COLUMNS})
     select ${COLUMNS} from jsonb_to_recordset($1::jsonb) as entry (
       organisation_id int, person_id int, role text, action text, outcome text, purpose text, subject_kind text,
       subject_id text, record_kind text, record_id text, rule text, emergency boolean, source text, trace_id text)`,
    [JSON.stringify(rows)],
  );
}
