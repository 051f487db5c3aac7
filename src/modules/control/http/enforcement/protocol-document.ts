import { termOf } from '../../../../platform/http/terms.ts';
import type { FlagFigure, OfferedProtocol, Protocol } from '../../domain/enforcement/protocol.ts';
import { FIGURE_WORDS, MEASURE_WORDS } from '../words.nl.ts';
import type { Protocoldocument } from './protocol-schemas.ts';

/** The protocol in the words of the public API. */
export const toDocument = ({ terms, grounds, measures, flags }: Protocol): Protocoldocument => ({
  termijnen: {
    antwoordDagen: terms.answerDays,
    herstelDagen: terms.remedyDays,
    zienswijzeDagen: terms.defenceDays,
    bezwaarDagen: terms.objectionDays,
  },
  gronden: grounds.map((one) => ({
    sleutel: one.key,
    titel: one.title,
    grondslag: one.basis,
    reikwijdte: one.scope,
    zonderWaarschuwing: one.direct,
  })),
  maatregelen: measures.map((one) => ({
    sleutel: one.key,
    titel: one.title,
    soort: MEASURE_WORDS[one.kind],
    percentage: one.percent,
    na: one.afterKey,
  })),
  vlaggen: flags.map((one) => ({
    sleutel: one.key,
    titel: one.title,
    grondslag: one.basis,
    reikwijdte: one.scope,
    van: one.from,
    tot: one.through,
    cijfer: FIGURE_WORDS[one.figure],
    grens: one.limit,
    verwachtOnterechtPercentage: one.expectedFalsePercent,
    waaromOnterecht: one.falseBecause,
  })),
});

/** A figure that is none of ours stays as it was written, so that the refusal can say what it is about. */
const figureOf = (word: string): string =>
  (Object.keys(FIGURE_WORDS) as FlagFigure[]).find((key) => FIGURE_WORDS[key] === word) ?? word;

/** A protocol as it was handed in. */
export const fromDocument = ({ termijnen, gronden, maatregelen, vlaggen }: Protocoldocument): OfferedProtocol => ({
  terms: {
    answerDays: termijnen.antwoordDagen,
    remedyDays: termijnen.herstelDagen,
    defenceDays: termijnen.zienswijzeDagen,
    objectionDays: termijnen.bezwaarDagen,
  },
  grounds: gronden.map((one) => ({
    key: one.sleutel,
    title: one.titel,
    basis: one.grondslag,
    scope: one.reikwijdte,
    direct: one.zonderWaarschuwing,
  })),
  measures: maatregelen.map((one) => ({
    key: one.sleutel,
    title: one.titel,
    kind: termOf(MEASURE_WORDS, one.soort),
    percent: one.percentage,
    afterKey: one.na,
  })),
  flags: vlaggen.map((one) => ({
    key: one.sleutel,
    title: one.titel,
    basis: one.grondslag,
    scope: one.reikwijdte,
    from: one.van,
    through: one.tot,
    figure: figureOf(one.cijfer),
    limit: one.grens,
    expectedFalsePercent: one.verwachtOnterechtPercentage,
    falseBecause: one.waaromOnterecht,
  })),
});
