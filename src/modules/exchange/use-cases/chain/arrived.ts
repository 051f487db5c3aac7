import type { ActorScope, Tx } from '../../../../platform/db/index.ts';
import { enqueue } from '../../../../platform/jobs/index.ts';
import { recordDone } from '../../storage/dispatches.ts';
import { recordConfirmed, recordDelivered, recordJob, type StoredMessage } from '../../storage/messages.ts';
import { startAnswerClock } from './keep-clocks.ts';

export const PROCESS_MESSAGE_JOB = 'exchange.process-message';

/** Who brought it, when there was somebody, and when. */
export type Arrival = { readonly personId: number | null; readonly at: Date };

/**
 * A message reaches its receiver here: from now on the term for its answer runs, and a job will judge it. In the caller's
 * transaction.
 */
export async function arrived(tx: Tx, message: StoredMessage, { personId, at }: Arrival): Promise<void> {
  const { id: messageId, providerId, municipalityId } = message;
  await recordDelivered(tx, messageId, at);
  // The answer to a declaration was made here; coming back to the provider, it has nothing left to process.
  if (message.outcome !== null) {
    if (message.answersId !== null) {
      await recordConfirmed(tx, message.answersId, 'accepted');
      await recordDone(tx, message.answersId);
    }
    return;
  }
  await startAnswerClock(tx, message, at);
  const job = await enqueue(tx, {
    kind: PROCESS_MESSAGE_JOB,
    payload: { messageId: String(messageId) },
    scope: workerScope(providerId, municipalityId, personId),
    dedupeKey: `message:${messageId}`,
    providerId,
    municipalityId,
  });
  await recordJob(tx, messageId, job.id);
}

/** The worker acts for the party that must answer and sees of the other what concerns their messages. */
const workerScope = (providerId: number, municipalityId: number, personId: number | null): ActorScope => ({
  personId,
  organisationId: municipalityId,
  role: 'worker',
  purpose: 'formal-control',
  regionIds: [],
  municipalityIds: [municipalityId],
  providerIds: [providerId],
});
