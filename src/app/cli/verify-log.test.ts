import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { chainHash, FIRST_HASH } from '../../platform/crypto/hash-chain.ts';
import { runCli } from './run.ts';

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = { env: {}, out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  return { code: await runCli(['verify-log', ...args], terminal), out, err };
}

test('rodedraad verify-log says whether a log is whole, from the file alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verify-log-'));
  try {
    const made = { kind: 'made', title: 'Lichte hulp' };
    const hash = chainHash(FIRST_HASH, made);
    const withheld = { event: null, previousHash: hash, hash: 'a'.repeat(64) };
    const log = {
      vorm: 'rode-draad-logboek/1',
      procedure: { nummer: 'IP-1', titel: 'Lichte hulp', regio: 'Regio' },
      regels: [{ event: made, previousHash: FIRST_HASH, hash }, withheld],
    };
    const [whole, changed, other] = ['whole.json', 'changed.json', 'other.json'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await writeFile(whole, JSON.stringify(log));
    await writeFile(
      changed,
      JSON.stringify({ ...log, regels: [{ ...log.regels[0], event: { kind: 'made', title: 'Zware hulp' } }] }),
    );
    await writeFile(other, '{"regels":[]}');
    const good = await run(whole);
    assert.equal(good.code, 0);
    assert.deepEqual(good.out, [
      'IP-1 Lichte hulp: 2 regels, de keten is heel.',
      'Van 1 regel is alleen de plaats nagerekend; de inhoud is niet openbaar.',
      `Laatste controlecode: ${'a'.repeat(64)}`,
    ]);
    const bad = await run(changed);
    assert.deepEqual(
      [bad.code, bad.err],
      [1, ['IP-1 Lichte hulp: regel 1 klopt niet; het logboek is vanaf daar gewijzigd.']],
    );
    assert.equal((await run(other)).code, 1);
    assert.equal((await run()).code, 2);
    assert.deepEqual(JSON.parse((await run('--json', whole)).out[0] ?? ''), {
      file: whole,
      lines: 2,
      withheld: 1,
      broken: null,
      last: 'a'.repeat(64),
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
