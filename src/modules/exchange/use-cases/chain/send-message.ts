import { createHash } from 'node:crypto';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import { buildMessage, type MessageId, type Messages } from '../../../../standards/ijw/index.ts';
import { addDispatch, type DispatchVia } from '../../storage/dispatches.ts';
import { writeParts } from '../../storage/message-parts.ts';
import { insertMessage } from '../../storage/messages.ts';

export type Outgoing<Id extends MessageId> = {
  readonly message: Id;
  readonly bericht: Messages[Id];
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
  readonly via: DispatchVia;
};

/**
 * Builds a message and puts it in the outbox, in the caller's transaction (OP192). Throws NotBuildable for what the schema
 * would refuse, and when the identification was used before (TR056): plan and name it right first.
 */
export async function sendMessage<Id extends MessageId>(tx: Tx, outgoing: Outgoing<Id>): Promise<bigint> {
  const bytes = buildMessage(outgoing.message, outgoing.bericht);
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
    fileName: `${message}_${senderCode}_${identification}.xml`,
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest(),
    receivedBy: outgoing.personId,
    clientHash: outgoing.clientHash,
    ...(outgoing.answersId === undefined ? {} : { answersId: outgoing.answersId }),
  });
  if (messageId === undefined) throw new Error(`${message} ${identification} of ${senderCode} was sent before`);
  await writeParts(tx, messageId, once(bytes));
  await addDispatch(tx, {
    messageId,
    municipalityId: outgoing.municipalityId,
    providerId: outgoing.providerId,
    via: outgoing.via,
  });
  return messageId;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
