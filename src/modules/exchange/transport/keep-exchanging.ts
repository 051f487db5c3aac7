import { setTimeout as sleep } from 'node:timers/promises';
import type { HubConnection } from './connection.ts';
import { sendDue } from './send-due.ts';
import { takeMailboxes } from './take-mailboxes.ts';

/** How long to wait when there was nothing to do. */
const LOOK_EVERY_MS = 1000;

/** One look at the outbox and the mailboxes; true when there was something. */
export async function exchangeOnce(connection: HubConnection): Promise<boolean> {
  const { sent, failed } = await sendDue(connection);
  const taken = await takeMailboxes(connection);
  return sent + failed + taken > 0;
}

/** Sends and fetches until the signal aborts. Any number of workers may do so: each message is taken by one. */
export async function keepExchanging(
  connection: HubConnection,
  signal: AbortSignal,
  lookEveryMs = LOOK_EVERY_MS,
): Promise<void> {
  while (!signal.aborted) {
    const busy = await exchangeOnce(connection).catch((error: unknown) => {
      connection.log.warn({ err: error }, 'messages could not be exchanged; trying again');
      return false;
    });
    if (!busy) await sleep(lookEveryMs, undefined, { signal }).catch(() => {});
  }
}
