import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Type } from 'typebox';
import { no, type Result, yes } from '../../kernel/result.ts';
import { answer, file } from './answer.ts';
import { readAll } from './counted-stream.ts';
import { openRoute, route, uploadRoute } from './route.ts';
import { loggedEntries, OWN_PAGE, recordingStore, testActor, testServer } from './test-server.ts';

const thing = Type.Object({ id: Type.Integer(), naam: Type.String() });

const routes = [
  openRoute({
    method: 'GET',
    url: '/dingen/:dingId',
    summary: 'Een ding',
    tags: ['dingen'],
    params: Type.Object({ dingId: Type.Integer({ minimum: 1 }) }),
    answer: thing,
    handler: ({ params }) =>
      params.dingId === 404
        ? no({ code: 'things.not-found', id: params.dingId })
        : answer({ id: params.dingId, naam: 'lamp', geheim: 'weg ermee' } as { id: number; naam: string }, {
            version: 3n,
          }),
    refusals: {
      'things.not-found': { title: 'Geen ding', detail: (it: { id: number }) => `Er is geen ding ${it.id}.` },
    },
  }),
  openRoute({
    method: 'POST',
    url: '/dingen',
    summary: 'Maak een ding',
    tags: ['dingen'],
    body: Type.Object({
      aantal: Type.Integer({ minimum: 1 }),
      dag: Type.String({ format: 'date' }),
      soort: Type.Union([Type.Literal('lamp'), Type.Literal('stoel')]),
    }),
    answer: thing,
    status: 201,
    handler: ({ body }) => answer({ id: body.aantal, naam: body.dag }, { location: '/dingen/1' }),
  }),
  openRoute({
    method: 'POST',
    url: '/dingen/_zoek',
    summary: 'Zoek dingen',
    tags: ['dingen'],
    query: Type.Object({ limit: Type.Optional(Type.Integer()), soort: Type.Optional(Type.Array(Type.String())) }),
    answer: Type.Object({ limit: Type.Optional(Type.Integer()), soort: Type.Optional(Type.Array(Type.String())) }),
    handler: ({ query }) => answer(query, { next: 'abc' }),
  }),
  openRoute({
    method: 'GET',
    url: '/kapot',
    summary: 'Gaat stuk',
    tags: ['dingen'],
    handler: () => {
      throw new Error('Jantje 999900006 stond hier');
    },
  }),
];

const CHANGE = { ...OWN_PAGE, 'content-type': 'application/json' };

test('every answer names the API version and carries the security headers', async () => {
  const server = await testServer(routes);
  const cases = [
    ['GET', '/v1/dingen/1', 200],
    ['GET', '/v1/dingen/0', 400],
    ['GET', '/v1/dingen/404', 404],
    ['GET', '/v1/nergens', 404],
    ['GET', '/v1/dingen/1/', 404],
    ['DELETE', '/v1/dingen/1', 405],
    ['QUERY', '/v1/dingen/1', 405],
    ['GET', '/v1/dingen/_zoek', 405],
    ['OPTIONS', '/v1/dingen/1', 405],
    ['GET', '/v1/kapot', 500],
    ['GET', '/v1/openapi.json', 200],
    ['GET', '/gezondheid/levend', 200],
    ['GET', '/gezondheid/gereed', 200],
    ['GET', '/.well-known/security.txt', 200],
    ['GET', '/%', 400],
  ] as const;
  for (const [method, url, status] of cases) {
    const reply = await server.inject({ method: method as 'GET', url, headers: OWN_PAGE });
    assert.equal(reply.statusCode, status, `${method} ${url}`);
    assert.equal(reply.headers['api-version'], '0.1.0', `${method} ${url}`);
    if (status >= 400) {
      assert.match(String(reply.headers['content-type']), /^application\/problem\+json/, `${method} ${url}`);
      const problem = reply.json();
      assert.deepEqual([problem.status, typeof problem.title, typeof problem.detail], [status, 'string', 'string']);
    }
    if (url === '/%') continue;
    assert.equal(reply.headers['x-frame-options'], 'DENY');
    assert.equal(reply.headers['cache-control'], 'no-store');
    assert.equal(reply.headers['referrer-policy'], 'no-referrer');
    assert.match(String(reply.headers['content-security-policy']), /^default-src 'none'; script-src 'self'; style-src/);
    assert.match(String(reply.headers.traceparent), /^00-[0-9a-f]{32}-[0-9a-f]{16}-/);
  }
  await server.close();
});

