/** Every field of funding terms: its name in the document, the words above it in the form, and what it means. */
import type {
  Advance,
  Assumption,
  Bound,
  ChangeRules,
  Coverage,
  Declaration,
  DeliveryDemands,
  Due,
  FundingPart,
  FundingTerms,
  Guarantee,
  Moment,
  Price,
  Source,
  TotalSettlement,
  YearEnd,
} from '../terms.ts';
import {
  CATEGORY,
  CENTS,
  choice,
  DAY,
  type Field,
  FLAG,
  FRACTION,
  KEY,
  list,
  maybe,
  oneOf,
  PRODUCT_CODE,
  record,
  type Shape,
  text,
  UNIT_CODE,
  union,
  whole,
} from './shape.ts';
import * as words from './words.nl.ts';

const field = (name: string, label: string, explain: string, shape: Shape, ...fallback: readonly unknown[]): Field => ({
  name,
  label,
  explain,
  shape,
  ...(fallback.length > 0 && { fallback: fallback[0] }),
});

const key = field(
  'sleutel',
  'Sleutel',
  'Korte naam zonder spaties, uniek in zijn lijst; blijft hetzelfde in volgende versies.',
  KEY,
);
const name = (what: string) => field('naam', 'Naam', what, text(200));
const perYear = (fallback?: 12) =>
  field(
    'perJaar',
    'Aantal per jaar',
    'In hoeveel gelijke delen een jaar wordt betaald: 1, 2, 4 of 12.',
    oneOf(1, 2, 4, 12),
    ...(fallback ? [fallback] : []),
  );

const NO_COVERAGE: Coverage = { segments: [], products: [], codes: [], categories: [] };

export const COVERAGE = record<Coverage>('Dekking', {
  segments: field(
    'segmenten',
    'Segmenten',
    'Segmenten uit het productenboek. Leeg: elk segment.',
    list(KEY, 'segment'),
    [],
  ),
  products: field(
    'producten',
    'Producten',
    'Sleutels van producten uit het productenboek. Leeg: elk product.',
    list(KEY, 'product'),
    [],
  ),
  codes: field(
    'productcodes',
    'Productcodes',
    'iJw-productcodes van vijf tekens. Leeg: elke code.',
    list(PRODUCT_CODE, 'productcode'),
    [],
  ),
  categories: field(
    'productcategorieen',
    'Productcategorieën',
    'iJw-productcategorieën van twee cijfers. Leeg: elke categorie.',
    list(CATEGORY, 'categorie'),
    [],
  ),
});

const covers = (explain: string) => field('dekt', 'Waarvoor', explain, COVERAGE, NO_COVERAGE);

const rule = field(
  'prijsregel',
  'Welk tarief geldt',
  'Voor iedereen hetzelfde, ten hoogste, per aanbieder, of het gemiddelde van aanbieders.',
  choice(words.PRICE_RULE_OPTIONS),
  'fixed',
);
const yearly = field(
  'jaarbedragCenten',
  'Bedrag per jaar',
  'In hele centen. Leeg: wat het contract voor dat jaar afspreekt.',
  maybe(CENTS),
  null,
);

