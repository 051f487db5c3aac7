import { createHash } from 'node:crypto';
import type { Tx } from '../db/index.ts';
import { refused } from './problem.ts';

/** A write that the caller may repeat without it counting twice. */
export type IdempotentWrite = {
  readonly personId: number;
  readonly key: string;
  /** Method and path pattern. */
  readonly route: string;
  /** SHA-256 of all that makes the request what it is. */
  readonly fingerprint: Buffer;
};

/** What is sent again: status, body as JSON text, and the headers that belong to it. */
export type StoredAnswer = {
  readonly status: number;
  readonly body: string | null;
  readonly headers: Readonly<Record<string, string>>;
};

const KEY = /^[\x21-\x7e]{8,128}$/;

/** Reads the Idempotency-Key header. Throws http.idempotency-key-missing when absent or malformed. */
export function parseIdempotencyKey(header: string | string[] | undefined): string {
  if (typeof header !== 'string' || !KEY.test(header)) throw refused('http.idempotency-key-missing');
  return header;
}

/** Fingerprint over the address, the query and the content (JSON value, or the digest of uploaded bytes). */
export function fingerprintOf(parts: readonly unknown[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = Buffer.isBuffer(part) ? part : Buffer.from(JSON.stringify(part) ?? '');
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest();
}

/**
 * The stored answer of an earlier equal request, or undefined when this is the first. Holds a lock on the key until the
 * transaction ends, so of two requests at once the second waits and gets the first one's answer. The same key with
 * other content or at another address is refused (http.idempotency-key-reused).
 */
export async function findStoredAnswer(tx: Tx, write: IdempotentWrite): Promise<StoredAnswer | undefined> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('idempotency ' || $1::text || ' ' || $2::text, 0))`, [
    String(write.personId),
    write.key,
  ]);
  const row = await tx.maybeOne<{ route: string; fingerprint: Buffer; answer: StoredAnswer }>(
    'select route, fingerprint, answer from idempotency_key where person_id = $1 and key = $2',
    [write.personId, write.key],
  );
  if (!row) return undefined;
  if (row.route !== write.route || !row.fingerprint.equals(write.fingerprint)) {
    throw refused('http.idempotency-key-reused');
  }
  return row.answer;
}

/** Keeps the answer in the transaction of the write itself: both are there, or neither. */
export async function storeAnswer(tx: Tx, write: IdempotentWrite, answer: StoredAnswer): Promise<void> {
  await tx.execute(
    `insert into idempotency_key (person_id, key, route, fingerprint, status, answer)
     values ($1, $2, $3, $4, $5, $6::jsonb)`,
    [write.personId, write.key, write.route, write.fingerprint, answer.status, JSON.stringify(answer)],
  );
}
