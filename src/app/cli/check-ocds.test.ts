import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCli } from './run.ts';

test('check-ocds tells whether a package is valid by the official schema, and where it is not', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'check-ocds-'));
  t.after(() => rm(folder, { recursive: true }));
  const release = { ocid: 'x', id: 'y', date: '2026-11-22T10:00:00Z', tag: ['planning'], initiationType: 'tender' };
  const [good, bad] = [join(folder, 'good.json'), join(folder, 'bad.json')];
  await writeFile(good, JSON.stringify({ version: '1.1', releases: [release] }));
  await writeFile(bad, JSON.stringify({ version: '1.1', releases: [{ ...release, tag: 'planning' }] }));
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const run = (...args: string[]) => runCli(['check-ocds', ...args], { env: {}, out: say, err: say });
  assert.equal(await run(good), 0);
  assert.match(said.join('\n'), /good\.json: geldig\./);
  assert.equal(await run(good, bad), 1);
  assert.match(said.join('\n'), /bad\.json: \/releases\/0\/tag: /);
  assert.notEqual(await run(join(folder, 'none.json')), 0);
});
