import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Log, silentLog } from '../log/index.ts';
import type { Database } from './database.ts';

/**
 * Calls `onNotice` with the payload of each NOTIFY on the channel, on a connection of its own, until the signal aborts.
 * A lost connection is made again after a second; `onNotice('')` then tells that notices may have been missed.
 * Resolves when the channel is first open (or the signal aborted before that).
 */
export async function listen(
  db: Database,
  channel: string,
  onNotice: (payload: string) => void,
  { signal, log = silentLog }: { readonly signal: AbortSignal; readonly log?: Log },
): Promise<void> {
  const { promise: opened, resolve } = Promise.withResolvers<void>();
  void keepListening();
  return await opened;

  async function keepListening(): Promise<void> {
    while (!signal.aborted) {
      try {
        await listenOnce(db, channel, onNotice, signal, resolve);
      } catch (error) {
        log.warn({ err: error, channel }, 'listening was interrupted');
        await sleep(1000, undefined, { signal, ref: false }).catch(() => {});
      }
    }
    resolve();
  }
}

async function listenOnce(
  db: Database,
  channel: string,
  onNotice: (payload: string) => void,
  signal: AbortSignal,
  onOpen: () => void,
): Promise<void> {
  const client = new pg.Client(db.appConnection);
  const { promise: over, resolve, reject } = Promise.withResolvers<void>();
  over.catch(() => {}); // The connection may go while something else is awaited.
  const stop = () => resolve();
  client.on('error', reject);
  client.on('end', () => reject(new Error('the connection ended')));
  client.on('notification', (notice) => onNotice(notice.payload ?? ''));
  signal.addEventListener('abort', stop, { once: true });
  try {
    await client.connect();
    await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    onNotice('');
    onOpen();
    await over;
  } finally {
    signal.removeEventListener('abort', stop);
    await client.end().catch(() => {});
  }
}
