import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCli } from './run.ts';

const suite = new URL('../../../conformance/ijw-3-2/level-3/TR326.json', import.meta.url);
const [wrong] = JSON.parse(readFileSync(suite, 'utf8')).cases;

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(['check', ...args], {
    env: {},
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, out, err };
}

test('rodedraad check --administration judges against earlier messages too, in the same line (TR326)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'check-administration-'));
  try {
    const earlier = join(folder, 'earlier');
    await mkdir(earlier);
    for (const { file, xml } of wrong.administration) await writeFile(join(earlier, file), xml);
    const path = join(folder, wrong.file);
    await writeFile(path, wrong.xml);
    assert.equal((await run(path)).code, 0, 'the message itself is right');

    const judged = await run('--administration', earlier, '--vandaag', wrong.today, '--uitleg', path);
    const line = JSON.parse(judged.out[0] ?? '');
    assert.deepEqual([judged.code, line.rules, line.retourcodes], [1, ['TR326'], ['9326']]);
    assert.deepEqual([line.level3Checked, line.places], [true, [{ rule: 'TR326', place: 'StartProduct 1' }]]);
    assert.match(judged.err.join(), /StartProduct 1: .*\(TR326\)/);

    await writeFile(join(earlier, 'anders.xml'), '<geen-bericht/>');
    assert.match((await run('--administration', earlier, '--vandaag', wrong.today, path)).err.join(), /anders\.xml/);
    assert.equal((await run('--administration', earlier, '--vandaag', 'gisteren', path)).code, 2);
    assert.equal((await run('--administration', join(folder, 'absent'), path)).code, 2);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a message that its return message rejected does not count in the administration (IV032)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'check-rejected-'));
  try {
    const earlier = join(folder, 'earlier');
    await mkdir(earlier);
    for (const { file, xml } of wrong.administration) await writeFile(join(earlier, file), xml);
    const start = wrong.administration.find(({ message }: { message: string }) => message === 'JW305').xml as string;
    const header = /<jw305:Header>.*<\/jw305:Header>/s.exec(start)?.[0] ?? '';
    const returned = header
      .replaceAll('jw305:', 'jw306:')
      .replace('>438<', '>439<')
      .replace(
        '</jw306:Header>',
        [
          '<jw306:IdentificatieRetour>R1</jw306:IdentificatieRetour>',
          '<jw306:DagtekeningRetour>2025-05-12</jw306:DagtekeningRetour>',
          '<jw306:XsdVersieRetour><ijw:BasisschemaXsdVersie>1.0.0</ijw:BasisschemaXsdVersie>',
          '<ijw:BerichtXsdVersie>1.0.0</ijw:BerichtXsdVersie></jw306:XsdVersieRetour>',
          '<jw306:RetourCodes><jw306:RetourCode>0001</jw306:RetourCode></jw306:RetourCodes></jw306:Header>',
        ].join(''),
      );
    const spaces =
      'xmlns:jw306="http://www.istandaarden.nl/ijw/3_2/jw306/schema" xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema"';
    await writeFile(join(earlier, '09-jw306.xml'), `<jw306:Bericht ${spaces}>${returned}</jw306:Bericht>`);
    const path = join(folder, wrong.file);
    await writeFile(path, wrong.xml);
    const { code, out, err } = await run('--administration', earlier, '--vandaag', wrong.today, path);
    assert.deepEqual([code, JSON.parse(out[0] ?? '').rules, err], [0, [], []]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('OP254: with a register an unknown provider code is said beside the verdict, which does not change; a faulty register is wrong use', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'check-agb-'));
  try {
    const earlier = join(folder, 'earlier');
    await mkdir(earlier);
    const path = join(folder, wrong.file);
    await writeFile(path, wrong.xml);
    const register = async (rows: string): Promise<string> => {
      const file = join(folder, 'agb.csv');
      await writeFile(file, `agbcode;naam;begindatum;einddatum;status\n${rows}`);
      return file;
    };
    const judged = async (...args: string[]) =>
      await run('--administration', earlier, '--vandaag', wrong.today, ...args, path);
    const without = await judged();
    assert.doesNotMatch(without.err.join(), /AGB/);
    assert.match((await judged('--uitleg')).err.join(), /niet beoordeeld/);
    const unknown = await judged('--agb', await register('00000001;Ander;2020-01-01;;actief\n'));
    assert.match(unknown.err.join(), /Header: De AGB-code .*OP254/);
    assert.deepEqual([unknown.out, unknown.code], [without.out, without.code]);
    const faulty = await judged('--agb', await register('1;x;2020-01-01;;actief\n'));
    assert.equal(faulty.code, 2);
    assert.match(faulty.err.join(), /regel 2/);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
