import { formatCount, formatNoun } from '../../format/index.ts';

export const pointsText = {
  title: 'Ontwikkelpunten',
  answer: (all: number, open: number, left: number) =>
    `${formatNoun(all, 'punt', 'punten')} in vijf thema’s. ${formatNoun(open, 'punt leidt', 'punten leiden')} nog niet tot een doel.` +
    (left > 0 ? ` ${formatNoun(left, 'punt', 'punten')} nu niet.` : ''),
  emptyTitle: 'Nog geen ontwikkelpunten',
  emptyText: 'Neem een punt over uit de bibliotheek hieronder, of leg een eigen punt vast.',
  add: 'Voeg een eigen punt toe',
  added: 'Ontwikkelpunt vastgelegd.',
  theme: 'Thema',
  name: 'Wat kan beter',
  description: 'Omschrijving',
  source: 'Bron',
  leadsTo: 'Leidt tot',
  state: 'Staat',
  states: { open: 'Nog geen doel', 'leidt-tot-doelen': 'Leidt tot een doel', 'nu-niet': 'Nu niet' },
  goals: 'Doelen waar dit toe leidt',
  why: 'Waarom nu niet',
  whyHint: 'Leeg: u doet er wel iets mee.',
  reason: 'Waarom deze wijziging',
  change: 'Wijzig',
  changeOf: (name: string) => `Wijzig ${name}`,
  save: 'Leg vast',
  saved: 'Wijziging vastgelegd.',
  examples: 'Uit de bibliotheek',
  examplesSub: (left: number) => `${formatCount(left)} voorbeelden die uw regio nog niet heeft overgenomen.`,
  examplesDone: 'Uw regio heeft alle voorbeelden overgenomen.',
  take: 'Neem over',
  takeOf: (name: string) => `Neem over: ${name}`,
  taken: 'Overgenomen.',
  takeReason: 'Waarom past dit bij uw regio',
  none: 'nog geen doel',
  help: [
    'Een ontwikkelpunt zegt waar de jeugdhulp beter kan. Wat ervan wordt, volgt uit de doelen waar het toe leidt.',
    'De bibliotheek is een begin. Neem alleen over wat bij uw regio past.',
  ],
} as const;
