import { holdsBsn } from '../../../kernel/bsn.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';

export const ACTION_KINDS = ['action', 'agreement', 'development'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];
export const ACTION_OWNERS = ['region', 'municipality', 'provider'] as const;
export type ActionOwner = (typeof ACTION_OWNERS)[number];
export const ACTION_STEPS = [
  'moved',
  'reported',
  'done',
  'not-met',
  'dropped',
  'consequence-applied',
  'consequence-waived',
] as const;
export type ActionStepKind = (typeof ACTION_STEPS)[number];

export type ActionStep = {
  readonly kind: ActionStepKind;
  readonly onDay: PlainDate;
  readonly dueOn: PlainDate | null;
};

export type ActionState = 'open' | 'late' | 'reported' | 'done' | 'not-met' | 'dropped';

export type FoldedAction = {
  readonly state: ActionState;
  /** The day that counts now, after it was moved. */
  readonly dueOn: PlainDate;
  /** Done before or on the day it was due; null while it is not done. */
  readonly inTime: boolean | null;
  /** Of an agreement that was not met and had a consequence: was it applied? */
  readonly consequence: 'none' | 'open' | 'applied' | 'waived';
};

/** Where an action or agreement stands, folded from what became of it. */
export function foldAction(
  action: { readonly dueOn: PlainDate; readonly consequence: string | null },
  steps: readonly ActionStep[],
  today: PlainDate,
): FoldedAction {
  const dueOn = steps.reduce((due, step) => step.dueOn ?? due, action.dueOn);
  const has = (kind: ActionStepKind) => steps.find((step) => step.kind === kind);
  const ended = has('done') ?? has('not-met') ?? has('dropped');
  const reported =
    steps.findLastIndex(({ kind }) => kind === 'reported') > steps.findLastIndex(({ kind }) => kind === 'moved');
  const open = reported ? 'reported' : dueOn < today ? 'late' : 'open';
  const state: ActionState =
    ended?.kind === 'done' || ended?.kind === 'not-met' || ended?.kind === 'dropped' ? ended.kind : open;
  const applied = has('consequence-applied') ? 'applied' : has('consequence-waived') ? 'waived' : 'open';
  return {
    state,
    dueOn,
    inTime: ended?.kind === 'done' ? ended.onDay <= dueOn : null,
    consequence: action.consequence === null || state !== 'not-met' ? 'none' : applied,
  };
}

export type ActionRefusal =
  | { readonly code: 'suppliers.closed-action' }
  | { readonly code: 'suppliers.no-consequence' }
  | { readonly code: 'suppliers.already-settled' }
  | { readonly code: 'suppliers.not-allowed-for-provider' }
  | { readonly code: 'suppliers.day-missing' }
  | { readonly code: 'suppliers.day-in-future' }
  | { readonly code: 'suppliers.text-missing' }
  | { readonly code: 'suppliers.text-holds-bsn' };

/** May this step follow? A provider only reports its own; a consequence follows only on an agreement that was not met. */
export function decideActionStep(
  folded: FoldedAction,
  step: ActionStep & { readonly text: string },
  by: { readonly provider: boolean; readonly owner: ActionOwner },
  today: PlainDate,
): Result<undefined, ActionRefusal> {
  if (by.provider && (step.kind !== 'reported' || by.owner !== 'provider'))
    return no({ code: 'suppliers.not-allowed-for-provider' });
  if (step.onDay > today) return no({ code: 'suppliers.day-in-future' });
  if (step.kind === 'consequence-applied' || step.kind === 'consequence-waived') {
    if (folded.consequence === 'none') return no({ code: 'suppliers.no-consequence' });
    if (folded.consequence !== 'open') return no({ code: 'suppliers.already-settled' });
  } else if (['done', 'not-met', 'dropped'].includes(folded.state)) return no({ code: 'suppliers.closed-action' });
  if (step.kind === 'moved' && step.dueOn === null) return no({ code: 'suppliers.day-missing' });
  if (!['done', 'reported'].includes(step.kind) && step.text.trim() === '')
    return no({ code: 'suppliers.text-missing' });
  return holdsBsn(step.text) ? no({ code: 'suppliers.text-holds-bsn' }) : yes(undefined);
}
