import { formatCents, formatCount, formatEuros } from '../../format/index.ts';

const percentages = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

/** A difference with its sign, in whole euros. */
export const signed = (cents: number): string => `${cents > 0 ? '+\u00a0' : ''}${formatEuros(cents)}`;
/** A difference with its sign, to the cent. */
export const signedCents = (cents: number): string => `${cents > 0 ? '+\u00a0' : ''}${formatCents(cents)}`;
export const share = (difference: number, was: number): string =>
  was === 0 ? 'nieuw' : `${difference > 0 ? '+\u00a0' : ''}${percentages.format((100 * difference) / was)}%`;

interface Moved {
  readonly naam: string;
  readonly verschilCent: number;
}
const counted = (count: number, one: string, more: string): string =>
  `${formatCount(count)} ${count === 1 ? one : more}`;

/** The words of the laboratory. */
export const laboratoryText = {
  title: 'Bekostigingslab',
  sub: (period: string) => `De hulp van ${period}, opnieuw betaald. Aan lopende contracten verandert niets.`,
  noDifference: 'Met deze voorwaarden krijgt elke aanbieder evenveel als nu.',
  sameInAll: 'Samen kost de hulp evenveel.',
  inAll: (difference: number, was: number) =>
    `De hulp kost samen ${formatEuros(Math.abs(difference))} ${difference < 0 ? 'minder' : 'meer'}${
      was === 0 ? '' : ` (${percentages.format(Math.abs((100 * difference) / was))}%)`
    }.`,
  withoutHeld: (cents: number) => `Let op: ${formatEuros(cents)} wacht op een mens en telt hier nog niet mee.`,
  gainAndLose: (gain: number, lose: number) =>
    `${gain === 0 ? 'Geen aanbieder krijgt' : counted(gain, 'aanbieder krijgt', 'aanbieders krijgen')} meer, ${
      lose === 0 ? 'geen enkele' : counted(lose, 'aanbieder', 'aanbieders')
    } minder.`,
  gainsMost: (one: Moved | undefined) =>
    one ? `${one.naam} krijgt er het meest bij: ${formatEuros(one.verschilCent)}.` : '',
  losesMost: (one: Moved | undefined) =>
    one ? `${one.naam} levert het meest in: ${formatEuros(-one.verschilCent)}.` : '',
  from: 'Van',
  through: 'Tot en met',
  terms: 'Betaal met',
  own: (name: string) => `${name} (zo was het)`,
  ownShort: 'De eigen voorwaarden (zo was het)',
  ownRegion: 'Voorwaarden van de regio',
  models: 'Modellen van regio’s',
  model: (name: string, region: string) => `${region}: ${name}`,
  version: (name: string, number: number, status: string) => `${name}, versie ${number} (${status})`,
  scenarios: 'Bewaarde scenario’s',
  save: 'Bewaar als scenario',
  saveIntro:
    'Het scenario krijgt eigen voorwaarden, los van wat is vastgesteld. Daarna kunt u getallen wijzigen en opnieuw rekenen.',
  saved: 'Scenario bewaard.',
  name: 'Naam',
  paidAgain: 'Opnieuw betaald',
  was: (cents: number) => `${formatEuros(cents)} met de eigen voorwaarden`,
  difference: 'Verschil',
  lessOrMore: (difference: number, was: number) =>
    difference === 0 || was === 0
      ? difference === 0
        ? 'geen verschil'
        : 'nieuw'
      : `${percentages.format(Math.abs((100 * difference) / was))}% ${difference < 0 ? 'minder' : 'meer'}`,
  providers: 'Aanbieders',
  gainOrLose: (gain: number, lose: number) => `${gain} meer, ${lose} minder`,
  touched: (bounds: number, guarantees: number) =>
    bounds === 0 && guarantees === 0
      ? 'geen grens geraakt, geen garantie betaald'
      : `${formatCount(bounds)} raken een grens, ${formatCount(guarantees)} krijgen garantie`,
  heldTitle: 'Een deel wacht op een mens.',
  held: (cents: number, was: number) =>
    `${formatEuros(cents)} telt niet mee, omdat de voorwaarden het eerst laten beoordelen${was === 0 ? '' : `; nu is dat ${formatEuros(was)}`}.`,
  where: 'Waar komt het verschil vandaan?',
  whereCaption: 'Van wat de eigen voorwaarden betalen naar wat de gekozen voorwaarden betalen; het sluit op de cent.',
  ownPaid: 'Eigen voorwaarden',
  gainers: 'Wie krijgt meer en wie minder?',
  axes: { aanbieders: 'Per aanbieder', gemeenten: 'Per gemeente', producten: 'Per product' },
  heads: { aanbieders: 'Aanbieder', gemeenten: 'Gemeente', producten: 'Product' },
  by: 'Verdeling',
  before: 'Was',
  after: 'Opnieuw',
  lessMore: 'Minder | meer',
  percentage: 'In %',
  together: 'Samen',
  marks: 'Grens of garantie',
  boundHit: 'Grens geraakt',
  guaranteed: 'Garantie betaald',
  none: 'geen',
  others: (count: number) => `De andere ${formatCount(count)} samen`,
  showAll: (count: number) => `Toon alle ${formatCount(count)}`,
  showMost: 'Toon alleen de grootste verschillen',
  boundsTitle: (count: number) => (count === 0 ? 'Grenzen' : `${counted(count, 'grens', 'grenzen')} geraakt`),
  noBounds: 'Geen bedrag gaat met deze voorwaarden voorbij een grens.',
  boundFor: 'Waarvoor',
  limit: 'Grens',
  used: 'Gebruikt',
  consequence: 'Wat erboven komt',
  varies: 'verschilt',
  incentives: 'Wat lonen deze voorwaarden?',
  incentivesIntro:
    'Wat één stap meer de aanbieder oplevert bij gewone hulp van het meest gebruikte product: één eenheid meer, een maand langer, of indelen als het eerstvolgende duurdere product.',
  example: (product: string) => `bijvoorbeeld ${product}`,
  notPaidPart: 'Niet betaald',
  oneUnit: 'Eén eenheid meer',
  oneMonth: 'Een maand langer',
  oneStep: 'Een stap zwaarder',
  noStep: 'geen zwaarder product',
  nowIs: (amount: string) => `nu ${amount}`,
  nowTo: (amount: string, product: string) => `nu ${amount}, als ${product}`,
  meaning: 'Wat dat betekent',
  prices: 'Prijzen die het lab heeft gekozen',
  part: 'Onderdeel',
  price: 'Neutrale prijs',
  per: (cents: number, what: string) => `${formatCents(cents)} per ${what}`,
  noPrice: 'niet te bepalen: in deze periode wordt niets verschuldigd',
  settlement: 'Afrekening aan het einde',
  agreement: 'Afspraak',
  bound: 'Naam van de grens',
  times: 'Keer',
  lines: 'Regels',
  amount: 'Bedrag',
  mapping: 'Hoe het model op uw producten ligt',
  mappingSays: (placed: number, open: number) =>
    `${counted(placed, 'product wordt', 'producten worden')} betaald zoals het model zegt${
      open === 0 ? '.' : `; ${counted(open, 'product blijft', 'producten blijven')} betaald zoals nu.`
    }`,
  partOfModel: 'Onderdeel van het model',
  asNow: 'betaald zoals nu',
  because: 'Omdat',
  notPaid: (names: readonly string[]) =>
    `Deze voorwaarden betalen niet alles: ${names.join(', ')}. Die hulp telt hier voor niets mee.`,
  notPaidTitle: 'Niet alle hulp wordt betaald.',
  checks: (all: boolean) => (all ? 'Alle controles kloppen' : 'Niet alle controles kloppen'),
  right: 'klopt',
  wrong: 'klopt niet',
  doesNotHold: 'Gebruik deze uitkomst niet en meld het aan de beheerder: een controle onderaan klopt niet.',
  checked: 'Hoe is dit gerekend?',
  sameAsLines: (cents: number) =>
    `De eigen voorwaarden geven voor de hulp precies wat op de regels is goedgekeurd of aangehouden: ${formatCents(cents)}. Wat daarnaast betaald wordt, zijn vaste bedragen, garanties en de afrekening.`,
  notSame: (lines: number, own: number) =>
    `Op de regels staat ${formatCents(lines)}, de eigen voorwaarden geven ${formatCents(own)} voor de hulp. Het verschil zit in de producten hieronder: het tarief veranderde in de periode, er is lager gedeclareerd, of de voorwaarden betalen dit product niet per regel.`,
  deviates: (product: string, lines: number, own: number) => `${product}: ${signedCents(own - lines)}`,
  count: (count: number) => `Gerekend over ${formatCount(count)} toewijzingen.`,
  emptyTitle: 'Er is nog niets om opnieuw te betalen',
  emptyText: 'Zodra declaraties zijn goedgekeurd, kunt u hier maanden kiezen.',
};

