import { formatList } from '../../../../kernel/format.nl.ts';
import { wayOf } from '../engine/part-plan.ts';
import type { ChangeRule, ChangeRules, FundingPart } from '../terms.ts';

const CAUSES: Readonly<Record<keyof ChangeRules, string>> = {
  earlyEnding: 'de hulp eerder stopt dan gepland',
  turning18: 'de jeugdige 18 wordt',
  move: 'de jeugdige verhuist naar een andere gemeente',
  providerChange: 'een andere aanbieder het overneemt',
};
const CONSEQUENCES: Readonly<Record<ChangeRule, string>> = {
  'moments-reached': 'blijft staan wat al verschuldigd was en komt er niets bij',
  'elapsed-share': 'wordt betaald naar de tijd die is verstreken van wat gepland was',
  'in-full': 'wordt betaald alsof de hulp volgens plan is beëindigd',
  review: 'beslist een medewerker wat wordt betaald',
};
const WORK = {
  none: 'Aan het einde van het jaar wordt lopende hulp niet apart gewaardeerd.',
  'elapsed-share': 'Aan het einde van het jaar wordt lopende hulp gewaardeerd naar verstreken tijd.',
  'moments-reached': 'Aan het einde van het jaar telt van lopende hulp wat al verschuldigd was.',
} as const;

const AS_DELIVERED =
  'Betaald wordt wat is geleverd, tot en met de laatste dag. Stopt de hulp eerder, wordt de jeugdige 18, verhuist hij of neemt een andere aanbieder het over? Dan valt er niets te verrekenen, en aan het einde van het jaar is er geen onderhanden werk.';

/**
 * What happens when care does not run as planned, and at the end of the year. Rules for that only work where a price is spread over
 * moments or parts of a year; what is paid as it is delivered needs none.
 */
export function readChanges(part: FundingPart): readonly string[] {
  const afterwards = part.yearEnd.afterCalculation
    ? ['Na het jaar worden de werkelijke kosten verrekend met wat is betaald.']
    : [];
  switch (wayOf(part)) {
    case 'delivered':
      return [AS_DELIVERED, ...afterwards];
    case 'moments':
      return [...changes(part.whenChanged), WORK[part.yearEnd.workInProgress], ...afterwards];
    case 'instalments':
      return [...changes(part.whenChanged), WORK.none, ...afterwards];
    case 'not-per-child':
      return afterwards;
  }
}

/** Causes with the same consequence share a sentence. */
function changes(rules: ChangeRules): readonly string[] {
  const causes = Object.keys(CAUSES) as (keyof ChangeRules)[];
  return [...Map.groupBy(causes, (cause) => rules[cause])].map(
    ([rule, alike]) => `Als ${either(alike.map((cause) => CAUSES[cause]))}, ${CONSEQUENCES[rule]}.`,
  );
}

const either = (words: readonly string[]): string => formatList(words).replace(/ en (?!.* en )/u, ' of ');