test('405 names what is possible in Allow', async () => {
  const server = await testServer(routes);
  const reply = await server.inject({ method: 'DELETE', url: '/v1/dingen/1', headers: OWN_PAGE });
  assert.equal(reply.headers.allow, 'GET, HEAD');
  assert.equal(reply.json().code, 'http.method-not-allowed');
  await server.close();
});

test('a failure tells the caller nothing of what went wrong inside', async () => {
  const server = await testServer(routes);
  const reply = await server.inject({ url: '/v1/kapot' });
  assert.equal(reply.json().code, 'http.failed');
  assert.doesNotMatch(reply.body, /999900006|Jantje/);
  await server.close();
});

test('fields that the schema does not declare never leave; the version becomes a strong ETag', async () => {
  const server = await testServer(routes);
  const reply = await server.inject({ url: '/v1/dingen/5' });
  assert.deepEqual(reply.json(), { id: 5, naam: 'lamp' });
  assert.equal(reply.headers.etag, '"3"');
  await server.close();
});

test('a schema error is 400 and names all findings, without the values sent', async () => {
  const server = await testServer(routes);
  const payload = { aantal: '3', dag: '2026-02-30', soort: 'tafel', bsn: '999900006' };
  const reply = await server.inject({ method: 'POST', url: '/v1/dingen', headers: CHANGE, payload });
  assert.equal(reply.statusCode, 400);
  const found = reply.json().errors.map((one: { path: string }) => one.path);
  for (const path of ['/aantal', '/dag', '/soort', '/bsn']) assert.ok(found.includes(path), `${path} in ${found}`);
  assert.doesNotMatch(reply.body, /999900006|tafel/);
  const missing = await server.inject({ method: 'POST', url: '/v1/dingen', headers: CHANGE, payload: {} });
  assert.deepEqual(
    missing.json().errors.map((one: { path: string }) => one.path),
    ['/aantal', '/dag', '/soort'],
  );
  await server.close();
});

test('unreadable JSON, another content type and too much of it are 400, 415 and 413', async () => {
  const server = await testServer(routes);
  const send = (type: string, payload: string) =>
    server.inject({ method: 'POST', url: '/v1/dingen', headers: { ...OWN_PAGE, 'content-type': type }, payload });
  assert.equal((await send('application/json', '{')).statusCode, 400);
  assert.equal((await send('application/json', '{"__proto__":{}}')).statusCode, 400);
  assert.equal((await send('text/plain', 'x')).statusCode, 415);
  assert.equal((await send('application/xml', '<x/>')).statusCode, 415);
  const large = await send('application/json', `"${'x'.repeat(1024 * 1024)}"`);
  assert.deepEqual([large.statusCode, large.json().code], [413, 'http.too-large']);
  await server.close();
});

test('text in the query becomes numbers and lists; the next page is a Link', async () => {
  const server = await testServer(routes);
  const url = '/v1/dingen/_zoek?limit=5&soort=a&soort=b';
  const reply = await server.inject({ method: 'POST', url, headers: OWN_PAGE });
  assert.deepEqual(reply.json(), { limit: 5, soort: ['a', 'b'] });
  assert.equal(
    reply.headers.link,
    '<http://localhost:8181/v1/dingen/_zoek?limit=5&soort=a&soort=b&cursor=abc>; rel="next"',
  );
  const single = await server.inject({ method: 'POST', url: '/v1/dingen/_zoek?soort=a', headers: OWN_PAGE });
  assert.deepEqual(single.json(), { soort: ['a'] });
  const unknown = await server.inject({ method: 'POST', url: '/v1/dingen/_zoek?zeef=1', headers: OWN_PAGE });
  assert.equal(unknown.json().errors[0].code, 'additionalProperties');
  await server.close();
});

