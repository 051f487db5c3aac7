import { formatCents, formatNoun } from '../../format/index.ts';

type Source = 'bepaling' | 'dossier' | 'toezicht' | 'nieuwe-inkoop';
const SOURCES: { readonly [Each in Source]: string } = {
  bepaling: 'uit een bepaling',
  dossier: 'uit het dossier',
  toezicht: 'uit het toezicht',
  'nieuwe-inkoop': 'twee jaar vooraf (advies)',
};

export const obligationsText = {
  title: 'Verplichtingen uit contracten',
  sub: 'Wat de contracten vragen, de vroegste dag eerst.',
  link: 'Verplichtingen',
  from: 'Vanaf',
  through: 'Tot en met',
  show: 'Toon',
  calendar: 'Zet in mijn agenda',
  what: 'Wat',
  contract: 'Contract',
  contracts: (count: number) => formatNoun(count, 'contract', 'contracten'),
  day: 'Uiterlijk',
  state: 'Toestand',
  late: 'Te laat',
  open: 'Open',
  source: (source: Source, clause: string | null) => (clause ? `bepaling ${clause}` : SOURCES[source]),
  amount: (cents: number) => `, ${formatCents(cents)}`,
  emptyTitle: 'Niets te doen in deze periode',
  emptyText: 'Kies een andere periode om verder te kijken.',
  help: [
    'Een contract vraagt iets door zijn bepalingen: op tijd besluiten over verlenging, praten als veel geld is gebruikt, bewijs opvragen.',
    'Wat u bij een contract als afgehandeld vastlegt, verdwijnt hier.',
    'Begin twee jaar voor het einde met de nieuwe inkoop. Dat is een advies, geen wettelijke termijn. De regel verdwijnt als er een procedure is voor dezelfde producten.',
  ],
} as const;
