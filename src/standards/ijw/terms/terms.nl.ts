import type { Clock, ClockState } from './clock.ts';
import type { Mover, TermId } from './term.ts';

/** What must be done, as a task for who must move. */
export const TERM_TASKS: Readonly<Record<TermId, string>> = {
  retour: 'Retourbericht sturen',
  'declaratie-antwoord': 'Declaratie beantwoorden, of contact opnemen met de aanbieder',
  start: 'Start van de hulp melden',
  stop: 'Einde van de hulp melden',
  'stop-na-tijdelijk': 'Melden dat de tijdelijke stop definitief is',
  'vot-reactie': 'Reageren op een verzoek om toewijzing, per gevraagd product',
  'vow-reactie': 'Reageren op een verzoek om wijziging, voor het hele verzoek',
  onderzoek: 'Onderzoek afronden en besluiten over het verzoek',
  woonplaatsbeginsel: 'Melden welke gemeente verantwoordelijk is',
  'vot-indienen': 'Verzoek om toewijzing sturen',
  declareren: 'Geleverde hulp declareren',
  betalen: 'Goedgekeurde regels betalen',
  correctie: 'Correctie indienen (credit en nieuwe debet)',
  verjaring: 'Laatste dag om te declareren',
};

/** Why the term is there and how long it is. */
export const TERM_REASONS: Readonly<Record<TermId, string>> = {
  retour: 'Binnen 3 werkdagen na ontvangst van een bericht volgt een retourbericht.',
  'declaratie-antwoord': 'Binnen 10 werkdagen na ontvangst van een declaratie volgt een antwoord.',
  start: 'Binnen 5 werkdagen na de start, of na ontvangst van een toewijzing met terugwerkende kracht.',
  stop: 'Binnen 5 werkdagen na het einde van de hulp.',
  'stop-na-tijdelijk': 'Binnen 5 werkdagen nadat bekend is dat de tijdelijke stop definitief is.',
  'vot-reactie': 'Binnen 5 werkdagen na ontvangst van het verzoek.',
  'vow-reactie': 'Binnen 5 werkdagen na ontvangst van het verzoek.',
  onderzoek: 'Binnen 8 weken na de datum op het verzoek, als eerder "in onderzoek" is geantwoord.',
  woonplaatsbeginsel: 'Binnen 2 weken na ontvangst van het verzoek.',
  'vot-indienen': 'Binnen 5 werkdagen na de beoordeling of intake.',
  declareren: 'Uiterlijk de laatste dag van de maand na de maand waarin de hulp declarabel werd.',
  betalen: 'Binnen 30 dagen na de datum op de declaratie.',
  correctie: 'Binnen 2 maanden na goedkeuring van de regel.',
  verjaring: 'Tot 5 jaar na het einde van de productperiode.',
};

const MOVERS: Readonly<Record<Mover, string>> = { municipality: 'gemeente', provider: 'aanbieder' };

/** "JW301 of JW319"; empty when no message is expected. */
const messagesText = ({ expected }: Clock): string => expected.join(' of ');

/** One line for a list or a calendar, for example "Retourbericht sturen: JW302 (aanbieder)". */
export function clockTitle(clock: Clock): string {
  const messages = messagesText(clock);
  return `${TERM_TASKS[clock.term]}${messages && `: ${messages}`} (${MOVERS[clock.mustMove]})`;
}

const workingDaysText = (n: number): string => (n === 1 ? '1 werkdag' : `${n} werkdagen`);

/** How a clock stands, for example "nog 2 werkdagen". */
export function clockStateText({ state, workingDays }: ClockState): string {
  if (state === 'due-today') return 'vandaag de laatste dag';
  if (state === 'running')
    return workingDays === 0 ? 'loopt af voor de volgende werkdag' : `nog ${workingDaysText(workingDays)}`;
  return workingDays === 0 ? 'te laat, sinds de laatste werkdag' : `${workingDaysText(workingDays)} te laat`;
}
