import {
  Administration,
  acceptedBy,
  type ChainMessage,
  type ChainVerdict,
  type DeclaredLine,
  explainAnswer,
  type Messages,
  RETURN_OF,
  type ReturnMessageId,
} from '../../standards/ijw/index.ts';
import type { FiledMessage } from './read-folder.ts';

type Whole = Extract<FiledMessage, { readonly kind: 'whole' }>;
export type Declaration = Extract<FiledMessage, { readonly kind: 'declaration' }>;
export type AnswerFile = Extract<FiledMessage, { readonly kind: 'answer' }>;

/** Earlier messages as an administration: what a return message among them rejected does not count, what was granted does. */
export function administrationOf(filed: readonly FiledMessage[]): Administration {
  const whole = filed.filter((one): one is Whole => one.kind === 'whole');
  const verdicts = verdictsOf(whole);
  const messages = whole.flatMap((one): readonly ChainMessage[] => {
    if (!(one.message in RETURN_OF)) return [];
    const verdict = verdicts.get(keyOf(one.message, one)) ?? 'open';
    return [{ message: one.message, bericht: one.bericht, direction: 'received', verdict } as unknown as ChainMessage];
  });
  const declarations = filed.filter((one) => one.kind === 'declaration');
  const answers = filed.filter((one) => one.kind === 'answer');
  return new Administration(messages, approvedNumbers(declarations, answers));
}

/** What return messages say, by the kind and identification of what they answer. */
function verdictsOf(whole: readonly Whole[]): ReadonlyMap<string, ChainVerdict> {
  const answered = Object.entries(RETURN_OF).flatMap(([message, returned]) =>
    whole
      .filter((one) => one.message === returned)
      .map((one): [string, ChainVerdict] => [
        keyOf(message, one),
        acceptedBy(one.bericht as Messages[ReturnMessageId]) ? 'accepted' : 'rejected',
      ]),
  );
  return new Map(answered);
}

const keyOf = (message: string, { bericht }: Whole): string =>
  [message, bericht.Header.Afzender, bericht.Header.BerichtIdentificatie.Identificatie].join('/');

/** Allocations with granted debits that no granted credit took back (TR385). */
function approvedNumbers(declarations: readonly Declaration[], answers: readonly AnswerFile[]): ReadonlySet<number> {
  const granted = declarations.flatMap((declaration) => {
    const answer = answers.find(({ header }) => names(header.DeclaratieIdentificatie, declaration));
    return answer ? grantedLines(declaration, answer) : [];
  });
  const credited = new Set(
    granted.flatMap(({ IngediendBedrag, ProductReferentie }) =>
      IngediendBedrag.DebetCredit === 'C' ? [ProductReferentie.VorigReferentieNummer] : [],
    ),
  );
  const open = granted.filter(
    ({ IngediendBedrag, ProductReferentie }) =>
      IngediendBedrag.DebetCredit === 'D' && !credited.has(ProductReferentie.ReferentieNummer),
  );
  return new Set(open.map((line) => line.ToewijzingNummer));
}

function grantedLines({ lines }: Declaration, { header, head, refused }: AnswerFile): readonly DeclaredLine['line'][] {
  const explained = explainAnswer(lines, { headerCodes: header.RetourCodes.RetourCode, head, refused });
  const granted = new Set(explained.lines.flatMap((line) => (line.verdict === 'granted' ? [line.reference] : [])));
  return lines.flatMap(({ line }) => (granted.has(line.ProductReferentie.ReferentieNummer) ? [line] : []));
}

/** The declaration that an answer names. */
export const names = (
  named: { readonly Identificatie: string; readonly Dagtekening: string },
  { header }: Declaration,
): boolean =>
  header.BerichtIdentificatie.Identificatie === named.Identificatie &&
  header.BerichtIdentificatie.Dagtekening === named.Dagtekening;
