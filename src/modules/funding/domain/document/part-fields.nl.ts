/** Fields of a part: its bounds, guarantee, what happens when care runs otherwise, and its declaration. */
import type { Bound, ChangeRules, Declaration, FundingPart, Guarantee, YearEnd } from '../terms.ts';
import { field, key, name } from './field.nl.ts';
import { covers, DUE, PRICE } from './price-fields.nl.ts';
import { CENTS, choice, FLAG, FRACTION, KEY, list, maybe, record, UNIT_CODE, union, whole } from './shape.ts';
import * as words from './words.nl.ts';

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

export const BOUND = record<Bound>('Grens', {
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
