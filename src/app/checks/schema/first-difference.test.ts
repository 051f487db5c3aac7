import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstDifference } from './first-difference.ts';

test('the same text has no difference', () => {
  assert.equal(firstDifference('a\nb', 'a\nb'), undefined);
});

test('the first line that differs is shown as both have it, also when one text is longer', () => {
  assert.equal(firstDifference('a\nb\n', 'a\nc\n'), 'line 2\n  committed: b\n  actual:    c');
  assert.equal(firstDifference('a', 'a\nb'), 'line 2\n  committed: (ends here)\n  actual:    b');
  assert.equal(firstDifference('a\nb', 'a'), 'line 2\n  committed: b\n  actual:    (ends here)');
});
