import { createHash } from 'node:crypto';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import {
  buildJw325,
  type DeclaratieAntwoordHead,
  type JW325,
  type KnownRelease,
  messageFileName,
} from '../../../standards/ijw/index.ts';
import { organisationsHere } from '../../parties/index.ts';
import { type Routing, viaFor } from '../domain/routing.ts';
import { addDispatch, recordDelivery, recordDone } from '../storage/dispatches.ts';
import { writeParts } from '../storage/message-parts.ts';
import {
  insertMessage,
  recordConfirmed,
  recordContent,
  recordDelivered,
  type StoredMessage,
} from '../storage/messages.ts';
import type { AnswerNaming } from '../translate/answer.ts';
import { stopAnswerClock } from './chain/keep-clocks.ts';

export type AnswerContent = {
  readonly header: JW325.Header;
  readonly head?: DeclaratieAntwoordHead;
  readonly clients?: AsyncIterable<JW325.Client> | Iterable<JW325.Client>;
};

export type AnswerDelivery = {
  readonly datedOn: PlainDate;
  readonly now: Date;
  readonly routing: Routing | undefined;
  /** The release of the declaration: an answer is written in that of what it answers. */
  readonly release: KnownRelease;
};

/** Builds the JW325 to a declaration and puts it in the outbox, in the caller's transaction. */
export async function sendAnswer(
  tx: Tx,
  message: StoredMessage,
  { datedOn, now, routing, release }: AnswerDelivery,
  contentOf: (naming: AnswerNaming) => AnswerContent,
): Promise<bigint> {
  const naming = { identification: `A${String(message.id).padStart(11, '0')}`, datedOn };
  const { header, head, clients } = contentOf(naming);
  const answerId = await insertMessage(tx, {
    direction: 'out',
    messageCode: 'JW325',
    senderCode: message.receiverCode,
    receiverCode: message.senderCode,
    identification: naming.identification,
    regionId: message.regionId,
    datedOn,
    providerId: message.providerId,
    municipalityId: message.municipalityId,
    fileName: messageFileName('JW325', message.receiverCode, naming.identification),
    sizeBytes: 0,
    sha256: Buffer.alloc(0),
    receivedBy: null,
    answersId: message.id,
    outcome: 'processed',
  });
  if (answerId === undefined) throw new Error(`message ${message.id} was answered before`);
  const measured = measure(buildJw325(header, head, clients, release.description));
  await writeParts(tx, answerId, measured.bytes);
  await recordContent(tx, answerId, measured.size(), measured.hash());
  await dispatch(tx, message, answerId, { routing, now });
  return answerId;
}

/** The term for the answer ends. A provider here has it at once, unless a hub is between. */
async function dispatch(
  tx: Tx,
  message: StoredMessage,
  messageId: bigint,
  { routing, now }: Pick<AnswerDelivery, 'routing' | 'now'>,
): Promise<void> {
  const { municipalityId, providerId } = message;
  const here = await organisationsHere(tx, [providerId]);
  const via = viaFor('municipality', here.has(providerId), routing);
  await addDispatch(tx, { messageId, municipalityId, providerId, via });
  await stopAnswerClock(tx, message, messageId);
  if (via !== 'direct') return;
  await recordDelivery(tx, messageId);
  await recordDone(tx, messageId);
  await recordDelivered(tx, messageId, now);
  await recordConfirmed(tx, message.id, 'accepted');
  await recordDone(tx, message.id);
}

/** Counts and hashes bytes as they pass. */
function measure(source: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  let size = 0;
  async function* pass(): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      hash.update(piece);
      size += piece.length;
      yield piece;
    }
  }
  return { bytes: pass(), size: () => size, hash: () => hash.digest() };
}
