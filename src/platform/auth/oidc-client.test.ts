import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import Provider from 'oidc-provider';
import { generateClientKey } from './client-key.ts';
import { oidcClient } from './oidc-client.ts';

test('where the provider has a sign-out page, people are sent there and back', async () => {
  const server = createServer((request, response) => void handle?.(request, response));
  let handle: ReturnType<Provider['callback']> | undefined;
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as { port: number };
  const issuer = `http://localhost:${port}`;
  handle = new Provider(issuer).callback();
  const client = oidcClient({
    issuer,
    clientId: 'rode-draad',
    clientKey: (await generateClientKey()).privateJwk,
    redirectUri: 'http://localhost:8181/aanmelden/terug',
    afterSignOutUri: 'http://localhost:8181/',
  });
  const url = new URL((await client.endSessionUrl()) ?? '');
  assert.equal(url.origin + url.pathname, `${issuer}/session/end`);
  assert.equal(url.searchParams.get('client_id'), 'rode-draad');
  assert.equal(url.searchParams.get('post_logout_redirect_uri'), 'http://localhost:8181/');
  server.close();
  server.closeAllConnections();
});
