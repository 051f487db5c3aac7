import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { concatBytes } from '../xml/bytes.ts';
import { checkFile } from './check-file.ts';
import { fileBlocks } from './file-blocks.ts';

const SEVERAL_BLOCKS = 700_000;

test('the blocks of a file are its bytes, in the same memory each time', async (t) => {
  const path = await written(
    t,
    Uint8Array.from({ length: SEVERAL_BLOCKS }, (_, i) => (i * 31) % 251),
  );
  const seen: Uint8Array[] = [];
  const memory = new Set<ArrayBufferLike>();
  for (const block of fileBlocks(path)) {
    seen.push(new Uint8Array(block));
    memory.add(block.buffer);
  }
  assert.ok(seen.length > 1);
  assert.equal(memory.size, 1);
  assert.ok(concatBytes(seen).every((byte, i) => byte === (i * 31) % 251));
  assert.equal(concatBytes(seen).length, SEVERAL_BLOCKS);
});

test('a file of several blocks gets the verdict of the same bytes in one piece, also before the XSD', async (t) => {
  const example = await readFile(new URL('../../../../conformance/ijw-3-2/examples/jw323.xml', import.meta.url));
  // What stands behind the root makes it longer than a block, and every byte of it counts.
  const remark = Buffer.from(`\r\n<!-- ${'x'.repeat(1000)} -->`);
  const bytes = concatBytes([example, ...Array.from({ length: 700 }, () => remark)]);
  const path = await written(t, bytes);
  const inBlocks = await checkFile(fileBlocks(path), { fileName: 'a.xml' });
  assert.deepEqual(inBlocks, await checkFile([bytes], { fileName: 'a.xml' }));
  assert.equal(inBlocks.xsdValid, true);
});

async function written(t: { after(fn: () => Promise<void>): void }, bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rd-blocks-'));
  t.after(() => rm(folder, { recursive: true }));
  const path = join(folder, 'bytes');
  await writeFile(path, bytes);
  return path;
}
