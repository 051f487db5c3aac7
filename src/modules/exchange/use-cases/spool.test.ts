import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import test from 'node:test';
import { spool } from './spool.ts';

async function readBack(bytes: Buffer, pieceBytes: number): Promise<void> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_, at) =>
    bytes.subarray(at * pieceBytes, (at + 1) * pieceBytes),
  );
  const taken = await spool(Readable.from(pieces));
  assert.equal(taken.sizeBytes, bytes.length);
  assert.deepEqual(taken.sha256, createHash('sha256').update(bytes).digest());
  for (let time = 0; time < 2; time++) {
    const read: Uint8Array[] = [];
    for await (const piece of taken.read()) read.push(piece);
    assert.ok(Buffer.concat(read).equals(bytes));
  }
  await taken.close();
}

test('what is taken in reads the same twice: nothing, a small file, one of exactly a piece, and a large one', async () => {
  const megabyte = 1024 * 1024;
  for (const size of [0, 1, 50_000, megabyte, megabyte + 1, 9 * megabyte - 3])
    await readBack(randomBytes(size), 64 * 1024);
});

test('a stream that breaks off is an error, and nothing is left open', async () => {
  const broken = (async function* () {
    yield randomBytes(3 * 1024 * 1024);
    throw new Error('gone');
  })();
  await assert.rejects(spool(broken), /gone/);
});
