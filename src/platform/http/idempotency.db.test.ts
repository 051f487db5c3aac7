import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Type } from 'typebox';
import { testDatabase } from '../../../test/support/database.ts';
import { no } from '../../kernel/result.ts';
import { asOwner } from '../db/index.ts';
import { answer } from './answer.ts';
import { readAll } from './counted-stream.ts';
import { route, uploadRoute } from './route.ts';
import { storeOf } from './store.ts';
import { OWN_PAGE, testActor, testServer } from './test-server.ts';

const db = await testDatabase();
await asOwner(db, async (tx) => {
  await tx.execute('create table made (id int generated always as identity, what text)');
  await tx.execute('grant select, insert on made to rd_app');
});

const make = route({
  method: 'POST',
  url: '/dingen',
  summary: 'Maak',
  tags: ['dingen'],
  rights: 'organisations.manage',
  idempotent: true,
  body: Type.Object({ naam: Type.String() }),
  answer: Type.Object({ id: Type.Integer(), naam: Type.String() }),
  status: 201,
  handler: async ({ body, tx }) => {
    const { id } = await tx.one<{ id: number }>('insert into made (what) values ($1) returning id', [body.naam]);
    await sleep(50);
    if (body.naam === 'mag niet') return no({ code: 'things.already-there' });
    return answer({ id, naam: body.naam }, { location: `/dingen/${id}`, version: 1 });
  },
  refusals: { 'things.already-there': { title: 'Bestaat al', detail: 'Dit is er al.' } },
});

const upload = uploadRoute({
  method: 'POST',
  url: '/berichten',
  summary: 'Lever aan',
  tags: ['berichten'],
  rights: 'organisations.manage',
  idempotent: true,
  upload: { contentTypes: ['application/xml'] },
  receive: ({ stream }) => readAll(stream),
  answer: Type.Object({ bytes: Type.Integer() }),
  handler: async ({ body, tx }) => {
    await tx.execute('insert into made (what) values ($1)', [body.toString('utf8')]);
    return { bytes: body.length };
  },
});

const server = await testServer([make, upload], { store: storeOf(db), actor: testActor('administrator') });
const post = (key: string | undefined, naam: string, url = '/v1/dingen') =>
  server.inject({
    method: 'POST',
    url,
    headers: key === undefined ? OWN_PAGE : { ...OWN_PAGE, 'idempotency-key': key },
    payload: { naam },
  });
const timesMade = async (what: string) =>
  (await asOwner(db, (tx) => tx.query('select 1 from made where what = $1', [what]))).length;

test('the same key with the same content gets the first answer again, headers included, and nothing twice', async () => {
  const first = await post('sleutel-0001', 'lamp');
  const second = await post('sleutel-0001', 'lamp');
  assert.deepEqual([first.statusCode, second.statusCode], [201, 201]);
  assert.deepEqual(second.json(), first.json());
  for (const header of ['location', 'etag']) assert.equal(second.headers[header], first.headers[header]);
  assert.equal(first.headers['idempotency-replayed'], undefined);
  assert.equal(second.headers['idempotency-replayed'], 'true');
  assert.equal(await timesMade('lamp'), 1);
});

test('of two equal requests at once, one does the work and both get its answer', async () => {
  const replies = await Promise.all(Array.from({ length: 5 }, () => post('sleutel-0002', 'stoel')));
  assert.deepEqual(new Set(replies.map((reply) => reply.body)).size, 1);
  assert.equal(await timesMade('stoel'), 1);
});

test('the same key for something else is refused', async () => {
  await post('sleutel-0003', 'tafel');
  const other = await post('sleutel-0003', 'kast');
  assert.deepEqual([other.statusCode, other.json().code], [422, 'http.idempotency-key-reused']);
  assert.equal(await timesMade('kast'), 0);
});

test('without a key, or with one too short, nothing is done', async () => {
  for (const key of [undefined, 'kort']) {
    const reply = await post(key, 'bank');
    assert.deepEqual([reply.statusCode, reply.json().code], [400, 'http.idempotency-key-missing']);
  }
  assert.equal(await timesMade('bank'), 0);
});

test('a refusal keeps nothing: not the work, and not the key', async () => {
  for (const _ of [1, 2]) {
    const reply = await post('sleutel-0004', 'mag niet');
    assert.deepEqual([reply.statusCode, reply.json().code], [409, 'things.already-there']);
  }
  assert.equal(await timesMade('mag niet'), 0);
  const log = await asOwner(db, (tx) =>
    tx.query<{ outcome: string; rule: string }>(
      "select outcome, rule from access_log where outcome = 'refused' and rule like 'things.%'",
    ),
  );
  assert.equal(log.length, 2);
});

test('of an upload the bytes count: the same again is replayed, other bytes are refused', async () => {
  const send = (payload: string) =>
    server.inject({
      method: 'POST',
      url: '/v1/berichten',
      headers: { ...OWN_PAGE, 'content-type': 'application/xml', 'idempotency-key': 'bericht-0001' },
      payload,
    });
  assert.equal((await send('<a/>')).statusCode, 200);
  assert.equal((await send('<a/>')).headers['idempotency-replayed'], 'true');
  assert.equal((await send('<b/>')).statusCode, 422);
  assert.deepEqual([await timesMade('<a/>'), await timesMade('<b/>')], [1, 0]);
});
