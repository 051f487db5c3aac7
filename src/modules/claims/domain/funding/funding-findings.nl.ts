import type { Condition } from '../../../funding/api.ts';
import type { BoundSum, ReviewReason, RuleFacts } from '../decision.ts';
import { count, euros, list, volume } from '../words.nl.ts';
import type { NextMoment, ResultCounts } from './funding-facts.ts';

type Said = { readonly sentence: string; readonly detail: string };
const say = (sentence: string, detail = ''): Said => ({ sentence, detail });
type FundingRule = Extract<keyof RuleFacts, `BV${string}`>;

/** Findings on funding terms in words; one entry per rule. */
export const FUNDING_TEXTS: { readonly [R in FundingRule]: (facts: RuleFacts[R], met: boolean) => Said } = {
  BV01: ({ partName }, met) =>
    met
      ? say('Deze hulp wordt per kind of traject gedeclareerd.', partName)
      : say(`Deze hulp wordt niet per kind gedeclareerd, maar betaald uit een vast bedrag (${partName}).`),
  BV02: ({ used, volume: asked, due, next }, met) =>
    met
      ? say('Dit deel van de prijs mag nu betaald worden.', `${count(used + asked)} van ${count(due)}`)
      : say(
          `Nu mag ${count(due)} betaald worden; met deze regel is dat ${count(used + asked)}.${next ? ` ${WAITS[next.at](next)}` : ''}`,
        ),
  BV03: boundText,
  BV04: boundText,
  BV05: ({ otherProducts }, met) =>
    met
      ? say('Er is geen andere hulp in deze maand die dit uitsluit.')
      : say(`In deze maand is er al andere hulp: ${list([...otherProducts])}. Samen wordt dat niet betaald.`),
  BV06: (facts, met) => {
    const said = boundText(facts, met);
    return met ? said : say(`${said.sentence} Een medewerker beslist.`);
  },
  BV07: (facts, met) =>
    met
      ? say('Er is geen reden waarvoor een medewerker moet kijken.')
      : say(`Een medewerker beslist: ${list(facts.reasons.map((one) => REASONS[one](facts)))}.`),
};

/** "Grens per kind: € 24.000 + € 2.000 = € 26.000 van € 25.000." */
function boundText({ name, used, size, limit, measure }: BoundSum, met: boolean): Said {
  const amount = (value: number) => (measure === 'amount' ? euros(value) : count(value));
  const sum = `${amount(used)} + ${amount(size)} = ${amount(used + size)} van ${amount(limit)}`;
  return met
    ? say('De afgesproken grens is niet bereikt.', `${name}: ${sum}`)
    : say(`Boven de grens ‘${name}’: ${sum}.`);
}

const WAITS: Record<NextMoment['at'], (next: NextMoment) => string> = {
  start: () => 'De rest mag als de hulp begint.',
  end: (next) =>
    next.reached
      ? `Voor de rest is nodig: ${list([...next.unmet, ...next.unknown].map((one) => CONDITIONS[one]))}.${stateOf(next.results)}`
      : 'De rest mag als de hulp is geëindigd.',
  'after-days': () => 'De rest mag later, na de afgesproken tijd.',
};

const CONDITIONS: Record<Condition, string> = {
  'ended-as-planned': 'een einde volgens plan',
  'all-results-reached': 'alle afgesproken resultaten behaald',
  'positive-result': 'een positief resultaat',
};

const stateOf = (results: ResultCounts | undefined): string => (results ? ` Nu: ${standOf(results)}.` : '');

/** "van 2 afgesproken resultaten zijn 1 bereikt en 0 niet, 1 wacht op de toegang" */
function standOf({ agreed, reached, notReached, waiting }: ResultCounts): string {
  if (agreed === 0) return 'er is geen resultaat afgesproken';
  const open = agreed - reached - notReached - waiting;
  const parts = [
    reached > 0 ? `${count(reached)} bevestigd als bereikt` : '',
    notReached > 0 ? `${count(notReached)} niet bevestigd` : '',
    waiting > 0 ? `${count(waiting)} wacht op de toegang` : '',
    open > 0 ? `${count(open)} nog niet gemeld` : '',
  ].filter((part) => part !== '');
  return `van ${count(agreed)} ${agreed === 1 ? 'resultaat' : 'resultaten'} ${list(parts)}`;
}

const REASONS: Record<ReviewReason, (facts: RuleFacts['BV07']) => string> = {
  moment: ({ waitsFor, results }) =>
    `niet bekend of niet behaald is ${list(waitsFor.map((one) => CONDITIONS[one]))}${results ? ` (${standOf(results)})` : ''}`,
  'over-period': ({ overPeriod }) =>
    overPeriod === null
      ? 'het volume is meer dan voor deze periode is toegewezen'
      : `het volume is ${volume(overPeriod.used + overPeriod.volume, overPeriod.unit)}, voor deze periode is ${volume(overPeriod.limit, overPeriod.unit)} toegewezen`,
  stacking: ({ otherProducts }) => `in deze maand is er ook andere hulp (${list([...otherProducts])})`,
};
