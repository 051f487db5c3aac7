import { capitalised } from '../../app/words.nl.ts';
import { formatCount, formatDay } from '../../format/index.ts';

export const clocksText = {
  title: 'Termijnen',
  sub: 'Wie is aan zet, en tot wanneer. Termijnen beginnen en eindigen vanzelf door de berichten.',
  what: 'Termijnen',
  who: 'Aan zet',
  todayTitle: 'Termijnen die het eerst aflopen',
  all: (count: number) => `Alle ${formatCount(count)}`,
  task: 'Wat er moet gebeuren',
  due: 'Uiterlijk',
  parties: 'Tussen',
  sentence: (who: string, task: string, day: string, state: string) =>
    `${capitalised(who)}: ${task.toLowerCase()}. Uiterlijk ${formatDay(day)} (${state}).`,
  emptyTitle: 'Er loopt geen termijn',
  emptyText: 'Een termijn verschijnt hier zodra een bericht binnenkomt dat een antwoord vraagt.',
  calendar: 'Zet in uw agenda',
  counts: (late: number, week: number) => `Voor u: ${formatCount(late)} te laat, ${formatCount(week)} deze week.`,
  filters: {
    state: 'Stand',
    states: [
      { value: 'te-laat', label: 'te laat' },
      { value: 'deze-week', label: 'deze week' },
    ],
    mover: 'Aan zet',
    movers: [
      { value: 'gemeente', label: 'gemeente' },
      { value: 'aanbieder', label: 'aanbieder' },
    ],
  },
} as const;
