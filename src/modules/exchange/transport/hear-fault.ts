import { withScope } from '../../../platform/db/index.ts';
import { reopenClocks } from '../storage/clocks.ts';
import { recordAcknowledged, recordFailure } from '../storage/dispatches.ts';
import { type FaultSubject, findFaulted } from '../storage/faulted-dispatch.ts';
import { startClockOfSent } from '../use-cases/chain/keep-clocks.ts';
import { type HubConnection, nextAttempt } from './connection.ts';

/** The hub has had this message before: our retry of a post whose acknowledgement was lost. */
const HAD_BEFORE = 'IB016';
/**
 * The message was damaged or could not be handled there and then. Ours was valid to its schema before it left, so it is
 * offered again; any other code says that the same message will be refused again, and somebody must look at it.
 */
const PASSING = new Set(['IB001', 'IB014', 'StUF055', 'StUF058']);

/**
 * A fault came in about a message that we sent. About one that we do not know, or no longer wait for, nothing changes. It may
 * overtake our own note that the message was taken over: then it must come back, or that note would wipe it out.
 */
export async function heardFault(
  connection: HubConnection,
  subject: FaultSubject,
  code: string,
  text: string,
): Promise<'heard' | 'come-back'> {
  const { db, timing, log } = connection;
  return await withScope(db, await connection.scope(), async (tx) => {
    const found = await findFaulted(tx, subject);
    log.warn({ code, message: found?.messageId }, 'a fault came in');
    if (!found) return 'heard';
    const now = Date.now();
    if (code === HAD_BEFORE) {
      await startClockOfSent(tx, found.messageId, connection.now());
      await recordAcknowledged(tx, found.messageId, { resendAfter: new Date(now + timing.resendAfterMs) });
      return 'heard';
    }
    if (!found.acknowledged) return 'come-back';
    const nextAttemptAt = PASSING.has(code) ? nextAttempt(timing, found.attempts, now) : undefined;
    // Given up for good: whoever waits for this answer still waits, so the term for it runs again.
    if (nextAttemptAt === undefined) await reopenClocks(tx, found.messageId);
    await recordFailure(tx, found.messageId, { error: `${code}: ${text}`.slice(0, 500), nextAttemptAt });
    return 'heard';
  });
}
