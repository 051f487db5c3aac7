import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes taken in completely, without a name on disk; outside memory when there are many. Close it when done. */
export type Spool = {
  readonly sizeBytes: number;
  readonly sha256: Buffer;
  /** Reads from the start, as often as needed. */
  read(): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
};

/** As much is held in memory at a time, so what is smaller never goes to disk. */
const PIECE_BYTES = 1024 * 1024;

/**
 * Takes a stream in before any transaction is open. The file behind a large one has no name once it is open, so that nothing
 * with a child's data stays behind when the process dies.
 */
export async function spool(source: AsyncIterable<Uint8Array>): Promise<Spool> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let file: FileHandle | undefined;
  try {
    for await (const piece of source) {
      hash.update(piece);
      sizeBytes += piece.length;
      held.push(piece);
      heldBytes += piece.length;
      if (heldBytes < PIECE_BYTES) continue;
      file ??= await openNameless();
      await file.appendFile(Buffer.concat(held));
      held = [];
      heldBytes = 0;
    }
    const rest = Buffer.concat(held);
    const sha256 = hash.digest();
    if (file === undefined) return { sizeBytes, sha256, read: () => inOnePiece(rest), close: async () => {} };
    await file.appendFile(rest);
    const whole = file;
    return { sizeBytes, sha256, read: () => readFrom(whole, sizeBytes), close: () => whole.close() };
  } catch (error) {
    await file?.close();
    throw error;
  }
}

async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `rode-draad-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}

async function* readFrom(file: FileHandle, sizeBytes: number): AsyncGenerator<Uint8Array> {
  for (let position = 0; position < sizeBytes; ) {
    const room = Buffer.allocUnsafe(Math.min(PIECE_BYTES, sizeBytes - position));
    const { bytesRead } = await file.read(room, 0, room.length, position);
    if (bytesRead === 0) throw new Error('a file that was taken in became shorter');
    position += bytesRead;
    yield room.subarray(0, bytesRead);
  }
}
