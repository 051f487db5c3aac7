import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { testServer } from './test-server.ts';

const webRoot = await mkdtemp(join(tmpdir(), 'rodedraad-web-'));
await mkdir(join(webRoot, 'assets'));
await writeFile(
  join(webRoot, 'index.html'),
  '<html><meta property="csp-nonce" nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style></html>',
);
await writeFile(join(webRoot, 'assets', 'main-1a2b3c.js'), 'export {};');
await writeFile(join(webRoot, 'favicon.svg'), '<svg/>');
const server = await testServer([], { webRoot });
after(async () => {
  await server.close();
  await rm(webRoot, { recursive: true });
});

const page = (url: string, headers: Record<string, string> = { accept: 'text/html,*/*;q=0.8' }) =>
  server.inject({ url, headers });

test('every page carries its own nonce, the same in the header and in the page', async () => {
  const nonces = new Set<string>();
  for (const url of ['/', '/contracten', '/contracten/12?status=lopend', '/?aanmelden=geen-rol']) {
    const reply = await page(url);
    assert.equal(reply.statusCode, 200, url);
    assert.equal(reply.headers['cache-control'], 'no-store');
    assert.equal(reply.headers['api-version'], '0.1.0');
    const nonce = /'nonce-([^']+)'/.exec(String(reply.headers['content-security-policy']))?.[1] ?? '';
    assert.equal(reply.body.split(`nonce="${nonce}"`).length, 3, url);
    assert.doesNotMatch(reply.body, /__CSP_NONCE__/);
    nonces.add(nonce);
  }
  assert.equal(nonces.size, 4);
});

test('hashed files are kept for ever, others asked for again', async () => {
  const script = await page('/assets/main-1a2b3c.js');
  assert.equal(script.statusCode, 200);
  assert.match(String(script.headers['content-type']), /javascript/);
  assert.equal(script.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.equal((await page('/favicon.svg')).headers['cache-control'], 'no-cache');
});

test('what is not a page does not get one', async () => {
  for (const url of [
    '/v1/nergens',
    '/v1',
    '/assets/weg.js',
    '/gezondheid/x',
    '/aanmelden/x',
    '/contracten/',
    '/index.html/',
  ]) {
    const reply = await page(url);
    assert.deepEqual([reply.statusCode, reply.json().code], [404, 'http.not-found'], url);
  }
  const data = await page('/contracten', { accept: 'application/json' });
  assert.equal(data.statusCode, 404);
});

test('no way out of the folder', async () => {
  for (const url of ['/../server.ts', '/%2e%2e/server.ts', '/assets/..%2f..%2fserver.ts', '/assets/%00']) {
    const reply = await page(url, { accept: '*/*' });
    assert.ok(reply.statusCode === 404 || reply.statusCode === 400, `${url} ${reply.statusCode}`);
  }
});
