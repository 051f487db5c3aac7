import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/index.ts';
import { municipalityExisted } from '../../../../standards/cbs/index.ts';
import {
  AnswerExplainer,
  type AnsweredLine,
  type AnswerSummary,
  type DeclaratieAntwoordHead,
  type DeclarationSent,
  type DeclaredLine,
  eventsOfAny,
  type JW323,
  type JW325,
  judgeAnswerHead,
  type LineVerdict,
  type MessageRefusal,
  type RefusedLine,
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
  for await (const event of eventsOfAny(bytes)) {
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

/** A declaration as it was sent, without its lines. */
export type SentDeclaration = DeclarationSent & { readonly period: { readonly from: PlainDate } };

/**
 * Reads a stored JW323 line by line; undefined when it is not valid or its bytes are no longer kept.
 *
 * @param onLine hears every line; what it heard has no meaning when the result is undefined
 */
export async function declarationSent(
  tx: Tx,
  messageId: bigint,
  onLine: (line: DeclaredLine) => void,
): Promise<SentDeclaration | undefined> {
  let header: JW323.Header | undefined;
  let number: string | undefined;
  let from: PlainDate | undefined;
  for await (const event of eventsOfAny(readParts((fn) => fn(tx), messageId))) {
    if (event.kind === 'refused') return undefined;
    if (event.message !== 'JW323') continue;
    if (event.kind === 'header') header = event.header;
    if (event.kind === 'declaratie') {
      number = event.declaratie.DeclaratieNummer;
      from = event.declaratie.DeclaratiePeriode.Begindatum;
    }
    if (event.kind === 'prestaties')
      for (const { Bsn, Prestatie } of event.prestaties) onLine({ bsn: Bsn, line: Prestatie });
  }
  return header && number !== undefined && from ? { header, declarationNumber: number, period: { from } } : undefined;
}

type Readable = Extract<ReadAnswer, { readonly outcome: 'readable' }>;

/** An answer as far as money goes. */
export const explainerOf = ({ header, head, refused }: Readable): AnswerExplainer =>
  new AnswerExplainer({ headerCodes: header.RetourCodes.RetourCode, head, refused });

/** The rules a received answer breaks, by its head and by its lines beside those that were declared. */
export function judgeAnswer(
  answer: Readable,
  sent: SentDeclaration | undefined,
  explainer: AnswerExplainer,
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
    const declared = explainer.declared(line.line.ProductReferentie.ReferentieNummer);
    if (TR366(line, declared)) broken.add('TR366');
    else if (declared && TR367(line, declared)) broken.add('TR367');
  }
  return [...broken];
}

export type DeclarationExplained = {
  readonly declarationMessageId: bigint;
  readonly answerMessageId: bigint;
  readonly explained: AnswerSummary;
  readonly lines: number;
  readonly refusedLines: number;
  /** The first of them, in the order of the declaration. */
  readonly refusedShown: readonly LineVerdict[];
  /** Rules that the answer breaks, for the eyes of both parties. */
  readonly rules: readonly string[];
};

/** Refused lines beyond this are read at the declaration. */
const SHOWN_LINES = 500;

/**
 * Lays a declaration, its answer and what was paid beside each other, to the cent, for both parties. Undefined while there is
 * no answer, or when one of both files is no longer kept. The declaration passes by line by line: what is held grows with the
 * lines that the answer names.
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
  const answer = await readAnswer(readParts((fn) => fn(tx), answerId));
  if (answer.outcome !== 'readable') return undefined;
  const explainer = explainerOf(answer);
  const refusedShown: LineVerdict[] = [];
  let lines = 0;
  let refusedLines = 0;
  const sent = await declarationSent(tx, declarationId, (line) => {
    const verdict = explainer.hear(line);
    lines += 1;
    if (verdict.verdict === 'granted') return;
    refusedLines += 1;
    if (refusedShown.length < SHOWN_LINES) refusedShown.push(verdict);
  });
  if (!sent) return undefined;
  return {
    declarationMessageId: declarationId,
    answerMessageId: answerId,
    explained: explainer.summary(await paidForMessage(tx, declarationId)),
    lines,
    refusedLines,
    refusedShown,
    rules: judgeAnswer(answer, sent, explainer, today),
  };
}
