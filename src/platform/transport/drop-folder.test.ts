import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { dropFile, takeFiles } from './index.ts';

const folder = await mkdtemp(join(tmpdir(), 'rd-drop-'));
after(() => rm(folder, { recursive: true }));

test('a file is taken by one program only, whole, and is gone when it is done', async () => {
  const place = join(folder, 'one');
  for (const name of ['a.xml', 'b.xml', 'c.xml']) await dropFile(place, name, Buffer.from(name));
  const [mine, theirs] = await Promise.all([takeFiles(place, 10), takeFiles(place, 10)]);
  assert.deepEqual([...mine, ...theirs].map(({ name }) => name).sort(), ['a.xml', 'b.xml', 'c.xml']);
  for (const file of [...mine, ...theirs]) {
    assert.equal((await file.read()).toString(), file.name);
    await file.done();
  }
  assert.deepEqual(await takeFiles(place, 10), []);
});

test('given back it can be taken again; half-written and hidden files are not seen', async () => {
  const place = join(folder, 'two');
  await dropFile(place, 'a.xml', Buffer.from('1'));
  await writeFile(join(place, '.half.deel'), 'x');
  const [file] = await takeFiles(place, 10);
  assert.equal((await takeFiles(place, 10)).length, 0);
  await file?.giveBack();
  const again = await takeFiles(place, 1);
  assert.deepEqual(
    again.map(({ name }) => name),
    ['a.xml'],
  );
  assert.ok((await readdir(place)).includes('.half.deel'));
});

test('a name that leads out of the folder is refused', async () => {
  for (const name of ['../a.xml', 'a/b.xml', '.a', ''])
    await assert.rejects(dropFile(join(folder, 'three'), name, Buffer.alloc(0)), /may not stand/);
});

test('a folder that is not there holds nothing', async () => {
  assert.deepEqual(await takeFiles(join(folder, 'nowhere'), 10), []);
});