/** The words of scenarios. */
export const scenarioText = {
  title: 'Scenario’s',
  sub: 'Berekeningen die u en uw collega’s bewaarden, met hun voorwaarden. Ze verplichten tot niets.',
  emptyTitle: 'Er is nog geen scenario',
  emptyText: 'Reken in het bekostigingslab en bewaar de uitkomst. Daarna kunt u scenario’s naast elkaar zetten.',
  toLab: 'Naar het bekostigingslab',
  caption: 'Bewaarde scenario’s',
  name: 'Scenario',
  period: 'Periode',
  paid: 'Opnieuw betaald',
  difference: 'Verschil met nu',
  keeper: 'Bewaard door',
  on: (day: string) => `op ${day}`,
  basedOn: (name: string) => `begon als ${name}`,
  compare: 'Vergelijk',
  compareTwo: 'Kies ten minste twee scenario’s om te vergelijken.',
  choose: (name: string) => `Kies ${name}`,
  change: 'Wijzig de voorwaarden',
  rename: 'Wijzig de naam',
  renamed: 'Naam gewijzigd.',
  remove: 'Haal weg',
  removed: 'Scenario weggehaald.',
  undo: 'Zet terug',
  back: 'Scenario teruggezet.',
  kept: (by: string, day: string) => `Bewaard door ${by} op ${day}.`,
  ofColleague: 'Dit scenario is van een collega. Alleen de maker kan het wijzigen.',
  editTitle: (name: string) => `Voorwaarden van ${name}`,
  editIntro:
    'Wijzig wat u wilt proberen. Bij bewaren wordt de periode opnieuw betaald. De voorwaarden van de regio blijven zoals ze zijn.',
  reckoned: 'Opnieuw gerekend.',
  facts: (hash: string) =>
    `Kenmerk van de hulp die is betaald: ${hash.slice(0, 16)}. Hetzelfde kenmerk is dezelfde hulp.`,
  compareTitle: 'Scenario’s vergelijken',
  compareSub: (least: string) => `${least} kost de regio het minst.`,
  sameFacts: 'Alle scenario’s zijn op dezelfde hulp gerekend.',
  otherFacts:
    'Let op: deze scenario’s zijn niet op dezelfde hulp gerekend. De periode of de declaraties verschillen, dus vergelijk de verschillen en niet de totalen.',
  compareCaption: 'Verschil met nu, per scenario',
  together: 'Samen',
  inAll: 'In het geheel',
  row: {
    was: 'Met de eigen voorwaarden',
    again: 'Opnieuw betaald',
    difference: 'Verschil met nu',
    gain: 'Aanbieders met meer',
    lose: 'Aanbieders met minder',
    bounds: 'Grenzen geraakt',
    held: 'Wacht op een mens',
  },
  what: 'Wat',
};
