import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { BsnVault } from '../../../../platform/crypto/bsn-vault.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import {
  type ChainFinding,
  DEFAULT_XSD_VERSION,
  type Judgement,
  judgeMessage,
  makeReturnMessage,
  RETURN_OF,
} from '../../../../standards/ijw/index.ts';
import type { MessageRemark } from '../../domain/message-status.ts';
import type { DispatchVia } from '../../storage/dispatches.ts';
import { recordOutcome, type StoredMessage } from '../../storage/messages.ts';
import { remarkOfChainFinding, remarkOfFinding, remarkOfRefusal } from '../../translate/remarks.ts';
import { findChainClient, gatherContext } from './gather-context.ts';
import { type ReadChainMessage, readChainMessage } from './read-chain-message.ts';
import { registerMessage } from './register-message.ts';
import { sendMessage } from './send-message.ts';

export type ChainOptions = { readonly vault: BsnVault; readonly today: PlainDate; readonly returnVia: DispatchVia };

/**
 * Judges a message of the chain on every level, registers what it tells when nothing is wrong, and puts the return message
 * in the outbox (OP090, IV028), in the caller's transaction. A file that is not valid to its schema gets no return message.
 */
export async function processChainMessage(
  tx: Tx,
  message: StoredMessage,
  bytes: AsyncIterable<Uint8Array>,
  options: ChainOptions,
): Promise<void> {
  const read = await readChainMessage(bytes);
  if (read.outcome === 'level-1') {
    await recordOutcome(tx, message.id, 'refused', read.refusals.map(remarkOfRefusal));
    return;
  }
  const judged = read.findings.length > 0 ? await refusedByItself(read) : await judge(tx, message, read, options);
  await answer(tx, message, read, judged, options);
  await recordOutcome(tx, message.id, judged.remarks.length > 0 ? 'rejected' : 'processed', judged.remarks);
}

type Readable = Extract<ReadChainMessage, { readonly outcome: 'readable' }>;
type Judged = {
  readonly judgement: Judgement;
  readonly remarks: readonly MessageRemark[];
  readonly clientHash: Buffer | undefined;
};

async function refusedByItself({ findings }: Readable): Promise<Judged> {
  return { judgement: { outcome: 'level-2' }, remarks: findings.map(remarkOfFinding), clientHash: undefined };
}

async function judge(tx: Tx, message: StoredMessage, { content }: Readable, options: ChainOptions): Promise<Judged> {
  const client = await findChainClient(tx, message, content, options.vault);
  const context = await gatherContext(tx, message, content, client, { messageId: message.id, today: options.today });
  const findings: readonly ChainFinding[] = judgeMessage(content.message, content.bericht, context);
  if (findings.length === 0) {
    await registerMessage(tx, { ...message, messageId: message.id }, content, client, options.vault);
  }
  return {
    judgement: { outcome: 'judged', findings },
    remarks: findings.map(remarkOfChainFinding),
    clientHash: client.clientHash,
  };
}

async function answer(
  tx: Tx,
  message: StoredMessage,
  { content }: Readable,
  { judgement, clientHash }: Judged,
  options: ChainOptions,
): Promise<void> {
  const identification = `R${String(message.id).padStart(11, '0')}`;
  await sendMessage(tx, {
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
    via: options.returnVia,
  });
}
