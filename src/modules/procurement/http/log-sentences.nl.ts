import type { ProcedureKind } from '../domain/kind.ts';
import type { ProcedureEvent, RunKey } from '../domain/procedure-event.ts';
import { momentText } from './moment-text.nl.ts';

/** What a run is called: `Ronde 1`, or `Aanmelding 17` where each application goes its own way. */
export function runName(run: RunKey | null): string {
  if (run === null) return 'Procedure';
  const [what, number] = run.split(':');
  return `${what === 'round' ? 'Ronde' : 'Aanmelding'} ${number}`;
}

const inRun = (run: RunKey | null): string => (run === null ? '' : `${runName(run)}: `);

/** What happened, as people read it in the log of a procedure. */
export function eventSentence(event: ProcedureEvent, kind: ProcedureKind): string {
  const phaseName = (key: string): string =>
    [...kind.phases, ...kind.runPhases].find((phase) => phase.key === key)?.name ?? key;
  switch (event.kind) {
    case 'made':
      return `Procedure gemaakt: ${event.title}.`;
    case 'go-decided':
      return event.go ? goSentence(event.conditions) : `Besloten om niet door te gaan. Terugval: ${event.fallback}`;
    case 'phase-begun':
      return `${inRun(event.run)}${phaseName(event.phase)} begonnen${
        event.closesAt === null ? '' : `; sluit op ${momentText(event.closesAt)}`
      }.`;
    case 'phase-extended':
      return `${inRun(event.run)}${phaseName(event.phase)} verlengd tot ${momentText(event.closesAt)}. Reden: ${event.reason}`;
    case 'started-with-open-points':
      return `${phaseName(event.phase)} begon met ${event.points} open ${event.points === 1 ? 'punt' : 'punten'}. Reden: ${event.reason}`;
    case 'run-begun':
      return `${runName(event.run)} begonnen.`;
    case 'received':
      return `${inRun(event.run)}aanmelding ${event.applicationId} ontvangen.`;
    case 'withdrawn':
      return `Aanmelding ${event.applicationId} ingetrokken.`;
    case 'opened':
      return `${inRun(event.run)}wat is ingediend voor ${phaseName(event.phase)}, is geopend.`;
    case 'run-ended':
      return `${runName(event.run)} afgerond.`;
    case 'objected':
      return `${inRun(event.run)}bezwaar ${event.objectionId} ontvangen.`;
    case 'objection-decided':
      return `${inRun(event.run)}bezwaar ${event.objectionId} is ${event.upheld ? 'gegrond' : 'ongegrond'}. Reden: ${event.reason}`;
    case 'recorded':
      return `Vastgelegd: ${RECORDED[event.what.split(':')[0] ?? ''] ?? event.what}.`;
    case 'stopped':
      return `De procedure is gestopt. Reden: ${event.reason}`;
  }
}

const goSentence = (conditions: readonly string[]): string =>
  conditions.length === 0
    ? 'Besloten om door te gaan.'
    : `Besloten om door te gaan, onder voorwaarden: ${conditions.join('; ')}.`;

/** What is recorded by its digest only, by the first word of what it is. */
const RECORDED: Readonly<Record<string, string>> = {
  document: 'een versie van een document, openbaar gemaakt',
  nota: 'een nota van inlichtingen, openbaar gemaakt',
  formula: 'hoe een fase wordt beoordeeld: criteria, wegingen en formule',
  tests: 'alle toetsen van een ronde, met hun redenen',
  panel: 'een beoordelingscommissie met haar criteria',
  score: 'een beoordeling, verzegeld tot de onthulling',
  reveal: 'de onthulling van alle beoordelingen tegelijk',
  consensus: 'een gezamenlijk oordeel',
  award: 'een besluit over gunning',
};
