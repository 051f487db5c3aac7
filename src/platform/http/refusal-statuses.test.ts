import assert from 'node:assert/strict';
import { test } from 'node:test';
import { platformTexts } from './problems.nl.ts';
import { codeOfStatus, statusOf } from './refusal-statuses.ts';

const rows: readonly [string, number][] = [
  ['session.missing', 401],
  ['access.role-lacks-right', 403],
  ['access.purpose-missing', 403],
  ['http.version-differs', 412],
  ['http.version-missing', 428],
  ['contracts.contract-unknown', 404],
  ['contracts.not-found', 404],
  ['parties.not-yours', 403],
  ['parties.mandate-overlaps', 409],
  ['parties.already-ended', 409],
  ['parties.code-in-use', 409],
  ['exchange.exists-with-other-content', 409],
  ['exchange.too-large', 413],
  ['claims.rate-exceeds-contract', 422],
  ['parties.unknown-code-given', 422],
];

for (const [code, status] of rows) test(`${code} is ${status}`, () => assert.equal(statusOf(code), status));

test('a status of Fastify or Node gets our code back, and an unknown one the nearest', () => {
  for (const status of [400, 404, 405, 408, 413, 414, 415, 429, 431, 500, 503]) {
    assert.equal(statusOf(codeOfStatus(status)), status);
  }
  assert.deepEqual([codeOfStatus(418), codeOfStatus(599)], ['http.bad-request', 'http.failed']);
});

test('every text of the platform is a whole Dutch sentence', () => {
  for (const [code, { title, detail }] of Object.entries(platformTexts)) {
    assert.match(`${title} ${typeof detail === 'string' ? detail : detail({ code })}`, /^[A-Z].*\.$/s, code);
  }
});
