import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPieces, unpackPiece } from '../storage/pack-pieces.ts';

/** Bytes taken in completely, packed as they will be stored; on disk without a name when there are many. Close it when done. */
export type Spool = {
  readonly sizeBytes: number;
  readonly sha256: Buffer;
  /** Reads from the start, as often as needed. */
  read(): AsyncIterable<Uint8Array>;
  /** The pieces as they are stored, from the start, as often as needed. */
  packed(): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
};

/** Packed, a message of the largest size allowed takes less; what takes more goes to disk. */
const HELD_BYTES = 4 * 1024 * 1024;

/** Takes a stream in before any transaction is open: counted, hashed and packed in one go. */
export async function spool(source: AsyncIterable<Uint8Array>): Promise<Spool> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      hash.update(piece);
      sizeBytes += piece.length;
      yield piece;
    }
  }
  const pieces = new HeldPieces();
  try {
    for await (const packed of packPieces(counted())) await pieces.add(packed);
  } catch (error) {
    await pieces.close();
    throw error;
  }
  return {
    sizeBytes,
    sha256: hash.digest(),
    read: async function* () {
      for await (const packed of pieces.all()) yield await unpackPiece(packed);
    },
    packed: () => pieces.all(),
    close: () => pieces.close(),
  };
}

/**
 * Pieces in memory, and past `HELD_BYTES` in a file. That file has no name once it is open, so that nothing with a child's data
 * stays behind when the process dies.
 */
class HeldPieces {
  readonly #held: Uint8Array[] = [];
  #heldBytes = 0;
  readonly #lengths: number[] = [];
  #file: FileHandle | undefined;

  async add(piece: Uint8Array): Promise<void> {
    if (this.#heldBytes < HELD_BYTES) {
      this.#held.push(piece);
      this.#heldBytes += piece.length;
      return;
    }
    this.#file ??= await openNameless();
    await this.#file.appendFile(piece);
    this.#lengths.push(piece.length);
  }

  async *all(): AsyncGenerator<Uint8Array> {
    yield* this.#held;
    if (this.#file === undefined) return;
    let position = 0;
    for (const length of this.#lengths) {
      yield await readWhole(this.#file, position, length);
      position += length;
    }
  }

  async close(): Promise<void> {
    await this.#file?.close();
  }
}

async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `rode-draad-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return file;
}

async function readWhole(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const piece = Buffer.allocUnsafe(length);
  for (let read = 0; read < length; ) {
    const { bytesRead } = await file.read(piece, read, length - read, position + read);
    if (bytesRead === 0) throw new Error('a file that was taken in became shorter');
    read += bytesRead;
  }
  return piece;
}
