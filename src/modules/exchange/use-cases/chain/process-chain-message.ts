import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { BsnVault } from '../../../../platform/crypto/bsn-vault.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import {
  type ChainFinding,
  type ChainMessage,
  eventsOf,
  type Judgement,
  judgeMessage,
  type KnownRelease,
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
  recordSignals,
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
import { gatherSignals } from './gather-signals.ts';
import { gatherSources } from './gather-sources.ts';
import { moveClocks, stopAnswerClock } from './keep-clocks.ts';
import { ownRefusals } from './own-refusals.ts';
import { isChainContent, readWholeMessage } from './read-chain-message.ts';
import { registerMessage } from './register-message.ts';
import { sendMessage } from './send-message.ts';
import { settleReturn } from './take-return.ts';

export type ChainOptions = {
  readonly vault: BsnVault;
  readonly today: PlainDate;
  readonly now: Date;
  readonly routing: Routing | undefined;
  readonly releases?: readonly KnownRelease[] | undefined;
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
  const read = await readWholeMessage(bytes, options.releases);
  if (read.outcome === 'level-1') {
    await recordOutcome(tx, message.id, 'refused', read.refusals.map(remarkOfRefusal));
    await stopAnswerClock(tx, message, message.id);
    return;
  }
  const { content, release } = read;
  const wrong = [...read.findings.map(remarkOfFinding), ...ownRefusals(read.content)];
  if (!isChainContent(content)) throw new Error(`message ${message.id} is not one of the chain`);
  const client = await findChainClient(tx, message, content, options.vault);
  if (client.clientHash && message.clientHash === null) await recordClient(tx, message.id, client.clientHash);
  const judged =
    wrong.length > 0
      ? {
          judgement: { outcome: 'level-2', xsltVersie: release.level2Version } as const,
          remarks: wrong,
        }
      : await judge(tx, message, content, client, options);
  const accepted = judged.remarks.length === 0;
  await recordOutcome(tx, message.id, accepted ? 'processed' : 'rejected', judged.remarks);
  const judgedMessage = { ...message, outcome: accepted ? ('processed' as const) : ('rejected' as const) };
  await answer(tx, judgedMessage, content, client, { ...judged, release }, options);
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
  const sources = await gatherSources(tx, message.regionId, content, today);
  const context = await gatherContext(tx, message, content, client, { messageId: message.id, today, sources });
  const about = { sources, messageId: message.id };
  await recordSignals(tx, message.id, await gatherSignals(tx, message, content, client, about));
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
  { judgement, remarks, release }: Judged & { readonly release: KnownRelease },
  options: ChainOptions,
): Promise<void> {
  const identification = `R${String(message.id).padStart(11, '0')}`;
  const naming = {
    IdentificatieRetour: identification,
    DagtekeningRetour: options.today,
    XsdVersieRetour: release.xsdVersion,
  };
  const { messageId, direct } = await sendMessage(tx, {
    message: RETURN_OF[content.message],
    bericht: makeReturnMessage(content.message, content.bericht, judgement, naming, release.description),
    release,
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
