import { ACTORS, ACTS, DECISIONS, type PhaseKind, type ProcedureKind } from './kind.ts';

/** A fault in a kind that was written as data: where, and what is wrong. */
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
  | 'moments-not-positive'
  | 'rests-on-nothing'
  | 'scored-without-formula';

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
  for (const [at, phase] of all.entries()) if (restsOnNothing(phase, kind, at)) say(phase.key, 'rests-on-nothing');
  for (const { key } of kind.runPhases.filter(isScored))
    if (!formulaComesFirst(kind, key)) say(key, 'scored-without-formula');
  return faults;
}

const isScored = ({ acts }: PhaseKind): boolean => acts.some(({ by, act }) => by === 'assessor' && act === 'score');

/** A decision of no known kind, about no phase, or about one that comes later; a formula is stated for what comes later. */
function restsOnNothing({ restsOn = [] }: PhaseKind, { phases, runPhases }: ProcedureKind, at: number): boolean {
  const all = [...phases, ...runPhases];
  return restsOn.some(({ decided, phase }) => {
    const place = all.findIndex(({ key }) => key === phase);
    if (!DECISIONS.includes(decided) || place < 0) return true;
    return decided === 'formula' ? !isScored(all[place] as PhaseKind) : place >= at || place < phases.length;
  });
}

/** How a phase is scored is stated before anybody can hand anything in. */
function formulaComesFirst({ phases, runPhases }: ProcedureKind, key: string): boolean {
  const all = [...phases, ...runPhases];
  const before = all.slice(0, 1 + all.findIndex(({ receives }) => receives !== undefined));
  return before.some(({ restsOn = [] }) => restsOn.some((one) => one.decided === 'formula' && one.phase === key));
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