export const PRICE = union<Price, 'of'>('Prijs', 'of', 'soort', {
  unit: {
    word: 'eenheid',
    label: 'Een geleverde eenheid',
    fields: {
      unit: field('eenheid', 'Eenheid', 'Waarin geleverd en betaald wordt.', choice(words.UNIT_OPTIONS)),
      rule,
    },
  },
  period: {
    word: 'periode',
    label: 'Een periode waarin hulp loopt',
    fields: {
      period: field('periode', 'Periode', 'Week, maand of jaar.', choice(words.PERIOD_OPTIONS)),
      rule,
    },
  },
  trajectory: {
    word: 'traject',
    label: 'Een heel traject',
    fields: {
      pieces: field(
        'stukken',
        'Aantal stukken',
        'Het tarief is de prijs van één stuk; een heel traject kost zoveel stukken. Meestal 1.',
        whole(1, 100),
        1,
      ),
      rule,
    },
  },
  result: { word: 'resultaat', label: 'Een resultaat', fields: { rule } },
  capacity: {
    word: 'capaciteit',
    label: 'Een plaats die wordt vrijgehouden',
    fields: {
      places: field(
        'plaatsen',
        'Aantal plaatsen',
        'Hoeveel plaatsen. Leeg: wat het contract afspreekt.',
        maybe(whole(1, 100_000)),
        null,
      ),
      rule,
    },
  },
  population: {
    word: 'populatie',
    label: 'Een budget voor een populatie',
    fields: {
      yearlyCents: yearly,
      perYoungPersonCents: field(
        'perJeugdigeCenten',
        'Bedrag per jeugdige inwoner per jaar',
        'In hele centen. Leeg: er is geen bedrag per inwoner.',
        maybe(CENTS),
        null,
      ),
    },
  },
  task: { word: 'taak', label: 'Een taak', fields: { yearlyCents: yearly } },
  'actual-cost': {
    word: 'werkelijke-kosten',
    label: 'De werkelijke kosten',
    fields: {
      capCents: field(
        'maximumCenten',
        'Ten hoogste per jaar',
        'In hele centen. Leeg: geen maximum.',
        maybe(CENTS),
        null,
      ),
    },
  },
});

const MOMENT = record<Moment>('Moment', {
  key,
  at: field(
    'op',
    'Wanneer',
    'Bij de start, bij het einde, of een aantal dagen na de start.',
    choice(words.MOMENT_OPTIONS),
  ),
  days: field('dagen', 'Dagen na de start', 'Alleen bij "na-dagen".', whole(0, 3660), 0),
  share: field('aandeel', 'Deel van de prijs', 'Zoals 7/10 of 70%. De delen zijn samen precies 1.', FRACTION),
  conditions: field(
    'voorwaarden',
    'Voorwaarden',
    'Allemaal nodig. Leeg: geen voorwaarde.',
    list(choice(words.CONDITION_OPTIONS), 'voorwaarde'),
    [],
  ),
  otherwise: field(
    'anders',
    'Als een voorwaarde niet opgaat',
    'Niets verschuldigd, of een medewerker beslist.',
    choice(words.OTHERWISE_OPTIONS),
    'not-due',
  ),
  codeRole: field(
    'codedeel',
    'Onder welke code',
    'Welke code van het product in het productenboek dit moment declareert.',
    choice(words.CODE_ROLE_OPTIONS),
    'whole',
  ),
});

const ADVANCE = record<Advance>('Voorschot', {
  share: field('aandeel', 'Deel als voorschot', 'Deel van het afgesproken jaarbedrag.', FRACTION),
  perYear: perYear(12),
});

export const DUE = union<Due, 'kind'>('Verschuldigd', 'kind', 'soort', {
  'per-unit': { word: 'per-eenheid', label: 'In de maand waarin geleverd is', fields: {} },
  moments: {
    word: 'momenten',
    label: 'Delen op momenten',
    fields: {
      moments: field('momenten', 'Momenten', 'Delen van de prijs; samen precies 1.', list(MOMENT, 'moment')),
    },
  },
  instalments: {
    word: 'termijnen',
    label: 'Gelijke termijnen',
    fields: {
      perYear: perYear(),
      inAdvance: field('vooraf', 'Vooraf', 'Aan het begin van de termijn, of erna.', FLAG, false),
    },
  },
  'on-settlement': {
    word: 'bij-afrekening',
    label: 'Bij de afrekening van het jaar',
    fields: {
      advance: field('voorschot', 'Voorschot', 'Wat vooruit wordt betaald. Leeg: niets.', maybe(ADVANCE), null),
    },
  },
});

