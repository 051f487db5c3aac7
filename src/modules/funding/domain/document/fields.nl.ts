/** Every field of funding terms: its name in the document, the words above it in the form, and what it means. */
import type { Assumption, DeliveryDemands, FundingTerms, Source, TotalSettlement } from '../terms.ts';
import { field, key, name } from './field.nl.ts';
import { BOUND, PART } from './part-fields.nl.ts';
import { choice, DAY, FLAG, FRACTION, list, maybe, record, text } from './shape.ts';
import * as words from './words.nl.ts';

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
