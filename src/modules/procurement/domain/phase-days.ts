import type { ProcedureKind } from './kind.ts';
import type { Instant } from './procedure-event.ts';
import type { BegunPhase, ProcedureState } from './procedure-state.ts';

/** When a phase ended or will close; `left`: the procedure has gone on from it. */
export type PhaseEnd = { readonly at: Instant; readonly left: boolean };

/**
 * The ends of phases as they really were or are set, by key: of the walk that a procedure makes once and of its last round.
 * For the planning, which then need not be told what the log knows.
 */
export function phaseEnds(kind: ProcedureKind, { phases, runs }: ProcedureState): ReadonlyMap<string, PhaseEnd> {
  const run = kind.runIs === 'round' ? runs.at(-1) : undefined;
  return new Map([...endsOf(phases, runs[0]?.begunAt ?? null), ...endsOf(run?.phases ?? [], run?.endedAt ?? null)]);
}

function* endsOf(phases: readonly BegunPhase[], wentOnAt: Instant | null): Generator<[string, PhaseEnd]> {
  for (const [at, { key, closesAt }] of phases.entries()) {
    const next = phases[at + 1]?.begunAt ?? wentOnAt;
    if (next !== null) yield [key, { at: closesAt !== null && closesAt < next ? closesAt : next, left: true }];
    else if (closesAt !== null) yield [key, { at: closesAt, left: false }];
  }
}
