import type { Refusal, Result } from '../../../kernel/result.ts';
import type { WorkingCalendar } from '../../../kernel/working-days.ts';
import { beginPhase, beginRound, earliestClosing, endRun, type Moment, openReceived } from './decide.ts';
import type { PhaseKind } from './kind.ts';
import type { Instant, RunKey } from './procedure-event.ts';
import { hasClosed, nextPhases, presentPhase, type Walk } from './walk.ts';

/** A step of the purchaser that lies ahead in a walk, and why it cannot be taken now. */
export type PossibleStep = {
  readonly step: 'begin-phase' | 'begin-round' | 'open' | 'end-run' | 'extend';
  readonly phase: PhaseKind | null;
  /** A closing moment belongs to it. */
  readonly closes: boolean;
  /** The first moment on which it may close; null when any later moment will do. */
  readonly earliestClosing: Instant | null;
  readonly refusal: Refusal | null;
};

/** Steps that come next in a walk, by trying them: what may be done is said once, where it is decided. Pure. */
export function possibleSteps(moment: Moment, walk: Walk, calendar: WorkingCalendar): PossibleStep[] {
  if (walk.runState?.endedAt) return [];
  const present = presentPhase(walk);
  const next = nextPhases(walk);
  return [
    ...(walk.run !== null && present?.kind.receives !== undefined && present.begun.openedAt === null
      ? [plain('open', present.kind, openReceived(moment, walk.run))]
      : []),
    ...(present?.begun.closesAt && !hasClosed(present.begun, moment.now) ? [extending(present.kind)] : []),
    ...next.map((phase) => beginning(moment, walk.run, phase, calendar)),
    ...(walk.run === null && roundsComeNext(moment, next) ? [plain('begin-round', null, beginRound(moment))] : []),
    ...(walk.run !== null && present && !next.some((phase) => !phase.optional)
      ? [plain('end-run', null, endRun(moment, walk.run))]
      : []),
  ];
}

function beginning(moment: Moment, run: RunKey | null, phase: PhaseKind, calendar: WorkingCalendar): PossibleStep {
  const earliest = phase.minimumTerm ? earliestClosing(phase.minimumTerm, moment.now, calendar) : null;
  const closes = phase.receives !== undefined && run !== null;
  // A moment that is late enough for any term, so that only what stands in the way now is named.
  const closesAt = earliest ?? (closes ? '9999-01-01T00:00:00.000Z' : null);
  const tried = beginPhase(moment, { run, phase: phase.key, closesAt }, calendar);
  return {
    step: 'begin-phase',
    phase,
    closes: closes || earliest !== null,
    earliestClosing: earliest,
    refusal: tried.ok ? null : tried.refusal,
  };
}

const plain = (step: PossibleStep['step'], phase: PhaseKind | null, tried: Result<unknown, Refusal>): PossibleStep => ({
  step,
  phase,
  closes: false,
  earliestClosing: null,
  refusal: tried.ok ? null : tried.refusal,
});

const extending = (phase: PhaseKind): PossibleStep => ({
  step: 'extend',
  phase,
  closes: true,
  earliestClosing: null,
  refusal: null,
});

const roundsComeNext = ({ kind, state }: Moment, next: readonly PhaseKind[]): boolean =>
  kind.runIs === 'round' &&
  !next.some((phase) => !phase.optional) &&
  (kind.entry.kind === 'moments' || state.runs.length === 0);
