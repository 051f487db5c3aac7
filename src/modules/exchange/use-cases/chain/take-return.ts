import type { BsnVault } from '../../../../platform/crypto/bsn-vault.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import { acceptedBy, type ChainMessage, eventsOf, type KnownRelease } from '../../../../standards/ijw/index.ts';
import { answeredBy } from '../../domain/message-kinds.ts';
import { nextDirect, recordDelivery, recordDone } from '../../storage/dispatches.ts';
import { readParts } from '../../storage/message-parts.ts';
import {
  lockByIdentity,
  lockMessage,
  recordAnswers,
  recordConfirmed,
  recordOutcome,
  type StoredMessage,
} from '../../storage/messages.ts';
import { ANSWERS_NOTHING } from '../../translate/remarks.nl.ts';
import { remarkOfFinding, remarkOfRefusal } from '../../translate/remarks.ts';
import { arrived } from './arrived.ts';
import { findChainClient, loadDossier, lockDossier } from './gather-context.ts';
import { moveClocks, stopAnswerClock } from './keep-clocks.ts';
import { isChainContent, isReturnContent, type ReturnContent, readWholeMessage } from './read-chain-message.ts';
import { registerMessage } from './register-message.ts';

export type ReturnOptions = {
  readonly vault: BsnVault;
  readonly now: Date;
  readonly releases?: readonly KnownRelease[] | undefined;
};

/** Job: a return message that came in. One that is not readable, or answers nothing we know, is refused and told nobody. */
export async function takeReturnMessage(
  tx: Tx,
  message: StoredMessage,
  bytes: AsyncIterable<Uint8Array>,
  options: ReturnOptions,
): Promise<void> {
  const read = await readWholeMessage(bytes, options.releases);
  if (read.outcome === 'level-1') {
    await recordOutcome(tx, message.id, 'refused', read.refusals.map(remarkOfRefusal));
    return;
  }
  if (read.findings.length > 0 || !isReturnContent(read.content)) {
    await recordOutcome(tx, message.id, 'rejected', read.findings.map(remarkOfFinding));
    return;
  }
  const answered = await findAnswered(tx, read.content);
  if (!answered) {
    await recordOutcome(tx, message.id, 'rejected', [ANSWERS_NOTHING]);
    return;
  }
  await recordAnswers(tx, message.id, answered.id);
  await settleReturn(tx, message, answered, acceptedBy(read.content.bericht), options);
}

const findAnswered = (tx: Tx, { message, bericht: { Header } }: ReturnContent): Promise<StoredMessage | undefined> =>
  lockByIdentity(tx, {
    messageCode: answeredBy(message),
    senderCode: Header.Afzender,
    receiverCode: Header.Ontvanger,
    identification: Header.BerichtIdentificatie.Identificatie,
  });

/**
 * The sender learns what became of its message: confirmed, its term ended, and the next message about the same child may go
 * (OP080). What the sender told counts from now on when the receiver works elsewhere; a receiver here wrote it itself. A
 * second return message to the same message changes nothing.
 */
export async function settleReturn(
  tx: Tx,
  returned: StoredMessage,
  answered: StoredMessage,
  accepted: boolean,
  options: ReturnOptions,
): Promise<void> {
  await recordOutcome(tx, returned.id, 'processed');
  if (answered.confirmed !== null) return;
  await recordConfirmed(tx, answered.id, accepted ? 'accepted' : 'rejected');
  await recordDone(tx, answered.id);
  await stopAnswerClock(tx, answered, returned.id);
  if (accepted && answered.deliveredAt === null) await registerSent(tx, answered, options);
  await deliverNext(tx, answered, options.now);
}

/** Writes what our own message told, now that a receiver elsewhere accepted it. */
async function registerSent(tx: Tx, sent: StoredMessage, { vault, now, releases }: ReturnOptions): Promise<void> {
  const read = await readWholeMessage(
    readParts((fn) => fn(tx), sent.id),
    releases,
  );
  if (read.outcome !== 'readable' || !isChainContent(read.content)) return;
  const { content } = read;
  const client = await findChainClient(tx, sent, content, vault);
  await lockDossier(tx, sent, client);
  const registered = await registerMessage(tx, { ...sent, messageId: sent.id }, content, client, vault);
  const events = eventsOf({ ...content, direction: 'sent', verdict: 'accepted' } as ChainMessage);
  await moveClocks(tx, sent, events, await loadDossier(tx, sent, registered), now);
}

/** A message that waited for the one that is answered now, and whose receiver is here. */
async function deliverNext(tx: Tx, answered: StoredMessage, now: Date): Promise<void> {
  const next = await nextDirect(tx, answered.id);
  if (next !== undefined) await deliver(tx, next, { personId: null, at: now });
}

/** Hands a message of the outbox to its receiver here. */
export async function deliver(
  tx: Tx,
  messageId: bigint,
  arrival: { readonly personId: number | null; readonly at: Date },
): Promise<void> {
  await recordDelivery(tx, messageId);
  await arrived(tx, await lockMessage(tx, messageId), arrival);
}