test('a change from another site is refused, however it is dressed', async () => {
  const server = await testServer(routes);
  const payload = { aantal: 1, dag: '2026-03-31', soort: 'lamp' };
  const rows = [
    [{ 'x-requested-with': 'rode-draad', 'sec-fetch-site': 'same-origin' }, 201],
    [{ 'x-requested-with': 'rode-draad', origin: 'http://localhost:8181' }, 201],
    [{ 'x-requested-with': 'rode-draad' }, 201],
    [{}, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 403],
    [{ 'x-requested-with': 'rode-draad', 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'x-requested-with': 'rode-draad', 'sec-fetch-site': 'same-site' }, 403],
    [{ 'x-requested-with': 'rode-draad', origin: 'http://localhost:9999' }, 403],
    [{ 'x-requested-with': 'rode-draad', origin: 'null' }, 403],
  ] as const;
  for (const [headers, status] of rows) {
    const reply = await server.inject({ method: 'POST', url: '/v1/dingen', headers, payload });
    assert.equal(reply.statusCode, status, JSON.stringify(headers));
  }
  await server.close();
});

test('too many requests from one address are 429 with Retry-After, also for what does not exist', async () => {
  const rateLimits = { perAddress: 2, perPerson: { normal: 9, upload: 9 }, signIn: 9 };
  const server = await testServer(routes, { rateLimits });
  await server.inject({ url: '/v1/dingen/1' });
  await server.inject({ url: '/v1/nergens' });
  for (const url of ['/v1/dingen/1', '/v1/nergens']) {
    let reply = await server.inject({ url });
    if (reply.statusCode !== 429) reply = await server.inject({ url });
    assert.equal(reply.statusCode, 429, url);
    assert.equal(reply.json().code, 'http.too-many-requests');
    assert.equal(reply.headers['api-version'], '0.1.0');
    assert.ok(Number(reply.headers['retry-after']) > 0);
  }
  await server.close();
});

test('not ready while the database is away; alive all the same', async () => {
  const store = {
    ...recordingStore(),
    ping: async () => {
      throw new Error('away');
    },
  };
  const server = await testServer(routes, {
    store,
    readiness: [{ name: 'migrations', check: async () => false }],
  });
  assert.equal((await server.inject({ url: '/gezondheid/levend' })).statusCode, 200);
  const reply = await server.inject({ url: '/gezondheid/gereed' });
  assert.equal(reply.statusCode, 503);
  assert.deepEqual(
    reply.json().errors.map((one: { code: string }) => one.code),
    ['database', 'migrations'],
  );
  await server.close();
});

test('what hampers without stopping is a warning: ready all the same, with the sentence', async () => {
  const server = await testServer(routes, {
    readiness: [
      { name: 'worker', check: async () => false, warning: 'Er draait geen verwerker.' },
      { name: 'migrations', check: async () => true },
    ],
  });
  const reply = await server.inject({ url: '/gezondheid/gereed' });
  assert.equal(reply.statusCode, 200);
  assert.deepEqual(reply.json(), {
    status: 'gereed',
    waarschuwingen: [{ code: 'worker', detail: 'Er draait geen verwerker.' }],
  });
  await server.close();
});

test('security.txt always expires in the future', async () => {
  const server = await testServer(routes, { now: () => new Date('2026-11-21T12:00:00Z') });
  const reply = await server.inject({ url: '/.well-known/security.txt' });
  assert.match(reply.body, /^Contact: mailto:contact@rodedraad\.example\nExpires: 2027-05-20T00:00:00\.000Z\n/);
  await server.close();
});

test('the trace of the caller goes on; a malformed one is replaced', async () => {
  const server = await testServer(routes);
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const joined = await server.inject({ url: '/v1/dingen/1', headers: { traceparent } });
  assert.match(String(joined.headers.traceparent), /^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)/);
  const fresh = await server.inject({ url: '/v1/dingen/1', headers: { traceparent: `00-${'0'.repeat(32)}-x-01` } });
  assert.doesNotMatch(String(fresh.headers.traceparent), /^00-0{32}/);
  await server.close();
});

