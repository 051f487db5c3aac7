import { join } from 'node:path';
import type { Log } from '../../platform/log/index.ts';
import { CommandError } from '../cli/command.ts';
import { PROJECT_ROOT } from '../paths.ts';
import { type Child, keepRunning } from './child.ts';
import { serveText } from './serve.nl.ts';

export type IdentityParts = {
  readonly port: number;
  readonly issuer: string;
  readonly clientId: string;
  readonly jwksFile: string;
  readonly peopleFile: string;
  readonly redirectUri: string;
  readonly log: Log;
};

const READY_WITHIN_MS = 20_000;

/** Starts the demonstration sign-in as a process of its own and waits until it answers. */
export async function startIdentity(parts: IdentityParts): Promise<Child> {
  const { promise: ready, resolve } = Promise.withResolvers<boolean>();
  const child = keepRunning({
    name: 'demo-identity',
    log: parts.log,
    args: [
      join(PROJECT_ROOT, 'src/app/demo-identity/main.ts'),
      ...['--port', String(parts.port), '--issuer', parts.issuer, '--client-id', parts.clientId],
      ...['--people', parts.peopleFile, '--client-jwks', parts.jwksFile, '--redirect-uri', parts.redirectUri],
    ],
    onLine: (line) => {
      if (line.includes('"ready":true')) resolve(true);
    },
  });
  const timer = setTimeout(() => resolve(false), READY_WITHIN_MS);
  const isReady = await ready;
  clearTimeout(timer);
  if (isReady) return child;
  await child.stop();
  throw new CommandError(serveText.identityFailed);
}
