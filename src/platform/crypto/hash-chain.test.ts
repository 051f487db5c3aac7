import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type ChainLine,
  canonicalJson,
  chainHash,
  FIRST_HASH,
  firstBrokenLine,
  firstBrokenShownLine,
} from './hash-chain.ts';

function logOf(count: number): ChainLine<unknown>[] {
  let previousHash = FIRST_HASH;
  return Array.from({ length: count }, (_, minute) => {
    const event = { kind: 'recorded', minute, what: 'é “x”' };
    const line = { event, previousHash, hash: chainHash(previousHash, event) };
    previousHash = line.hash;
    return line;
  });
}

test('a log as it was written is whole; the order of the keys of an event does not matter', () => {
  assert.equal(firstBrokenLine(logOf(6)), undefined);
  assert.equal(firstBrokenLine([]), undefined);
  assert.equal(canonicalJson({ b: 1, a: [null, 'x', { d: undefined, c: true }] }), '{"a":[null,"x",{"c":true}],"b":1}');
});

test('a line changed, left out, put in or moved is found at its place', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4 }), fc.constantFrom('change', 'drop', 'swap', 'repeat'), (at, how) => {
      const log = logOf(6);
      const line = log[at] as ChainLine<unknown>;
      if (how === 'change') log[at] = { ...line, event: { kind: 'recorded', minute: 99 } };
      if (how === 'drop') log.splice(at, 1);
      if (how === 'swap') log.splice(at, 2, log[at + 1] as ChainLine<unknown>, line);
      if (how === 'repeat') log.splice(at, 0, line);
      assert.equal(firstBrokenLine(log), how === 'repeat' ? at + 1 : at);
    }),
  );
});

test('of a withheld line only its place in the chain is checked; any other change is still found', () => {
  const events = [{ a: 1 }, { a: 2 }, { a: 3 }];
  const lines: { event: unknown; previousHash: string; hash: string }[] = [];
  for (const event of events) {
    const previousHash = lines.at(-1)?.hash ?? FIRST_HASH;
    lines.push({ event, previousHash, hash: chainHash(previousHash, event) });
  }
  const shown = lines.map((line, at) => (at === 1 ? { ...line, event: null } : line));
  assert.equal(firstBrokenShownLine(shown), undefined);
  assert.equal(firstBrokenShownLine(shown.toSpliced(1, 1)), 1);
  assert.equal(firstBrokenShownLine(shown.map((line, at) => (at === 2 ? { ...line, event: { a: 4 } } : line))), 2);
});
