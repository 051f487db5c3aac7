import { holdsBsn } from '../../../kernel/bsn.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type ActionRefusal, type ActionStepKind, decideActionStep, foldAction } from '../domain/action.ts';
import { findAction, holdAction, insertAction, insertActionStep, type NewAction } from '../storage/actions.ts';
import { isProviderOf } from '../storage/region-providers.ts';
import type { SupplierActor } from './supplier-actor.ts';

type Unknown = { readonly code: 'suppliers.provider-unknown' };
type UnknownAction = { readonly code: 'suppliers.action-unknown' };
type Bsn = { readonly code: 'suppliers.text-holds-bsn' };

/** Writes down what must be done or was agreed, by whom and before when. */
export async function agreeAction(
  tx: Tx,
  by: SupplierActor,
  wanted: Omit<NewAction, 'regionId'>,
): Promise<Result<number, Unknown | Bsn>> {
  if (wanted.providerId !== null && !(await isProviderOf(tx, by.regionId, wanted.providerId)))
    return no({ code: 'suppliers.provider-unknown' });
  if (holdsBsn(wanted.title) || holdsBsn(wanted.consequence)) return no({ code: 'suppliers.text-holds-bsn' });
  return yes(await insertAction(tx, { ...wanted, regionId: by.regionId }, by.personId));
}

/** Records what became of an action; the state follows from these steps. A provider reports its own as done. */
export async function takeActionStep(
  tx: Tx,
  by: SupplierActor & { readonly provider: boolean },
  actionId: number,
  step: {
    readonly kind: ActionStepKind;
    readonly onDay: PlainDate;
    readonly dueOn: PlainDate | null;
    readonly text: string;
  },
): Promise<Result<undefined, UnknownAction | ActionRefusal>> {
  await holdAction(tx, actionId);
  const action = await findAction(tx, actionId);
  if (!action) return no({ code: 'suppliers.action-unknown' });
  const folded = foldAction(action, action.steps, by.today);
  const decided = decideActionStep(folded, step, { provider: by.provider, owner: action.owner }, by.today);
  if (!decided.ok) return decided;
  await insertActionStep(tx, action, { ...step, personId: by.personId });
  return yes(undefined);
}
