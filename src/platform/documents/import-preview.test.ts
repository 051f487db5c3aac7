import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { previewOf } from './import-preview.ts';

type Item = { code: string; name: string; price: string };
const preview = (existing: readonly Item[], incoming: readonly Item[]) =>
  previewOf({
    existing,
    incoming,
    keyOf: ({ code }) => code,
    fieldsOf: ({ name, price }) => ({ Naam: name, Tarief: price }),
  });

test('an import says what it adds, what it changes field by field, and what it leaves', () => {
  const a = { code: 'a', name: 'A', price: '1' };
  const b = { code: 'b', name: 'B', price: '2' };
  assert.deepEqual(
    preview(
      [a, b],
      [
        { ...a, price: '3' },
        { code: 'c', name: 'C', price: '4' },
      ],
    ),
    {
      added: ['c'],
      changed: [{ key: 'a', fields: [{ name: 'Tarief', before: '1', after: '3' }] }],
      unchanged: 0,
      missing: ['b'],
    },
  );
});

test('law: a file against itself changes nothing, and everything in it is added, changed or unchanged', () => {
  const item = fc.record({ code: fc.string(), name: fc.string(), price: fc.string() });
  const items = fc.uniqueArray(item, { selector: ({ code }) => code });
  fc.assert(
    fc.property(items, items, (existing, incoming) => {
      assert.deepEqual(preview(existing, existing), {
        added: [],
        changed: [],
        unchanged: existing.length,
        missing: [],
      });
      const { added, changed, unchanged } = preview(existing, incoming);
      assert.equal(added.length + changed.length + unchanged, incoming.length);
    }),
  );
});
