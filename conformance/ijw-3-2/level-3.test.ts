import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { FolderJudge } from '../../src/app/judge/judge-filed.ts';
import { plainDate } from '../../src/kernel/plain-date.ts';
import { buildMessage, CHAIN_RULES, checkFile, RETURN_OF, validateWithXsd } from '../../src/standards/ijw/index.ts';
import { type ChainSuiteCase, level3Files } from '../make/level-3.ts';
import { printed } from '../make/suite-file.ts';
import { assertJudged } from './level-3.ts';
import { level3Names, level3Suite, level3Text, readCase } from './level-3-cases.ts';

const files = level3Suite();

test('the committed files of level-3 are the ones the cases give (node conformance/make/main.ts)', () => {
  const made = level3Files();
  assert.deepEqual(level3Names(), made.map(({ rule }) => `${rule}.json`).sort());
  for (const file of made) assert.equal(level3Text(`${file.rule}.json`), printed(file));
});

test('each rule of level 3 and 4 of the chain has a message that breaks it, and one that just does not', () => {
  const rules = new Set(Object.values(CHAIN_RULES).flatMap((list) => list.map(({ id }) => id)));
  for (const id of rules) {
    const cases = files.find(({ rule }) => rule === id)?.cases ?? [];
    assert.ok(cases.some((one) => one.rules.includes(id)) && cases.some((one) => one.rules.length === 0), id);
  }
});

for (const { rule, cases } of files) {
  for (const one of cases) {
    const name = `${rule} ${one.file} ${one.message} ${one.what}: ${one.rules.join(' ') || 'clean'}`;
    test(`${name} (with a folder)`, () => assertFolder(one));
    if (one.message === 'JW325') continue;
    test(name, async () => {
      for (const { xml, file } of [...one.administration, one]) {
        const { xsdValid, rules } = await checkFile([Buffer.from(xml)], { fileName: file });
        assert.deepEqual([xsdValid, rules], [true, []], file);
      }
      const told = await readCase(one);
      assert.ok(told);
      const { answer } = assertJudged(told);
      const bytes = buildMessage(RETURN_OF[told.message], answer as never);
      assert.ok((await validateWithXsd(bytes, RETURN_OF[told.message])).valid, 'the return message is one by the XSD');
    });
  }
}

/** The same from files: what `rodedraad check --administration` says. */
async function assertFolder(one: ChainSuiteCase) {
  const at = await mkdtemp(join(tmpdir(), 'ijw-level-3-'));
  try {
    const earlier = join(at, 'earlier');
    await mkdir(earlier);
    for (const { file, xml } of one.administration) await writeFile(join(earlier, file), xml);
    const path = join(at, one.file);
    await writeFile(path, one.xml);
    const judge = await FolderJudge.of(earlier, plainDate(one.today));
    const findings = await judge.judge(path);
    assert.deepEqual(judge.unread, []);
    assert.deepEqual([...new Set(findings?.map((finding) => finding.rule))].sort(), [...one.rules].sort());
  } finally {
    await rm(at, { recursive: true, force: true });
  }
}
