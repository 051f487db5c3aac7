import { capitalised } from '../../app/words.nl.ts';
import { formatEuros, formatPercentage } from '../../format/index.ts';

export const steeringText = {
  today: 'Vandaag',
  worklist: 'Te doen',
  nothingTitle: 'U bent bij',
  nothingText: 'Er staat niets op uw werklijst. Nieuw werk verschijnt hier vanzelf.',
  utilisation: 'Uitputting per productgroep',
  allContracts: 'Alle contracten',
  changed: 'Gewijzigd',
  help: [
    'Dit scherm begint met wat u moet doen. Wat te laat is, staat bovenaan.',
    'Een getal met een stippellijn eronder kunt u openen. U ziet dan waaruit het bestaat.',
  ],
  thread: {
    title: 'De draad: van doel naar resultaat',
    until: (day: string) => `Goedgekeurd tot en met ${day}.`,
    perLine: (euros: number) => `Elke lijn is ${formatEuros(euros * 100)}.`,
    chooseName: 'Kies een naam om die draad te volgen.',
    followed: (label: string, cents: number, share: number) =>
      `${label}: ${formatEuros(cents)}, ${formatPercentage(share)} van alles.`,
    view: 'Weergave',
    picture: 'Beeld',
    table: 'Tabel',
    follow: 'Volg',
    followNone: 'Kies een naam',
    letGo: (label: string) => `Laat ${label} los`,
    chip: (kind: string, label: string) => `${capitalised(kind)}: ${label}`,
    inWords: 'De gekozen draad in woorden',
    tableCaption: 'Goedgekeurd per draad',
    approved: 'Goedgekeurd',
    share: 'Deel',
    together: 'Samen',
    emptyTitle: 'Nog geen goedgekeurde euro’s',
    emptyText: 'De draad verschijnt zodra de eerste declaratie is goedgekeurd.',
    help: [
      'Elke lijn staat voor hetzelfde bedrag en loopt van links naar rechts: van doel naar resultaat.',
      'Kies een naam om die draad rood te maken. Zo ziet u wat een doel kost, en waar het geld van een aanbieder vandaan komt.',
      'Met de knop Tabel ziet u dezelfde getallen als tabel.',
    ],
  },
} as const;
