import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ALL_RULES, checkFile } from '../../src/standards/ijw/index.ts';
import { level1Files } from '../make/level-1.ts';
import { level2Files } from '../make/level-2.ts';
import { printed, type SuiteFile } from '../make/suite-file.ts';
import { suiteCases } from './suites.ts';

for (const [suite, make] of [
  ['level-1', level1Files],
  ['level-2', level2Files],
] as const) {
  test(`the committed files of ${suite} are the ones the cases give (node conformance/make/main.ts)`, async () => {
    const folder = new URL(`./${suite}/`, import.meta.url);
    const files: readonly SuiteFile[] = await make();
    assert.deepEqual(readdirSync(folder).sort(), files.map(({ rule }) => `${rule}.json`).sort());
    for (const file of files) {
      assert.equal(readFileSync(new URL(`${file.rule}.json`, folder), 'utf8'), printed(file), file.rule);
    }
  });
}

const cases = suiteCases();

test('each rule of level 2 has a message that breaks it, and one that is clean of it', () => {
  for (const { id } of ALL_RULES.filter(({ level, id }) => level === 2 || id === 'TR319')) {
    const own = cases.filter(({ file }) => file.startsWith(`${id}-`));
    assert.ok(own.some(({ rules }) => rules.includes(id)) && own.some(({ rules }) => !rules.includes(id)), id);
  }
});

for (const { file, message, what, xsdValid, rules, retourcodes, xml } of cases) {
  test(`${file} ${message} ${what}: ${rules.join(' ') || (xsdValid ? 'clean' : 'not by the schema')}`, async () => {
    const report = await checkFile([Buffer.from(xml)], { fileName: file, xsdUpToBytes: 0 });
    assert.deepEqual(
      [report.message, report.xsdValid, report.rules, report.retourcodes],
      [message, xsdValid, rules, retourcodes],
    );
  });
}
