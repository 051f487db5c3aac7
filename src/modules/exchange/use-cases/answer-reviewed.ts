import { dutchDay } from '../../../kernel/dutch-day.ts';
import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { type ActorScope, type Tx, withScope } from '../../../platform/db/index.ts';
import { enqueue, type JobHandler } from '../../../platform/jobs/index.ts';
import { type DeclaratieHead, type JW323, type KnownRelease, openMessage } from '../../../standards/ijw/index.ts';
import { findReviewedClaim, type LinesReviewed, refusedLines } from '../../claims/index.ts';
import type { Routing } from '../domain/routing.ts';
import { readParts } from '../storage/message-parts.ts';
import { findAnswer, lockMessage } from '../storage/messages.ts';
import { answerClients, answerHead, answerHeader } from '../translate/answer.ts';
import { sendAnswer } from './send-answer.ts';

export const ANSWER_REVIEWED_JOB = 'exchange.answer-reviewed';

/** Sets the answer to a declaration ready to be made, once no line of it waits any more; in the transaction of the review. */
export async function answerWhenClosed(tx: Tx, reviewed: LinesReviewed, personId: number | null): Promise<void> {
  const { closed, messageId, providerId, municipalityId } = reviewed;
  if (!closed) return;
  const scope: ActorScope = {
    personId,
    organisationId: municipalityId,
    role: 'worker',
    purpose: 'formal-control',
    regionIds: [],
    municipalityIds: [municipalityId],
    providerIds: [providerId],
  };
  await enqueue(tx, {
    kind: ANSWER_REVIEWED_JOB,
    payload: { messageId: String(messageId) },
    scope,
    dedupeKey: `answer:${messageId}`,
    providerId,
    municipalityId,
  });
}

/** Job: the JW325 to a declaration of which lines had waited for a person. A declaration that was answered is left as it is. */
export const answerReviewed =
  (options: { readonly vault: BsnVault; readonly now: () => Date; readonly routing?: Routing }): JobHandler =>
  async (job) => {
    const messageId = BigInt((job.payload as { readonly messageId: string }).messageId);
    await withScope(job.db, job.scope, async (tx) => {
      const message = await lockMessage(tx, messageId);
      const claim = await findReviewedClaim(tx, messageId);
      if (claim !== undefined && claim.heldLines === 0 && (await findAnswer(tx, messageId)) === undefined) {
        const read = await readHead(readParts((fn) => withScope(job.db, job.scope, fn), messageId));
        const now = options.now();
        const delivery = { datedOn: dutchDay(now), now, routing: options.routing, release: read.release };
        await sendAnswer(tx, message, delivery, (naming) => ({
          header: answerHeader(read.header, naming, undefined, read.release),
          head: answerHead(read.declaratie, {
            decision: { totals: claim, refusedAsWhole: false },
            claimRules: [],
          }),
          clients: answerClients(refusedLines(tx, claim, options.vault)),
        }));
      }
      await job.finishIn(tx);
    });
  };

type Head = { readonly header: JW323.Header; readonly declaratie: DeclaratieHead; readonly release: KnownRelease };

/** What stands before the lines; the rest of the file is not read again. */
async function readHead(bytes: AsyncIterable<Uint8Array>): Promise<Head> {
  const { events, release } = await openMessage(bytes);
  let header: JW323.Header | undefined;
  for await (const event of events) {
    if (event.kind === 'refused' || event.message !== 'JW323') break;
    if (event.kind === 'header') header = event.header;
    if (event.kind === 'declaratie' && header) return { header, declaratie: event.declaratie, release };
  }
  throw new Error('a declaration that was decided has a header and a declaration');
}
