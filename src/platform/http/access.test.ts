import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Type } from 'typebox';
import { route } from './route.ts';
import { loggedEntries, OWN_PAGE, recordingStore, testActor, testServer } from './test-server.ts';

const lines = route({
  method: 'GET',
  url: '/declaraties/:claimId/regels',
  summary: 'Regels',
  tags: ['declaraties'],
  params: Type.Object({ claimId: Type.Integer() }),
  rights: 'claims.read-lines',
  purpose: 'asked',
  answer: Type.Object({ doel: Type.String(), bsn: Type.Boolean() }),
  handler: ({ purpose, can, about, params }) => {
    about({ subjectKind: 'client', subjectId: '31', recordKind: 'claim', recordId: String(params.claimId) });
    about({ subjectKind: 'client', subjectId: '32', recordKind: 'claim', recordId: String(params.claimId) });
    return { doel: purpose ?? '', bsn: can('clients.reveal-bsn') };
  },
});

test('nobody signed in: 401, before the parameters are even looked at', async () => {
  const server = await testServer([lines]);
  const reply = await server.inject({ url: '/v1/declaraties/x/regels' });
  assert.deepEqual([reply.statusCode, reply.json().code], [401, 'session.missing']);
  assert.match(String(reply.headers['www-authenticate']), /sign-in="\/aanmelden"/);
  await server.close();
});

test('a read of personal data is logged with purpose, person concerned, record and trace', async () => {
  const store = recordingStore();
  const server = await testServer([lines], { actor: testActor('financial-officer'), store });
  const headers = { doel: 'payment', traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' };
  const reply = await server.inject({ url: '/v1/declaraties/5/regels', headers });
  assert.deepEqual(reply.json(), { doel: 'payment', bsn: true });
  const [transaction] = store.transactions;
  assert.equal(store.transactions.length, 1, 'the read and its log entry share one transaction');
  assert.deepEqual(transaction?.scope, {
    personId: 7,
    organisationId: 10,
    role: 'financial-officer',
    purpose: 'payment',
    regionIds: [1],
    municipalityIds: [10],
    providerIds: [],
    traceId: '0af7651916cd43dd8448eb211c80319c',
  });
  const entries = loggedEntries(store);
  assert.deepEqual(
    entries.map((entry) => entry.subject_id),
    ['31', '32'],
  );
  assert.deepEqual(entries[0], {
    organisation_id: 10,
    person_id: 7,
    role: 'financial-officer',
    action: 'claims.read-lines',
    outcome: 'allowed',
    purpose: 'payment',
    subject_kind: 'client',
    subject_id: '31',
    record_kind: 'claim',
    record_id: '5',
    rule: 'role.financial-officer:claims.read-lines',
    emergency: false,
    source: '127.0.0.1',
    trace_id: '0af7651916cd43dd8448eb211c80319c',
  });
  await server.close();
});

test('no purpose, a purpose that is none, or another role: 403, and the refusal is logged', async () => {
  const rows = [
    ['financial-officer', {}, 'access.purpose-missing'],
    ['financial-officer', { doel: 'nieuwsgierig' }, 'access.purpose-missing'],
    ['care-administrator', { doel: 'fraud-investigation' }, 'access.purpose-not-for-role'],
    ['alderman', { doel: 'accountability' }, 'access.role-lacks-right'],
    ['administrator', { doel: 'administration' }, 'access.role-lacks-right'],
  ] as const;
  for (const [role, headers, code] of rows) {
    const store = recordingStore();
    const server = await testServer([lines], { actor: testActor(role), store });
    const reply = await server.inject({ url: '/v1/declaraties/5/regels', headers });
    assert.deepEqual([reply.statusCode, reply.json().code], [403, code]);
    const [entry, ...more] = loggedEntries(store);
    assert.deepEqual([entry?.outcome, entry?.rule, more.length], ['refused', code, 0]);
    await server.close();
  }
});

test('a failure in the handler is logged as failed, in a transaction of its own', async () => {
  const store = recordingStore();
  const broken = route({
    method: 'GET',
    url: '/contracten',
    summary: 'Contracten',
    tags: ['contracten'],
    rights: 'contracts.read',
    handler: () => {
      throw new Error('boom');
    },
  });
  const server = await testServer([broken], { actor: testActor('purchaser'), store });
  assert.equal((await server.inject({ url: '/v1/contracten' })).statusCode, 500);
  assert.deepEqual(
    store.transactions.map((one) => one.ended),
    ['rolled back', 'committed'],
  );
  assert.deepEqual([loggedEntries(store)[0]?.outcome, loggedEntries(store)[0]?.rule], ['failed', 'failed']);
  await server.close();
});

test('a route that asks two rights needs both', async () => {
  const both = route({
    method: 'GET',
    url: '/draden',
    summary: 'Draad',
    tags: ['draden'],
    rights: ['thread.read', 'claims.read-lines'],
    purpose: (actor) => (actor.role === 'financial-officer' ? 'payment' : undefined),
    handler: async () => {},
  });
  for (const [role, status] of [
    ['financial-officer', 204],
    ['purchaser', 403],
  ] as const) {
    const server = await testServer([both], { actor: testActor(role) });
    assert.equal((await server.inject({ url: '/v1/draden' })).statusCode, status, role);
    await server.close();
  }
});

test('one person is limited by person, whatever the address', async () => {
  const rateLimits = { perAddress: 1000, perPerson: { normal: 2, upload: 1 }, signIn: 9 };
  const server = await testServer([lines], { actor: testActor('financial-officer'), rateLimits });
  const ask = (remoteAddress: string) =>
    server.inject({ url: '/v1/declaraties/5/regels', headers: { doel: 'payment' }, remoteAddress });
  assert.equal((await ask('10.0.0.1')).statusCode, 200);
  assert.equal((await ask('10.0.0.2')).statusCode, 200);
  const limited = await ask('10.0.0.3');
  assert.equal(limited.statusCode, 429);
  assert.ok(Number(limited.headers['retry-after']) > 0);
  await server.close();
});

test('If-Match: missing is 428, another version 412, the right one goes through', async () => {
  const change = route({
    method: 'PUT',
    url: '/dingen/:dingId',
    summary: 'Wijzig',
    tags: ['dingen'],
    params: Type.Object({ dingId: Type.Integer() }),
    rights: 'organisations.manage',
    ifMatch: true,
    handler: async ({ ifMatch }) =>
      ifMatch(3) ? undefined : ({ ok: false, refusal: { code: 'http.version-differs' } } as const),
  });
  const server = await testServer([change], { actor: testActor('administrator') });
  for (const [tag, status] of [
    [undefined, 428],
    ['3', 428],
    ['"2"', 412],
    ['W/"3"', 412],
    ['"2", "3"', 204],
    ['*', 204],
  ] as const) {
    const headers = tag === undefined ? OWN_PAGE : { ...OWN_PAGE, 'if-match': tag };
    const reply = await server.inject({ method: 'PUT', url: '/v1/dingen/1', headers });
    assert.equal(reply.statusCode, status, String(tag));
  }
  await server.close();
});
