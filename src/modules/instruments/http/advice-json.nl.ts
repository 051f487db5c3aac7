/** The advice of the choice aid as people read it: every verdict with its reason. */
import type { Advice, Judged, OptionAdvice } from '../domain/advice.ts';
import type { LibraryOption, OptionKey } from '../domain/instrument.ts';
import { OPTIONS, QUESTIONS } from '../library/index.ts';
import type { Advies, Optieadvies } from './schemas.ts';
import { FACT_WORDS, FIT_WORDS, INSTRUMENT_WORDS, LEVEL_WORDS, OPTION_WORDS, STANDING_WORDS } from './words.nl.ts';

const OPTION_BY_KEY = new Map<OptionKey, LibraryOption>(OPTIONS.map((option) => [option.key, option]));
const QUESTION_BY_FACT = new Map(QUESTIONS.map((question) => [question.fact, question.question]));

/** The name of an option as people read it. */
export const optionName = (key: OptionKey): string => OPTION_BY_KEY.get(key)?.name ?? key;

export const toAdvies = (advice: Advice): Advies => ({
  instrument: INSTRUMENT_WORDS[advice.instrument],
  eerste: advice.first && OPTION_WORDS[advice.first],
  zin: adviceSentence(advice),
  volgorde: advice.ranking.map(toOptieadvies),
});

/** The advice in one sentence. */
export function adviceSentence({ first, ranking }: Advice): string {
  if (first === null) return noAdvice(ranking);
  const best = ranking.find(({ option }) => option === first);
  if (!best) return '';
  const fits = countOf(best, 'fits');
  const cautions = countOf(best, 'caution');
  const rest = [
    ...(cautions > 0 ? [`${cautions === 1 ? 'één vraagt' : `${cautions} vragen`} aandacht`] : []),
    ...(best.unknown > 0 ? [`${best.unknown} ${best.unknown === 1 ? 'is' : 'zijn'} nog niet bekend`] : []),
  ];
  return `Advies: ${optionName(first)}. ${fits} van ${best.criteria} criteria ${fits === 1 ? 'past' : 'passen'}${rest.length > 0 ? `; ${rest.join(', ')}` : ''}.`;
}

function noAdvice([best, ...rest]: Advice['ranking']): string {
  if (!best || [best, ...rest].every(({ unknown, criteria }) => unknown === criteria))
    return 'Nog geen advies: er is nog niets beantwoord.';
  if (best.standing === 'refused')
    return 'Geen advies: elke optie valt af. Kijk bij de redenen wat er moet veranderen.';
  return best.points > 0
    ? `Nog geen advies: ${optionName(best.option)} ligt voor, maar er is te weinig bekend.`
    : 'Nog geen advies: geen van de antwoorden spreekt genoeg voor een keuze.';
}

const toOptieadvies = (one: OptionAdvice): Optieadvies => ({
  optie: OPTION_WORDS[one.option],
  naam: optionName(one.option),
  stand: STANDING_WORDS[one.standing],
  zin: standingSentence(one),
  past: countOf(one, 'fits'),
  criteria: one.criteria,
  onbekend: one.unknown,
  oordelen: one.judged.map(toOordeel),
});

function standingSentence(one: OptionAdvice): string {
  const against = one.judged.find(({ fit }) => fit === 'refused');
  if (against) return against.rule.because;
  const waits = one.judged.find(({ rule, fit }) => rule.must && fit === 'unknown');
  if (waits) return `Eerst beantwoorden: ${QUESTION_BY_FACT.get(waits.rule.fact) ?? ''}`;
  const caution = one.judged.find(({ fit }) => fit === 'caution');
  if (caution) return `Let op: ${caution.rule.because}`;
  const fit = one.judged.find((judged) => judged.fit === 'fits');
  return fit ? fit.rule.because : 'Geen antwoord spreekt hiervoor of hiertegen.';
}

const toOordeel = ({ rule, answer, fit }: Judged): Optieadvies['oordelen'][number] => ({
  feit: FACT_WORDS[rule.fact],
  vraag: QUESTION_BY_FACT.get(rule.fact) ?? '',
  antwoord: answer && LEVEL_WORDS[answer],
  past: FIT_WORDS[fit],
  moet: rule.must,
  reden: rule.because,
  bronnen: [...rule.sources],
});

const countOf = (one: OptionAdvice, wanted: Judged['fit']): number =>
  one.judged.filter(({ fit }) => fit === wanted).length;
