import { formatCents, formatNoun } from '../../format/index.ts';

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
  source: (source: 'bepaling' | 'dossier' | 'toezicht', clause: string | null) =>
    source === 'dossier'
      ? 'uit het dossier'
      : source === 'toezicht'
        ? 'uit het toezicht'
        : clause
          ? `bepaling ${clause}`
          : 'uit een bepaling',
  amount: (cents: number) => `, ${formatCents(cents)}`,
  emptyTitle: 'Niets te doen in deze periode',
  emptyText: 'Kies een andere periode om verder te kijken.',
  help: [
    'Een contract vraagt iets door zijn bepalingen: op tijd besluiten over verlenging, praten als veel geld is gebruikt, bewijs opvragen.',
    'Wat u bij een contract als afgehandeld vastlegt, verdwijnt hier.',
  ],
} as const;
