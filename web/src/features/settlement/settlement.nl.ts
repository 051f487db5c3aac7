/** What people read about amounts that are due without a declaration. */
import type { VastBedrag, VasteBedragen } from '../../../../src/modules/settlement/api.ts';
import { formatCents, formatCount, formatDay, formatMonth } from '../../format/index.ts';

const amounts = (n: number): string => `${formatCount(n)} ${n === 1 ? 'bedrag' : 'bedragen'}`;

export const settlementText = {
  title: 'Vaste bedragen',
  conclusion: ({
    jaar,
    peildag,
    teBoekenCent,
    geboektCent,
    laterCent,
    bedragen,
    teBoeken: due,
  }: VasteBedragen): string => {
    if (bedragen === 0) return `Over ${jaar} is niets verschuldigd zonder declaratie.`;
    if (due > 0)
      return `Tot en met ${formatDay(peildag)} ${due === 1 ? 'werd' : 'werden'} ${amounts(due)} verschuldigd die nog niet ${due === 1 ? 'is' : 'zijn'} geboekt: ${formatCents(teBoekenCent)}.`;
    const later = laterCent === 0 ? '' : ` Later dit jaar volgt nog ${formatCents(laterCent)}.`;
    return `Over ${jaar} is ${formatCents(geboektCent)} geboekt.${later}`;
  },
  ownConclusion: ({ jaar, geboektCent, bedragen }: VasteBedragen): string =>
    bedragen === 0
      ? `Over ${jaar} is voor u niets geboekt zonder declaratie.`
      : `Over ${jaar} hebben gemeenten ${formatCents(geboektCent)} voor u geboekt, zonder dat u daarvoor declareert.`,
  undivided: 'Bedragen van de regio die niet te verdelen zijn',
  undividedText:
    'Van geen gemeente is het aantal jeugdigen bekend, dus is niet te zeggen wat uw deel is. Daarvan wordt niets geboekt.',
  year: 'Jaar',
  provider: 'Aanbieder',
  what: 'Waarvoor',
  period: 'Periode',
  periodOf: ({ maand, maanden }: VastBedrag): string =>
    maanden === 1
      ? formatMonth(maand.slice(0, 7))
      : `${formatCount(maanden)} maanden vanaf ${formatMonth(maand.slice(0, 7))}`,
  dueOn: 'Vervalt op',
  amount: 'Bedrag',
  municipality: 'Gemeente',
  status: 'Status',
  search: 'Zoek op aanbieder, contract of onderdeel',
  kind: 'Soort',
  states: [
    { value: 'te-boeken', label: 'Te boeken' },
    { value: 'later', label: 'Later' },
    { value: 'geboekt', label: 'Geboekt' },
    { value: 'betaald', label: 'Betaald' },
  ],
  kindOptions: [
    { value: 'termijn', label: 'Termijn' },
    { value: 'garantie', label: 'Garantie' },
    { value: 'voorschot', label: 'Voorschot' },
  ],
  kinds: { termijn: 'termijn', garantie: 'garantie', voorschot: 'voorschot, later te verrekenen' },
  posting: (n: number): string => `boeking ${n}`,
  empty: 'Geen vaste bedragen',
  emptyText:
    'De bekostigingsvoorwaarden van de contracten kennen over dit jaar geen taak, beschikbaarheid, garantie in termijnen of voorschot.',
  ownEmptyText: 'Zodra een gemeente een termijn, garantie of voorschot boekt, staat het hier.',
  post: {
    button: 'Boek wat verschuldigd is',
    title: 'Vaste bedragen boeken',
    intro: (cents: number, day: string): string =>
      `U boekt ${formatCents(cents)} als schuld van uw gemeente: alles wat tot en met ${formatDay(day)} verschuldigd werd. Het gaat mee met de volgende betaalronde. Een boeking blijft staan.`,
    done: 'De bedragen zijn geboekt.',
  },
  help: [
    'Een taak, beschikbaarheid of garantie betaalt u in gelijke termijnen, ook als niemand declareert. Het bedrag volgt uit het contract en de bekostigingsvoorwaarden.',
    'Het bedrag van de regio is over de gemeenten verdeeld naar het aantal jeugdigen tot 18 jaar (CBS).',
    'Elke nacht boekt het systeem zelf wat verschuldigd werd. U kunt het ook nu doen; twee keer boeken kan niet.',
    'Verandert een afspraak halverwege het jaar? Wat is geboekt blijft staan. Latere termijnen volgen de nieuwe afspraak; de afrekening over het jaar maakt het verschil goed.',
  ],
} as const;
