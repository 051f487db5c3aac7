import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { addWorkingDays, STATUTORY_CALENDAR } from '../../../../kernel/working-days.ts';

/**
 * Disagreement about a refused line (R-254: a procedure with advice of an independent party): what may be said by whom, where that
 * leads, and within how many working days the next should come. No source gives terms; these are the default of this product.
 */
export const DISPUTE_STEPS = {
  'municipality-view': { by: 'municipality', from: ['raised'], to: 'answered' },
  'provider-view': { by: 'provider', from: ['answered'], to: 'answered-back' },
  'adviser-asked': { by: 'municipality', from: ['answered', 'answered-back'], to: 'with-adviser' },
  advice: { by: 'municipality', from: ['with-adviser'], to: 'advised' },
  granted: { by: 'municipality', from: ['raised', 'answered', 'answered-back', 'advised'], to: 'granted' },
  // Who keeps to a refusal has heard somebody independent first.
  kept: { by: 'municipality', from: ['advised'], to: 'kept' },
  withdrawn: {
    by: 'provider',
    from: ['raised', 'answered', 'answered-back', 'with-adviser', 'advised'],
    to: 'withdrawn',
  },
} as const satisfies Record<string, { by: DisputeParty; from: readonly string[]; to: string }>;

export type DisputeParty = 'municipality' | 'provider';
export type DisputeStepKind = keyof typeof DISPUTE_STEPS;
export type DisputeState = 'raised' | (typeof DISPUTE_STEPS)[DisputeStepKind]['to'];

/** Whose turn it is in a state and for how many working days; nobody's once it ended. */
const TURNS: Readonly<Record<DisputeState, { readonly by: DisputeParty; readonly days: number } | null>> = {
  raised: { by: 'municipality', days: 10 },
  answered: { by: 'provider', days: 10 },
  'answered-back': { by: 'municipality', days: 5 },
  'with-adviser': { by: 'municipality', days: 20 },
  advised: { by: 'municipality', days: 10 },
  granted: null,
  kept: null,
  withdrawn: null,
};

export type DisputeStep = { readonly kind: DisputeStepKind; readonly onDay: PlainDate };

/** Where a disagreement stands, whose turn it is, and until when. */
export type DisputeStanding = {
  readonly state: DisputeState;
  readonly turn: DisputeParty | null;
  readonly dueOn: PlainDate | null;
};

/** Folds what was recorded, in order. */
export function disputeStanding(raisedOn: PlainDate, steps: readonly DisputeStep[]): DisputeStanding {
  const last = steps.at(-1);
  const state: DisputeState = last === undefined ? 'raised' : DISPUTE_STEPS[last.kind].to;
  const turn = TURNS[state];
  return {
    state,
    turn: turn?.by ?? null,
    dueOn: turn === null ? null : addWorkingDays(last?.onDay ?? raisedOn, turn.days, STATUTORY_CALENDAR),
  };
}

/** What this party may do now. */
export const nextSteps = (state: DisputeState, party: DisputeParty): DisputeStepKind[] =>
  (Object.keys(DISPUTE_STEPS) as DisputeStepKind[]).filter((kind) => {
    const step = DISPUTE_STEPS[kind];
    return step.by === party && (step.from as readonly DisputeState[]).includes(state);
  });
