import type { Tx } from '../../../platform/db/index.ts';

/** Pieces of this size: small enough for flat memory, large enough for few statements. */
export const PART_BYTES = 1024 * 1024;

/** Stores the bytes of a message in pieces; gives their number. */
export async function writeParts(tx: Tx, messageId: bigint, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let seq = 0;
  let held: Uint8Array[] = [];
  let size = 0;
  const flush = async () => {
    if (size === 0) return;
    await tx.execute('insert into message_part (message_id, seq, bytes) values ($1, $2, $3)', [
      messageId,
      seq,
      Buffer.concat(held),
    ]);
    seq += 1;
    held = [];
    size = 0;
  };
  for await (const piece of bytes) {
    held.push(piece);
    size += piece.length;
    if (size >= PART_BYTES) await flush();
  }
  await flush();
  return seq;
}

/**
 * Reads the bytes of a stored message piece by piece. `inTx` gives a transaction per piece, so that a long reader holds
 * no transaction and may read while another one writes.
 */
export async function* readParts(
  inTx: <T>(fn: (tx: Tx) => Promise<T>) => Promise<T>,
  messageId: bigint,
): AsyncGenerator<Uint8Array> {
  for (let seq = 0; ; seq += 1) {
    const row = await inTx((tx) =>
      tx.maybeOne<{ bytes: Buffer }>('select bytes from message_part where message_id = $1 and seq = $2', [
        messageId,
        seq,
      ]),
    );
    if (!row) return;
    yield row.bytes;
  }
}
