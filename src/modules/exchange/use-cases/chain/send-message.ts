import { createHash } from 'node:crypto';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import {
  buildMessage,
  type KnownRelease,
  type MessageId,
  type Messages,
  messageFileName,
} from '../../../../standards/ijw/index.ts';
import { organisationsHere } from '../../../parties/index.ts';
import { senderKind } from '../../domain/message-kinds.ts';
import { type Routing, viaFor } from '../../domain/routing.ts';
import { addDispatch, isHeld } from '../../storage/dispatches.ts';
import { writeParts } from '../../storage/message-parts.ts';
import { insertMessage } from '../../storage/messages.ts';
import { deliver } from './take-return.ts';

export type Outgoing<Id extends MessageId> = {
  readonly message: Id;
  readonly bericht: Messages[Id];
  /** Of a return message that of what it answers; of any other the one in force on its day. */
  readonly release: KnownRelease;
  /** Its own identification: of a return message IdentificatieRetour. */
  readonly identification: string;
  readonly datedOn: PlainDate;
  readonly senderCode: string;
  readonly receiverCode: string;
  readonly regionId: number;
  readonly municipalityId: number;
  readonly providerId: number;
  readonly personId: number | null;
  readonly clientHash: Buffer | undefined;
  readonly answersId?: bigint;
  readonly routing: Routing | undefined;
  readonly now: Date;
};

export type SentMessage = {
  readonly messageId: bigint;
  /** Its receiver is here and no hub is between. */
  readonly direct: boolean;
  /** It waits for the return message to an earlier one about the same child (OP080). */
  readonly held: boolean;
};

/**
 * Builds a message and puts it in the outbox, in the caller's transaction (OP192). To a receiver in this installation it is
 * delivered in that same transaction, unless it waits for the return message to an earlier one, or answers a message itself.
 * Throws NotBuildable for what the schema would refuse, and when the identification was used before (TR056): plan and name
 * it right first.
 */
export async function sendMessage<Id extends MessageId>(tx: Tx, outgoing: Outgoing<Id>): Promise<SentMessage> {
  const messageId = await store(tx, outgoing);
  const { message, municipalityId, providerId, answersId } = outgoing;
  const sender = senderKind(message);
  const receiverId = sender === 'municipality' ? providerId : municipalityId;
  const via = viaFor(sender, (await organisationsHere(tx, [receiverId])).has(receiverId), outgoing.routing);
  await addDispatch(tx, { messageId, municipalityId, providerId, via });
  const held = await isHeld(tx, messageId);
  const direct = via === 'direct';
  if (direct && !held && answersId === undefined) {
    await deliver(tx, messageId, { personId: outgoing.personId, at: outgoing.now });
  }
  return { messageId, direct, held };
}

async function store<Id extends MessageId>(tx: Tx, outgoing: Outgoing<Id>): Promise<bigint> {
  const bytes = buildMessage(outgoing.message, outgoing.bericht, outgoing.release.description);
  const { message, senderCode, receiverCode, identification } = outgoing;
  const messageId = await insertMessage(tx, {
    direction: 'out',
    messageCode: message,
    senderCode,
    receiverCode,
    identification,
    regionId: outgoing.regionId,
    datedOn: outgoing.datedOn,
    providerId: outgoing.providerId,
    municipalityId: outgoing.municipalityId,
    fileName: messageFileName(message, receiverCode, identification),
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest(),
    receivedBy: outgoing.personId,
    clientHash: outgoing.clientHash,
    ...(outgoing.answersId === undefined ? {} : { answersId: outgoing.answersId }),
  });
  if (messageId === undefined) throw new Error(`${message} ${identification} of ${senderCode} was sent before`);
  await writeParts(tx, messageId, once(bytes));
  return messageId;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