test('a public address without https is refused, except on this machine', async () => {
  await assert.rejects(testServer([], { publicUrl: 'http://rodedraad.example' }), /must be https/);
  await (await testServer([], { publicUrl: 'https://rodedraad.example' })).close();
});

test('bytes that are no HTTP get a problem too', async () => {
  const server = await testServer(routes);
  await server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.server.address() as { port: number };
  const text = await new Promise<string>((resolve, reject) => {
    let got = '';
    const socket = connect(port, '127.0.0.1', () => socket.write('dit is geen http\r\n\r\n'));
    socket.on('data', (chunk) => {
      got += chunk;
    });
    socket.on('end', () => resolve(got));
    socket.on('error', reject);
  });
  assert.match(text, /^HTTP\/1\.1 400 /);
  assert.match(text, /API-Version: 0\.1\.0/);
  assert.match(text, /"code":"http\.bad-request"/);
  await server.close();
});

const upload = uploadRoute({
  method: 'POST',
  url: '/berichten',
  summary: 'Bericht aanleveren',
  tags: ['berichten'],
  rights: 'messages.upload',
  purpose: 'payment',
  upload: { contentTypes: ['application/xml'], limitBytes: 1000 },
  receive: ({ stream }) => readAll(stream),
  answer: Type.Object({ bytes: Type.Integer() }),
  status: 202,
  handler: ({ body, about }) => {
    about({ recordKind: 'message', recordId: '1' });
    return yes({ bytes: body.length });
  },
});

test('an upload is counted while it streams and broken off past its limit', async () => {
  const store = recordingStore();
  const server = await testServer([upload], { actor: testActor('financial-officer'), store });
  await server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.server.address() as { port: number };
  const send = (length: number) =>
    fetch(`http://127.0.0.1:${port}/v1/berichten`, {
      method: 'POST',
      headers: { 'content-type': 'application/xml', 'x-requested-with': 'rode-draad' },
      // A stream has no Content-Length, so only counting can stop it.
      body: new ReadableStream({
        async start(controller) {
          for (let sent = 0; sent < length; sent += 100) controller.enqueue(new Uint8Array(100));
          controller.close();
        },
      }),
      duplex: 'half',
    } as RequestInit);
  const fine = await send(1000);
  assert.deepEqual([fine.status, await fine.json()], [202, { bytes: 1000 }]);
  const large = await send(1100);
  assert.deepEqual([large.status, large.headers.get('connection')], [413, 'close']);
  assert.equal(((await large.json()) as { code: string }).code, 'http.too-large');
  assert.deepEqual(
    loggedEntries(store).map((entry) => entry.rule),
    ['role.financial-officer:messages.upload', 'http.too-large'],
  );
  await server.close();
});

test('a sender that breaks off leaves nothing behind', async () => {
  const store = recordingStore();
  const server = await testServer([upload], { actor: testActor('financial-officer'), store });
  await server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.server.address() as { port: number };
  const socket = connect(port, '127.0.0.1');
  socket.write(
    'POST /v1/berichten HTTP/1.1\r\nHost: localhost\r\nX-Requested-With: rode-draad\r\n' +
      'Content-Type: application/xml\r\nContent-Length: 900\r\n\r\n<half',
  );
  await sleep(50);
  socket.destroy();
  for (let tries = 0; tries < 100 && loggedEntries(store).length === 0; tries++) await sleep(10);
  assert.deepEqual(
    loggedEntries(store).map((entry) => [entry.outcome, entry.rule]),
    [['refused', 'http.bad-request']],
  );
  assert.equal(store.transactions.length, 1, 'the handler never ran');
  await server.close();
});

