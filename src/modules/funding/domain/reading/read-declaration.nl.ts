import { formatList } from '../../../../kernel/format.nl.ts';
import { singularUnit } from '../../../../kernel/unit-words.nl.ts';
import type { Accountability, Declaration } from '../terms.ts';

const OVER_PERIOD = {
  refuse: 'Wie in een periode meer levert dan is toegewezen, krijgt dat meerdere niet betaald.',
  'within-total':
    'Wie in een periode meer levert dan is toegewezen, krijgt dat betaald zolang de hele toewijzing niet op is.',
  review: 'Wie in een periode meer levert dan is toegewezen, wacht op het oordeel van een medewerker.',
} as const;
const STACKING = {
  allow: 'Een jeugdige mag in dezelfde maand meer producten van dit onderdeel hebben.',
  signal:
    'Heeft een jeugdige in dezelfde maand meer producten van dit onderdeel, dan wordt betaald en krijgen mensen een signaal.',
  review: 'Heeft een jeugdige in dezelfde maand meer producten van dit onderdeel, dan beslist een medewerker.',
  refuse: 'Een tweede product van dit onderdeel voor dezelfde jeugdige in dezelfde maand wordt afgekeurd.',
} as const;
const ASKED: Readonly<Record<Accountability, string>> = {
  'hours-per-client': 'bestede uren per jeugdige',
  'day-parts-per-client': 'dagdelen per jeugdige',
  'activities-per-client': 'activiteiten per jeugdige',
  'results-per-client': 'resultaten per jeugdige',
  totals: 'totalen',
  costs: 'kosten',
  outcomes: 'uitkomsten',
  punctuality: 'of op tijd is aangeleverd',
};

/** How it is declared and accounted for. */
export function readDeclaration({ per, unit, overPeriod, stacking, accountability }: Declaration): readonly string[] {
  const asked =
    accountability.length > 0
      ? `De aanbieder verantwoordt daarnaast: ${formatList(accountability.map((one) => ASKED[one]))}.`
      : 'De aanbieder hoeft daarnaast niets te verantwoorden.';
  if (per === 'none') return ['Er wordt niet gedeclareerd: de betaling volgt uit de afspraak.', asked];
  if (per === 'population') return ['De aanbieder declareert voor de populatie als geheel, niet per jeugdige.', asked];
  const code = unit === null ? '' : `, met eenheidcode ${unit} (${singularUnit(unit)})`;
  return [
    `De aanbieder declareert per ${per === 'client' ? 'jeugdige' : 'traject'}${code}.`,
    OVER_PERIOD[overPeriod],
    STACKING[stacking],
    asked,
  ];
}
