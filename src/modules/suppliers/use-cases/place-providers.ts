import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import {
  type Differentiation,
  type DocumentFault,
  faultOf,
  type Placement,
  placeProvider,
  type Tier,
} from '../domain/tiers.ts';
import { findPolicy, insertPolicy } from '../storage/policies.ts';
import { insertTiers, type NewTier } from '../storage/tiers.ts';
import { gatherOverview, type ProviderView } from './overview.ts';
import type { SupplierActor } from './supplier-actor.ts';

type OfRegion = { readonly code: 'suppliers.not-allowed-outside-region' };
type NoDocument = { readonly code: 'suppliers.no-differentiation' };
/** A tier brings benefits: it never works back over payments that were due already. */
type Past = { readonly code: 'suppliers.day-in-past' };

/** Adopts a next version of the criteria of the region; nobody is placed by it yet. */
export async function adoptDifferentiation(
  tx: Tx,
  by: SupplierActor,
  wanted: { readonly document: Differentiation; readonly fromOn: PlainDate; readonly note: string },
): Promise<Result<undefined, OfRegion | DocumentFault>> {
  if (by.organisationId !== by.regionId) return no({ code: 'suppliers.not-allowed-outside-region' });
  const fault = faultOf(wanted.document);
  if (fault) return no(fault);
  const { regionId, personId } = by;
  await insertPolicy(tx, {
    regionId,
    kind: 'differentiation',
    fromOn: wanted.fromOn,
    content: wanted.document,
    note: wanted.note,
    personId,
  });
  return yes(undefined);
}

export type PlacedProvider = { readonly view: ProviderView; readonly placement: Placement };
export type RegionPlacement = {
  readonly policyId: number;
  readonly document: Differentiation;
  readonly placed: readonly PlacedProvider[];
};

/** Where every provider of the region stands today by the criteria in force; undefined while there are none. */
export async function placeAll(tx: Tx, regionId: number, today: PlainDate): Promise<RegionPlacement | undefined> {
  const policy = await findPolicy(tx, regionId, 'differentiation', today);
  if (!policy) return undefined;
  const { providers } = await gatherOverview(tx, { regionId }, today);
  return {
    policyId: policy.id,
    document: policy.content,
    placed: providers
      .filter(({ provider }) => provider.runningContracts > 0)
      .map((view) => ({ view, placement: placeProvider(policy.content, view.tierFacts) })),
  };
}

const tierOf = (
  policyId: number,
  { view, placement }: PlacedProvider,
  as: { readonly tier: Tier; readonly fromOn: PlainDate; readonly overrideReason: string | null },
): NewTier => ({
  providerId: view.provider.id,
  policyId,
  tier: as.tier.key,
  fromOn: as.fromOn,
  content: { facts: view.tierFacts, placement },
  overrideReason: as.overrideReason,
  ...as.tier.benefits,
});

/** Adopts where every provider stands from a day on, with facts and reasons; gives how many were placed. */
export async function adoptPlacements(
  tx: Tx,
  by: SupplierActor,
  fromOn: PlainDate,
): Promise<Result<number, OfRegion | NoDocument | Past>> {
  if (by.organisationId !== by.regionId) return no({ code: 'suppliers.not-allowed-outside-region' });
  if (fromOn < by.today) return no({ code: 'suppliers.day-in-past' });
  const region = await placeAll(tx, by.regionId, by.today);
  if (!region) return no({ code: 'suppliers.no-differentiation' });
  const rows = region.placed.map((one) =>
    tierOf(region.policyId, one, { tier: one.placement.tier, fromOn, overrideReason: null }),
  );
  return yes(await insertTiers(tx, rows, by));
}

/** Places one provider otherwise than the criteria say, with a reason. */
export async function overridePlacement(
  tx: Tx,
  by: SupplierActor,
  wanted: { readonly providerId: number; readonly tier: string; readonly fromOn: PlainDate; readonly reason: string },
): Promise<
  Result<
    undefined,
    | OfRegion
    | NoDocument
    | Past
    | { readonly code: 'suppliers.provider-unknown' }
    | { readonly code: 'suppliers.tier-unknown' }
  >
> {
  if (by.organisationId !== by.regionId) return no({ code: 'suppliers.not-allowed-outside-region' });
  if (wanted.fromOn < by.today) return no({ code: 'suppliers.day-in-past' });
  const region = await placeAll(tx, by.regionId, by.today);
  if (!region) return no({ code: 'suppliers.no-differentiation' });
  const one = region.placed.find(({ view }) => view.provider.id === wanted.providerId);
  if (!one) return no({ code: 'suppliers.provider-unknown' });
  const tier = region.document.tiers.find(({ key }) => key === wanted.tier);
  if (!tier) return no({ code: 'suppliers.tier-unknown' });
  await insertTiers(
    tx,
    [tierOf(region.policyId, one, { tier, fromOn: wanted.fromOn, overrideReason: wanted.reason })],
    by,
  );
  return yes(undefined);
}
