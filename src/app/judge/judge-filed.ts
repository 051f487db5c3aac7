import type { PlainDate } from '../../kernel/plain-date.ts';
import { OUTSIDE_SOURCES } from '../../modules/exchange/index.ts';
import type { AgbRegister } from '../../standards/agb/index.ts';
import {
  type Administration,
  CHAIN_MESSAGES,
  type ChainMessageId,
  clientOf,
  judgeAnswerHead,
  judgeMessage,
  type Messages,
  ruleText,
  signalSentence,
  signalsOn,
  TR366,
  TR367,
} from '../../standards/ijw/index.ts';
import { type AnswerFile, administrationOf, type Declaration, names } from './administration-of.ts';
import { type FiledMessage, readFiled, readFolder, sameFile } from './read-folder.ts';

/** What level 3 and 4 say of a file. */
export type ChainVerdictOnFile = { readonly rule: string; readonly retourcode: string; readonly place: string };

/** Judges files against a folder of earlier messages, as their receiver on a day. */
export class FolderJudge {
  readonly #filed: readonly FiledMessage[];
  readonly #today: PlainDate;
  /** Files of the folder that are no messages. */
  readonly unread: readonly string[];

  readonly #register: AgbRegister | undefined;
  #signals: readonly string[] = [];

  private constructor(
    filed: readonly FiledMessage[],
    unread: readonly string[],
    today: PlainDate,
    register: AgbRegister | undefined,
  ) {
    this.#filed = filed;
    this.unread = unread;
    this.#today = today;
    this.#register = register;
  }

  static async of(folder: string, today: PlainDate, register?: AgbRegister): Promise<FolderJudge> {
    const { messages, unread } = await readFolder(folder);
    return new FolderJudge(messages, unread, today, register);
  }

  /** What a person should know of the file judged last, although it has no return code: sentences in Dutch. */
  get signals(): readonly string[] {
    return this.#signals;
  }

  /** Findings of level 3 and 4 on a file that passed levels 1 and 2; undefined when the kind of message is not judged so. */
  async judge(path: string): Promise<readonly ChainVerdictOnFile[] | undefined> {
    this.#signals = [];
    const told = await readFiled(path);
    if (told === undefined) return undefined;
    const earlier: FiledMessage[] = [];
    for (const one of this.#filed) {
      if (one.kind !== told.kind || !(await sameFile(one.file, path))) earlier.push(one);
    }
    if (told.kind === 'answer') return judgeAnswer(told, earlier, this.#today);
    if (told.kind !== 'whole' || !isChain(told.message)) return undefined;
    const administration = administrationOf(earlier);
    const bericht = told.bericht as Messages[typeof told.message];
    const context = administration.contextFor(told.message, bericht, this.#today, OUTSIDE_SOURCES);
    this.#signals = signalsOnFile(told.message, bericht, administration, this.#register);
    return judgeMessage(told.message, bericht, context).map(({ rule, retourcode, place }) => ({
      rule,
      retourcode,
      place: 'index' in place ? `${place.at} ${place.index + 1}` : place.at,
    }));
  }
}

/** What a person should know of a file: relations by the earlier messages (OP071), the provider by the register (OP254). */
function signalsOnFile<Id extends ChainMessageId>(
  message: Id,
  bericht: Messages[Id],
  administration: Administration,
  register: AgbRegister | undefined,
): readonly string[] {
  const client = 'Client' in bericht ? bericht.Client.Bsn : undefined;
  const relationsBefore = administration.messages
    .filter((held) => held.message === 'JW301' && held.verdict !== 'rejected' && clientOf(held) === client)
    .flatMap((held) => (held.message === 'JW301' ? (held.bericht.Client.Relaties?.Relatie ?? []) : []))
    .toReversed();
  const sources = register ? { providerKnown: register.heldOn.bind(register) } : {};
  const found = signalsOn(message, bericht, { relationsBefore, inContract: () => undefined, sources });
  return found.map(({ rule, at }) => `${at}: ${signalSentence(rule)} (${rule})`);
}

const isChain = (message: string): message is ChainMessageId => CHAIN_MESSAGES.some((one) => one === message);

/** An answer against the declaration it names (TR337, TR366, TR367, TR371, TR376), which has no return message. */
function judgeAnswer(
  answer: AnswerFile,
  earlier: readonly FiledMessage[],
  today: PlainDate,
): readonly ChainVerdictOnFile[] {
  const { header, head, refused } = answer;
  const named = header.DeclaratieIdentificatie;
  const declaration = earlier.find((one): one is Declaration => one.kind === 'declaration' && names(named, one));
  const identificationUsed = earlier.some(
    (one) =>
      one.kind === 'answer' &&
      one.header.Afzender === header.Afzender &&
      one.header.BerichtIdentificatie.Identificatie === header.BerichtIdentificatie.Identificatie,
  );
  const from = declaration?.head.DeclaratiePeriode.Begindatum ?? header.BerichtIdentificatie.Dagtekening;
  const onHead = judgeAnswerHead(header, head?.DeclaratieNummer, {
    today,
    identificationUsed,
    municipalityExisted: OUTSIDE_SOURCES.municipalityExisted(header.Afzender, from as PlainDate),
    declaration: declaration && { header: declaration.header, declarationNumber: declaration.head.DeclaratieNummer },
  });
  const byReference = new Map(declaration?.lines.map((one) => [one.line.ProductReferentie.ReferentieNummer, one]));
  const onLines = refused.flatMap((line, index) => {
    const own = byReference.get(line.line.ProductReferentie.ReferentieNummer);
    const place = `Prestatie ${index + 1}`;
    if (own === undefined || TR366(line, own)) return [found('TR366', place)];
    return TR367(line, own) ? [found('TR367', place)] : [];
  });
  return [...onHead.map((rule) => found(rule, 'Header')), ...onLines];
}

const found = (rule: string, place: string): ChainVerdictOnFile => ({
  rule,
  retourcode: ruleText(rule)?.retourcode ?? '',
  place,
});
