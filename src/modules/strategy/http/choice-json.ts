import { termOf } from '../../../platform/http/terms.ts';
import {
  type Advies,
  advise,
  FIT_RULES,
  factsWith,
  INCENTIVE_WORDS,
  INSTRUMENT_NAMES,
  INSTRUMENT_WORDS,
  INSTRUMENTS,
  type Instrument,
  OPTION_WORDS,
  optionName,
  toAdvies,
  toFeiten,
} from '../../instruments/index.ts';
import type { StoredChoice, StoredSegment } from '../storage/choices.ts';
import type { ChoiceRefusal, NewChoice } from '../use-cases/keep-choices.ts';
import { choicesOf } from '../use-cases/weigh-choices.ts';
import type { Instrumentstand, Keuze, NieuweKeuze, NieuwSegment, Segment, Segmentdetail } from './choice-schemas.ts';

const ofSegment = (one: StoredSegment) => ({
  id: one.id,
  naam: one.name,
  toelichting: one.note,
  productgroepen: [...one.productGroups],
  jeugdigenPerJaar: one.clients,
  beantwoord: Object.keys(one.facts).length,
  beantwoordOp: one.factsOn,
});

export const toSegment = (one: StoredSegment): Segment => ({
  ...ofSegment(one),
  instrumenten: INSTRUMENTS.map((instrument) => toStand(one, instrument)),
});

function toStand(one: StoredSegment, instrument: Instrument): Instrumentstand {
  const chosen = choicesOf(one).get(instrument)?.option ?? null;
  const { first } = advise(instrument, FIT_RULES, factsWith(one.facts));
  return {
    instrument: INSTRUMENT_WORDS[instrument],
    naam: INSTRUMENT_NAMES[instrument],
    stand: chosen ? 'gekozen' : first ? 'advies' : 'open',
    optie: chosen && optionName(chosen),
    advies: first && optionName(first),
    wijktAf: chosen !== null && first !== null && chosen !== first,
  };
}

export const toSegmentdetail = (
  one: StoredSegment,
  history: readonly StoredChoice[],
  wijzigbaar: boolean,
): Segmentdetail => ({
  ...toSegment(one),
  beantwoordDoor: one.factsBy,
  feiten: toFeiten(one.facts),
  keuzes: [...choicesOf(one).values()].map(toKeuze),
  adviezen: INSTRUMENTS.map((instrument): Advies => toAdvies(advise(instrument, FIT_RULES, factsWith(one.facts)))),
  geschiedenis: history.map(toKeuze),
  wijzigbaar,
});

const toKeuze = (one: StoredChoice): Keuze => ({
  instrument: INSTRUMENT_WORDS[one.instrument],
  instrumentnaam: INSTRUMENT_NAMES[one.instrument],
  optie: one.option && OPTION_WORDS[one.option],
  optienaam: one.option && optionName(one.option),
  reden: one.reason,
  geadviseerd: one.advised && OPTION_WORDS[one.advised],
  geadviseerdnaam: one.advised && optionName(one.advised),
  afwijking: one.deviation,
  contractjaren: one.contractYears,
  nieuweBekostiging: one.newFunding,
  prikkels: one.incentives.map((incentive) => INCENTIVE_WORDS[incentive]),
  op: one.onDay,
  door: one.personName,
});

export const segmentOf = (body: NieuwSegment) => ({
  name: body.naam.trim(),
  note: body.toelichting ?? '',
  productGroups: body.productgroepen ?? [],
  clients: body.jeugdigenPerJaar ?? null,
});

export const choiceOf = (body: NieuweKeuze): NewChoice => ({
  instrument: termOf(INSTRUMENT_WORDS, body.instrument),
  option: body.optie === null ? null : termOf(OPTION_WORDS, body.optie),
  reason: body.reden,
  deviation: body.afwijking ?? '',
  contractYears: body.contractjaren ?? null,
  newFunding: body.nieuweBekostiging ?? null,
  incentives: (body.prikkels ?? []).map((incentive) => termOf(INCENTIVE_WORDS, incentive)),
});

/** A refusal with, where it is about a field, what to fill in there. */
export const explained = (refusal: ChoiceRefusal) =>
  refusal.code === 'strategy.deviation-unexplained'
    ? ({
        code: refusal.code,
        errors: [
          {
            path: 'afwijking',
            detail: `Het advies is ${optionName(refusal.advised)}. Leg uit waarom u anders kiest.`,
          },
        ],
      } as const)
    : refusal;
