import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { JW323, JW325 } from '../../release-3-2/types/messages.ts';

/** What the provider knows of the declaration that an answer names; undefined when it sent none like that. */
export type DeclarationSent = {
  readonly header: JW323.Header;
  readonly declarationNumber: string;
};

/** What the receiver of an answer knows beside the lines it declared. */
export type AnswerContext = {
  readonly today: PlainDate;
  /** Another answer of this sender carried the same Identificatie. */
  readonly identificationUsed: boolean;
  /** Whether the municipal code existed on the first day of the declared period. */
  readonly municipalityExisted: boolean;
  readonly declaration: DeclarationSent | undefined;
};

type HeadRule = {
  readonly id: string;
  /** The number of the declaration is absent when the answer is a header alone. */
  readonly broken: (header: JW325.Header, declarationNumber: string | undefined, context: AnswerContext) => boolean;
};

/** The identification of the answer was not used before, and the declaration it names is one identification. */
const TR056: HeadRule = { id: 'TR056', broken: (_, __, { identificationUsed }) => identificationUsed };

/** Neither the answer nor the declaration it names is dated in the future. */
const TR135: HeadRule = {
  id: 'TR135',
  broken: ({ BerichtIdentificatie, DeclaratieIdentificatie }, _, { today }) =>
    BerichtIdentificatie.Dagtekening > today || DeclaratieIdentificatie.Dagtekening > today,
};

/** The answer names a declaration that was sent. */
const TR337: HeadRule = {
  id: 'TR337',
  broken: ({ DeclaratieIdentificatie: named }, _, { declaration }) => {
    const sent = declaration?.header.BerichtIdentificatie;
    return sent?.Identificatie !== named.Identificatie || sent.Dagtekening !== named.Dagtekening;
  },
};

/** It repeats the versions of the schemas on which the declaration was made. */
const TR371: HeadRule = {
  id: 'TR371',
  broken: ({ XsdVersieDeclaratie: named }, _, { declaration }) => {
    const sent = declaration?.header.XsdVersie;
    return (
      sent !== undefined &&
      (sent.BasisschemaXsdVersie !== named.BasisschemaXsdVersie || sent.BerichtXsdVersie !== named.BerichtXsdVersie)
    );
  },
};

/** It carries the number of the declaration. */
const TR376: HeadRule = {
  id: 'TR376',
  broken: (_, number, { declaration }) =>
    number !== undefined && declaration !== undefined && number !== declaration.declarationNumber,
};

/** The municipality existed when the care was given. */
const TR378: HeadRule = { id: 'TR378', broken: (_, __, { municipalityExisted }) => !municipalityExisted };

const HEAD_RULES: readonly HeadRule[] = [TR056, TR135, TR337, TR371, TR376, TR378];

/** Ids of the rules that the head of an answer breaks. An answer has no return message: these are for the receiver's own eyes. */
export function judgeAnswerHead(
  header: JW325.Header,
  declarationNumber: string | undefined,
  context: AnswerContext,
): readonly string[] {
  return HEAD_RULES.filter((rule) => rule.broken(header, declarationNumber, context)).map((rule) => rule.id);
}

/** A line of an answer, with the client it stands under. */
export type AnsweredLine = { readonly bsn: string; readonly line: JW325.Prestatie };
export type DeclaredLine = { readonly bsn: string; readonly line: JW323.Prestatie };

/** The line answers one that was declared, of this client (TR304 when the client was not in the declaration at all). */
export function TR366(answered: AnsweredLine, declared: DeclaredLine | undefined): boolean {
  return declared === undefined || declared.bsn !== answered.bsn;
}

/** Everything the line repeats is as it was declared. */
export function TR367({ line: answered }: AnsweredLine, { line: declared }: DeclaredLine): boolean {
  return (
    answered.ProductReferentie.VorigReferentieNummer !== declared.ProductReferentie.VorigReferentieNummer ||
    answered.ToewijzingNummer !== declared.ToewijzingNummer ||
    answered.ProductCategorie !== declared.ProductCategorie ||
    answered.ProductCode !== declared.ProductCode ||
    answered.ProductPeriode.Begindatum !== declared.ProductPeriode.Begindatum ||
    answered.ProductPeriode.Einddatum !== declared.ProductPeriode.Einddatum ||
    answered.GeleverdVolume !== declared.GeleverdVolume ||
    answered.Eenheid !== declared.Eenheid ||
    answered.ProductTarief !== declared.ProductTarief ||
    answered.IngediendBedrag.Bedrag !== declared.IngediendBedrag.Bedrag ||
    answered.IngediendBedrag.DebetCredit !== declared.IngediendBedrag.DebetCredit
  );
}
