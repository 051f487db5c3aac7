/** What the tokenizer needs of bytes: on Node the fast ways of Buffer, elsewhere the same by TextDecoder. */
const hasBuffer = typeof Buffer !== 'undefined';
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text of bytes that are known to be valid UTF-8. */
export function utf8Text(bytes: Uint8Array, from: number, to: number): string {
  return strict.decode(bytes.subarray(from, to));
}

/** Text of bytes that are known to be ASCII. */
export function asciiText(bytes: Uint8Array, from: number, to: number): string {
  if (bytes instanceof Uint8Array && hasBuffer && 'latin1Slice' in bytes) {
    return (bytes as Uint8Array & { latin1Slice(from: number, to: number): string }).latin1Slice(from, to);
  }
  return utf8Text(bytes, from, to);
}

/** The same memory, seen as a Buffer where that exists, so that asciiText is fast. */
export function fastView(bytes: Uint8Array): Uint8Array {
  return hasBuffer ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : bytes;
}

export function joinBytes(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const joined = fastView(new Uint8Array(head.length + tail.length));
  joined.set(head);
  joined.set(tail, head.length);
  return joined;
}

/**
 * Cuts and gathers pieces into blocks of about 256 KiB: a slow sender of single bytes costs no more than a fast one,
 * and a file in one piece still gives its lines in batches.
 */
export async function* inBlocks(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  for await (const piece of source) {
    if (waitingBytes + piece.length < SMALL_PIECE) {
      waiting.push(new Uint8Array(piece));
      waitingBytes += piece.length;
      continue;
    }
    if (waiting.length > 0) yield concatBytes(waiting);
    waiting = [];
    waitingBytes = 0;
    for (let at = 0; at < piece.length; at += BLOCK) yield piece.subarray(at, Math.min(at + BLOCK, piece.length));
  }
  if (waiting.length > 0) yield concatBytes(waiting);
}

const BLOCK = 256 * 1024;
const SMALL_PIECE = 32 * 1024;

/** One piece of all pieces. */
export function concatBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
