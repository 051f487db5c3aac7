import { createHash } from 'node:crypto';
import type { Tx } from '../db/index.ts';

export type ChainReport = {
  /** Entries that were looked at. */
  readonly entries: number;
  /** The chain is whole: every entry unchanged, in place, none missing in between. */
  readonly intact: boolean;
  /** Id of the first entry that does not fit: changed, or its predecessor is gone or changed. */
  readonly firstBroken: bigint | undefined;
  /** Hash of the last entry, to compare with one that was kept elsewhere: shows whether the end was cut off. */
  readonly lastHash: Buffer | undefined;
};

type Row = { id: bigint; canonical: string; previous_hash: Buffer | null; hash: Buffer };

/**
 * Recomputes the SHA-256 chain of an organisation's access log: each hash covers the one before it and the entry's own
 * text. Reads in the scope of that organisation. The ids of two entries written at the same time may lie the other way
 * round than the chain, so an entry that does not follow yet waits for its predecessor.
 */
export async function verifyAccessLog(tx: Tx, organisationId: number): Promise<ChainReport> {
  const waiting = new Map<string, Row>();
  let entries = 0;
  let last: Buffer | null = null;
  let changed: bigint | undefined;
  for await (const batch of tx.cursor<Row>(CHAIN, [organisationId])) {
    for (const row of batch) {
      entries += 1;
      if (!isUnchanged(row)) changed = lowest(changed, row.id);
      const key = keyOf(row.previous_hash);
      const rival = waiting.get(key);
      if (rival) changed = lowest(changed, row.id);
      else waiting.set(key, row);
      for (let next = waiting.get(keyOf(last)); next; next = waiting.get(keyOf(last))) {
        waiting.delete(keyOf(last));
        last = next.hash;
      }
    }
  }
  let firstBroken = changed;
  for (const row of waiting.values()) firstBroken = lowest(firstBroken, row.id);
  return { entries, intact: firstBroken === undefined, firstBroken, lastHash: last ?? undefined };
}

/** The text under the hash: the fields in a fixed order, nothing for null, the moment in UTC with microseconds. */
const CHAIN = `
  select id, previous_hash, hash,
         concat_ws(e'\\x1f', organisation_id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
           coalesce(person_id::text, ''), coalesce(role, ''), action, outcome, coalesce(purpose, ''),
           coalesce(subject_kind, ''), coalesce(subject_id, ''), coalesce(record_kind, ''), coalesce(record_id, ''),
           coalesce(rule, ''), emergency::text, coalesce(source, ''), coalesce(trace_id, '')) as canonical
    from access_log where organisation_id = $1 order by id`;

function isUnchanged(row: Row): boolean {
  const hash = createHash('sha256');
  if (row.previous_hash) hash.update(row.previous_hash);
  return hash.update(row.canonical, 'utf8').digest().equals(row.hash);
}

const keyOf = (hash: Buffer | null): string => hash?.toString('base64') ?? '';

const lowest = (a: bigint | undefined, b: bigint): bigint => (a === undefined || b < a ? b : a);
