import {
  formatCents,
  formatCount,
  formatDay,
  formatEuros,
  formatMillions,
  formatNoun,
  formatPercentage,
} from '../../format/index.ts';

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const SOORTEN = { jz: 'JZ', ggz: 'GGZ', lvb: 'LVB', gemengd: 'Gemengd' } as const;
const BEREIDHEID = { groot: 'Groot', enige: 'Enige', klein: 'Klein' } as const;
const VRAGEN = {
  aantal: 'Te veel of te weinig aanbieders?',
  breedte: 'Te breed of te smal?',
  spreiding: 'Goed gespreid?',
  'nieuw-aanbod': 'Nieuw aanbod of nieuwe aanbieders nodig?',
  verschil: 'Genoeg verschil tussen aanbieders?',
} as const;
const BRONNEN = {
  clientorganisatie: 'Cliëntorganisatie',
  'bezoek-aan-aanbieder': 'Bezoek aan aanbieder',
  inwoners: 'Inwoners',
  beleidsmedewerkers: 'Beleidsmedewerkers',
  onderzoek: 'Onderzoek',
} as const;
const LAGEN = {
  een: 'In een segment',
  enkele: 'In twee of drie segmenten',
  veel: 'In vier of meer segmenten',
} as const;

export const marketText = {
  title: 'Marktanalyse',
  answer: (providers: number, year: number, month: number, top3: number | undefined) =>
    month === 0
      ? `Van ${year} zijn er nog geen cijfers.`
      : `${formatNoun(providers, 'aanbieder', 'aanbieders')} in ${year} tot en met ${MONTHS[month - 1]}.` +
        (top3 === undefined ? '' : ` De drie grootste krijgen ${formatPercentage(top3)} van wat is uitgegeven.`),
  parts: 'Delen van de marktanalyse',
  tabs: { aanbieders: 'Aanbieders', aanbod: 'Aanbod', spreiding: 'Spreiding', geld: 'Geld', bronnen: 'Bronnen' },
  soorten: SOORTEN,
  bereidheden: BEREIDHEID,
  vragen: VRAGEN,
  bronnen: BRONNEN,
  lagen: LAGEN,
  options: {
    soort: optionsOf(SOORTEN),
    bereidheid: optionsOf(BEREIDHEID),
    vraag: optionsOf(VRAGEN),
    bron: optionsOf(BRONNEN),
  },
  percentage: formatPercentage,
  millions: formatMillions,
  euros: formatEuros,
  cents: formatCents,
  count: formatCount,
  day: formatDay,
  empty: 'Er is dit jaar nog niets goedgekeurd. Lees omzet van eerdere jaren in, of wacht op de eerste declaraties.',
  emptyTitle: 'Nog geen cijfers',
  // Aanbieders
  ranked: 'Aanbieders naar omzet',
  rankedCaption: 'Goedgekeurd en vast, de tien grootste',
  provider: 'Aanbieder',
  type: 'Soort',
  turnover: 'Omzet',
  before: 'Vorig jaar, zelfde maanden',
  noEarlierYear: 'geen cijfers',
  share: 'Deel',
  young: 'Jeugdigen',
  tooFew: 'te weinig om te tonen',
  segmentsCount: 'Segmenten',
  unknown: 'niet bekend',
  concentration: 'Concentratie',
  topLine: (count: number, cents: number, spent: number) =>
    `De ${count === 3 ? 'drie' : 'tien'} grootste: ${formatMillions(cents)}, ${formatPercentage(spent)} van alles wat is uitgegeven.`,
  budgetLine: (part: number) => `Dat is ${formatPercentage(part)} van de begroting van het hele jaar.`,
  basis: (spent: number, budget: number) =>
    `Twee grondslagen die u niet door elkaar moet halen: uitgegeven ${formatMillions(spent)}, begroot voor het hele jaar ${formatMillions(budget)}.`,
  describe: 'Beschrijf',
  describeOf: (name: string) => `Beschrijf ${name}`,
  approach: 'Insteek',
  readiness: 'Bereidheid om te veranderen',
  possibilities: 'Mogelijkheden',
  source: 'Bron',
  onDay: 'Op welke dag',
  save: 'Leg vast',
  saved: 'Vastgelegd.',
  noted: (source: string, day: string, by: string | null) =>
    `${source}, ${formatDay(day)}${by ? `, vastgelegd door ${by}` : ''}`,
  earlier: 'Omzet van eerdere jaren',
  earlierSub: 'Uit een bestand, van voor dit systeem.',
  noEarlier: 'Nog niet ingelezen.',
  importButton: 'Lees omzet in',
  importTitle: 'Omzet van eerdere jaren inlezen',
  importIntro:
    'Een bestand met de kolommen Aanbieder, Jaar, Omzet, Cliënten en Bron. Download het bestand hieronder als voorbeeld. Minder dan tien cliënten laat u leeg.',
  year: 'Jaar',
  clients: 'Cliënten',
  // Aanbod
  triangle: 'De vorm van het aanbod',
  triangleCaption:
    'Aanbieders naar in hoeveel segmenten zij werken; bovenaan de specialisten. Het omlijnde vak is wat u wilt.',
  layerLine: (found: number, wanted: number | null) =>
    wanted === null ? formatCount(found) : `${formatCount(found)}, gewenst ${formatCount(wanted)}`,
  layer: 'Hoe breed',
  found: 'Nu',
  wanted: 'Gewenst',
  why: 'Waarom',
  wish: 'Zeg hoeveel u wilt',
  wishOf: (layer: string) => `Zeg hoeveel u wilt: ${layer}`,
  number: 'Een heel getal.',
  segments: 'Segmenten',
  segment: 'Segment',
  providersNow: 'Aanbieders nu',
  needed: 'Nodig',
  topThree: 'Deel van de drie grootste',
  answers: 'Wat u ervan vindt',
  noAnswer: 'nog geen antwoord',
  answerAct: 'Beantwoord een vraag',
  answerOf: (segment: string) => `Beantwoord een vraag over ${segment}`,
  question: 'Vraag',
  answerText: 'Antwoord',
  wantedHint: 'Alleen bij de vraag naar het aantal.',
  // Spreiding
  map: 'Aanbieders per gemeente',
  mapCaption: 'Schematische kaart: elke gemeente een vak, ongeveer waar zij ligt. Het getal is het aantal aanbieders.',
  gridCaption: 'Elke gemeente een vak, op volgorde van naam. De plaats zegt niets over de ligging.',
  mapTitle: 'Aantal aanbieders per gemeente',
  mapSub: (most: string, least: string) => `De meeste in ${most}, de minste in ${least}.`,
  municipality: 'Gemeente',
  providers: 'Aanbieders',
  matrix: 'Segment per gemeente',
  gaps: (count: number) =>
    count === 0
      ? 'In elke gemeente is voor elk segment een aanbieder betaald.'
      : `${formatNoun(count, 'gat', 'gaten')}: een segment waarvoor in een gemeente geen aanbieder is betaald.`,
  gap: 'geen',
  population: 'Jeugdigen per gemeente',
  growth: 'Verandering',
  growthClass: 'Klasse',
  bands: 'andere leeftijden',
  noGrowth: 'geen prognose',
  allPopulation: 'Alle cijfers over jeugdigen',
  change: (percentage: number) => formatPercentage(percentage),
  inflow: 'Verwachte verandering van de instroom',
  noInflow: 'Nog niets vastgelegd.',
  addInflow: 'Leg een verwachting vast',
  product: 'Product',
  expected: 'Verwacht',
  expectedField: 'Verandering in procenten',
  expectedHint: 'Min voor minder, bijvoorbeeld -10.',
  // Geld
  money: 'Uitgaven naast rijksbudget en eigen geld',
  spent: 'Uitgegeven',
  months: (count: number) => formatNoun(count, 'maand', 'maanden'),
  state: 'Rijksbudget',
  own: 'Eigen geld',
  priorities: 'Prioriteiten',
  emptyCells: (count: number) =>
    count === 0
      ? 'Alles is ingevuld.'
      : `Bij ${formatNoun(count, 'rij', 'rijen')} ontbreekt het budget of zijn er geen drie prioriteiten.`,
  frameAct: 'Vul in',
  frameOf: (name: string, year: number) => `Vul in: ${name}, ${year}`,
  amountHint: 'Een bedrag, bijvoorbeeld 1.250.000.',
  priority: (at: number) => `Prioriteit ${at}`,
  missing: 'niet ingevuld',
  yearLine: (year: number, months: number, spent: number, state: number | null, own: number) =>
    `${year}: ${formatMillions(spent)} uitgegeven in ${formatNoun(months, 'maand', 'maanden')}. ` +
    (state === null
      ? 'Het rijksbudget is niet van alle gemeenten bekend.'
      : `Het rijksbudget is ${formatMillions(state)}${own > 0 ? `, met ${formatMillions(own)} eigen geld` : ''}.`),
  // Bronnen
  talks: 'Met wie is gesproken',
  noTalks: 'Nog met niemand. Betrek cliëntorganisaties, ga langs bij aanbieders en vraag inwoners wat zij willen.',
  addTalk: 'Leg een gesprek vast',
  who: 'Wie',
  learned: 'Wat hebben wij geleerd',
  kind: 'Soort bron',
  day2: 'Dag',
  // Uitleg naast het cijfer
  explain: 'Schrijf uitleg bij dit cijfer',
  rewrite: 'Werk de uitleg bij',
  explanation: 'Uitleg',
  figures: {
    aanbieders: 'omzet per aanbieder',
    concentratie: 'concentratie',
    aanbod: 'vorm van het aanbod',
    spreiding: 'spreiding',
    uitgaven: 'uitgaven',
  },
  explainIntro: 'Bespreek het cijfer eerst met beleidsmedewerkers. De uitleg blijft naast het cijfer staan.',
  help: [
    'Omzet is wat is goedgekeurd op declaraties en wat vast is betaald, in de maanden die meetellen.',
    'Aantallen van een tot negen jeugdigen tonen wij niet.',
    'Wat u vastlegt blijft bewaard. Het laatste telt.',
  ],
} as const;
