import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiError } from '../../api/client.ts';
import { checkField, type FieldDefinition, readFields, serverErrors } from './fields.ts';

const name: FieldDefinition = { kind: 'text', name: 'naam', label: 'Naam', required: true };
const code: FieldDefinition = {
  kind: 'text',
  name: 'agbCode',
  label: 'AGB-code',
  pattern: /^\d{8}$/,
  patternHint: 'Acht cijfers.',
};
const day: FieldDefinition = { kind: 'day', name: 'van', label: 'Vanaf', required: true };

test('a required field asks to be filled in; an optional one may stay empty', () => {
  assert.match(checkField(name, '  ') ?? '', /naam/i);
  assert.equal(checkField(code, ''), undefined);
});

test('a text must look as agreed and a day must exist', () => {
  assert.equal(checkField(code, '1234'), 'Acht cijfers.');
  assert.equal(checkField(code, '12345678'), undefined);
  assert.ok(checkField(day, '31-02-2026'));
  assert.equal(checkField(day, '28-02-2026'), undefined);
});

test('a lookup takes the line, the name or the code of one of its list, and sends the code', () => {
  const options = [
    { value: '0344', label: 'Utrecht' },
    { value: '1581', label: 'Utrechtse Heuvelrug' },
  ];
  const lookup: FieldDefinition = { kind: 'lookup', name: 'gemeente', label: 'Gemeente', required: true, options };
  assert.match(checkField(lookup, '') ?? '', /gemeente/);
  for (const typed of ['Utrecht (0344)', 'utrecht', ' 0344 ']) {
    assert.equal(checkField(lookup, typed), undefined, typed);
    assert.deepEqual(readFields([lookup], { gemeente: typed }), { gemeente: '0344' }, typed);
  }
  const hague = { value: '0518', label: "'s-Gravenhage", others: ['Den Haag'] };
  for (const typed of ['den haag', 'Den Haag (0518)']) {
    assert.deepEqual(readFields([{ ...lookup, options: [hague] }], { gemeente: typed }), { gemeente: '0518' }, typed);
  }
  for (const typed of ['Utr', '9999', 'Gent']) assert.match(checkField(lookup, typed) ?? '', /uit de lijst/, typed);
});

test('days go to the server as yyyy-mm-dd; empty fields stay away', () => {
  assert.deepEqual(readFields([name, code, day], { naam: ' Oss ', agbCode: '', van: '1-3-2026' }), {
    naam: 'Oss',
    van: '2026-03-01',
  });
});

test('a finding of the server lands at its field; others are left for the summary', () => {
  const refusal = new ApiError({
    status: 400,
    title: 'Onjuist',
    errors: [
      { code: 'pattern', detail: 'Acht cijfers.', path: '/agbCode' },
      { code: 'x', detail: 'Anders.', path: '/anders' },
    ],
  });
  assert.deepEqual(serverErrors([name, code], refusal), [{ field: 'agbCode', message: 'Acht cijfers.' }]);
  assert.deepEqual(serverErrors([name], new Error('weg')), []);
});
