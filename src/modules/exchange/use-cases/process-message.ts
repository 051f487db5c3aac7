import { dutchDay } from '../../../kernel/dutch-day.ts';
import type { BsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { type Tx, withScope } from '../../../platform/db/index.ts';
import type { JobContext, JobHandler } from '../../../platform/jobs/index.ts';
import type { KnownRelease, OpenOptions } from '../../../standards/ijw/index.ts';
import { adjudicateClaim, type ClaimDecided, openIntake, refusedLines } from '../../claims/index.ts';
import { isReturnMessage } from '../domain/message-kinds.ts';
import type { Routing } from '../domain/routing.ts';
import { readParts } from '../storage/message-parts.ts';
import { lockMessage, recordOutcome, type StoredMessage } from '../storage/messages.ts';
import { answerClients, answerHead, answerHeader, DATED_IN_FUTURE, TECHNICALLY_REFUSED } from '../translate/answer.ts';
import { toClaimHead } from '../translate/prestatie.ts';
import { remarkOfFinding, remarkOfFutureDate, remarkOfRefusal } from '../translate/remarks.ts';
import { askFaultWhenUnreadable } from '../transport/faults.ts';
import { stopAnswerClock } from './chain/keep-clocks.ts';
import { processChainMessage } from './chain/process-chain-message.ts';
import { takeAnswer } from './chain/take-answer.ts';
import { takeReturnMessage } from './chain/take-return.ts';
import { readDeclaration } from './read-declaration.ts';
import { sendAnswer } from './send-answer.ts';
import { STAGES } from './stages.nl.ts';

export type ProcessOptions = {
  readonly vault: BsnVault;
  readonly now: () => Date;
  /** How messages leave; without it directly to who works here. */
  readonly routing?: Routing;
  /** Other limits to the file than the standard's; for measuring. */
  readonly limits?: OpenOptions;
  /** Releases of the standard that are read; those that are known when not given. */
  readonly releases?: readonly KnownRelease[] | undefined;
  /** What higher floors do with a decision, in the same transaction: figures that are right at once. */
  readonly onClaimDecided: (tx: Tx, decided: ClaimDecided) => Promise<void>;
};

/** Message after message asks the same of the database. */
const REPEATED = { repeated: true } as const;

/**
 * Job: reads a stored message, decides on it, and answers, all in one transaction. Killed half-way nothing is written;
 * the next worker begins again and comes to the same result. A message that has an outcome already is left as it is.
 */
export const processMessage =
  (options: ProcessOptions): JobHandler =>
  async (job) => {
    const messageId = BigInt((job.payload as { readonly messageId: string }).messageId);
    await withScope(
      job.db,
      job.scope,
      async (tx) => {
        const message = await lockMessage(tx, messageId);
        if (message.outcome === null) {
          await process(tx, message, job, options);
          await askFaultWhenUnreadable(tx, job.scope, messageId);
        }
        await job.finishIn(tx);
      },
      REPEATED,
    );
  };

/** Each kind of message its own way. */
async function process(tx: Tx, message: StoredMessage, job: JobContext, options: ProcessOptions): Promise<void> {
  const { messageCode } = message;
  if (messageCode === 'JW323') return await settle(tx, message, job, options);
  const bytes = readParts((fn) => withScope(job.db, job.scope, fn, REPEATED), message.id);
  const now = options.now();
  const today = dutchDay(now);
  const { vault, routing, releases } = options;
  if (messageCode === 'JW325') return await takeAnswer(tx, message, bytes, { today, vault });
  if (isReturnMessage(messageCode)) return await takeReturnMessage(tx, message, bytes, { vault, now, releases });
  await processChainMessage(tx, message, bytes, { vault, now, today, routing, releases });
}

async function settle(tx: Tx, message: StoredMessage, job: JobContext, options: ProcessOptions): Promise<void> {
  const bytes = readParts((fn) => withScope(job.db, job.scope, fn, REPEATED), message.id);
  const intake = await openIntake(tx, message, options.vault);
  const onLines = (done: number) => {
    job.signal.throwIfAborted();
    job.progress({ stage: STAGES.reading, done });
  };
  const read = await readDeclaration(bytes, intake, onLines, { releases: options.releases, ...options.limits });
  if (read.outcome === 'level-1') {
    await recordOutcome(tx, message.id, 'refused', read.refusals.map(remarkOfRefusal));
    await stopAnswerClock(tx, message, message.id);
    return;
  }
  const now = options.now();
  const datedOn = dutchDay(now);
  const delivery = { datedOn, now, routing: options.routing };
  if (read.outcome === 'level-2') {
    await sendAnswer(tx, message, { ...delivery, release: read.release }, (naming) => ({
      header: answerHeader(read.header, naming, TECHNICALLY_REFUSED, read.release),
    }));
    await recordOutcome(tx, message.id, 'refused', read.findings.map(remarkOfFinding));
    return;
  }
  if (read.header.BerichtIdentificatie.Dagtekening > datedOn) {
    await sendAnswer(tx, message, { ...delivery, release: read.release }, (naming) => ({
      header: answerHeader(read.header, naming, DATED_IN_FUTURE, read.release),
    }));
    await recordOutcome(tx, message.id, 'refused', [remarkOfFutureDate(read.header.BerichtIdentificatie.Dagtekening)]);
    return;
  }
  const total = intake.lines.length;
  const decided = await adjudicateClaim(
    tx,
    {
      messageId: message.id,
      regionId: message.regionId,
      providerId: message.providerId,
      municipalityId: message.municipalityId,
      receivedAt: message.receivedAt,
      ...toClaimHead(read.declaratie),
    },
    intake,
    {
      vault: options.vault,
      now: options.now(),
      onProgress: (done) => {
        job.signal.throwIfAborted();
        job.progress({ stage: STAGES.deciding, done, total });
      },
    },
  );
  await options.onClaimDecided(tx, decided);
  // The answer tells of every line, so it waits until no line waits for a person; the clock for it runs on (OP090x4).
  if (decided.decision.totals.heldLines > 0) return await recordOutcome(tx, message.id, 'processed');
  job.progress({ stage: STAGES.answering, done: total, total });
  const year = Number(read.declaratie.DeclaratiePeriode.Begindatum.slice(0, 4));
  await sendAnswer(tx, message, { ...delivery, release: read.release }, (naming) => ({
    header: answerHeader(read.header, naming, undefined, read.release),
    head: answerHead(read.declaratie, decided),
    clients: decided.decision.refusedAsWhole
      ? []
      : answerClients(refusedLines(tx, { claimId: decided.claimId, declarationYear: year }, options.vault)),
  }));
  await recordOutcome(tx, message.id, 'processed');
}
