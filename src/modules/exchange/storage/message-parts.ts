import { sql, type Tx } from '../../../platform/db/index.ts';
import { packPieces, unpackPiece } from './pack-pieces.ts';

/** Stores the bytes of a message in packed pieces; gives their number. */
export const writeParts = (tx: Tx, messageId: bigint, bytes: AsyncIterable<Uint8Array>): Promise<number> =>
  writePackedParts(tx, messageId, packPieces(bytes));

/** Stores pieces that are packed already, asking for the next one while the last is written; gives their number. */
export async function writePackedParts(tx: Tx, messageId: bigint, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  let writing: Promise<unknown> = Promise.resolve();
  let seq = 0;
  for await (const packed of pieces) {
    await writing;
    writing = tx.execute(`insert into message_part (message_id, seq, bytes, packing) values ($1, $2, $3, 'zstd')`, [
      messageId,
      seq,
      packed,
    ]);
    // A failure is told where it is waited for; until then it must not end the process.
    writing.catch(() => undefined);
    seq += 1;
  }
  await writing;
  return seq;
}

/**
 * Reads the bytes of a stored message piece by piece; the next piece is fetched while the last one is worked on. `inTx`
 * gives a transaction per piece, so that a long reader holds no transaction and may read while another one writes.
 */
export async function* readParts(
  inTx: <T>(fn: (tx: Tx) => Promise<T>) => Promise<T>,
  messageId: bigint,
): AsyncGenerator<Uint8Array> {
  const parts = await inTx((tx) => listParts(tx, messageId));
  const fetch = (part: Part | undefined): Promise<Uint8Array> | undefined => {
    if (part === undefined) return undefined;
    const piece = inTx((tx) => readPart(tx, messageId, part));
    piece.catch(() => undefined);
    return piece;
  };
  let coming = fetch(parts[0]);
  for (let next = 1; coming; next += 1) {
    const piece = await coming;
    coming = fetch(parts[next]);
    yield piece;
  }
}

type Part = { readonly seq: number; readonly packing: 'none' | 'zstd' };

const listParts = (tx: Tx, messageId: bigint): Promise<Part[]> =>
  tx.query<Part>('select seq, packing from message_part where message_id = $1 order by seq', [messageId]);

async function readPart(tx: Tx, messageId: bigint, { seq, packing }: Part): Promise<Uint8Array> {
  const bytes = await tx.bytes(sql`select bytes from message_part where message_id = ${messageId} and seq = ${seq}`);
  if (!bytes) throw new Error(`piece ${seq} of message ${messageId} is gone`);
  return packing === 'zstd' ? await unpackPiece(bytes) : bytes;
}
