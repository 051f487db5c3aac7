import { formatCount, formatDay } from '../../format/index.ts';

/** Texts of the move of young people to another provider at the end of a contract. */
export const transferText = {
  tab: 'Overdracht',
  title: 'Wie gaat naar een andere aanbieder',
  ends: (day: string) => `Het contract eindigt op ${formatDay(day)}.`,
  extension: (options: string) => `Verlengen kan nog: ${options}.`,
  none: 'Geen enkele toewijzing loopt daarna door.',
  summary: (running: number, planned: number, arranged: number) =>
    `${formatCount(running)} ${running === 1 ? 'toewijzing loopt' : 'toewijzingen lopen'} daarna door. Voor ${formatCount(planned)} is afgesproken naar wie, ${formatCount(arranged)} ${arranged === 1 ? 'is' : 'zijn'} geregeld.`,
  progress: 'Voortgang per gemeente',
  municipality: 'Gemeente',
  running: 'Loopt door',
  planned: 'Afgesproken',
  arranged: 'Geregeld',
  stillOpen: 'Nog te doen',
  total: 'Samen',
  children: 'Uw jeugdigen',
  noChildrenTitle: 'Geen jeugdigen',
  noChildren: 'Van uw organisatie loopt geen toewijzing door die u mag zien.',
  secret: 'Jeugdigen met een geheim adres tellen mee in de aantallen, maar staan niet in deze lijst.',
  child: 'Jeugdige',
  born: (year: number, number: number) => `${year}, toewijzing ${number}`,
  product: 'Hulp',
  until: 'Loopt tot en met',
  noEnd: 'geen einddag',
  to: 'Naar',
  toLine: (name: string, day: string) => `${name}, vanaf ${formatDay(day)}`,
  nobody: 'nog niet afgesproken',
  state: 'Toestand',
  states: { 'te-regelen': 'Te regelen', gepland: 'Afgesproken', geregeld: 'Geregeld' },
  stateOptions: [
    { value: 'te-regelen', label: 'Te regelen' },
    { value: 'gepland', label: 'Afgesproken' },
    { value: 'geregeld', label: 'Geregeld' },
  ],
  choose: 'Kies',
  chooseOne: (child: string) => `Kies ${child}`,
  chosen: (count: number) => (count === 0 ? 'Niemand gekozen' : `${formatCount(count)} gekozen`),
  chooseOpen: (count: number, all: number) =>
    count === all
      ? `Kies alle ${formatCount(all)} die nog te regelen zijn`
      : `Kies ${formatCount(count)} van ${formatCount(all)} die nog te regelen zijn`,
  clear: 'Maak keuze leeg',
  act: 'Regel de overdracht',
  actOf: (count: number) =>
    count === 1 ? 'Regel de overdracht van 1 toewijzing' : `Regel de overdracht van ${formatCount(count)} toewijzingen`,
  intro: 'Leg vast wie de hulp overneemt en vanaf welke dag. Het is geregeld als daar een toewijzing loopt.',
  provider: 'Nieuwe aanbieder',
  day: 'Vanaf',
  note: 'Toelichting',
  save: 'Leg vast',
  saved: (count: number) =>
    count === 1
      ? 'De overdracht is afgesproken.'
      : `De overdracht van ${formatCount(count)} toewijzingen is afgesproken.`,
} as const;
