import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeZip, type ZipFile } from './write-zip.ts';
import { openZip } from './zip.ts';

async function whole(files: readonly ZipFile[]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of writeZip(files)) pieces.push(piece);
  return Buffer.concat(pieces);
}

const anyFiles = fc
  .uniqueArray(fc.stringMatching(/^[A-Za-z0-9é_-]{1,20}$/), { minLength: 1, maxLength: 8 })
  .chain((names) =>
    fc.tuple(...names.map((name) => fc.uint8Array({ maxLength: 400 }).map((bytes): ZipFile => ({ name, bytes })))),
  );

test('what was packed is what is unpacked', async () => {
  await fc.assert(
    fc.asyncProperty(anyFiles, async (files) => {
      const opened = openZip(await whole(files), { files: 10, fileBytes: 1_000 });
      assert.ok(opened.ok, opened.ok ? '' : opened.refusal.code);
      const read = await Promise.all(opened.value.map((entry) => entry.read()));
      assert.deepEqual(
        read.map((one) => one.ok && { name: one.value.name, bytes: Buffer.from(one.value.bytes) }),
        files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) })),
      );
    }),
    { numRuns: 50 },
  );
});
