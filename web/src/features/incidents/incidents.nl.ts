/** What people read about incidents and about the continuity of care. */
import type { Incident, IncidentDetail, Incidentstap } from '../../../../src/modules/incidents/api.ts';
import { formatCount, formatDay, formatPercentage } from '../../format/index.ts';

const options = <Key extends string>(pairs: Readonly<Record<Key, string>>) =>
  (Object.entries(pairs) as [Key, string][]).map(([value, label]) => ({ value, label }));

export const kindWords: Readonly<Record<Incident['soort'], string>> = {
  calamiteit: 'Calamiteit',
  geweld: 'Geweld bij de hulp',
  'ernstig-incident': 'Ander ernstig incident',
};
type Next = NonNullable<Incident['aanZet']>;
const nextWords: Readonly<Record<Next['wat'], string>> = {
  'ontvangst-bevestigen': 'ontvangst bevestigen',
  'inspectie-informeren': 'inspectie informeren',
  verantwoorden: 'verantwoording geven',
  'vervolg-geven': 'gevraagd vervolg geven',
  'vervolg-beoordelen': 'vervolg beoordelen',
  'afsluiten-of-vervolg-vragen': 'afsluiten, of vervolg vragen',
};
const moverWords: Readonly<Record<Next['wie'], string>> = { regio: 'De regio', aanbieder: 'De aanbieder' };
type Step = IncidentDetail['mag']['stappen'][number];

