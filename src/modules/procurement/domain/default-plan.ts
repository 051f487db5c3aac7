import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { PhaseKind, ProcedureKind } from './kind.ts';
import type { PlanItem } from './planning.ts';

export const PLAN_KINDS = ['phase', 'decision', 'work-package', 'minimum-demand', 'communication', 'open-end'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** What is planned, with who does it and for which municipality. */
export type PlannedWork = PlanItem & {
  readonly kind: PlanKind;
  readonly owner: string | null;
  readonly municipalityId: number | null;
  readonly note?: string | null;
};

type ReadyWork = {
  readonly key: string;
  readonly kind: PlanKind;
  readonly name: string;
  readonly days: number;
  readonly owner: string;
};

/** Work that belongs to any procurement, as data. */
export type PlanLibrary = {
  readonly workPackages: readonly ReadyWork[];
  readonly minimumDemand: { readonly name: string; readonly days: number; readonly owner: string };
  readonly openEnds: readonly ReadyWork[];
  readonly goDecision: ReadyWork;
};

/** Working days proposed for a phase without a least term. */
const PROPOSED_DAYS = 15;

/** Key of the decision after which the work begins. */
const FIRST_STEP = 'go-decision';

/**
 * A plan to begin with: the phases of the kind one after the other with their least terms, a decision to go on before
 * providers are invited, and on request the work packages and communication, minimum demands per
 * municipality and what comes after the start: closing
 * open ends and making the lessons public. Pure.
 */
export function defaultPlan(
  kind: ProcedureKind,
  works: PlanLibrary,
  wanted: {
    readonly contractsFrom: PlainDate | null;
    readonly workPackages: boolean;
    readonly municipalityIds: readonly number[];
  },
): PlannedWork[] {
  const ready = wanted.contractsFrom === null ? {} : { endsBy: addDays(wanted.contractsFrom, -1) };
  const phases = phasesInOrder(kind, works, ready);
  const lastPhase = phases.at(-1)?.key ?? FIRST_STEP;
  const packages = wanted.workPackages
    ? works.workPackages.map((one) => ({ ...workOf(one, [FIRST_STEP]), ...ready }))
    : [];
  const demands = wanted.municipalityIds.map(
    (municipalityId): PlannedWork => ({
      ...works.minimumDemand,
      ...ready,
      key: `minimum-demand-${municipalityId}`,
      kind: 'minimum-demand',
      counting: 'working',
      after: packages.filter((one) => one.kind === 'work-package').map((one) => one.key),
      municipalityId,
    }),
  );
  const openEnds = wanted.workPackages
    ? works.openEnds.map((one) => ({
        ...workOf(one, [lastPhase]),
        ...(wanted.contractsFrom === null ? {} : { notBefore: wanted.contractsFrom }),
      }))
    : [];
  return [...phases, ...packages, ...demands, ...openEnds];
}

function phasesInOrder(kind: ProcedureKind, works: PlanLibrary, ready: Partial<PlanItem>): PlannedWork[] {
  const planned: PlannedWork[] = [];
  const all = [...kind.phases, ...kind.runPhases];
  const invites = all.find((phase) => phase.acts.some(({ by }) => by === 'provider' || by === 'applicant'));
  const after = () => planned.slice(-1).map((one) => one.key);
  for (const phase of all) {
    if (phase === invites) planned.push(workOf(works.goDecision, after()));
    planned.push({ ...phaseWork(phase, after()), ...(phase === all.at(-1) ? ready : {}) });
  }
  return planned;
}

function phaseWork({ key, name, minimumTerm }: PhaseKind, after: readonly string[]): PlannedWork {
  const common = { key, name, after, kind: 'phase', owner: null, municipalityId: null } as const;
  if (!minimumTerm) return { ...common, days: PROPOSED_DAYS, counting: 'working' };
  const { days, counting, source } = minimumTerm;
  return { ...common, days, counting, leastDays: days, leastSource: source };
}

const workOf = (ready: ReadyWork, after: readonly string[]): PlannedWork => ({
  ...ready,
  counting: 'working',
  after,
  municipalityId: null,
});
