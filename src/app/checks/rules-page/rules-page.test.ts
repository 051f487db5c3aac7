import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL_RULES, RULES_WITH_SENTENCE } from '../../../standards/ijw/index.ts';
import { accountOf } from './account.ts';
import { rulesPage } from './page.ts';
import { scan } from './scan.ts';

const found = scan([
  {
    path: 'src/standards/ijw/release-3-2/rules/product.ts',
    text: "/** CD041 */\nexport const CD041 = onProducts(\n  'CD041',\n  'Omvang');\n",
  },
  { path: 'src/standards/ijw/chain/rules/jw305.ts', text: "const rules = [\n  {\n    id: 'TR019',\n  },\n];\n" },
  { path: 'src/modules/claims/domain/checks.ts', text: 'export const CHECKS = {\n  TR019: ({ line }) => true,\n};\n' },
  { path: 'src/modules/claims/domain/repair.ts', text: 'const x = {\n  TR338: () => 1, // IV085\n};\n' },
  { path: 'src/kernel/period.test.ts', text: "test('CD041 and IV079', () => {});\n" },
  { path: 'conformance/ijw-3-2/level-2/CD041.json', text: '{ "rule": "CD041" }' },
]);
const ruleOf = (id: string) => {
  const rule = ALL_RULES.find((one) => one.id === id);
  assert.ok(rule);
  return rule;
};

test('a rule is found by its id where it is decided, with its line, in every room where rules live', () => {
  assert.deepEqual(found.functions.get('CD041'), ['src/standards/ijw/release-3-2/rules/product.ts:2']);
  assert.deepEqual(found.functions.get('TR019'), [
    'src/standards/ijw/chain/rules/jw305.ts:3',
    'src/modules/claims/domain/checks.ts:2',
  ]);
});

test('naming a rule elsewhere is a mention, in a test a test; neither decides', () => {
  assert.equal(found.functions.has('TR338'), false);
  assert.deepEqual(found.mentions.get('IV085'), ['src/modules/claims/domain/repair.ts']);
  assert.deepEqual(found.tests.get('CD041'), ['src/kernel/period.test.ts', 'conformance/ijw-3-2/level-2/CD041.json']);
  assert.equal(found.mentions.has('IV079'), false);
});

test('what the code does not show comes from the schema, the links between rules, or a stated reason', () => {
  assert.equal(accountOf(ruleOf('CD041'), found).how, 'function');
  assert.equal(accountOf(ruleOf('RS014'), found).how, 'facet');
  assert.equal(accountOf(ruleOf('RS003'), found).how, 'unused');
  assert.equal(accountOf(ruleOf('UP001'), found).how, 'elaborated');
  assert.equal(accountOf(ruleOf('IV085'), found).how, 'named');
  assert.equal(accountOf(ruleOf('OP003'), found).how, 'remark');
  assert.equal(accountOf(ruleOf('TR346'), found).how, 'none');
});

test('a rule without any account is named, so that it cannot be forgotten', () => {
  const { text, unaccounted } = rulesPage(found);
  assert.ok(unaccounted.includes('TR346') && !unaccounted.includes('CD041'));
  assert.equal(text.split('\n').filter((line) => /^\| [A-Z]{2}\d{3}/.test(line)).length, ALL_RULES.length);
});

test('a remark about a rule that the code names itself is idle', () => {
  const named = scan([{ path: 'src/modules/claims/domain/repair.ts', text: '// OP003 and OP305' }]);
  assert.deepEqual(rulesPage(named).spare, ['OP003', 'OP305']);
});

test('invented data and the replay of examples name rules, but are no place where one is kept', () => {
  const told = [
    { path: 'src/app/replay/words.ts', text: '// IV042' },
    { path: 'src/regions/demo/x.ts', text: '// IV085' },
  ];
  assert.equal(scan(told).mentions.size, 0);
});

test('every condition, constraint and technical rule that is not a format has a sentence of our own', () => {
  const wanted = ALL_RULES.filter(({ id }) => /^(CD|CS|TR)/.test(id)).map(({ id }) => id);
  assert.deepEqual([...RULES_WITH_SENTENCE].sort(), wanted.sort());
});
