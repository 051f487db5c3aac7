import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ManagementRule, ManagementStyle } from '../domain/management.ts';
import { insertAssignment, insertStyle, listManagers } from '../storage/accounts.ts';
import { insertPolicy } from '../storage/policies.ts';
import { isProviderOf } from '../storage/region-providers.ts';
import type { SupplierActor } from './supplier-actor.ts';

type Unknown = { readonly code: 'suppliers.provider-unknown' };
type Person = { readonly code: 'suppliers.manager-unknown' };

/** Says who looks after a provider from a day on; who did before stays to be read. */
export async function assignManager(
  tx: Tx,
  by: SupplierActor,
  wanted: {
    readonly providerId: number;
    readonly managerId: number | null;
    readonly fromOn: PlainDate;
    readonly reason: string;
  },
): Promise<Result<undefined, Unknown | Person>> {
  if (!(await isProviderOf(tx, by.regionId, wanted.providerId))) return no({ code: 'suppliers.provider-unknown' });
  if (wanted.managerId !== null) {
    const managers = await listManagers(tx, by.regionId, by.today);
    if (!managers.some(({ id }) => id === wanted.managerId)) return no({ code: 'suppliers.manager-unknown' });
  }
  await insertAssignment(tx, { ...wanted, regionId: by.regionId, personId: by.personId });
  return yes(undefined);
}

/** Manages a provider otherwise than the rule says, with a reason; no style goes back to the rule. */
export async function chooseStyle(
  tx: Tx,
  by: SupplierActor,
  wanted: {
    readonly providerId: number;
    readonly style: ManagementStyle | null;
    readonly fromOn: PlainDate;
    readonly reason: string;
  },
): Promise<Result<undefined, Unknown>> {
  if (!(await isProviderOf(tx, by.regionId, wanted.providerId))) return no({ code: 'suppliers.provider-unknown' });
  await insertStyle(tx, { ...wanted, regionId: by.regionId, personId: by.personId });
  return yes(undefined);
}

type OfRegion = { readonly code: 'suppliers.not-allowed-outside-region' };

/** Adopts a next version of the rule; only the region itself does. */
export async function adoptRule(
  tx: Tx,
  by: SupplierActor,
  wanted: { readonly rule: ManagementRule; readonly fromOn: PlainDate; readonly note: string },
): Promise<Result<undefined, OfRegion | { readonly code: 'suppliers.capacity-turned' }>> {
  if (by.organisationId !== by.regionId) return no({ code: 'suppliers.not-allowed-outside-region' });
  const { capacity } = wanted.rule;
  if (capacity && capacity.lightThrough < capacity.lightFrom) return no({ code: 'suppliers.capacity-turned' });
  const { rule: content, fromOn, note } = wanted;
  await insertPolicy(tx, {
    regionId: by.regionId,
    kind: 'account-management',
    fromOn,
    content,
    note,
    personId: by.personId,
  });
  return yes(undefined);
}
