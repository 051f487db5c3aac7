import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { type ControlPlan, decidePlan, type PlanRefusal } from '../../domain/material/control-case.ts';
import type { ControlStep } from '../../domain/step-rules.ts';
import { type Dossier, findDossier, insertDossier } from '../../storage/dossiers.ts';
import { contractsOfProvider } from '../../storage/provider-money.ts';
import type { ControlActor } from '../control-actor.ts';
import { openForStep, type TakeRefusal, takeStep } from '../take-step.ts';

export const CONTROL_KINDS = ['material', 'fraud'] as const;
export type ControlKind = (typeof CONTROL_KINDS)[number];

export type ControlRefusal =
  | TakeRefusal
  | PlanRefusal
  | { readonly code: 'control.provider-unknown' }
  | { readonly code: 'control.plan-missing' }
  | { readonly code: 'control.term-missing' };

/** Opens a control of one provider, or an investigation into fraud, within a programme; its steps begin once that was published. */
export async function openControl(
  tx: Tx,
  by: ControlActor,
  wanted: {
    readonly programmeId: number;
    readonly providerId: number;
    readonly kind: ControlKind;
    readonly title: string;
  },
): Promise<Result<number, ControlRefusal>> {
  const programme = await findDossier(tx, wanted.programmeId);
  if (programme?.kind !== 'programme' || programme.municipalityId !== by.organisationId)
    return no({ code: 'control.file-unknown' });
  if (programme.steps.some(({ kind }) => kind === 'closed')) return no({ code: 'control.closed-file' });
  if (!programme.steps.some(({ kind }) => kind === 'published')) return no({ code: 'control.plan-not-published' });
  if ((await contractsOfProvider(tx, programme.regionId, wanted.providerId)).length === 0)
    return no({ code: 'control.provider-unknown' });
  const of = { regionId: programme.regionId, municipalityId: by.organisationId, contractId: null };
  const id = await insertDossier(tx, { ...of, ...wanted, onDay: by.today, content: {}, personId: by.personId });
  if (id === undefined) throw new Error('a control was not written');
  return yes(id);
}

export type WantedControlStep = {
  readonly kind: Exclude<ControlStep, 'sample' | 'findings-closed' | 'reply' | 'outcome' | 'recovery'>;
  readonly text: string;
  readonly dueOn?: PlainDate | undefined;
  readonly plan?: ControlPlan | undefined;
};

/** The plan of a control, once it was made. */
export const planOf = ({ steps }: Pick<Dossier, 'steps'>): ControlPlan | null =>
  steps.findLast(({ kind }) => kind === 'specific-plan')?.content.plan ?? null;

/** A step that needs no lines: analysis, plan, talk, notice, the beginning of detail control, hearing, stopping, closing. */
export async function takeControlStep(
  tx: Tx,
  by: ControlActor,
  controlId: number,
  { kind, text, dueOn, plan }: WantedControlStep,
): Promise<Result<undefined, ControlRefusal>> {
  const opened = await openForStep(tx, controlId, CONTROL_KINDS);
  if (!opened.ok) return opened;
  if (kind === 'specific-plan') {
    if (!plan) return no({ code: 'control.plan-missing' });
    const decided = decidePlan(plan, by.today);
    return decided.ok ? takeStep(tx, by, opened.value, kind, { text, content: { plan } }) : decided;
  }
  const asksTerm = kind === 'notice' || kind === 'hearing';
  if (asksTerm && dueOn === undefined) return no({ code: 'control.term-missing' });
  return takeStep(tx, by, opened.value, kind, { text, dueOn: asksTerm ? (dueOn ?? null) : null });
}

/** The provider says what it thinks of the findings, before there is an outcome. */
export async function replyInControl(
  tx: Tx,
  by: ControlActor,
  controlId: number,
  text: string,
): Promise<Result<undefined, TakeRefusal>> {
  const opened = await openForStep(tx, controlId, CONTROL_KINDS);
  return opened.ok ? takeStep(tx, by, opened.value, 'reply', { text }) : opened;
}
