import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { JWK } from 'jose';
import { readPeople } from './people.ts';
import { startDemoIdentity } from './server.ts';

/**
 * The demonstration provider as a program of its own:
 * `node main.ts --port 8182 --issuer http://localhost:8182 --people people.json --client-id rode-draad
 *  --client-jwks jwks.json --redirect-uri http://localhost:8181/aanmelden/terug`
 * Writes one JSON line when it is ready, and ends with the process that forked it.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    issuer: { type: 'string' },
    people: { type: 'string' },
    'client-id': { type: 'string', default: 'rode-draad' },
    'client-jwks': { type: 'string' },
    'redirect-uri': { type: 'string', multiple: true },
  },
});

const { port, issuer, people, 'client-id': clientId, 'client-jwks': jwksFile, 'redirect-uri': redirectUris } = values;
if (!port || !issuer || !people || !jwksFile || !redirectUris?.length) {
  throw new Error('needed: --port --issuer --people --client-jwks --redirect-uri');
}

// A list that cannot be read is told now, not at the first sign-in.
await readPeople(people);
const jwks = JSON.parse(await readFile(jwksFile, 'utf8')) as { readonly keys?: readonly JWK[] };
const identity = await startDemoIdentity(
  {
    issuer,
    people: () => readPeople(people),
    client: { clientId, publicKeys: jwks.keys ?? [], redirectUris },
  },
  Number(port),
);
process.stdout.write(`${JSON.stringify({ ready: true, issuer, port: identity.port })}\n`);

const stop = () => void identity.close().then(() => process.exit(0));
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
if (process.connected) process.once('disconnect', stop);
