import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { makePoster, openEndpoint, readTls } from './index.ts';

const pem = (name: string) => fileURLToPath(new URL(`./testing/certificates/${name}.pem`, import.meta.url));
const material = (name: string, ca = 'test-ca') =>
  readTls({ certFile: pem(`${name}.crt`), keyFile: pem(`${name}.key`), caFile: pem(`${ca}.crt`) });

const heard: string[] = [];
const hub = await openEndpoint({
  host: 'localhost',
  port: 0,
  tls: await material('hub'),
  callers: ['00000000000000000002'],
  maximumBytes: 1000,
  handle: async ({ body }) => {
    heard.push(Buffer.from(body).toString());
    return { status: 202 };
  },
  onError: (error) => assert.fail(String(error)),
});
after(() => hub.close());
const url = `https://localhost:${hub.port}/`;

async function postAs(tls: Awaited<ReturnType<typeof material>> | undefined, body = 'bericht') {
  const poster = makePoster({ url, ...(tls ? { tls } : {}), timeoutMs: 5000 });
  const posted = await poster.post({ 'content-type': 'text/xml' }, Buffer.from(body));
  poster.close();
  return posted;
}

test('both ends show a certificate from an authority the other trusts (R-197)', async () => {
  const posted = await postAs(await material('municipality'));
  assert.deepEqual(posted.kind === 'answered' && posted.status, 202);
  assert.deepEqual(heard.splice(0), ['bericht']);
});

test('who shows none, or one of another authority, is not heard', async () => {
  const [stranger, authority] = [await material('stranger'), await material('municipality')];
  assert.equal((await postAs({ ...stranger, ca: authority.ca })).kind, 'unreachable');
  const { ca } = authority;
  const bare = await postAs({ ca } as never);
  assert.equal(bare.kind, 'unreachable');
  assert.deepEqual(heard, []);
});

test('who is trusted but is not the caller agreed on is refused', async () => {
  const posted = await postAs(await material('hub'));
  assert.deepEqual(posted.kind === 'answered' && posted.status, 403);
  assert.deepEqual(heard, []);
});

test('we do not speak to a hub that our authorities do not know', async () => {
  const posted = await postAs(await material('municipality', 'other-ca'));
  assert.equal(posted.kind, 'unreachable');
  assert.deepEqual(heard, []);
});

test('a post beyond the bound is not kept', async () => {
  const posted = await postAs(await material('municipality'), 'x'.repeat(1001));
  assert.ok(posted.kind === 'unreachable' || posted.status === 413);
  assert.deepEqual(heard, []);
});

test('without certificates nothing leaves this machine and nothing from elsewhere is heard', async () => {
  assert.throws(() => makePoster({ url: 'http://knooppunt.example/' }), /https only/);
  const open = openEndpoint({
    host: '0.0.0.0',
    port: 0,
    maximumBytes: 1,
    handle: async () => ({ status: 200 }),
    onError: () => {},
  });
  await assert.rejects(open, /this machine only/);
});