const LIMIT = union<Bound['limit'], 'kind'>('Hoogte', 'kind', 'soort', {
  amount: {
    word: 'bedrag',
    label: 'Een bedrag',
    fields: { cents: field('bedragCenten', 'Bedrag', 'In hele centen.', CENTS) },
  },
  volume: {
    word: 'volume',
    label: 'Een hoeveelheid',
    fields: { volume: field('volume', 'Hoeveelheid', 'In de eenheid van het product.', whole(0, 1_000_000_000)) },
  },
  'agreed-amount': { word: 'afgesproken-bedrag', label: 'Het bedrag in het contract', fields: {} },
  'agreed-volume': { word: 'afgesproken-volume', label: 'De hoeveelheid in het contract', fields: {} },
});

const BOUND = record<Bound>('Grens', {
  key,
  name: name('Hoe mensen deze grens noemen.'),
  covers: covers('Welke producten samen tellen. Leeg: alles.'),
  per: field(
    'per',
    'Per',
    'Wat samen wordt opgeteld; twee namen geven een som voor elk paar.',
    list(choice(words.SCOPE_OPTIONS), 'soort'),
  ),
  over: field('over', 'Over', 'Over welke tijd wordt opgeteld.', choice(words.OVER_OPTIONS)),
  limit: field('hoogte', 'Hoogte', 'Een bedrag, een hoeveelheid, of wat het contract afspreekt.', LIMIT),
  at: field(
    'bijOverschrijding',
    'Bij overschrijding',
    'Wat er gebeurt met wat erboven komt.',
    choice(words.AT_BOUND_OPTIONS),
  ),
  signals: field(
    'signalen',
    'Signalen',
    'Bij welk deel van de grens mensen het horen, zoals 3/4.',
    list(FRACTION, 'signaal'),
    [],
  ),
});

const GUARANTEE = record<Guarantee>('Garantie', {
  share: field(
    'aandeel',
    'Gegarandeerd deel',
    'Van het bedrag dat het contract voor product en jaar afspreekt.',
    FRACTION,
  ),
  paid: field(
    'betaald',
    'Hoe betaald',
    'In termijnen, of bij de afrekening aangevuld.',
    choice(words.GUARANTEE_PAID_OPTIONS),
  ),
  aboveShare: field(
    'bovenGarantie',
    'Tarief boven de garantie',
    'Deel van het tarief voor levering boven de garantie; 0 is niet betaald.',
    FRACTION,
  ),
  shiftable: field(
    'verschuifbaar',
    'Verschuifbaar',
    'Een garantie die niet is gebruikt, mag naar een ander product van dit onderdeel.',
    FLAG,
    false,
  ),
});

const change = (changeName: string, label: string) =>
  field(
    changeName,
    label,
    'Wat er gebeurt met wat nog niet verschuldigd was.',
    choice(words.CHANGE_OPTIONS),
    'moments-reached',
  );

const CHANGES = record<ChangeRules>('Bij wijziging', {
  earlyEnding: change('voortijdigEinde', 'De hulp stopt eerder'),
  turning18: change('achttienJaar', 'De jeugdige wordt 18'),
  move: change('verhuizing', 'De jeugdige verhuist naar een andere gemeente'),
  providerChange: change('andereAanbieder', 'Een andere aanbieder neemt het over'),
});

const YEAR_END = record<YearEnd>('Jaareinde', {
  workInProgress: field(
    'onderhandenWerk',
    'Onderhanden werk',
    'Hoe hulp die over het jaar heen loopt, wordt gewaardeerd.',
    choice(words.WORK_OPTIONS),
    'none',
  ),
  afterCalculation: field(
    'nacalculatie',
    'Nacalculatie',
    'De werkelijke kosten worden verrekend met wat is betaald.',
    FLAG,
    false,
  ),
});

