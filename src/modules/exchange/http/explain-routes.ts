import { type Static, Type } from 'typebox';
import { no } from '../../../kernel/result.ts';
import { type Route, route } from '../../../platform/http/index.ts';
import { CentsNumber, choice, Id, IdParams, nullable } from '../../../platform/http/schema-parts.ts';
import { retourCodeText, ruleText } from '../../../standards/ijw/index.ts';
import { explainDeclaration } from '../use-cases/chain/explain-declaration.ts';
import { dailyPurpose, dayOf, type ExchangeOptions } from './context.ts';
import { GAP_WORDS, gapSentence, NOT_EXPLAINED } from './words.nl.ts';

export const AnswerExplanation = Type.Object({
  declaratieBerichtId: Id,
  antwoordBerichtId: Id,
  ingediendCent: CentsNumber,
  afgewezenCent: CentsNumber,
  toegekendCent: CentsNumber,
  vermeld: nullable(Type.Object({ ingediendCent: CentsNumber, toegekendCent: CentsNumber })),
  betaaldCent: nullable(CentsNumber),
  /** Granted plus these differences is what was paid, or else what the answer states as granted. */
  verschillen: Type.Array(
    Type.Object({
      soort: choice(Object.values(GAP_WORDS)),
      bedragCent: CentsNumber,
      regel: nullable(Type.String()),
      zin: Type.String(),
    }),
  ),
  afgewezenRegels: Type.Array(
    Type.Object({ kenmerk: Type.String(), bedragCent: CentsNumber, redenen: Type.Array(Type.String()) }),
  ),
  aantalRegels: Type.Integer(),
  aantalAfgewezen: Type.Integer(),
  /** Rules of the standard that the answer itself breaks. */
  fouten: Type.Array(Type.Object({ regel: Type.String(), tekst: Type.String() })),
});
export type AnswerExplanation = Static<typeof AnswerExplanation>;

/** A declaration, its answer and the payment beside each other. */
export const explainRoutes = ({ now }: ExchangeOptions): readonly Route[] => [
  route({
    method: 'GET',
    url: '/berichten/:id/uitleg',
    summary: 'Declaratie, antwoord en betaling naast elkaar, tot op de cent verklaard',
    description:
      'Voor een JW323 of een JW325, voor de gemeente die het antwoord stuurde en voor de aanbieder die het kreeg.',
    tags: ['berichten'],
    rights: ['messages.read', 'claims.read-lines'],
    purpose: dailyPurpose,
    params: IdParams,
    answer: AnswerExplanation,
    refusals: NOT_EXPLAINED,
    handler: async ({ tx, params, about }) => {
      const told = await explainDeclaration(tx, BigInt(params.id), dayOf(now));
      if (!told) return no({ code: 'exchange.explanation-not-found' as const });
      about({ recordKind: 'message', recordId: String(params.id) });
      const { explained, rules } = told;
      const stated = explained.stated;
      return {
        declaratieBerichtId: Number(told.declarationMessageId),
        antwoordBerichtId: Number(told.answerMessageId),
        ingediendCent: Number(explained.submitted),
        afgewezenCent: Number(explained.refused),
        toegekendCent: Number(explained.granted),
        vermeld: stated ? { ingediendCent: Number(stated.submitted), toegekendCent: Number(stated.granted) } : null,
        betaaldCent: explained.paid === undefined ? null : Number(explained.paid),
        verschillen: explained.gaps.map((gap) => ({
          soort: GAP_WORDS[gap.kind],
          bedragCent: Number(gap.cents),
          regel: 'reference' in gap ? gap.reference : null,
          zin: gapSentence(gap),
        })),
        afgewezenRegels: told.refusedShown.map(({ reference, amount, retourcodes }) => ({
          kenmerk: reference,
          bedragCent: Number(amount),
          redenen: retourcodes.map((code) => `${retourCodeText(code) ?? ''} (${code})`.trim()),
        })),
        aantalRegels: told.lines,
        aantalAfgewezen: told.refusedLines,
        fouten: rules.map((rule) => ({ regel: rule, tekst: ruleText(rule)?.text ?? rule })),
      };
    },
  }),
];
