import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { isClean, isHalfChecked } from '../../src/app/cli/check.ts';
import { COMMANDS } from '../../src/app/cli/commands.ts';
import { checkFile, ijw32 } from '../../src/standards/ijw/index.ts';
import { ROOT, rodedraad } from './run-program.ts';

const folder = await mkdtemp(join(tmpdir(), 'rode-draad-cli-test-'));
after(() => rm(folder, { recursive: true, force: true }));
const example = join(ROOT, 'conformance/ijw-3-2/examples/jw323.xml');

/** Wrong use: the words, and the sentence that explains it. Nothing is started for it. */
const WRONG: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
  [['tuinieren'], /De opdracht "tuinieren" bestaat niet\./],
  [['constructor'], /De opdracht "constructor" bestaat niet\./],
  [['serve', '--snel'], /De optie "--snel" bestaat niet\./],
  [['serve', 'nu'], /"nu" hoort hier niet/],
  [['serve', '--port'], /De optie "--port" heeft een waarde nodig\./],
  [['serve', '--port', '99999'], /van 0 tot en met 65535/],
  [['serve', '--empty=ja'], /De optie "--empty" heeft geen waarde\./],
  [['check'], /Noem BESTAND\./],
  [['check', '/bestaat/niet.xml'], /bestaat niet of mag niet worden gelezen/],
  [['administrator', 'remove'], /administrator add/],
  [['administrator', 'add', '--email', 'a@b.example'], /--regio NAAM, --gemeente CBS of --aanbieder AGB/],
  [['administrator', 'add', '--gemeente', '12', '--email', 'a@b.example'], /vier cijfers/],
  [['administrator', 'add', '--regio', 'Regio'], /--kenmerk/],
  [['backup'], /--naar/],
  [['restore'], /--van/],
  [['export', 'alles', '--uit', 'x.csv'], /contracten, declaraties, regels, antwoord/],
  [['export', 'contracten', '--uit', 'x.pdf'], /csv of xlsx/],
  [['export', 'contracten', '--uit', 'x.csv', '--van', '2026-02-30'], /De dag bij --van bestaat niet/],
  [['export', 'antwoord', '--uit', 'x.xml'], /--bericht/],
];

for (const [args, sentence] of WRONG) {
  test(`rodedraad ${args.join(' ')}: exit code 2 with a sentence on standard error`, async () => {
    const { code, out, err } = await rodedraad(args, { RD_DATA_DIR: folder });
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, sentence);
    assert.match(err, /--help/);
  });
}

test('--help shows every command with its sentence, and each command its own page', async () => {
  const overview = await rodedraad(['--help']);
  assert.equal(overview.code, 0);
  for (const [name, { summary }] of Object.entries(COMMANDS)) {
    assert.match(overview.out, new RegExp(`^ {2}${name} +\\S`, 'm'));
    const page = await rodedraad([name, '--help']);
    assert.equal(page.code, 0);
    assert.ok(page.out.startsWith(summary), name);
    assert.match(page.out, /--json/);
  }
});

test('a wrong setting is explained without repeating its value, exit code 1', async () => {
  const { code, err } = await rodedraad(['doctor'], { RD_BSN_KEY: 'geheim', RD_PORT: 'x', RD_DATA_DIR: folder });
  assert.equal(code, 1);
  assert.match(err, /RD_BSN_KEY moet uit 64/);
  assert.match(err, /RD_PORT/);
  assert.doesNotMatch(err, /geheim/);
});

test('a database that is away gives a sentence, exit code 1', async () => {
  const { code, err } = await rodedraad(['doctor'], {
    DATABASE_URL: 'postgres://localhost:1/none',
    RD_DATA_DIR: folder,
  });
  assert.equal(code, 1);
  assert.match(err, /De database antwoordt niet/);
});

test('a message of which the rules were not checked is not clean, though nothing was found', () => {
  const found = { findings: [], xsdValid: true };
  assert.equal(isClean({ ...found, level2Checked: true }), true);
  assert.equal(isClean({ ...found, level2Checked: false }), false);
  assert.equal(isHalfChecked({ ...found, level2Checked: false }), true);
  assert.equal(isHalfChecked({ ...found, xsdValid: false, level2Checked: false }), false);
});

test('level2Checked is true only for a message of which every published level 2 rule is in the register of rules', async () => {
  const folder = join(ROOT, 'conformance/ijw-3-2/examples');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.xml'));
  assert.ok(names.length > 0);
  for (const name of names) {
    const report = await checkFile(createReadStream(join(folder, name)), { fileName: name });
    const registered = ijw32.description.messages.has(report.message ?? '');
    assert.equal(report.level2Checked, report.xsdValid && registered, `${name}: ${report.message}`);
  }
});

test('check gives one JSON line per file: 0 when all is well, 1 when a rule is broken', async () => {
  const good = await rodedraad(['check', example]);
  assert.equal(good.code, 0, good.out);
  assert.deepEqual(JSON.parse(good.out), {
    file: example,
    message: 'JW323',
    xsdValid: true,
    rules: [],
    retourcodes: [],
    level2Checked: true,
  });
  const broken = join(folder, 'kapot.xml');
  await writeFile(broken, (await readFile(example, 'utf8')).replace(/Bsn>\d{9}</g, 'Bsn>123<'));
  const bad = await rodedraad(['check', example, broken, '--uitleg']);
  assert.equal(bad.code, 1);
  const lines = bad.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string; xsdValid: boolean });
  assert.deepEqual(
    lines.map(({ file, xsdValid }) => [file, xsdValid]),
    [
      [example, true],
      [broken, false],
    ],
  );
  assert.match(bad.err, /kapot\.xml: \S/);
});
