import type { Dossierstap, Stand } from '../../../../src/modules/control/api.ts';
import { formatDay } from '../../format/index.ts';

type StepWord = Dossierstap['soort'];

/** What enforcement and control say alike: steps, terms, letters and who must move. */
export const filesText = {
  steps: 'Wat is er gedaan',
  noSteps: 'Er is nog geen stap gezet.',
  day: 'Dag',
  step: 'Stap',
  by: 'Door',
  letter: 'Brief',
  until: (day: string) => `Termijn tot en met ${formatDay(day)}`,
  hidden: 'De aanbieder ziet dit niet',
  letterOf: (step: string, format: string) => `Brief bij ${step} als ${format}`,
  pdf: 'PDF',
  docx: 'DOCX',
  waits: 'Kan nog niet',
  turn: 'Aan zet',
  turnWords: {
    aanbieder: 'De aanbieder',
    regio: 'De regio',
    gemeente: 'De gemeente',
    niemand: 'Niemand',
  } as const satisfies Record<Stand['aanZet'], string>,
  own: 'U',
  before: (day: string) => `uiterlijk ${formatDay(day)}`,
  opened: 'Geopend',
  provider: 'Aanbieder',
  municipality: 'Gemeente',
  text: 'Toelichting',
  textHint: 'Schrijf niets op over een jeugdige.',
  saved: 'Het is vastgelegd.',
};

/** The button, what is asked, and a hint, of each step that people take by hand. */
type Act = { readonly button: string; readonly intro?: string; readonly label?: string; readonly hint?: string };
export const ACTS: Partial<Record<StepWord, Act>> = {
  vraag: {
    button: 'Vraag om uitleg',
    label: 'Uw vraag aan de aanbieder',
    hint: 'De aanbieder leest deze tekst. Schrijf wat u ziet, niet wat u denkt.',
  },
  'regel-verhelderd': { button: 'Leg de regel uit', label: 'Zo lezen wij de regel vanaf nu' },
  ongegrond: { button: 'Er is niets aan de hand', label: 'Waarom er niets aan de hand is' },
  vastgesteld: { button: 'Stel vast', label: 'Wat niet is nagekomen, en hoe u dat weet' },
  waarschuwing: { button: 'Waarschuw', label: 'Wat de aanbieder moet herstellen' },
  hersteld: { button: 'Het is hersteld', label: 'Hoe u weet dat het in orde is' },
  voornemen: { button: 'Kondig een maatregel aan', label: 'Waarom deze maatregel' },
  voorstel: { button: 'Stel het besluit voor', label: 'Waarom, ook na de zienswijze' },
  besluit: {
    button: 'Besluit',
    label: 'De reden van het besluit',
    hint: 'De aanbieder krijgt deze tekst in een brief.',
  },
  'beslissing-op-bezwaar': { button: 'Beslis op het bezwaar', label: 'De reden van de beslissing' },
  opgeheven: { button: 'Hef de maatregel op', label: 'Waarom de maatregel niet meer nodig is' },
  gesloten: { button: 'Sluit het dossier', label: 'Hoe het is afgelopen' },
  antwoord: { button: 'Geef antwoord', label: 'Uw antwoord' },
  zienswijze: { button: 'Geef uw zienswijze', label: 'Wat u van het voornemen vindt' },
  bezwaar: { button: 'Maak bezwaar', label: 'Waarom u het niet eens bent met het besluit' },
  doel: { button: 'Leg het doel vast', label: 'Wat de controle moet laten zien (artikel 6b.2)' },
  risicoanalyse: {
    button: 'Leg de risicoanalyse vast',
    label: 'Waar de risico’s zitten, zonder gegevens van personen',
  },
  controleplan: {
    button: 'Stel het controleplan vast',
    label: 'Welke algemene maatregelen u neemt, en wanneer controle bij een aanbieder volgt',
  },
  gepubliceerd: {
    button: 'Maak het plan openbaar',
    label: 'Toelichting voor het dossier',
    intro:
      'Iedereen kan hierna het doel en het controleplan lezen, zonder aan te melden (artikel 6b.4). Dat kan niet terug. De risicoanalyse blijft in dit dossier.',
  },
  'algemene-maatregel': {
    button: 'Leg een maatregel vast',
    label: 'Wat u deed en wat het liet zien, zonder gegevens van personen',
  },
  'specifieke-risicoanalyse': { button: 'Leg de risicoanalyse vast', label: 'Waarom juist deze aanbieder' },
  'specifiek-controleplan': { button: 'Maak het controleplan', label: 'Doel van deze controle' },
  gesprek: { button: 'Leg het gesprek vast', label: 'Wat is besproken over de reden van de controle' },
  aankondiging: { button: 'Kondig de controle aan', label: 'Wat u controleert en welke gegevens u vraagt' },
  detailcontrole: { button: 'Begin de detailcontrole', label: 'Wie leest, en op welke dag begonnen is' },
  bevindingen: { button: 'Sluit de bevindingen af', label: 'Samenvatting van de bevindingen' },
  wederhoor: { button: 'Leg voor aan de aanbieder', label: 'De bevindingen, zonder gegevens van jeugdigen' },
  uitkomst: { button: 'Geef de uitkomst', label: 'De uitkomst, en wat u met de reactie deed' },
  gestaakt: { button: 'Staak de controle', label: 'Waarom u stopt' },
  reactie: { button: 'Reageer', label: 'Wat u van de bevindingen vindt' },
};
