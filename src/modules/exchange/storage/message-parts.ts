import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';
import { sql, type Tx } from '../../../platform/db/index.ts';

/** Pieces of this size before compression: small enough for flat memory, large enough for few statements. */
export const PART_BYTES = 1024 * 1024;
/** A piece ends with the chunk that fills it, so it may be larger than PART_BYTES; one larger than this was not ours. */
const LARGEST_PART = 64 * PART_BYTES;
/** A message packs into a tenth to a thirtieth of its size. */
const UNPACKS_TO = 32;
const LEAST_ROOM = 16 * 1024;
const MOST_ROOM = PART_BYTES + 64 * 1024;

const pack = promisify(zstdCompress);
const unpack = promisify(zstdDecompress);
const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 } };

/** Stores the bytes of a message in compressed pieces, packing one while the last one is written; gives their number. */
export async function writeParts(tx: Tx, messageId: bigint, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let writing: Promise<unknown> = Promise.resolve();
  let seq = 0;
  for await (const piece of inPieces(bytes)) {
    const packed = await pack(piece, FAST);
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

async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    held.push(piece);
    size += piece.length;
    if (size < PART_BYTES) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
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
  return packing === 'zstd' ? await unpack(bytes, roomFor(bytes)) : bytes;
}

/** Room for the whole piece at once, so that unpacking leaves no small buffers behind, and none for what a small one never fills. */
const roomFor = (packed: Uint8Array) => ({
  maxOutputLength: LARGEST_PART,
  chunkSize: Math.min(MOST_ROOM, Math.max(LEAST_ROOM, packed.length * UNPACKS_TO)),
});