const DECLARATION = record<Declaration>('Declaratie', {
  per: field('per', 'Gedeclareerd', 'Waarover de aanbieder declareert.', choice(words.DECLARED_OPTIONS), 'client'),
  unit: field(
    'eenheidcode',
    'Eenheidcode (iJw)',
    'Codelijst WJ756, zoals 01, 14 of 82. Leeg: zonder berichten, of die van het product.',
    maybe(UNIT_CODE),
    null,
  ),
  overPeriod: field(
    'bovenPeriode',
    'Meer dan in een periode was toegewezen',
    'Boven een periode, maar binnen de hele toewijzing.',
    choice(words.OVER_PERIOD_OPTIONS),
    'refuse',
  ),
  stacking: field(
    'stapeling',
    'Nog een product in dezelfde maand',
    'Een ander product van dit onderdeel voor dezelfde jeugdige.',
    choice(words.STACKING_OPTIONS),
    'allow',
  ),
  accountability: field(
    'verantwoording',
    'Wat de aanbieder verder verantwoordt',
    'Wat naast de declaratie gevraagd wordt; er hangt geen betaling aan.',
    list(choice(words.ACCOUNTABILITY_OPTIONS), 'gegeven'),
    [],
  ),
});

const NO_CHANGES: ChangeRules = {
  earlyEnding: 'moments-reached',
  turning18: 'moments-reached',
  move: 'moments-reached',
  providerChange: 'moments-reached',
};
const NO_YEAR_END: YearEnd = { workInProgress: 'none', afterCalculation: false };
const PER_CLIENT: Declaration = {
  per: 'client',
  unit: null,
  overPeriod: 'refuse',
  stacking: 'allow',
  accountability: [],
};

export const PART = record<FundingPart>('Onderdeel', {
  key,
  name: name('Hoe mensen dit onderdeel noemen.'),
  model: field(
    'model',
    'Bekostigingsmodel',
    'Een van de zes modellen; een etiket naast de keuzes.',
    choice(words.MODEL_OPTIONS),
  ),
  variant: field('variant', 'Variant', 'Hoe het contract zichzelf noemt.', choice(words.VARIANT_OPTIONS)),
  covers: covers('Welke producten dit onderdeel betaalt. Leeg: alle producten die geen eerder onderdeel betaalt.'),
  price: field('prijs', 'Wat geprijsd wordt', 'Waarvoor een bedrag geldt.', PRICE),
  due: field(
    'verschuldigd',
    'Wanneer het verschuldigd is',
    'Per eenheid, op momenten, in termijnen of bij de afrekening.',
    DUE,
  ),
  bounds: field('grenzen', 'Grenzen', 'Wat dit onderdeel begrenst.', list(BOUND, 'grens'), []),
  guarantee: field(
    'garantie',
    'Garantie',
    'Wat wordt betaald, ook zonder gebruik. Leeg: niets.',
    maybe(GUARANTEE),
    null,
  ),
  whenChanged: field(
    'bijWijziging',
    'Als het anders loopt',
    'Per oorzaak wat er met de rest gebeurt.',
    CHANGES,
    NO_CHANGES,
  ),
  yearEnd: field('jaareinde', 'Aan het einde van het jaar', 'Onderhanden werk en nacalculatie.', YEAR_END, NO_YEAR_END),
  declaration: field('declaratie', 'Declaratie en verantwoording', 'Hoe gedeclareerd wordt.', DECLARATION, PER_CLIENT),
  sources: field(
    'bronnen',
    'Bronnen',
    'Sleutels van de bronnen van deze keuzes. Leeg: een aanname.',
    list(KEY, 'bron'),
    [],
  ),
});

const DELIVERY = record<DeliveryDemands>('Levering', {
  minimumOwnShare: field(
    'minimumEigenAandeel',
    'Minimum eigen levering',
    'Deel dat de hoofdaannemer zelf levert. Leeg: geen eis.',
    maybe(FRACTION),
    null,
  ),
  smallProvidersShare: field(
    'aandeelKleineAanbieders',
    'Aandeel kleine aanbieders',
    'Deel dat naar kleine aanbieders gaat. Leeg: geen eis.',
    maybe(FRACTION),
    null,
  ),
  mainContractor: field(
    'hoofdaannemer',
    'Hoofdaannemer',
    'Eén aanbieder is verantwoordelijk voor het geheel.',
    FLAG,
    false,
  ),
  consortium: field(
    'combinatie',
    'Combinatie',
    'Namen van de partners. Leeg: geen combinatie.',
    list(text(200), 'partner'),
    [],
  ),
});

