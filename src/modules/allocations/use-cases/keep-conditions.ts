import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type ConditionRefusal, decideCondition, type NewCondition } from '../domain/binding-condition.ts';
import {
  type BindingCondition,
  type ConditionOf,
  endCondition,
  findCondition,
  findOrganisationKind,
  findProductRegion,
  insertCondition,
} from '../storage/binding-conditions.ts';

type ProductUnknown = { readonly code: 'allocations.product-unknown' };

/** Records what another body binds the help to, for a product or for one allocation. */
export async function addCondition(
  tx: Tx,
  of: ConditionOf,
  wanted: NewCondition,
  personId: number,
): Promise<Result<BindingCondition, ConditionRefusal>> {
  const named = wanted.organisationId === null ? undefined : await findOrganisationKind(tx, wanted.organisationId);
  const decided = decideCondition(wanted, named?.kind);
  if (!decided.ok) return decided;
  const made = await findCondition(tx, await insertCondition(tx, of, wanted, personId));
  if (!made) throw new Error('a binding condition was just written and is gone');
  return yes(made);
}

/** The product of an own region that a condition can be recorded at. */
export async function ownProduct(
  tx: Tx,
  productId: number,
  regionIds: readonly number[],
): Promise<Result<ConditionOf, ProductUnknown>> {
  const found = await findProductRegion(tx, productId);
  return found && regionIds.includes(found.regionId)
    ? yes({ regionId: found.regionId, productId })
    : no({ code: 'allocations.product-unknown' });
}

/** A condition holds no longer after a day; that it held stays known. `isOf` says whether it is the one meant. */
export async function closeCondition(
  tx: Tx,
  id: number,
  throughOn: PlainDate,
  isOf: (one: BindingCondition) => boolean,
): Promise<
  Result<
    BindingCondition,
    | { readonly code: 'allocations.condition-unknown' }
    | { readonly code: 'allocations.already-ended' }
    | { readonly code: 'allocations.end-before-start' }
  >
> {
  const found = await findCondition(tx, id);
  if (!found || !isOf(found)) return no({ code: 'allocations.condition-unknown' });
  if (found.throughOn !== null && found.throughOn <= throughOn) return no({ code: 'allocations.already-ended' });
  if (throughOn < found.fromOn) return no({ code: 'allocations.end-before-start' });
  await endCondition(tx, id, throughOn);
  return yes({ ...found, throughOn });
}
