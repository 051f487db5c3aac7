/** What people read about signals. */
import type { Signaal } from '../../../../src/modules/suppliers/api.ts';
import { formatCount, formatDay } from '../../format/index.ts';

const options = (pairs: Readonly<Record<string, string>>) =>
  Object.entries(pairs).map(([value, label]) => ({ value, label }));
export const topicWords: Readonly<Record<Signaal['onderwerp'], string>> = {
  kwaliteit: 'kwaliteit',
  wachttijd: 'wachttijd',
  'meer-of-duurdere-hulp': 'vraagt meer of duurdere hulp',
  samenwerking: 'samenwerking',
  veiligheid: 'veiligheid',
  'werving-bij-verwijzers': 'gesprek met verwijzers over eigen aanbod',
  overig: 'overig',
};

export const signalsText = {
  title: 'Signalen',
  sub: 'Wat u over aanbieders merkt, goed of slecht, en wat ermee is gedaan.',
  tell: 'Geef een signaal',
  tellIntro:
    'Een signaal gaat over een aanbieder. Schrijf geen naam, BSN of andere gegevens van een jeugdige op: een tekst met een BSN wordt geweigerd.',
  told: 'Het signaal is gegeven. U ziet hier wat ermee gebeurt.',
  provider: 'Aanbieder',
  tone: 'Goed of slecht',
  tones: options({ negatief: 'Negatief', positief: 'Positief' }),
  topic: 'Onderwerp',
  topics: options(topicWords),
  day: 'Dag waarop u het merkte',
  text: 'Wat merkte u?',
  state: 'Status',
  states: options({
    nieuw: 'nieuw',
    'in-behandeling': 'in behandeling',
    'bij-aanbieder': 'bij de aanbieder',
    beantwoord: 'beantwoord',
  }),
  from: 'Van',
  reported: 'Gemeld',
  search: 'Zoek in signalen',
  answerBefore: (row: Signaal) => `antwoord voor ${formatDay(row.antwoordVoor)}`,
  emptyTitle: 'Nog geen signalen',
  emptyText: 'Merkt u iets over een aanbieder? Geef het door. U krijgt altijd antwoord.',
  help: [
    'Een signaal gaat naar de contractmanager van de regio. Die geeft binnen 14 dagen antwoord. Dat antwoord ziet u hier.',
    'De aanbieder ziet niet wie het signaal gaf. Hij ziet alleen wat de regio hem voorlegt, in eigen woorden.',
    'Vraagt een aanbieder steeds meer uren of duurdere hulp, of praat hij met verwijzers over zijn eigen aanbod? Meld dat ook.',
  ],
  one: {
    title: (row: Signaal) => `${row.toon === 'positief' ? 'Positief' : 'Negatief'} signaal over ${row.aanbieder.naam}`,
    answer: (row: Signaal): string =>
      row.antwoord !== null
        ? `Beantwoord: ${row.antwoord}`
        : row.status === 'nieuw'
          ? 'Nog niet opgepakt.'
          : row.status === 'bij-aanbieder'
            ? 'Voorgelegd aan de aanbieder; er is nog geen reactie.'
            : 'In behandeling.',
    what: 'Het signaal',
    steps: 'Wat ermee is gedaan',
    noSteps: 'Nog niets.',
    subject: 'Onderwerp',
    sender: 'Gegeven door',
    municipality: 'Gemeente',
    onDay: 'Gemerkt op',
    stepWords: {
      opgepakt: 'Opgepakt',
      notitie: 'Notitie',
      voorgelegd: 'Voorgelegd aan de aanbieder',
      reactie: 'Reactie van de aanbieder',
      beantwoord: 'Antwoord aan de melder',
    },
    take: 'Pak op',
    taken: 'U behandelt dit signaal.',
    note: 'Noteer iets',
    noteLabel: 'Notitie',
    noteHint: 'Alleen wie het signaal behandelt, leest dit.',
    noted: 'De notitie is vastgelegd.',
    share: 'Leg voor aan de aanbieder',
    shareLabel: 'Wat u de aanbieder vraagt',
    shareHint: 'In uw eigen woorden. De aanbieder ziet dit, en niet wie het signaal gaf.',
    shared: 'Het signaal is voorgelegd.',
    reply: 'Beantwoord de melder',
    replyLabel: 'Antwoord aan de melder',
    replyHint: 'Daarmee is het signaal afgesloten.',
    replied: 'De melder ziet uw antwoord.',
    file: 'Dossier van de aanbieder',
  },
  own: {
    title: 'Signalen die de regio u voorlegt',
    react: 'Reageer',
    reactOf: 'Reageer op dit signaal',
    label: 'Uw reactie',
    done: 'De regio ziet uw reactie.',
    waits: 'wacht op uw reactie',
    emptyTitle: 'Niets voorgelegd',
    emptyText: 'De regio legde u geen signalen voor.',
  },
  inFile: {
    title: 'Signalen',
    emptyTitle: 'Geen signalen',
    emptyText: 'Niemand gaf een signaal over deze aanbieder.',
    count: (n: number) => formatCount(n),
  },
} as const;
