/** What people read about choices per segment. */
import type { Advies, Bevinding, Optieadvies } from '../../../../../src/modules/instruments/api.ts';
import type { Keuze, Keuzes, Samenhang, Segmentdetail } from '../../../../../src/modules/strategy/api.ts';
import { formatCount, formatDay } from '../../../format/index.ts';

const many = (n: number, one: string, more: string): string => `${formatCount(n)} ${n === 1 ? one : more}`;
const INSTRUMENTS = 4;

export const choicesText = {
  answer: ({ segmenten }: Keuzes): string => {
    const made = segmenten
      .flatMap(({ instrumenten }) => instrumenten)
      .filter(({ stand }) => stand === 'gekozen').length;
    const all = segmenten.length * INSTRUMENTS;
    return made === all
      ? `Alle ${formatCount(all)} keuzes zijn gemaakt, voor ${many(segmenten.length, 'segment', 'segmenten')}.`
      : `${formatCount(made)} van ${formatCount(all)} keuzes zijn gemaakt, voor ${many(segmenten.length, 'segment', 'segmenten')}.`;
  },
  caption: 'Segmenten en keuzes',
  segment: 'Segment',
  answered: (answered: number, all: number) => `${formatCount(answered)} van ${formatCount(all)} vragen beantwoord`,
  advice: (option: string) => `advies: ${option}`,
  noAdvice: 'nog geen advies',
  open: 'nog niet gekozen',
  deviates: 'anders dan het advies',
  emptyTitle: 'Nog geen segmenten',
  emptyText:
    'Kies per segment, want hulp verschilt. Neem de groepen van uw productenboek over, of noem zelf een segment.',
  emptyReader: 'De regio heeft nog geen segmenten genoemd.',
  takeOver: 'Neem de productgroepen over',
  takeOverIntro: 'Elke productgroep van uw productenboek wordt een segment. Wat er al staat, blijft staan.',
  takenOver: 'De productgroepen zijn overgenomen.',
  add: 'Noem een segment',
  added: 'Het segment is toegevoegd.',
  change: 'Wijzig het segment',
  changed: 'Het segment is gewijzigd.',
  remove: 'Haal weg',
  removeOf: (name: string) => `Haal weg: ${name}`,
  acts: 'Wat u kunt doen',
  removeIntro: 'Dit kan alleen zolang er niets over is vastgelegd.',
  removed: 'Het segment is weggehaald.',
  name: 'Naam',
  note: 'Toelichting',
  clients: 'Jeugdigen per jaar',
  clientsHint: 'Laat leeg als u het niet weet.',
  number: 'Vul een heel getal in, of laat het leeg.',
  examples: 'Bekijk alle opties',
  others: 'Leg naast andere regio’s',
  help: [
    'Een segment is een deel van de hulp waarvoor u apart kiest. Per segment kiest u bekostiging, toegang, leveranciersmanagement en contract.',
    'De keuzehulp legt de feiten van een segment naast wat bekend is over elke optie. Het advies bindt niet: u mag anders kiezen, met uitleg.',
    'Wat u niet weet, telt niet mee en niet tegen. Een voorwaarde die bekend moet zijn, wel: zonder dat antwoord komt een optie niet als advies naar voren.',
  ],
} as const;