export const incidentsText = {
  title: 'Calamiteiten',
  sub: 'Wat er misging bij aanbieders, wie het weet en wie nu aan zet is.',
  report: 'Meld een incident',
  reportIntro:
    'Een melding gaat over wat er gebeurde. Schrijf geen naam, BSN of andere gegevens van een jeugdige op: een tekst met een BSN wordt geweigerd.',
  reported: 'De melding is gedaan. U ziet hier wat ermee gebeurt.',
  provider: 'Aanbieder',
  municipality: 'Gemeente die het betreft',
  municipalityHint: 'Laat leeg als het meer gemeenten betreft.',
  kind: 'Soort',
  kinds: options(kindWords),
  day: 'Dag waarop het gebeurde',
  what: 'Wat gebeurde er?',
  measures: 'Wat is er meteen gedaan?',
  status: 'Status',
  statuses: options<Incident['status']>({
    gemeld: 'gemeld',
    'in-behandeling': 'in behandeling',
    verantwoord: 'verantwoord',
    afgesloten: 'afgesloten',
  }),
  mover: 'Aan zet',
  movers: options({ regio: 'De regio', aanbieder: 'De aanbieder' }),
  search: 'Zoek in meldingen',
  next: (next: Next) => `${moverWords[next.wie]}: ${nextWords[next.wat]}`,
  before: (next: Next) => `uiterlijk ${formatDay(next.uiterlijk)}${next.teLaat ? ', te laat' : ''}`,
  nobody: 'Niemand',
  known: 'Wie weet het?',
  inspectorate: (row: Incident) =>
    row.inspectieGeinformeerdOp
      ? `Inspectie: ${formatDay(row.inspectieGeinformeerdOp)}`
      : row.inspectieVerplicht
        ? 'Inspectie: nog niet'
        : 'Inspectie: niet verplicht',
  supervisor: (row: Incident) =>
    row.toezichthouderGeinformeerdOp
      ? `Toezichthouder: ${formatDay(row.toezichthouderGeinformeerdOp)}`
      : 'Toezichthouder: nog niet',
  emptyTitle: 'Geen meldingen',
  emptyText: 'Er is geen calamiteit of ander ernstig incident gemeld.',
  help: [
    'Een calamiteit en geweld bij de hulp meldt de aanbieder meteen bij de inspectie (Jeugdwet artikel 4.1.8). De regio en de toezichthouder van de gemeente horen het ook.',
    'De regio bevestigt de ontvangst binnen 2 werkdagen, en zegt wanneer zij de verantwoording verwacht. Die termijn van 2 werkdagen kozen wij zelf.',
    'Afsluiten kan pas als inspectie en toezichthouder het weten, de verantwoording er is en er geen vervolg meer openstaat.',
  ],
  one: {
    title: (row: Incident) => `${kindWords[row.soort]} bij ${row.aanbieder.naam}`,
    answer: (row: Incident) =>
      row.aanZet
        ? `${moverWords[row.aanZet.wie]} is aan zet: ${nextWords[row.aanZet.wat]}, uiterlijk ${formatDay(row.aanZet.uiterlijk)}${row.aanZet.teLaat ? '. Dat is te laat' : ''}.`
        : 'Afgesloten; niemand is meer aan zet.',
    what: 'Wat er gebeurde',
    measures: 'Meteen gedaan',
    noMeasures: 'Niets vermeld',
    onDay: 'Gebeurd op',
    by: 'Gemeld door',
    several: 'Meer gemeenten, of de aanbieder als geheel',
    inspectorate: 'Inspectie',
    supervisor: 'Toezichthouder van de gemeente',
    informed: (day: string) => `Geïnformeerd op ${formatDay(day)}`,
    notYet: 'Nog niet geïnformeerd',
    notNeeded: 'Niet verplicht',
    account: 'Verantwoording verwacht',
    noTerm: 'Nog geen termijn',
    before: (day: string) => `Uiterlijk ${formatDay(day)}`,
    file: 'Dossier van de aanbieder',
    steps: 'Wat ermee is gedaan',
    noSteps: 'Nog niets.',
    stepDay: 'Dag',
    from: 'Van',
    due: ({ soort, uiterlijk }: Incidentstap) =>
      `${soort === 'ontvangst-bevestigd' ? 'verantwoording' : 'antwoord'} uiterlijk ${uiterlijk === null ? '' : formatDay(uiterlijk)}`,
  },
  stepWords: {
    'ontvangst-bevestigd': 'Ontvangst bevestigd',
    'inspectie-geinformeerd': 'Inspectie geïnformeerd',
    'toezichthouder-geinformeerd': 'Toezichthouder geïnformeerd',
    aanvulling: 'Aanvulling van de aanbieder',
    verantwoording: 'Verantwoording van de aanbieder',
    notitie: 'Notitie',
    'vervolg-gevraagd': 'Vervolg gevraagd',
    'vervolg-gereed': 'Vervolg is gereed',
    afgesloten: 'Afgesloten',
  } satisfies Record<Step, string>,
  acts: {
    'ontvangst-bevestigd': {
      button: 'Bevestig de ontvangst',
      due: 'Verantwoording verwacht voor',
      text: 'Bericht aan de aanbieder',
    },
    'inspectie-geinformeerd': { button: 'Inspectie is geïnformeerd', text: 'Kenmerk of toelichting' },
    'toezichthouder-geinformeerd': { button: 'Toezichthouder is geïnformeerd', text: 'Toelichting' },
    aanvulling: { button: 'Vul aan', text: 'Aanvulling', required: true },
    verantwoording: { button: 'Geef verantwoording', text: 'Wat is onderzocht, en wat is verbeterd?', required: true },
    notitie: { button: 'Noteer iets', text: 'Notitie', hint: 'Alleen de regio leest dit.', required: true },
    'vervolg-gevraagd': { button: 'Vraag een vervolg', due: 'Uiterlijk', text: 'Wat moet er nog?', required: true },
    'vervolg-gereed': { button: 'Vervolg is gereed', text: 'Waaruit bleek dat?', required: true },
    afgesloten: { button: 'Sluit af', text: 'Conclusie', required: true },
  } satisfies Record<Step, { button: string; text: string; due?: string; hint?: string; required?: boolean }>,
  supervisorNote: 'Neem kennis',
  actDay: 'Dag waarop dit gebeurde',
  done: 'De stap is vastgelegd.',
} as const;

export const continuityText = {
  title: 'Continuïteit',
  sub: (count: number, all: number) =>
    count === 0
      ? `Bij geen van de ${formatCount(all)} aanbieders telt vandaag een indicator.`
      : `Bij ${formatCount(count)} van de ${formatCount(all)} aanbieders valt iets op. Een reden om te vragen, geen oordeel.`,
  provider: 'Aanbieder',
  share: 'Aandeel in de hulp',
  shareOf: (share: number, contracts: number) =>
    `${formatPercentage(share)}; ${formatCount(contracts)} ${contracts === 1 ? 'lopend contract' : 'lopende contracten'}`,
  why: 'Wat opvalt',
  also: 'Het kan ook dit zijn',
  indicator: 'Indicator',
  limit: 'Telt vanaf',
  stated: 'Waarop wij letten',
  emptyTitle: 'Niets valt op',
  emptyText: 'Geen van de indicatoren telt vandaag bij een aanbieder met een contract.',
  help: [
    'Een indicator zegt wat er is gezien, niet wat er aan de hand is. Vraag de aanbieder wat er speelt voordat u iets doet.',
    'De aanbieder leest hetzelfde in zijn eigen dossier. Voorschotten ziet alleen wie betalingen van de gemeente mag zien.',
    'Er is geen puntentelling: meer indicatoren is niet hetzelfde als meer gevaar.',
  ],
} as const;
