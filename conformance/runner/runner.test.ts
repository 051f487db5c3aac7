import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verdictsOf } from './ask.ts';
import { type Expected, expectedCases, SUITES } from './expected.ts';
import { differences } from './judge.ts';

const one: Expected = {
  suite: 'level-2',
  file: 'CD005-01.xml',
  message: 'JW301',
  what: 'postcode zonder land',
  xsdValid: true,
  rules: ['CD005', 'CD034'],
  retourcodes: ['0001'],
  xml: '',
};

test('an implementation agrees when it names the same rules, in whatever order', () => {
  const said = { message: 'JW301', xsdValid: true, rules: ['CD034', 'CD005'], retourcodes: ['0001'] };
  assert.deepEqual(differences(one, said), []);
  assert.deepEqual(differences(one, { ...said, rules: ['CD005'] }), ['rules are [CD005,CD034], not [CD005]']);
  assert.deepEqual(differences(one, { ...said, rules: null }), ['rules are [CD005,CD034], not [null]']);
  assert.deepEqual(differences(one, { ...said, retourcodes: [] }), ['retourcodes are [0001], not []']);
  assert.deepEqual(differences(one, { ...said, message: 'JW302' }), ['message is JW301, not JW302']);
  assert.deepEqual(differences(one, undefined), ['nothing was said of this file']);
});

test('of a message that the schema refuses only that is asked', () => {
  const refused = { ...one, xsdValid: false, rules: null, retourcodes: null };
  assert.deepEqual(differences(refused, { message: null, xsdValid: false, rules: [] }), []);
  assert.deepEqual(differences(refused, { message: null, xsdValid: true }), ['xsdValid is false, not true']);
});

test('any command that prints lines of JSON can be asked; its other lines and its exit code do not matter', async () => {
  const program = `for (const file of process.argv.slice(1)) { console.log('busy'); console.log(JSON.stringify({ file, xsdValid: true })) } process.exit(1)`;
  const verdicts = await verdictsOf([process.execPath, '-e', program, '--'], ['/a/x.xml', '/a/y.xml']);
  assert.deepEqual([...verdicts.keys()], ['x.xml', 'y.xml']);
  await assert.rejects(verdictsOf(['/no/such/program'], ['/a/x.xml']), /ENOENT/);
});

test('every message of the suites has a file name of its own', async () => {
  const cases = await expectedCases(SUITES);
  assert.equal(new Set(cases.map(({ file }) => file)).size, cases.length);
  assert.ok(cases.length > 800);
});
