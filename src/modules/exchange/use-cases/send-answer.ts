import { createHash } from 'node:crypto';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { buildJw325, type DeclaratieAntwoordHead, type JW325, messageFileName } from '../../../standards/ijw/index.ts';
import { writeParts } from '../storage/message-parts.ts';
import { insertMessage, recordContent, type StoredMessage } from '../storage/messages.ts';
import type { AnswerNaming } from '../translate/answer.ts';

export type AnswerContent = {
  readonly header: JW325.Header;
  readonly head?: DeclaratieAntwoordHead;
  readonly clients?: AsyncIterable<JW325.Client> | Iterable<JW325.Client>;
};

/** Builds the JW325 to a declaration and puts it in the outbox, in the caller's transaction. */
export async function sendAnswer(
  tx: Tx,
  message: StoredMessage,
  datedOn: PlainDate,
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
  const measured = measure(buildJw325(header, head, clients));
  await writeParts(tx, answerId, measured.bytes);
  await recordContent(tx, answerId, measured.size(), measured.hash());
  return answerId;
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
