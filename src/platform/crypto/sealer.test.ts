import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSealer } from './sealer.ts';

const sealer = openSealer(Buffer.alloc(32, 1));
const bytes = Buffer.from('een inschrijving');

test('what was sealed comes back whole, and looks different each time', () => {
  const [one, two] = [sealer.seal('procedure/7', bytes), sealer.seal('procedure/7', bytes)];
  assert.deepEqual(sealer.unseal('procedure/7', one), bytes);
  assert.notDeepEqual(one, two);
  assert.equal(one.includes(bytes), false);
});

test('another use, another key and one changed bit open nothing', () => {
  const sealed = sealer.seal('procedure/7', bytes);
  assert.throws(() => sealer.unseal('procedure/8', sealed));
  assert.throws(() => openSealer(Buffer.alloc(32, 2)).unseal('procedure/7', sealed));
  for (const at of [0, 12, 28, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] as number) ^ 1;
    assert.throws(() => sealer.unseal('procedure/7', changed));
  }
});
