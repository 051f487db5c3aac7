import { termOf } from '../../../platform/http/terms.ts';
import {
  CONTROL_POINTS,
  type ControlAnswers,
  controllabilityOf,
  LEVEL_WORDS,
  type Level,
  smallNumber,
} from '../../instruments/index.ts';
import type { IntroductionDocument, SmallNumberDocument, StoredAnalysis } from '../storage/analyses.ts';
import { introductionOutcome } from '../use-cases/keep-analyses.ts';
import type { Analyses, Beheersbaarheid, Invoering } from './analysis-schemas.ts';
import {
  CONTROL_OUTCOME_WORDS,
  CONTROL_WORDS,
  ENERGY_WORDS,
  INTRODUCTION_WORDS,
  ITEM_WORDS,
  SIDE_WORDS,
} from './analysis-words.nl.ts';

export const introductionOf = (body: Invoering): IntroductionDocument => ({
  efforts: body.regels.map(({ onderdeel, kant, bedragCent, energie, maanden }) => ({
    item: termOf(ITEM_WORDS, onderdeel),
    side: termOf(SIDE_WORDS, kant),
    costCents: bedragCent,
    energy: energie === null ? null : termOf(ENERGY_WORDS, energie),
    months: maanden,
  })),
  expectedResult: body.verwacht,
  foresight: body.vooruitzicht && {
    answer: termOf(LEVEL_WORDS, body.vooruitzicht.antwoord),
    reason: body.vooruitzicht.reden,
  },
  years: body.jaren,
});

export const controlOf = ({ antwoorden }: Beheersbaarheid): ControlAnswers => {
  const given = new Map(
    antwoorden.map(({ punt, antwoord }) => [termOf(CONTROL_WORDS, punt), termOf(LEVEL_WORDS, antwoord)]),
  );
  return Object.fromEntries(CONTROL_POINTS.map((point) => [point, given.get(point) ?? null])) as ControlAnswers;
};

/** The last of each kind with what follows from it now; `clients` is the number of children of the segment. */
export function toAnalyses(found: readonly StoredAnalysis[], clients: number | null): Analyses {
  const made: Analyses = { invoering: null, beheersbaarheid: null, kleineAantallen: null };
  for (const one of found) {
    const who = { op: one.onDay, door: one.personName };
    if (one.kind === 'introduction') made.invoering = toInvoering(one.document, who);
    else if (one.kind === 'controllability') made.beheersbaarheid = toBeheersbaarheid(one.document, who);
    else made.kleineAantallen = toKleineAantallen(one.document, clients, who);
  }
  return made;
}

type Who = Pick<NonNullable<Analyses['invoering']>, 'op' | 'door'>;

function toInvoering(document: IntroductionDocument, who: Who): Analyses['invoering'] {
  const outcome = introductionOutcome(document);
  if (outcome.code === 'foresight-missing') return null;
  return {
    ...who,
    ingevuld: {
      regels: document.efforts.map(({ item, side, costCents, energy, months }) => ({
        onderdeel: ITEM_WORDS[item],
        kant: SIDE_WORDS[side],
        bedragCent: costCents,
        energie: energy && ENERGY_WORDS[energy],
        maanden: months,
      })),
      verwacht: document.expectedResult,
      jaren: document.years,
      vooruitzicht: document.foresight && {
        antwoord: LEVEL_WORDS[document.foresight.answer],
        reden: document.foresight.reason,
      },
    },
    uitkomst: INTRODUCTION_WORDS[outcome.code],
    kanten: outcome.sides.map(({ side, knownCents, perYearCents, longestMonths, highEnergy, unknown }) => ({
      kant: SIDE_WORDS[side],
      bedragCent: Number(knownCents),
      perJaarCent: Number(perYearCents),
      langsteMaanden: longestMonths,
      veelEnergie: highEnergy,
      onbekend: unknown.map((item) => ITEM_WORDS[item]),
    })),
  };
}

function toBeheersbaarheid(document: ControlAnswers, who: Who): Analyses['beheersbaarheid'] {
  const { outcome, missing, partly, unknown } = controllabilityOf(document);
  const words = (points: readonly (keyof typeof CONTROL_WORDS)[]) => points.map((point) => CONTROL_WORDS[point]);
  return {
    ...who,
    ingevuld: {
      antwoorden: CONTROL_POINTS.flatMap((point) => {
        const level: Level | null = document[point];
        return level === null ? [] : [{ punt: CONTROL_WORDS[point], antwoord: LEVEL_WORDS[level] }];
      }),
    },
    uitkomst: CONTROL_OUTCOME_WORDS[outcome],
    ontbreekt: words(missing),
    deels: words(partly),
    onbekend: words(unknown),
  };
}

function toKleineAantallen(
  { spreadPercent, tolerancePercent }: SmallNumberDocument,
  clients: number | null,
  who: Who,
): Analyses['kleineAantallen'] {
  const outcome = clients === 0 ? null : smallNumber(clients, spreadPercent, tolerancePercent);
  return {
    ...who,
    spreidingPercentage: spreadPercent,
    marge: tolerancePercent,
    binnenPercentage: outcome?.withinPercent ?? null,
    nodig: outcome?.clientsNeeded ?? null,
    genoeg: clients === 0 ? false : (outcome?.enough ?? null),
  };
}