test('an announced length past the limit, and another kind of content, are refused unread', async () => {
  const server = await testServer([upload], { actor: testActor('financial-officer') });
  const headers = { ...OWN_PAGE, 'content-type': 'application/xml' };
  const large = await server.inject({ method: 'POST', url: '/v1/berichten', headers, payload: 'x'.repeat(1001) });
  assert.equal(large.statusCode, 413);
  const json = await server.inject({ method: 'POST', url: '/v1/berichten', headers: CHANGE, payload: '{}' });
  assert.equal(json.statusCode, 415);
  const none = await server.inject({ method: 'POST', url: '/v1/berichten', headers: OWN_PAGE });
  assert.equal(none.statusCode, 415);
  await server.close();
});

test('a file is sent as an attachment', async () => {
  const download = openRoute({
    method: 'GET',
    url: '/lijst.csv',
    summary: 'Lijst',
    tags: ['dingen'],
    produces: ['text/csv'],
    handler: () => file('lijst één.csv', 'text/csv; charset=utf-8', 'a;b\r\n'),
  });
  const server = await testServer([download]);
  const reply = await server.inject({ url: '/v1/lijst.csv' });
  assert.equal(reply.body, 'a;b\r\n');
  assert.equal(reply.headers['content-disposition'], "attachment; filename*=UTF-8''lijst%20%C3%A9%C3%A9n.csv");
  await server.close();
});

test('a refusal without a text does not compile, and if it happens people still read a sentence', async () => {
  const given = (): Result<{ id: number }, { code: 'things.one' } | { code: 'things.two'; why: string }> =>
    no({ code: 'things.two', why: 'vol' });
  const spec = { method: 'GET', summary: 'Ding', tags: ['dingen'], rights: 'contracts.read' } as const;
  const silent = route({
    ...spec,
    url: '/dingen/stil',
    answer: Type.Object({ id: Type.Integer() }),
    // @ts-expect-error of two refusals one has no text
    refusals: { 'things.one': { title: 'Een', detail: 'Een.' } },
    handler: async ({ tx }) => (tx ? given() : yes({ id: 1 })),
  });
  const failing = route({
    ...spec,
    url: '/dingen/kapot',
    answer: Type.Object({ id: Type.Integer() }),
    refusals: {
      'things.one': { title: 'Een', detail: 'Een.' },
      'things.two': { title: 'Twee', detail: ({ why }: { why: string }) => why.repeat(-1) },
    },
    handler: async () => given(),
  });
  const server = await testServer([silent, failing], { actor: testActor('purchaser'), store: recordingStore() });
  for (const url of ['/v1/dingen/stil', '/v1/dingen/kapot']) {
    const reply = await server.inject({ method: 'GET', url, headers: OWN_PAGE });
    assert.deepEqual([reply.statusCode, reply.json().code], [500, 'http.failed'], url);
  }
  await server.close();
});

test('a refused act rolls back and is logged by itself', async () => {
  const store = recordingStore();
  const refuse = route({
    method: 'POST',
    url: '/dingen/:dingId/sluitingen',
    summary: 'Sluit',
    tags: ['dingen'],
    params: Type.Object({ dingId: Type.Integer() }),
    rights: 'contracts.read',
    refusals: { 'things.already-closed': { title: 'Al gesloten', detail: 'Dit is al gesloten.' } },
    handler: async ({ tx, about }) => {
      about({ recordKind: 'thing', recordId: '9' });
      await tx.execute('update thing');
      return no({ code: 'things.already-closed' });
    },
  });
  const server = await testServer([refuse], { actor: testActor('purchaser'), store });
  const reply = await server.inject({ method: 'POST', url: '/v1/dingen/9/sluitingen', headers: OWN_PAGE });
  assert.deepEqual([reply.statusCode, reply.json().title], [409, 'Al gesloten']);
  assert.deepEqual(
    store.transactions.map((one) => one.ended),
    ['rolled back', 'committed'],
  );
  const entry = loggedEntries(store)[0];
  assert.equal(entry?.outcome, 'refused');
  assert.equal(entry?.rule, 'things.already-closed');
  assert.equal(entry?.record_id, '9');
  await server.close();
});
