import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import { municipalityExisted } from '../../../../standards/cbs/index.ts';
import {
  type AnswerExplained,
  type AnsweredLine,
  type DeclaratieAntwoordHead,
  type DeclarationSent,
  type DeclaredLine,
  explainAnswer,
  type JW323,
  type JW325,
  judgeAnswerHead,
  type MessageRefusal,
  type RefusedLine,
  readMessage,
  TR366,
  TR367,
} from '../../../../standards/ijw/index.ts';
import { paidForMessage } from '../../../claims/index.ts';
import { readParts } from '../../storage/message-parts.ts';
import { findAnswer, findStored } from '../../storage/messages.ts';

export type ReadAnswer =
  | { readonly outcome: 'level-1'; readonly refusals: readonly MessageRefusal[] }
  | {
      readonly outcome: 'readable';
      readonly header: JW325.Header;
      readonly head: DeclaratieAntwoordHead | undefined;
      readonly refused: readonly RefusedLine[];
    };

/** A JW325 with the lines it refuses; the codes of a client stand with each of its lines. */
export async function readAnswer(bytes: AsyncIterable<Uint8Array>): Promise<ReadAnswer> {
  let header: JW325.Header | undefined;
  let head: DeclaratieAntwoordHead | undefined;
  const lines: (AnsweredLine & { readonly client: number })[] = [];
  const codesOfClient = new Map<number, readonly string[]>();
  for await (const event of readMessage(bytes)) {
    if (event.kind === 'refused') return { outcome: 'level-1', refusals: event.refusals };
    if (event.message !== 'JW325') continue;
    if (event.kind === 'header') header = event.header;
    if (event.kind === 'antwoord') head = event.antwoord;
    if (event.kind === 'clients') {
      for (const client of event.clients) codesOfClient.set(client.clientSequence, client.RetourCodes.RetourCode);
    }
    if (event.kind === 'prestaties') {
      lines.push(
        ...event.prestaties.map((item) => ({ bsn: item.Bsn, line: item.Prestatie, client: item.clientSequence })),
      );
    }
  }
  if (!header) throw new Error('a JW325 that is not refused has a header');
  const refused = lines.map(({ client, ...line }) => ({ ...line, clientCodes: codesOfClient.get(client) ?? [] }));
  return { outcome: 'readable', header, head, refused };
}

/** A declaration as it was sent, by reference. */
export type SentDeclaration = DeclarationSent & {
  readonly period: { readonly from: PlainDate };
  readonly lines: ReadonlyMap<string, DeclaredLine>;
};

/** Reads a stored JW323; undefined when it is not valid or its bytes are no longer kept. */
export async function declarationSent(tx: Tx, messageId: bigint): Promise<SentDeclaration | undefined> {
  let header: JW323.Header | undefined;
  let number: string | undefined;
  let from: PlainDate | undefined;
  const lines = new Map<string, DeclaredLine>();
  for await (const event of readMessage(readParts((fn) => fn(tx), messageId))) {
    if (event.kind === 'refused') return undefined;
    if (event.message !== 'JW323') continue;
    if (event.kind === 'header') header = event.header;
    if (event.kind === 'declaratie') {
      number = event.declaratie.DeclaratieNummer;
      from = event.declaratie.DeclaratiePeriode.Begindatum;
    }
    if (event.kind === 'prestaties') {
      for (const { Bsn, Prestatie } of event.prestaties) {
        lines.set(Prestatie.ProductReferentie.ReferentieNummer, { bsn: Bsn, line: Prestatie });
      }
    }
  }
  return header && number !== undefined && from
    ? { header, declarationNumber: number, period: { from }, lines }
    : undefined;
}

/** The rules a received answer breaks, by its head and by its lines beside those that were declared. */
export function judgeAnswer(
  answer: Extract<ReadAnswer, { readonly outcome: 'readable' }>,
  sent: SentDeclaration | undefined,
  today: PlainDate,
): readonly string[] {
  const head = judgeAnswerHead(answer.header, answer.head?.DeclaratieNummer, {
    today,
    identificationUsed: false,
    municipalityExisted: municipalityExisted(answer.header.Afzender, sent?.period.from ?? today),
    declaration: sent,
  });
  if (!sent) return head;
  const broken = new Set(head);
  for (const line of answer.refused) {
    const declared = sent.lines.get(line.line.ProductReferentie.ReferentieNummer);
    if (TR366(line, declared)) broken.add('TR366');
    else if (declared && TR367(line, declared)) broken.add('TR367');
  }
  return [...broken];
}

export type DeclarationExplained = {
  readonly declarationMessageId: bigint;
  readonly answerMessageId: bigint;
  readonly explained: AnswerExplained;
  /** Rules that the answer breaks, for the eyes of both parties. */
  readonly rules: readonly string[];
};

/**
 * Lays a declaration, its answer and what was paid beside each other, to the cent, for both parties. Undefined while there is
 * no answer, or when one of both files is no longer kept.
 *
 * @param messageId of the JW323 or of the JW325
 */
export async function explainDeclaration(
  tx: Tx,
  messageId: bigint,
  today: PlainDate,
): Promise<DeclarationExplained | undefined> {
  const message = await findStored(tx, messageId);
  const declarationId = message?.messageCode === 'JW325' ? message.answersId : message?.id;
  if (declarationId === undefined || declarationId === null) return undefined;
  const answerId = message?.messageCode === 'JW325' ? message.id : (await findAnswer(tx, declarationId))?.id;
  if (answerId === undefined) return undefined;
  const sent = await declarationSent(tx, declarationId);
  const answer = await readAnswer(readParts((fn) => fn(tx), answerId));
  if (!sent || answer.outcome !== 'readable') return undefined;
  const paid = await paidForMessage(tx, declarationId);
  return {
    declarationMessageId: declarationId,
    answerMessageId: answerId,
    explained: explainAnswer(
      sent.lines.values(),
      { headerCodes: answer.header.RetourCodes.RetourCode, head: answer.head, refused: answer.refused },
      paid,
    ),
    rules: judgeAnswer(answer, sent, today),
  };
}
