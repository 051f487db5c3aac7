import type { Instant, ProcedureEvent, RunKey } from './procedure-event.ts';
import { type Recorded, readName } from './recorded.ts';

/** A phase that began; it is the present one of its walk until the next begins. */
export type BegunPhase = {
  readonly key: string;
  readonly begunAt: Instant;
  /** Null: stays open until the next phase begins. */
  readonly closesAt: Instant | null;
  /** When what was handed in during it was opened. */
  readonly openedAt: Instant | null;
};

export type RunState = {
  readonly key: RunKey;
  readonly begunAt: Instant;
  readonly phases: readonly BegunPhase[];
  readonly openObjections: readonly number[];
  /** Phases of which every test of every application has been done. */
  readonly tested: readonly string[];
  /** Who score, with the applications that at least one of them scored and those about which they agreed. */
  readonly panels: readonly PanelState[];
  /** Phases in which it was decided about every application. */
  readonly awarded: readonly string[];
  readonly endedAt: Instant | null;
};

export type PanelState = {
  readonly id: number;
  readonly phase: string;
  readonly scored: readonly number[];
  readonly revealed: boolean;
  readonly agreed: readonly number[];
};

export type ProcedureState = {
  readonly procedureKind: string;
  readonly phases: readonly BegunPhase[];
  readonly runs: readonly RunState[];
  /** Applications received and not withdrawn, with the phases in which something came in from each. */
  readonly applications: ReadonlyMap<number, { readonly run: RunKey | null; readonly phases: readonly string[] }>;
  /** Phases for which it was stated how they are scored. */
  readonly formulas: readonly string[];
  readonly go: {
    readonly go: boolean;
    readonly conditions: readonly string[];
    readonly fallback: string;
    readonly at: Instant;
  } | null;
  readonly stopped: { readonly at: Instant; readonly reason: string } | null;
};

/** Where a procedure stands, from what happened. Throws Error when the events do not begin with `made`. Pure. */
export function foldProcedure(events: readonly ProcedureEvent[]): ProcedureState {
  const [first, ...rest] = events;
  if (first?.kind !== 'made') throw new Error('a procedure begins with being made');
  return rest.reduce(applyEvent, {
    procedureKind: first.procedureKind,
    phases: [],
    runs: [],
    applications: new Map(),
    formulas: [],
    go: null,
    stopped: null,
  });
}

export function applyEvent(state: ProcedureState, event: ProcedureEvent): ProcedureState {
  switch (event.kind) {
    case 'made':
    case 'started-with-open-points':
      return state;
    case 'recorded': {
      const recorded = readName(event.what);
      return recorded ? applyRecorded(state, recorded) : state;
    }
    case 'go-decided':
      return { ...state, go: { go: event.go, conditions: event.conditions, fallback: event.fallback, at: event.at } };
    case 'stopped':
      return { ...state, stopped: { at: event.at, reason: event.reason } };
    case 'phase-begun':
      return inWalk(state, event.run, (phases) => [
        ...phases,
        { key: event.phase, begunAt: event.at, closesAt: event.closesAt, openedAt: null },
      ]);
    case 'phase-extended':
      return inWalk(state, event.run, (phases) =>
        phases.map((phase) => (phase.key === event.phase ? { ...phase, closesAt: event.closesAt } : phase)),
      );
    case 'opened':
      return inWalk(state, event.run, (phases) =>
        phases.map((phase) => (phase.key === event.phase ? { ...phase, openedAt: event.at } : phase)),
      );
    case 'run-begun':
      return { ...state, runs: [...state.runs, newRun(event.run, event.at)] };
    case 'run-ended':
      return inRun(state, event.run, (run) => ({ ...run, endedAt: event.at }));
    case 'received': {
      const before = state.applications.get(event.applicationId)?.phases ?? [];
      const phases = before.includes(event.phase) ? before : [...before, event.phase];
      return {
        ...state,
        applications: new Map(state.applications).set(event.applicationId, { run: event.run, phases }),
      };
    }
    case 'withdrawn': {
      const applications = new Map(state.applications);
      applications.delete(event.applicationId);
      return { ...state, applications };
    }
    case 'objected':
      return inRun(state, event.run, (run) => ({ ...run, openObjections: [...run.openObjections, event.objectionId] }));
    case 'objection-decided':
      return inRun(state, event.run, (run) => ({
        ...run,
        openObjections: run.openObjections.filter((id) => id !== event.objectionId),
      }));
  }
}

function applyRecorded(state: ProcedureState, one: Recorded): ProcedureState {
  switch (one.about) {
    case 'document':
    case 'nota':
      return state;
    case 'formula':
      return { ...state, formulas: withOne(state.formulas, one.phase) };
    case 'tests':
      return inRun(state, one.run, (run) => ({ ...run, tested: withOne(run.tested, one.phase) }));
    case 'award':
      return inRun(state, one.run, (run) => ({ ...run, awarded: withOne(run.awarded, one.phase) }));
    case 'panel': {
      const panel = { id: one.panelId, phase: one.phase, scored: [], revealed: false, agreed: [] };
      return inRun(state, one.run, (run) => ({ ...run, panels: [...run.panels, panel] }));
    }
    case 'score':
      return inPanel(state, one.panelId, (panel) => ({ ...panel, scored: withOne(panel.scored, one.applicationId) }));
    case 'reveal':
      return inPanel(state, one.panelId, (panel) => ({ ...panel, revealed: true }));
    case 'consensus':
      return inPanel(state, one.panelId, (panel) => ({ ...panel, agreed: withOne(panel.agreed, one.applicationId) }));
  }
}

const withOne = <One>(all: readonly One[], one: One): readonly One[] => (all.includes(one) ? all : [...all, one]);

const inPanel = (state: ProcedureState, id: number, change: (panel: PanelState) => PanelState): ProcedureState => ({
  ...state,
  runs: state.runs.map((run) => ({
    ...run,
    panels: run.panels.map((panel) => (panel.id === id ? change(panel) : panel)),
  })),
});

const newRun = (key: RunKey, begunAt: Instant): RunState => ({
  key,
  begunAt,
  phases: [],
  openObjections: [],
  tested: [],
  panels: [],
  awarded: [],
  endedAt: null,
});

const inRun = (state: ProcedureState, key: RunKey, change: (run: RunState) => RunState): ProcedureState => ({
  ...state,
  runs: state.runs.map((run) => (run.key === key ? change(run) : run)),
});

const inWalk = (
  state: ProcedureState,
  run: RunKey | null,
  change: (phases: readonly BegunPhase[]) => readonly BegunPhase[],
): ProcedureState =>
  run === null
    ? { ...state, phases: change(state.phases) }
    : inRun(state, run, (one) => ({ ...one, phases: change(one.phases) }));
