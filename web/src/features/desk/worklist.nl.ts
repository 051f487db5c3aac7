import type { ListedWork, Mark, Werkmerken } from '../../../../src/modules/desk/api.ts';
import { formatDay } from '../../format/index.ts';

const lines = (count: number): string => (count === 1 ? '1 regel' : `${count} regels`);
type Done = NonNullable<Werkmerken['laatste']>['handeling'];

/** What people read about what they do with lines of their worklist. */
export const worklistActsText = {
  chosen: (count: number) => `${lines(count)} gekozen`,
  bar: 'Wat u met de gekozen regels doet',
  seen: 'Gezien',
  seenDone: (count: number) => `${lines(count)} als gezien gemarkeerd.`,
  postpone: 'Stel uit',
  postponeIntro:
    'De regels komen op deze dag terug, of eerder als u dat kiest. Uitstellen verandert geen termijn: verder dan de uiterste dag kan niet.',
  until: 'Tot welke dag',
  why: 'Waarom',
  postponed: 'Uitgesteld.',
  assign: 'Draag over',
  assignIntro: 'De regels komen op de werklijst van uw collega te staan.',
  colleague: 'Aan wie',
  word: 'Wat uw collega moet weten',
  assigned: 'Overgedragen.',
  note: 'Zet er een notitie bij',
  noteLabel: 'Notitie',
  noteHint: 'Collega’s met hetzelfde werk lezen mee. Schrijf niets op over een jeugdige.',
  noted: 'De notitie staat erbij.',
  clear: 'Wis de keuze',
  undo: 'Maak ongedaan',
  undone: 'Ongedaan gemaakt.',
  last: (done: Done, count: number) =>
    ({
      gezien: `U markeerde ${lines(count)} als gezien.`,
      uitgesteld: `U stelde ${lines(count)} uit.`,
      overgedragen: `U droeg ${lines(count)} over.`,
      genoteerd: `U zette een notitie bij ${lines(count)}.`,
    })[done],
  aside: {
    postponed: (count: number) => `Uitgesteld (${count})`,
    assigned: (count: number) => `Bij een collega (${count})`,
    seen: (count: number) => `Gezien (${count})`,
  },
  allAside: 'Alles op uw werklijst is gezien, uitgesteld of overgedragen.',
  from: (mark: Mark) => `Van ${mark.personName}${mark.text === '' ? '' : `: ${mark.text}`}`,
  noteOf: (mark: Mark) => `${mark.personName}: ${mark.text}`,
  whereNow: ({ state, mark }: ListedWork): string => {
    if (!mark) return '';
    if (state === 'postponed') return `Tot ${formatDay(mark.until ?? '')}: ${mark.text}`;
    if (state === 'assigned') return `Bij ${mark.toPersonName ?? ''}${mark.text === '' ? '' : `: ${mark.text}`}`;
    return 'Komt terug als de dag verandert of het te laat wordt.';
  },
};
