import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { InBackground } from './in-background.ts';

test('pieces are done one after the other, and who adds is told to wait when one is waiting already', async () => {
  const background = new InBackground();
  const done: string[] = [];
  const piece = (name: string) => async () => {
    await nextTurn();
    done.push(name);
  };
  assert.equal(background.add(piece('first')), undefined);
  const wait = background.add(piece('second'));
  assert.ok(wait, 'one is under way, one waits');
  await wait;
  assert.deepEqual(done, ['first']);
  await background.end();
  assert.deepEqual(done, ['first', 'second']);
  assert.equal(background.add(piece('third')), undefined, 'all was done, so there is room');
  await background.end();
});

test('a piece that fails stops those after it; the error comes out at the end and not before', async () => {
  const background = new InBackground();
  let ran = false;
  background.add(() => Promise.reject(new Error('refused by the server')));
  background.add(async () => {
    ran = true;
  });
  await nextTurn();
  await assert.rejects(background.end(), /refused by the server/);
  assert.equal(ran, false);
});
