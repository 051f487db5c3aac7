import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutantsOf } from './mutants.ts';
import { tokensOf } from './tokens.ts';

const changed = (source: string): string[] => mutantsOf(source).map((mutant) => mutant.source);

test('an operator is changed to its neighbours and its opposite', () => {
  assert.deepEqual(changed('a <= b'), ['a < b', 'a > b']);
  assert.deepEqual(changed('a && !b'), ['a || !b', 'a && b']);
});

test('a constant is changed to the ones beside it, a text to nothing', () => {
  assert.deepEqual(changed('f(5)'), ['f((5 + 1))', 'f((5 - 1))']);
  assert.deepEqual(changed("f('13')"), ["f('')"]);
});

test('a condition becomes always and never, and so does an answer', () => {
  assert.deepEqual(changed('if (a) return b;'), [
    'if (true || a) return b;',
    'if (false && a) return b;',
    'if (a) return false && b;',
    'if (a) return true || b;',
  ]);
  assert.deepEqual(changed('() => a'), ['() => false && a', '() => true || a']);
});

test('what cannot matter is left alone: comments, imports, patterns, an answer that is there already', () => {
  assert.deepEqual(changed('// a < 1\n/* b */'), []);
  assert.deepEqual(changed("import { a } from './a.ts';"), []);
  assert.deepEqual(changed('f(/[1-9]&&/)'), []);
  assert.deepEqual(changed('return false;'), ['return true || false;', 'return true;']);
  assert.deepEqual(changed('() => ({ a })'), []);
});

test('each mutant says its line', () => {
  assert.deepEqual(
    mutantsOf('a;\nb < c;').map(({ line, from, to }) => [line, from, to]),
    [
      [2, '<', '<='],
      [2, '<', '>='],
    ],
  );
});

test('tokens keep their place', () => {
  const source = "const x = a?.b ?? 'c' + `d`; // e";
  for (const { text, at } of tokensOf(source)) assert.equal(source.slice(at, at + text.length), text);
});
