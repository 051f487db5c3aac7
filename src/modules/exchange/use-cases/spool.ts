import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes taken in completely, outside memory and without a name on disk. Close it when done. */
export type Spool = {
  readonly sizeBytes: number;
  readonly sha256: Buffer;
  /** Reads from the start, as often as needed. */
  read(): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
};

const PIECE_BYTES = 1024 * 1024;

/**
 * Takes a stream in before any transaction is open. The file behind it has no name once it is open, so that nothing with
 * a child's data stays behind when the process dies.
 */
export async function spool(source: AsyncIterable<Uint8Array>): Promise<Spool> {
  const path = join(tmpdir(), `rode-draad-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  try {
    const hash = createHash('sha256');
    let sizeBytes = 0;
    let held: Uint8Array[] = [];
    let heldBytes = 0;
    for await (const piece of source) {
      hash.update(piece);
      sizeBytes += piece.length;
      held.push(piece);
      heldBytes += piece.length;
      if (heldBytes < PIECE_BYTES) continue;
      await file.appendFile(Buffer.concat(held));
      held = [];
      heldBytes = 0;
    }
    await file.appendFile(Buffer.concat(held));
    return { sizeBytes, sha256: hash.digest(), read: () => readFrom(file), close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function* readFrom(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; ) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(PIECE_BYTES), 0, PIECE_BYTES, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
