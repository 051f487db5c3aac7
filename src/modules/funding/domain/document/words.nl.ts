/** Words of a document of funding terms for every fixed choice: the word in the document, and the words for people. */
import type {
  Accountability,
  Bound,
  BoundScope,
  CareUnit,
  ChangeRule,
  CodeRole,
  Condition,
  Declaration,
  FundingModel,
  Guarantee,
  Moment,
  PriceRule,
  ProcessAgreement,
  Variant,
  YearEnd,
} from '../terms.ts';
import type { Options } from './shape.ts';

export const MODEL_OPTIONS: Options<FundingModel> = {
  'actual-cost': ['werkelijke-kosten', 'Taak met nacalculatie op werkelijke kosten'],
  'fixed-capacity': ['vaste-capaciteit', 'Taak met vast budget of vaste capaciteit'],
  'price-times-quantity': ['prijs-keer-hoeveelheid', 'Prijs maal hoeveelheid (P x Q)'],
  trajectory: ['traject', 'Prijs per traject'],
  result: ['resultaat', 'Betaling op resultaat'],
  population: ['populatie', 'Budget voor een populatie'],
};

export const VARIANT_OPTIONS: Options<Variant> = {
  effort: ['inspanning', 'Inspanningsgericht'],
  output: ['output', 'Outputgericht'],
  task: ['taak', 'Taakgericht'],
};

export const PRICE_RULE_OPTIONS: Options<PriceRule> = {
  fixed: ['vast', 'Eén vast tarief voor alle aanbieders'],
  maximum: ['maximum', 'Ten hoogste het tarief; lager declareren mag'],
  'per-provider': ['per-aanbieder', 'Een eigen tarief per aanbieder'],
  'population-mean': ['gemiddelde', 'Het gemiddelde van de prijzen van aanbieders'],
};

export const UNIT_OPTIONS: Options<CareUnit> = {
  minute: ['minuut', 'Minuut'],
  hour: ['uur', 'Uur'],
  'day-part': ['dagdeel', 'Dagdeel'],
  'day-and-night': ['etmaal', 'Etmaal'],
  piece: ['stuk', 'Stuk'],
};

export const PERIOD_OPTIONS: Options<'week' | 'month' | 'year'> = {
  week: ['week', 'Week'],
  month: ['maand', 'Maand'],
  year: ['jaar', 'Jaar'],
};

export const MOMENT_OPTIONS: Options<Moment['at']> = {
  start: ['start', 'Bij de start'],
  end: ['einde', 'Bij het einde'],
  'after-days': ['na-dagen', 'Een aantal dagen na de start'],
};

export const CONDITION_OPTIONS: Options<Condition> = {
  'ended-as-planned': ['beeindigd-volgens-plan', 'De hulp is volgens plan beëindigd'],
  'all-results-reached': ['alle-resultaten-bereikt', 'Alle afgesproken resultaten zijn bereikt'],
  'positive-result': ['positief-resultaat', 'Het resultaat is positief'],
};

export const OTHERWISE_OPTIONS: Options<Moment['otherwise']> = {
  'not-due': ['niet-verschuldigd', 'Dit deel wordt niet betaald'],
  review: ['beoordelen', 'Een medewerker beslist over dit deel'],
};

export const CODE_ROLE_OPTIONS: Options<CodeRole> = {
  whole: ['geheel', 'De code van het hele product'],
  start: ['start', 'De code van de start'],
  end: ['einde', 'De code van het einde'],
};

export const SCOPE_OPTIONS: Options<BoundScope> = {
  allocation: ['toewijzing', 'Toewijzing'],
  child: ['jeugdige', 'Jeugdige'],
  product: ['product', 'Product'],
  contract: ['contract', 'Contract'],
  provider: ['aanbieder', 'Aanbieder'],
  municipality: ['gemeente', 'Gemeente'],
  region: ['regio', 'Regio'],
};

export const OVER_OPTIONS: Options<Bound['over']> = {
  month: ['maand', 'Een kalendermaand'],
  year: ['jaar', 'Een kalenderjaar'],
  term: ['looptijd', 'De hele looptijd'],
};

export const AT_BOUND_OPTIONS: Options<Bound['at']> = {
  refuse: ['afkeuren', 'Wat erboven komt, wordt afgekeurd'],
  review: ['beoordelen', 'Wat erboven komt, wacht op een medewerker'],
  signal: ['signaleren', 'Wat erboven komt, wordt betaald en gemeld'],
};

export const GUARANTEE_PAID_OPTIONS: Options<Guarantee['paid']> = {
  instalments: ['termijnen', 'In maandtermijnen'],
  'at-settlement': ['bij-afrekening', 'Bij de afrekening van het jaar'],
};

export const CHANGE_OPTIONS: Options<ChangeRule> = {
  'moments-reached': ['bereikte-momenten', 'Wat al verschuldigd was blijft, meer komt er niet'],
  'elapsed-share': ['naar-verstreken-tijd', 'Naar verstreken tijd'],
  'in-full': ['volledig', 'Alsof de hulp volgens plan is beëindigd'],
  review: ['beoordelen', 'Een medewerker beslist'],
};

export const WORK_OPTIONS: Options<YearEnd['workInProgress']> = {
  none: ['geen', 'Niet gewaardeerd'],
  'elapsed-share': ['naar-verstreken-tijd', 'Naar verstreken tijd'],
  'moments-reached': ['bereikte-momenten', 'Wat verschuldigd was'],
};

export const DECLARED_OPTIONS: Options<Declaration['per']> = {
  client: ['jeugdige', 'Per jeugdige'],
  trajectory: ['traject', 'Per traject'],
  population: ['populatie', 'Voor de populatie als geheel'],
  none: ['geen', 'Er wordt niet gedeclareerd'],
};

export const OVER_PERIOD_OPTIONS: Options<Declaration['overPeriod']> = {
  refuse: ['afkeuren', 'Afkeuren'],
  'within-total': ['binnen-totaal', 'Betalen zolang de hele toewijzing niet op is'],
  review: ['beoordelen', 'Een medewerker beslist'],
};

export const STACKING_OPTIONS: Options<Declaration['stacking']> = {
  allow: ['toestaan', 'Toegestaan'],
  signal: ['signaleren', 'Betalen en melden'],
  review: ['beoordelen', 'Een medewerker beslist'],
  refuse: ['afkeuren', 'Afkeuren'],
};

export const ACCOUNTABILITY_OPTIONS: Options<Accountability> = {
  'hours-per-client': ['uren-per-jeugdige', 'Bestede uren per jeugdige'],
  'day-parts-per-client': ['dagdelen-per-jeugdige', 'Dagdelen per jeugdige'],
  'activities-per-client': ['activiteiten-per-jeugdige', 'Activiteiten per jeugdige'],
  'results-per-client': ['resultaten-per-jeugdige', 'Resultaten per jeugdige'],
  totals: ['totalen', 'Totalen'],
  costs: ['kosten', 'Kosten'],
  outcomes: ['uitkomsten', 'Uitkomsten'],
  punctuality: ['op-tijd-aanleveren', 'Of op tijd is aangeleverd'],
};

export const AGREEMENT_OPTIONS: Options<ProcessAgreement> = {
  'measuring-outcomes': ['uitkomsten-meten', 'Uitkomsten meten'],
  'reporting-outcomes': ['uitkomsten-rapporteren', 'Uitkomsten rapporteren'],
  'finishing-in-time': ['op-tijd-afronden', 'Op tijd afronden'],
};
