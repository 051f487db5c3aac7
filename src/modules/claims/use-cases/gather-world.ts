import { earliest, latest, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { loadTariffs, type TariffFacts as StoredTariff } from '../../contracts/index.ts';
import type { ClaimFacts, TariffFacts, Unit } from '../domain/facts.ts';
import type { IncomingClaim } from '../domain/incoming-claim.ts';
import type { World } from '../domain/world.ts';
import { findEarlierClaims } from '../storage/earlier-claims.ts';
import { gatherFunding } from './funding/gather-funding.ts';
import type { Intake } from './intake.ts';

/** A product of the contract as lines and figures refer to it. */
export type ContractedProduct = { readonly contractId: number; readonly productId: number };

/** All facts of one declaration. */
export type GatheredWorld = {
  readonly world: World;
  readonly productOfTariff: ReadonlyMap<string, ContractedProduct>;
  /** Where the money of a line without a tariff belongs, by product code. */
  readonly productOfCode: ReadonlyMap<string, ContractedProduct>;
};

/** Adds to what the intake loaded what does not grow with the lines: the tariffs and earlier declarations. */
export async function gatherWorld(tx: Tx, claim: IncomingClaim, intake: Intake): Promise<GatheredWorld> {
  await intake.end();
  const { providerId, municipalityId } = claim;
  const earlier = await findEarlierClaims(tx, claim);
  const agreed = await loadTariffs(tx, { providerId, municipalityId, ...(intake.days ?? claim.period) });
  const { allocations, usage, usedReferences, creditTargets } = intake.facts;
  const funding = await gatherFunding(tx, claim, intake, agreed);
  return {
    world: {
      claim: claimFacts(claim, earlier),
      allocations,
      tariffs: Map.groupBy(agreed.tariffs.map(toTariff), (tariff) => tariff.productCode),
      usage,
      usedReferences,
      creditTargets,
      ...(funding && { funding }),
    },
    productOfTariff: new Map(agreed.tariffs.map((t) => [String(t.tariffId), t])),
    productOfCode: new Map(agreed.products.map((p) => [p.productCode, p])),
  };
}

const claimFacts = (
  claim: IncomingClaim,
  earlier: { readonly numberUsedBefore: boolean; readonly lastDeclaredMonth: PlainDate | null },
): ClaimFacts => ({
  declarationNumber: claim.number,
  declarationPeriod: claim.period,
  datedOn: claim.datedOn,
  receivedOn: claim.receivedAt.toISOString().slice(0, 10) as PlainDate,
  municipalityId: String(claim.municipalityId),
  providerId: String(claim.providerId),
  ...earlier,
});

/** A contract tariff as the engine reads it; it holds no longer than its contract. */
export const toTariff = (stored: StoredTariff): TariffFacts => ({
  tariffId: String(stored.tariffId),
  version: stored.version,
  productCode: stored.productCode,
  productCategory: stored.productCategory,
  tariffCents: stored.tariffCents,
  unit: stored.unit as Unit,
  variant: stored.variant,
  contractNumber: stored.contractNumber,
  clauseNumber: stored.clauseNumber,
  from: latest(stored.from, stored.contractFrom),
  through: stored.through === undefined ? stored.contractThrough : earliest(stored.through, stored.contractThrough),
});
