import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { BsnVault } from '../../../../platform/crypto/bsn-vault.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import {
  type ChainFinding,
  type ChainMessage,
  DEFAULT_XSD_VERSION,
  eventsOf,
  type Judgement,
  judgeMessage,
  makeReturnMessage,
  RETURN_OF,
} from '../../../../standards/ijw/index.ts';
import type { MessageRemark } from '../../domain/message-status.ts';
import type { Routing } from '../../domain/routing.ts';
import { recordDelivery, recordDone } from '../../storage/dispatches.ts';
import {
  lockMessage,
  recordClient,
  recordDelivered,
  recordOutcome,
  type StoredMessage,
} from '../../storage/messages.ts';
import { remarkOfChainFinding, remarkOfFinding, remarkOfRefusal } from '../../translate/remarks.ts';
import {
  type ChainClient,
  type ChainContent,
  findChainClient,
  gatherContext,
  loadDossier,
  lockDossier,
} from './gather-context.ts';
import { moveClocks, stopAnswerClock } from './keep-clocks.ts';
import { isChainContent, readWholeMessage } from './read-chain-message.ts';
import { registerMessage } from './register-message.ts';
import { sendMessage } from './send-message.ts';
import { settleReturn } from './take-return.ts';

export type ChainOptions = {
  readonly vault: BsnVault;
  readonly today: PlainDate;
  readonly now: Date;
  readonly routing: Routing | undefined;
};

/**
 * Judges a message of the chain on every level, registers what it tells when nothing is wrong, and puts the return message
 * in the outbox (OP090, IV028), in the caller's transaction. A file that is not valid to its schema gets no return message
 * (OP286).
 */
export async function processChainMessage(
  tx: Tx,
  message: StoredMessage,
  bytes: AsyncIterable<Uint8Array>,
  options: ChainOptions,
): Promise<void> {
  const read = await readWholeMessage(bytes);
  if (read.outcome === 'level-1') {
    await recordOutcome(tx, message.id, 'refused', read.refusals.map(remarkOfRefusal));
    return;
  }
  const { content, findings } = read;
  if (!isChainContent(content)) throw new Error(`message ${message.id} is not one of the chain`);
  const client = await findChainClient(tx, message, content, options.vault);
  if (client.clientHash && message.clientHash === null) await recordClient(tx, message.id, client.clientHash);
  const judged =
    findings.length > 0
      ? { judgement: { outcome: 'level-2' } as const, remarks: findings.map(remarkOfFinding) }
      : await judge(tx, message, content, client, options);
  const accepted = judged.remarks.length === 0;
  await recordOutcome(tx, message.id, accepted ? 'processed' : 'rejected', judged.remarks);
  await answer(tx, { ...message, outcome: accepted ? 'processed' : 'rejected' }, content, client, judged, options);
}

type Judged = { readonly judgement: Judgement; readonly remarks: readonly MessageRemark[] };

async function judge(
  tx: Tx,
  message: StoredMessage,
  content: ChainContent,
  client: ChainClient,
  { vault, today, now }: ChainOptions,
): Promise<Judged> {
  await lockDossier(tx, message, client);
  const context = await gatherContext(tx, message, content, client, { messageId: message.id, today });
  const findings: readonly ChainFinding[] = judgeMessage(content.message, content.bericht, context);
  if (findings.length === 0) {
    const known = await registerMessage(tx, { ...message, messageId: message.id }, content, client, vault);
    const events = eventsOf({ ...content, direction: 'received', verdict: 'accepted' } as ChainMessage);
    await moveClocks(tx, message, events, await loadDossier(tx, message, known), message.deliveredAt ?? now);
  }
  return { judgement: { outcome: 'judged', findings }, remarks: findings.map(remarkOfChainFinding) };
}

/** Sends the return message; a sender in this installation, without a hub between, learns of it at once. */
async function answer(
  tx: Tx,
  message: StoredMessage,
  content: ChainContent,
  { clientHash }: ChainClient,
  { judgement, remarks }: Judged,
  options: ChainOptions,
): Promise<void> {
  const identification = `R${String(message.id).padStart(11, '0')}`;
  const { messageId, direct } = await sendMessage(tx, {
    message: RETURN_OF[content.message],
    bericht: makeReturnMessage(content.message, content.bericht, judgement, {
      IdentificatieRetour: identification,
      DagtekeningRetour: options.today,
      XsdVersieRetour: DEFAULT_XSD_VERSION,
    }),
    identification,
    datedOn: options.today,
    senderCode: message.receiverCode,
    receiverCode: message.senderCode,
    regionId: message.regionId,
    municipalityId: message.municipalityId,
    providerId: message.providerId,
    personId: null,
    clientHash,
    answersId: message.id,
    routing: options.routing,
    now: options.now,
  });
  await stopAnswerClock(tx, message, messageId);
  if (!direct) return;
  await recordDelivery(tx, messageId);
  await recordDone(tx, messageId);
  await recordDelivered(tx, messageId, options.now);
  await settleReturn(tx, await lockMessage(tx, messageId), message, remarks.length === 0, options);
}
