import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkFile } from '../../src/standards/ijw/index.ts';

type Vector = {
  readonly id: string;
  readonly message: string;
  readonly description: string;
  readonly xsdValid: boolean;
  readonly rules: readonly string[] | null;
  readonly xml: string;
};

const vectors: Vector[] = JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8')).vectors;

for (const { id, message, description, xsdValid, rules, xml } of vectors) {
  test(`${id} ${message}: ${description}`, async () => {
    const report = await checkFile([Buffer.from(xml)], { fileName: `${id}.xml` });
    assert.equal(report.message, message);
    assert.equal(report.xsdValid, xsdValid);
    assert.equal(report.level2Checked, xsdValid);
    assert.deepEqual(report.rules, rules ?? []);
  });
}

const examples = new URL('./examples/', import.meta.url);
for (const name of readdirSync(examples)) {
  test(`example ${name} is clean`, async () => {
    const report = await checkFile([readFileSync(new URL(name, examples))], { fileName: name });
    assert.deepEqual([report.xsdValid, report.rules, report.findings], [true, [], []]);
  });
}
