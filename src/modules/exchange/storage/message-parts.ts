import { sql, type Tx } from '../../../platform/db/index.ts';

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
 * Reads the bytes of a stored message piece by piece; the next piece is fetched while the last one is worked on. `inTx`
 * gives a transaction per piece, so that a long reader holds no transaction and may read while another one writes.
 */
export async function* readParts(
  inTx: <T>(fn: (tx: Tx) => Promise<T>) => Promise<T>,
  messageId: bigint,
): AsyncGenerator<Uint8Array> {
  const fetch = (seq: number): Promise<Uint8Array | undefined> => {
    const piece = inTx((tx) =>
      tx.bytes(sql`select bytes from message_part where message_id = ${messageId} and seq = ${seq}`),
    );
    // A failure is told where the piece is asked for; until then it must not end the process.
    piece.catch(() => undefined);
    return piece;
  };
  let coming = fetch(0);
  for (let seq = 1; ; seq += 1) {
    const piece = await coming;
    if (!piece) return;
    coming = fetch(seq);
    yield piece;
  }
}
