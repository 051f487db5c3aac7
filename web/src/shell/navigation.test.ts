import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAt, navigationFor, startFor } from './navigation.ts';

const keys = (rights: readonly string[], kind: string) =>
  navigationFor(rights, kind).flatMap((section) => section.items.map((item) => item.key));

test('somebody sees only the places their rights open, in the order of the thread', () => {
  assert.deepEqual(keys(['claims.read', 'contracts.read', 'overview.read'], 'region'), [
    'today',
    'watches',
    'utilisation',
    'monitors',
    'contracts',
    'claims',
  ]);
});

test('the members of a region are a place of a region only', () => {
  assert.deepEqual(keys(['organisations.read'], 'region'), ['organisations', 'regionMembers']);
  assert.deepEqual(keys(['organisations.read'], 'provider'), ['organisations']);
});

test('procurement is read at a region, a municipality and by a supervisor; a provider has a desk of its own', () => {
  for (const kind of ['region', 'municipality', 'supervisor'])
    assert.deepEqual(keys(['procurement.read'], kind), ['procedures'], kind);
  assert.deepEqual(keys(['procurement.read', 'applications.own'], 'provider'), ['desk']);
});

test('an administrator without an overview starts at the first place of their own', () => {
  assert.equal(startFor(['organisations.read', 'people.manage'], 'region'), '/organisaties');
  assert.equal(startFor([], 'region'), '/zoeken');
});

test('a detail page lies below its list; a longer name does not', () => {
  assert.equal(isAt('/contracten/12', '/contracten'), true);
  assert.equal(isAt('/contractenoverzicht', '/contracten'), false);
});
