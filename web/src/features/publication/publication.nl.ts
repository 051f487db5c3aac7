import { formatNoun } from '../../format/index.ts';

export const publicationText = {
  title: 'Wie levert welke zorg?',
  sub: (region: string, count: number) =>
    `${region}: ${formatNoun(count, 'aanbieder', 'aanbieders')} met een contract.`,
  group: 'Soort hulp',
  municipality: 'Gemeente',
  found: (count: number) => formatNoun(count, 'aanbieder', 'aanbieders'),
  care: 'Hulp',
  where: 'In',
  nothingTitle: 'Geen aanbieder gevonden',
  nothingText: 'Kies een andere soort hulp of gemeente. Hulp nodig? Bel het wijkteam van uw gemeente.',
  clear: 'Wis de keuze',
  all: 'Alle',
  help: [
    'Hier ziet u welke aanbieders een contract hebben en welke hulp zij geven. U hoeft zich niet aan te melden.',
    'Voor hulp hebt u een verwijzing nodig van uw gemeente, huisarts, jeugdarts of medisch specialist.',
  ],
} as const;