const RESULT_SHARE = record<NonNullable<TotalSettlement['resultShare']>>('Resultaatdeel', {
  share: field('aandeel', 'Aandeel', 'Deel van het totaal dat van het geheel afhangt.', FRACTION),
  from: field('van', 'Vanaf', 'Eerste dag waarop het geldt.', DAY),
});

const ONLY_PROCESS =
  'Een bonus of malus mag alleen op afspraken over het proces: uitkomsten-meten, uitkomsten-rapporteren of op-tijd-afronden. Nooit op de uitkomsten zelf.';

const BONUS = record<NonNullable<TotalSettlement['bonusMalus']>>('Bonus of malus', {
  agreements: field(
    'afspraken',
    'Afspraken',
    'Alleen afspraken over het proces, nooit uitkomsten.',
    list(choice(words.AGREEMENT_OPTIONS, ONLY_PROCESS), 'afspraak'),
  ),
  maximumShare: field('maximumAandeel', 'Ten hoogste', 'Deel van het totaal van het jaar.', FRACTION),
});

const TOTAL = record<TotalSettlement>('Afrekening van het totaal', {
  resultShare: field('resultaatdeel', 'Resultaatdeel', 'Leeg: geen.', maybe(RESULT_SHARE), null),
  bonusMalus: field(
    'bonusMalus',
    'Bonus of malus',
    'Alleen over het totaal van een jaar. Leeg: geen.',
    maybe(BONUS),
    null,
  ),
});

const SOURCE = record<Source>('Bron', { key, title: field('titel', 'Titel', 'Waar het staat.', text(500)) });
const ASSUMPTION = record<Assumption>('Aanname', {
  about: field('over', 'Waarover', 'Welke keuze de bron openlaat.', text(500)),
  because: field('omdat', 'Waarom zo', 'Waarom deze keuze is gemaakt.', text(1000)),
});

const NO_DELIVERY: DeliveryDemands = {
  minimumOwnShare: null,
  smallProvidersShare: null,
  mainContractor: false,
  consortium: [],
};
const NO_TOTAL: TotalSettlement = { resultShare: null, bonusMalus: null };

export const TERMS = record<FundingTerms>('Bekostigingsvoorwaarden', {
  key,
  name: name('Hoe mensen deze voorwaarden noemen.'),
  from: field('van', 'Van', 'Eerste dag waarop ze gelden.', DAY),
  through: field('tot', 'Tot en met', 'Laatste dag. Leeg: geen einde.', maybe(DAY), null),
  parts: field(
    'onderdelen',
    'Onderdelen',
    'Elk product wordt betaald door het eerste onderdeel dat het dekt.',
    list(PART, 'onderdeel'),
  ),
  bounds: field(
    'grenzen',
    'Grenzen over alle onderdelen',
    'Grenzen over meer dan één onderdeel.',
    list(BOUND, 'grens'),
    [],
  ),
  delivery: field('levering', 'Wie levert', 'Eisen aan de levering.', DELIVERY, NO_DELIVERY),
  total: field(
    'afrekening',
    'Afrekening van het totaal',
    'Over het totaal van een jaar, nooit per jeugdige.',
    TOTAL,
    NO_TOTAL,
  ),
  sources: field('bronnen', 'Bronnen', 'Waar de keuzes vandaan komen.', list(SOURCE, 'bron'), []),
  assumptions: field(
    'aannames',
    'Aannames',
    'Wat de bronnen openlaten en is ingevuld.',
    list(ASSUMPTION, 'aanname'),
    [],
  ),
});
