import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cutPage, encodeCursor, type PageKey, parsePage } from './page.ts';

const part = fc.oneof(fc.string(), fc.integer(), fc.constant(null));

test('law: a cursor read back is the key it was made of', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (key) => {
      const page = parsePage({ cursor: encodeCursor('naam', key) }, 'naam', key.length);
      assert.deepEqual(page, { ok: true, value: { after: key, limit: 50 } });
    }),
  );
});

test('law: whatever is sent as a cursor, it is read or refused, never thrown', () => {
  fc.assert(
    fc.property(fc.string(), (cursor) => {
      const page = parsePage({ cursor }, 'naam', 2);
      assert.ok(page.ok ? page.value.after?.length === 2 : page.refusal.code === 'http.cursor-invalid');
    }),
  );
});

test('a cursor of another order, or with more or other parts, is refused', () => {
  const made = encodeCursor('naam', ['Wijkerveen', 3]);
  assert.equal(parsePage({ cursor: made }, 'naam', 2).ok, true);
  assert.equal(parsePage({ cursor: made }, '-naam', 2).ok, false);
  assert.equal(parsePage({ cursor: made }, 'naam', 3).ok, false);
  const nested = Buffer.from('["naam",{"a":1},2]').toString('base64url');
  assert.equal(parsePage({ cursor: nested }, 'naam', 2).ok, false);
});

test('pages cut from a list join up to the list again, each row once', () => {
  const list = Array.from({ length: 23 }, (_, id) => ({ id }));
  const seen: number[] = [];
  let cursor: string | undefined;
  do {
    const page = parsePage({ cursor, limit: 5 }, 'id', 1);
    assert.ok(page.ok);
    const after = Number(page.value.after?.[0] ?? -1);
    const found = list.filter((row) => row.id > after).slice(0, page.value.limit + 1);
    const cut = cutPage(found, page.value, 'id', (row): PageKey => [row.id]);
    seen.push(...cut.rows.map((row) => row.id));
    cursor = cut.next;
  } while (cursor !== undefined);
  assert.deepEqual(
    seen,
    list.map((row) => row.id),
  );
});
