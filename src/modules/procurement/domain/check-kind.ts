import { ACTORS, ACTS, type PhaseKind, type ProcedureKind } from './kind.ts';

/** A fault in a kind that was written as data: where, and what is wrong. Words are in `kind-faults.nl.ts`. */
export type KindFault = { readonly at: string; readonly fault: KindFaultCode };
export type KindFaultCode =
  | 'no-phases'
  | 'doubled-key'
  | 'unknown-actor'
  | 'unknown-act'
  | 'nothing-received'
  | 'received-without-hand-in'
  | 'term-not-positive'
  | 'selection-without-maximum'
  | 'maximum-without-selection'
  | 'continuous-needs-application-runs'
  | 'moments-not-positive';

/** Everything that is wrong with a kind; empty when a procedure can run by it. Pure. */
export function checkKind(kind: ProcedureKind): KindFault[] {
  const all = [...kind.phases, ...kind.runPhases];
  const faults: KindFault[] = [];
  const say = (at: string, fault: KindFaultCode) => faults.push({ at, fault });

  if (kind.phases.length === 0 || kind.runPhases.length === 0) say('phases', 'no-phases');
  for (const [key, same] of Map.groupBy(all, (phase) => phase.key)) if (same.length > 1) say(key, 'doubled-key');
  for (const phase of all) for (const fault of phaseFaults(phase)) say(phase.key, fault);
  if (!receivingPhases(kind).length) say('phases', 'nothing-received');
  if (kind.tests.includes('selection') && kind.maximumSelected === null) say('tests', 'selection-without-maximum');
  if (!kind.tests.includes('selection') && kind.maximumSelected !== null) say('tests', 'maximum-without-selection');
  if ((kind.entry.kind === 'continuous') !== (kind.runIs === 'application'))
    say('entry', 'continuous-needs-application-runs');
  if (kind.entry.kind === 'moments' && kind.entry.perYear < 1) say('entry', 'moments-not-positive');
  return faults;
}

/** The phases in which something is handed in, where they must be: in the run, or before it when a run is one application. */
const receivingPhases = (kind: ProcedureKind): readonly PhaseKind[] =>
  (kind.runIs === 'round' ? kind.runPhases : kind.phases).filter((phase) => phase.receives !== undefined);

function* phaseFaults(phase: PhaseKind): Generator<KindFaultCode> {
  if (phase.acts.some(({ by }) => !ACTORS.includes(by))) yield 'unknown-actor';
  if (phase.acts.some(({ act }) => !ACTS.includes(act))) yield 'unknown-act';
  if (phase.receives !== undefined && !phase.acts.some(({ act }) => act === 'hand-in'))
    yield 'received-without-hand-in';
  if (phase.minimumTerm !== undefined && !(phase.minimumTerm.days > 0)) yield 'term-not-positive';
}
