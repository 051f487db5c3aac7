import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesOf } from './commitment-changes.ts';

const at = (contractId: number, amountCents: bigint) => ({
  regionId: 1,
  providerId: 30,
  municipalityId: 10,
  contractId,
  productId: 100,
  amountCents,
});
const told = (rows: ReturnType<typeof changesOf>) => rows.map((one) => [one.contractId, one.amountCents]);

test('what stands less what was booked is booked; what is as it was is not', () => {
  const booked = [at(200, 500n), at(201, 300n), at(202, 70n)];
  const standing = [at(200, 450n), at(201, 300n), at(203, 20n)];
  assert.deepEqual(told(changesOf(standing, booked)), [
    [200, -50n],
    [202, -70n],
    [203, 20n],
  ]);
  assert.deepEqual(changesOf(standing, standing), []);
});

test('rows of one place are added up, in any order', () => {
  const standing = [at(200, 30n), at(200, 40n)];
  assert.deepEqual(told(changesOf(standing, [at(200, 70n)])), []);
  assert.deepEqual(told(changesOf(standing.toReversed(), [])), [[200, 70n]]);
});
