import type { StatutoryElement, Step } from '../domain/build-up.ts';
import type { CostPartName } from '../domain/compare-cost-prices.ts';
import type {
  Activity,
  CostElement,
  CostType,
  FigureStatus,
  HoursMeaning,
  PriceKind,
  RiskType,
  SurchargeType,
  TimeClass,
} from '../domain/cost-element.ts';
import type { FaultCode } from '../domain/faults.ts';
import type { FigureField } from '../domain/resolve-figures.ts';
import type { TermDifference } from '../domain/terms.ts';

export { BASIS_WORDS, HOURS_WORDS, OVERHEAD_FORM_WORDS } from '../use-cases/cost-price-sheet.nl.ts';

/** Words of the public API for our terms, and what people read for them. */

export const ELEMENT_WORDS = {
  function: 'functie',
  surcharge: 'toeslag',
  'employer-charge': 'werkgeverslasten',
  'contract-hours': 'contracturen',
  time: 'tijd',
  'client-bound-cost': 'clientgebonden-kosten',
  overhead: 'overhead',
  risk: 'risico',
  index: 'index',
  'unit-hours': 'uren-per-eenheid',
  'group-size': 'groepsgrootte',
  occupancy: 'bezetting',
} as const satisfies Record<CostElement['kind'], string>;

export const FIGURE_STATUS_WORDS = {
  example: 'voorbeeld',
  proposed: 'voorgesteld',
  verified: 'geverifieerd',
  adopted: 'vastgesteld',
} as const satisfies Record<FigureStatus, string>;

export const HOURS_TEXTS = {
  'direct-client': 'uren met de cliënt zelf (ook telefoon en beeld)',
  'client-bound': 'uren met en voor de cliënt, zonder afspraken waarop niemand kwam',
  'client-bound-and-no-show': 'uren met en voor de cliënt, met afspraken waarop niemand kwam',
  productive: 'alle gewerkte uren, zonder verlof en ziekte',
  contract: 'alle uren van het dienstverband',
} as const satisfies Record<HoursMeaning, string>;

export const TIME_WORDS = {
  absence: 'afwezig',
  'not-client-bound': 'niet-clientgebonden',
  'indirect-client-bound': 'indirect-clientgebonden',
  'no-show': 'no-show',
} as const satisfies Record<TimeClass, string>;

export const ACTIVITY_WORDS = {
  leave: 'verlof',
  sickness: 'ziekte',
  training: 'opleiding',
  meetings: 'overleg',
  travel: 'reistijd',
  administration: 'administratie',
  'municipal-demands': 'eisen-van-gemeenten',
  'no-show': 'no-show',
  other: 'overig',
} as const satisfies Record<Activity, string>;

export const SURCHARGE_WORDS = {
  'holiday-pay': 'vakantiegeld',
  'year-end': 'eindejaarsuitkering',
  'irregular-hours': 'onregelmatigheid',
  'career-budget': 'loopbaanbudget',
  other: 'overig',
} as const satisfies Record<SurchargeType, string>;

export const COST_WORDS = {
  materials: 'materiaal',
  food: 'voeding',
  housing: 'huisvesting',
  travel: 'reiskosten',
  'municipal-demands': 'eisen-van-gemeenten',
  'team-leader': 'meewerkend-teamleider',
  other: 'overig',
} as const satisfies Record<CostType, string>;

export const RISK_WORDS = { risk: 'risico', innovation: 'innovatie', margin: 'marge' } as const satisfies Record<
  RiskType,
  string
>;
export const TIME_PER_WORDS = { year: 'jaar', 'percent-of-contract': 'deel-van-contracturen' } as const;
export const COST_PER_WORDS = { hour: 'uur', unit: 'eenheid', place: 'plaats' } as const;
export const OVERHEAD_BASE_WORDS = {
  personnel: 'personeelskosten',
  'direct-cost': 'directe-kosten',
  total: 'totaal',
} as const;

export const PRICE_KIND_WORDS = {
  unit: 'per-eenheid',
  trajectory: 'per-traject',
  period: 'per-periode',
  'population-mean': 'gemiddeld-over-populatie',
} as const satisfies Record<PriceKind['kind'], string>;
export const PERIOD_WORDS = { week: 'week', month: 'maand', year: 'jaar' } as const;
export const ROUNDING_WORDS = { cents: 'hele-centen', 'hour-divisible-by-60': 'uurtarief-deelbaar-door-60' } as const;

export const FIELD_WORDS = {
  share: 'aandeel',
  salary: 'salaris',
  percent: 'percentage',
  hours: 'uren',
  amount: 'bedrag',
  clients: 'clienten',
} as const satisfies Record<FigureField, string>;

export const FIGURE_UNIT_WORDS = { euro: 'euro', percent: 'procent', hours: 'uren', clients: 'clienten' } as const;

