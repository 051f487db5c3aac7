import { join } from 'node:path';
import { type ActorScope, type Tx, withScope } from '../../../platform/db/index.ts';
import { dropFile } from '../../../platform/transport/index.ts';
import { buildGgkPost, ggkRefusalSentence } from '../../../standards/ggk/index.ts';
import { closeReopened, reopenClocks } from '../storage/clocks.ts';
import { type DueDispatch, dueDispatches, recordAcknowledged, recordFailure } from '../storage/dispatches.ts';
import { readParts } from '../storage/message-parts.ts';
import { startClockOfSent } from '../use-cases/chain/keep-clocks.ts';
import { type HubConnection, nextAttempt } from './connection.ts';
import { envelopeFor } from './envelope.ts';

/** What a look at the outbox came to. */
export type SendReport = { readonly sent: number; readonly failed: number };

const AT_ONCE = 8;
const LEASE_SECONDS = 180;
/** A message for a mailbox is held in memory once; the hub and the standard take no more (OP179). */
const MAX_FILE_BYTES = 25 * 1024 * 1024;

/**
 * Sends what is due in the outbox, at most `limit` messages. Taken in a transaction of its own before anything leaves: who
 * is killed half-way leaves a message that is offered again under the same reference.
 */
export async function sendDue(connection: HubConnection, limit = 50): Promise<SendReport> {
  const { db } = connection;
  const scope = await connection.scope();
  const due = await withScope(db, scope, (tx) => dueDispatches(tx, limit, LEASE_SECONDS));
  const waiting = [...due];
  let sent = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const dispatch = next;
      const outcome = await sendOne(connection, scope, dispatch).catch(failedBy);
      await withScope(db, scope, (tx) => record(tx, connection, dispatch, outcome));
      if (outcome === 'taken') sent += 1;
      else connection.log.warn({ message: dispatch.messageId, why: outcome.error }, 'a message could not be sent');
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { sent, failed: due.length - sent };
}

type Outcome = 'taken' | { readonly error: string; readonly forGood: boolean };

const failedBy = (error: unknown): Outcome => ({
  error: (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.name : 'unknown'),
  forGood: false,
});

async function sendOne(connection: HubConnection, scope: ActorScope, dispatch: DueDispatch): Promise<Outcome> {
  if (dispatch.sizeBytes > MAX_FILE_BYTES) {
    return { error: 'IB003: het bericht is groter dan 25 MB', forGood: true };
  }
  const bytes = await wholeOf(connection, scope, dispatch.messageId);
  return dispatch.via === 'ggk' ? await post(connection, dispatch, bytes) : await drop(connection, dispatch, bytes);
}

async function wholeOf({ db }: HubConnection, scope: ActorScope, messageId: bigint): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of readParts((fn) => withScope(db, scope, fn), messageId)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function post({ poster, answerAs }: HubConnection, dispatch: DueDispatch, bytes: Uint8Array): Promise<Outcome> {
  if (!poster) return { error: 'geen adres van het knooppunt ingesteld', forGood: false };
  const built = buildGgkPost(envelopeFor(dispatch, bytes, new Date(), answerAs));
  // Too large with its envelope, for example: said before anything leaves.
  if (!built.ok) return { error: `${built.refusal.code}: ${ggkRefusalSentence(built.refusal)}`, forGood: true };
  const posted = await poster.post(built.value.headers, built.value.body);
  if (posted.kind === 'unreachable') return { error: `knooppunt niet bereikt: ${posted.reason}`, forGood: false };
  if (posted.status >= 200 && posted.status < 300) return 'taken';
  return { error: `knooppunt antwoordt ${posted.status}`, forGood: posted.status === 413 };
}

async function drop({ mailboxRoot }: HubConnection, dispatch: DueDispatch, bytes: Uint8Array): Promise<Outcome> {
  if (mailboxRoot === undefined) return { error: 'geen map voor postbussen ingesteld', forGood: false };
  await dropFile(join(mailboxRoot, dispatch.senderCode, 'uit'), mailboxName(dispatch), bytes);
  return 'taken';
}

/** Kind, sender and identification: a message sent again replaces itself. */
export const mailboxName = ({ messageCode, senderCode, identification }: DueDispatch): string =>
  `${messageCode}_${senderCode}_${identification.replace(/[^A-Za-z0-9-]/g, '-')}.xml`;

async function record(
  tx: Tx,
  { timing, now: today }: HubConnection,
  dispatch: DueDispatch,
  outcome: Outcome,
): Promise<void> {
  const now = Date.now();
  if (outcome === 'taken') {
    const resendAfter = new Date(now + timing.resendAfterMs);
    await startClockOfSent(tx, dispatch.messageId, today());
    if (dispatch.isReturn) await closeReopened(tx, dispatch.messageId);
    return await recordAcknowledged(tx, dispatch.messageId, { resendAfter });
  }
  const nextAttemptAt = outcome.forGood ? undefined : nextAttempt(timing, dispatch.attempts, now);
  if (nextAttemptAt === undefined) await reopenClocks(tx, dispatch.messageId);
  await recordFailure(tx, dispatch.messageId, { error: outcome.error, nextAttemptAt });
}
