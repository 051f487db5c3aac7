import { createHash } from 'node:crypto';
import { fromEpochDay } from '../../kernel/plain-date.ts';
import { buildJw323, buildJw325 } from '../../standards/ijw/index.ts';
import type { DecidedClaim, Envelope } from './decide-claim.ts';
import type { DemoRegion } from './demo-region.ts';
import { answerClients, answerHead, answerHeader } from './engine.ts';
import { clientsOf, type DeclarationFile, headerOf, headOf } from './jw323.ts';

/** A message as it went over the line; of older ones the content is not kept. */
export type MessageFile = {
  readonly identification: string;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly sha256: Buffer;
};

export function fileOf(region: DemoRegion, envelope: Envelope): DeclarationFile {
  const cbs = region.data.municipalities.municipalities[envelope.municipality]?.cbsCode ?? '';
  return {
    senderAgb: envelope.provider.agbCode,
    receiverCbs: cbs,
    identification: `B${envelope.number.slice(1)}`,
    number: envelope.number,
    from: envelope.month.from,
    through: envelope.month.through,
    datedOn: fromEpochDay(envelope.receivedOn),
  };
}

/** The declaration as the provider sent it. Building is most of the work, so without `content` the file stays empty. */
export async function declarationFile(region: DemoRegion, claim: DecidedClaim, content: boolean): Promise<MessageFile> {
  const file = fileOf(region, claim.envelope);
  if (!content) return asFile('JW323', file.senderAgb, file.identification, Buffer.alloc(0));
  const lines = claim.lines.map(({ draft, line }) => ({ bsn: draft.bsn, line }));
  const bytes = await gathered(
    buildJw323(headerOf(file), headOf(file, claim.decision.totals.claimedCents), clientsOf(lines)),
  );
  return asFile('JW323', file.senderAgb, file.identification, bytes);
}

/** The municipality's answer, in the words of the exchange module; null while a line is held. */
export async function answerFile(
  region: DemoRegion,
  claim: DecidedClaim,
  messageId: number,
  content: boolean,
): Promise<MessageFile | null> {
  const { envelope, decision, closedOn } = claim;
  if (closedOn === null) return null;
  const file = fileOf(region, envelope);
  const identification = `A${String(messageId).padStart(11, '0')}`;
  if (!content) return asFile('JW325', file.receiverCbs, identification, Buffer.alloc(0));
  const header = answerHeader(headerOf(file), { identification, datedOn: fromEpochDay(closedOn) });
  const head = answerHead(headOf(file, decision.totals.claimedCents), { decision, claimRules: [] });
  const refused = claim.lines
    .filter(({ result }) => result.verdict === 'refused')
    .map(({ draft, line, result, review }) => ({
      line,
      bsn: draft.bsn,
      failedMask: result.failedMask,
      ...(review?.retourcode ? { retourcode: review.retourcode } : {}),
    }));
  const bytes = await gathered(buildJw325(header, head, answerClients(once(refused))));
  return asFile('JW325', file.receiverCbs, identification, bytes);
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

async function gathered(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const held: Uint8Array[] = [];
  for await (const piece of pieces) held.push(piece);
  return Buffer.concat(held);
}

const asFile = (message: string, sender: string, identification: string, bytes: Buffer): MessageFile => ({
  identification,
  fileName: `${message}_${sender}_${identification}.xml`,
  bytes,
  sha256: createHash('sha256').update(bytes).digest(),
});