const ANSWERS = { nee: 'Nee', deels: 'Deels', ja: 'Ja' } as const;
export const segmentText = {
  back: 'Alle segmenten',
  facts: ({ jeugdigenPerJaar, productgroepen }: Segmentdetail): string =>
    [
      jeugdigenPerJaar === null
        ? 'Aantal jeugdigen niet bekend'
        : `${many(jeugdigenPerJaar, 'jeugdige', 'jeugdigen')} per jaar`,
      ...(productgroepen.length > 0 ? [`productgroepen: ${productgroepen.join(', ')}`] : []),
    ].join('; '),
  answeredBy: ({ beantwoordOp, beantwoordDoor }: Segmentdetail): string =>
    beantwoordOp ? `Antwoorden van ${formatDay(beantwoordOp)}${beantwoordDoor ? `, door ${beantwoordDoor}` : ''}.` : '',
  instruments: 'Instrumenten',
  chosen: (choice: Keuze): string => `Gekozen: ${choice.optienaam ?? ''}`,
  chosenBy: (choice: Keuze): string => `${formatDay(choice.op)}${choice.door ? `, door ${choice.door}` : ''}`,
  because: (reason: string) => `Omdat: ${reason}`,
  deviation: (reason: string) => `Anders dan het advies: ${reason}`,
  years: (years: number) => `Ten hoogste ${many(years, 'jaar', 'jaar')}, met verlengingen.`,
  incentives: (words: readonly string[]) =>
    `In het contract: ${words.map((word) => incentiveWords[word] ?? word).join(', ')}.`,
  newFunding: (isNew: boolean) => (isNew ? 'Duidelijk anders dan nu.' : 'Niet duidelijk anders dan nu.'),
  matrix: (instrument: string) => `Criteria en opties: ${instrument}`,
  criterion: 'Criterium en antwoord',
  noCriterion: 'geen criterium',
  total: 'Past',
  totalOf: (one: Optieadvies): string => `${formatCount(one.past)} van ${formatCount(one.criteria)}`,
  standing: { mogelijk: 'kan', 'eerst-antwoorden': 'eerst antwoorden', 'valt-af': 'valt af' } as const,
  adviceMark: 'advies',
  answers: ANSWERS,
  unknown: 'Niet bekend',
  fit: {
    past: 'Past',
    'maakt-niet-uit': 'Maakt niet uit',
    'let-op': 'Let op',
    'past-niet': 'Past niet',
    'niet-bekend': 'Niet bekend',
  } as const,
  why: 'Lees per optie waarom',
  options: (instrument: string) => `Alle opties: ${instrument.toLowerCase()}`,
  reasonOf: ({ vraag, antwoord, moet, bronnen }: Optieadvies['oordelen'][number]): string =>
    `(${vraag} ${antwoord ? ANSWERS[antwoord] : 'Niet bekend'}${moet ? '; dit moet bekend zijn' : ''}. Bron: ${bronnen.join(', ')})`,
  answer: 'Beantwoord de vragen',
  answerIntro:
    'Laat op ‘niet bekend’ staan wat u niet weet. Een antwoord geldt voor alle instrumenten die ernaar vragen.',
  answerDone: 'De antwoorden zijn bewaard.',
  choose: 'Leg de keuze vast',
  chooseTitle: (instrument: string) => `Leg de keuze vast: ${instrument.toLowerCase()}`,
  chooseDone: 'De keuze is vastgelegd.',
  option: 'Keuze',
  takeBack: 'Nog niet kiezen (neem de keuze terug)',
  reason: 'Waarom deze keuze?',
  reasonHint: 'Vanuit doel, gewenst perspectief en gedeelde verantwoordelijkheid.',
  why2: 'Waarom anders dan het advies?',
  why2Hint: (advice: Advies, name: string | undefined) =>
    advice.eerste ? `Het advies is ${name ?? ''}. Vul dit in als u anders kiest.` : 'Er is nu geen advies.',
  contractYears: 'Ten hoogste hoeveel jaar, met verlengingen?',
  isNewFunding: 'Is dit duidelijk anders dan nu?',
  yes: 'Ja',
  no: 'Nee',
  incentivesLabel: 'Wat staat er in het contract?',
  history: 'Hoe het zo werd',
  historyNone: 'Er is nog niets gekozen.',
  instrument: 'Instrument',
  when: 'Wanneer',
  reasonShort: 'Waarom',
  tookBack: 'teruggenomen',
} as const;

export const incentiveWords: Readonly<Record<string, string>> = {
  'bonus-op-proces': 'bonus of malus op procesafspraken',
  'garantie-op-beschikbaarheid': 'garantie op beschikbaarheid',
  'voordelen-naar-prestatie': 'voordelen naar prestatie',
  ontwikkelplicht: 'plicht om te ontwikkelen',
  'gevolgen-bij-niet-nakomen': 'gevolgen bij niet nakomen',
  'deel-voor-kleine-aanbieders': 'deel voor kleine aanbieders',
};

export const harmonyText = {
  answer: ({ bevindingen, getoetst, segmenten, openstaand }: Samenhang): string => {
    const against = bevindingen.filter(({ soort }) => soort === 'tegenspraak').length;
    if (segmenten === 0) return 'Er valt nog niets te toetsen: er zijn geen segmenten.';
    const rest =
      openstaand.length > 0
        ? ` Voor ${many(openstaand.length, 'segment', 'segmenten')} is nog niet alles gekozen.`
        : '';
    return against === 0
      ? `Geen tegenspraak gevonden; ${formatCount(getoetst)} regels zijn getoetst.${rest}`
      : `${many(against, 'tegenspraak', 'tegenspraken')} gevonden; ${formatCount(getoetst)} regels zijn getoetst.${rest}`;
  },
  groups: {
    tegenspraak: 'Dit werkt tegen elkaar',
    aandachtspunt: 'Dit vraagt eerst aandacht',
    afweging: 'Dit is een afweging',
  } satisfies Readonly<Record<Bevinding['soort'], string>>,
  finding: 'Wat we zien',
  why: 'Waarom',
  act: 'Wat u kunt doen',
  whole: 'hele strategie',
  open: 'Nog niet gekozen',
  openIntro: 'Over wat niet is gekozen, kan de toets niets zeggen.',
  source: (sources: readonly string[]) => `Bron: ${sources.join(', ')}`,
  help: [
    'De toets legt de keuzes naast elkaar, naast uw doelen, uw markt en uw ontwikkelpunten. Dezelfde feiten geven dezelfde uitkomst.',
    'Wat niet bekend is, geeft nooit een bevinding. De toets houdt u niet tegen: u beslist.',
  ],
} as const;
