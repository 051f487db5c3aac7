import { closeSync, openSync, readSync } from 'node:fs';

const BLOCK_BYTES = 256 * 1024;

/**
 * The bytes of a file, for a command that has nothing else to do meanwhile. Every block stands in the same memory, which saves
 * asking for 25 MB of it in a large message: a block is good until the next one is asked for. Throws what opening and
 * reading throw.
 */
export function* fileBlocks(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  const block = new Uint8Array(BLOCK_BYTES);
  try {
    for (let read = readSync(file, block); read > 0; read = readSync(file, block)) yield block.subarray(0, read);
  } finally {
    closeSync(file);
  }
}
