import assert from 'node:assert/strict';
import test from 'node:test';
import { sql, toInlinedText, toStatement } from './sql.ts';

test('values become places and fragments are woven in, numbered through', () => {
  const open = sql`state = ${'open'}`;
  const wanted = sql`select * from ${sql.identifier('rd.claim')} where ${sql.and([open, sql`year in (${2025}, ${2026})`])} limit ${10}`;
  assert.deepEqual(toStatement(wanted), {
    text: 'select * from "rd"."claim" where (state = $1) and (year in ($2, $3)) limit $4',
    values: ['open', 2025, 2026, 10],
  });
});

test('no conditions hold always; an empty join is nothing', () => {
  assert.equal(toStatement(sql`where ${sql.and([])}${sql.join([])}${sql.empty}`).text, 'where true');
});

test('inlined values cannot break out of their quotes', () => {
  const name = `x'; drop table claim; --\\`;
  const text = toInlinedText(sql`select ${name}, ${null}, ${-5n}, ${true}, ${['a', "b'"]}, ${Buffer.from('é')}`);
  assert.equal(text, `select  E'x''; drop table claim; --\\\\', null, (-5), true, array['a', 'b'''], '\\xc3a9'::bytea`);
});

test('what has no literal is refused', () => {
  assert.throws(() => toInlinedText(sql`select ${{ a: 1 }}`), TypeError);
  assert.throws(() => toInlinedText(sql`select ${Number.NaN}`), TypeError);
});
