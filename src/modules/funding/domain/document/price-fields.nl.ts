/** Fields of what a part pays, what is priced, and when it is due. */
import type { Advance, Coverage, Due, Moment, Price } from '../terms.ts';
import { field, key, perYear } from './field.nl.ts';
import {
  CATEGORY,
  CENTS,
  choice,
  FLAG,
  FRACTION,
  KEY,
  list,
  maybe,
  PRODUCT_CODE,
  record,
  union,
  whole,
} from './shape.ts';
import * as words from './words.nl.ts';

const NO_COVERAGE: Coverage = { segments: [], products: [], codes: [], categories: [] };

const COVERAGE = record<Coverage>('Dekking', {
  segments: field(
    'segmenten',
    'Segmenten',
    'Segmenten uit het productenboek. Leeg: elk segment.',
    list(KEY, 'segment', 'segments'),
    [],
  ),
  products: field(
    'producten',
    'Producten',
    'Sleutels van producten uit het productenboek. Leeg: elk product.',
    list(KEY, 'product', 'products'),
    [],
  ),
  codes: field(
    'productcodes',
    'Productcodes',
    'iJw-productcodes van vijf tekens. Leeg: elke code.',
    list(PRODUCT_CODE, 'productcode', 'codes'),
    [],
  ),
  categories: field(
    'productcategorieen',
    'Productcategorieën',
    'iJw-productcategorieën van twee cijfers. Leeg: elke categorie.',
    list(CATEGORY, 'categorie', 'categories'),
    [],
  ),
});

export const covers = (explain: string) => field('dekt', 'Waarvoor', explain, COVERAGE, NO_COVERAGE);

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
  silenceDays: field(
    'stilteNaDagen',
    'Na hoeveel dagen stilte een gemeld resultaat geldt',
    'Als de toegang een gemeld resultaat niet bevestigt en niet tegenspreekt. Leeg: wachten op de toegang.',
    maybe(whole(1, 365)),
    null,
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