export const STATUTORY_WORDS = {
  professionals: 'beroepskrachten',
  'client-bound': 'clientgebonden',
  overhead: 'overhead',
  indexation: 'indexering',
  outside: 'buiten-de-wet',
} as const satisfies Record<StatutoryElement, string>;

/** With the letters of Besluit Jeugdwet art. 2.3. */
export const STATUTORY_TEXTS = {
  professionals: 'a. Kosten van beroepskrachten',
  'client-bound': 'b. Andere cliëntgebonden kosten',
  overhead: 'c. Overhead',
  indexation: 'd. Indexering',
  outside: 'Risico en afronding, buiten de vier elementen',
} as const satisfies Record<StatutoryElement, string>;

export const STEP_WORDS = {
  salary: 'salaris',
  surcharges: 'toeslagen',
  'employer-charges': 'werkgeverslasten',
  'non-billable-time': 'niet-declarabele-tijd',
  'client-bound': 'clientgebonden-kosten',
  occupancy: 'bezetting',
  overhead: 'overhead',
  risk: 'risico',
  index: 'index',
  rounding: 'afronding',
} as const satisfies Record<Step, string>;

export const STEP_TEXTS = {
  salary: 'Brutosalaris',
  surcharges: 'Toeslagen op salaris',
  'employer-charges': 'Werkgeverslasten',
  'non-billable-time': 'Uren die niet declarabel zijn',
  'client-bound': 'Andere cliëntgebonden kosten',
  occupancy: 'Lege plaatsen',
  overhead: 'Overhead',
  risk: 'Risico, innovatie en marge',
  index: 'Index',
  rounding: 'Afronding',
} as const satisfies Record<Step, string>;

export const PART_WORDS = {
  professionals: 'beroepskrachten',
  clientBound: 'clientgebonden',
  overhead: 'overhead',
  rest: 'overig',
} as const satisfies Record<CostPartName, string>;

export const PART_TEXTS = {
  professionals: 'beroepskrachten',
  clientBound: 'andere cliëntgebonden kosten',
  overhead: 'overhead',
  rest: 'index, risico en marge',
} as const satisfies Record<CostPartName, string>;

export const ORIGIN_WORDS = { calculation: 'berekening', indexation: 'indexering', agreement: 'afspraak' } as const;
export const CALCULATION_STATUS_WORDS = { draft: 'concept', adopted: 'vastgesteld' } as const;

export const TERM_TEXTS = {
  unit: 'de eenheid',
  hours: 'welke uren bedoeld zijn',
  'price-kind': 'waarvoor de prijs is',
  'unit-hours': 'hoeveel uren er in een eenheid zitten',
} as const satisfies Record<TermDifference['term'], string>;

export const FAULT_TEXTS = {
  'key-used-twice': 'Deze sleutel staat er twee keer; geef elk element een eigen sleutel.',
  'figure-without-value': 'Hier ontbreekt een geldig getal op de prijsdatum.',
  'figure-negative': 'Dit getal mag niet onder nul zijn.',
  'element-incomplete': 'Bij dit element ontbreekt een keuze of een getal.',
  'no-function': 'Noem ten minste een functie met salaris.',
  'mix-not-100': 'De aandelen van de functies zijn samen geen 100 procent.',
  'no-contract-hours': 'Noem het aantal contracturen per jaar.',
  'only-one-allowed': 'Van dit element mag er maar een zijn.',
  'no-unit-hours': 'Noem hoeveel uren werk er in een eenheid zitten.',
  'no-hours-left': 'Er blijven geen declarabele uren over.',
  'overhead-base-unfit': 'Een aandeel gaat over het totaal; een opslag over personeelskosten of directe kosten.',
  'overhead-share-too-large': 'Overhead als aandeel moet samen minder dan 100 procent zijn.',
  'occupancy-out-of-range': 'De bezetting ligt boven 0 en is hoogstens 100 procent.',
  'group-size-zero': 'De groepsgrootte moet boven nul zijn.',
  'spread-not-100': 'De aandelen van de trajectvormen zijn samen geen 100 procent.',
  'spread-value-unfit': 'Een getal bij de prijsvorm is geen getal boven nul.',
  'no-price-shape': 'Noem de vormen of groepen waaruit de prijs volgt.',
  'rounding-unfit': 'Deelbaar door 60 kan alleen bij een prijs per minuut of per uur.',
} as const satisfies Record<FaultCode, string>;

/** Our term for a public word; undefined when there is none. */
export const termOf = <Term extends string>(
  words: Readonly<Record<Term, string>>,
  word: string | undefined,
): Term | undefined => (Object.keys(words) as Term[]).find((term) => words[term] === word);

/** Our term for a word that the schema let through. */
export function requireTerm<Term extends string>(words: Readonly<Record<Term, string>>, word: string): Term {
  const term = termOf(words, word);
  if (term === undefined) throw new RangeError(`no term for ${word}`);
  return term;
}
