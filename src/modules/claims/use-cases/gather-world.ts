import { addCents, cents, ZERO_CENTS } from '../../../kernel/money.ts';
import { earliest, latest, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import {
  loadAllocations,
  loadClientsByBsnHash,
  type AllocationFacts as StoredAllocation,
} from '../../allocations/index.ts';
import { loadTariffs, type TariffFacts as StoredTariff } from '../../contracts/index.ts';
import type { AllocationFacts, ClaimFacts, TariffFacts, Unit } from '../domain/facts.ts';
import type { IncomingClaim } from '../domain/incoming-claim.ts';
import type { AllocationUsage, OpenDebit, World } from '../domain/world.ts';
import { findEarlierClaims } from '../storage/earlier-claims.ts';
import { findCreditTargets, findOpenDebits, findUsedReferences } from '../storage/earlier-lines.ts';
import type { Survey } from './survey.ts';

/** A product of the contract as lines and figures refer to it. */
export type ContractedProduct = { readonly contractId: number; readonly productId: number };

/** All facts of one declaration, loaded at once: about ten statements however many lines it has. */
export type GatheredWorld = {
  readonly world: World;
  /** Our id of each child in the file, by BSN; an unknown child is absent. */
  readonly clientIds: ReadonlyMap<string, string>;
  readonly productOfTariff: ReadonlyMap<string, ContractedProduct>;
  /** Where the money of a line without a tariff belongs, by product code. */
  readonly productOfCode: ReadonlyMap<string, ContractedProduct>;
};

export async function gatherWorld(tx: Tx, claim: IncomingClaim, survey: Survey): Promise<GatheredWorld> {
  const { providerId, municipalityId } = claim;
  const earlier = await findEarlierClaims(tx, claim);
  const allocations = await loadAllocations(tx, { providerId, municipalityId, numbers: [...survey.allocationNumbers] });
  const clients = await loadClientsByBsnHash(tx, { municipalityId, bsnHashes: [...survey.bsnHashes.values()] });
  const agreed = await loadTariffs(tx, {
    providerId,
    municipalityId,
    from: survey.firstDay ?? claim.period.from,
    through: survey.lastDay ?? claim.period.through,
  });
  const usedReferences = await findUsedReferences(tx, providerId, [...survey.references]);
  const creditTargets = await findCreditTargets(tx, providerId, [...survey.previousReferences]);
  const openDebits = await findOpenDebits(
    tx,
    allocations.map((allocation) => allocation.allocationId),
  );

  const idOfHash = new Map(clients.map((client) => [client.bsnHash.toString('hex'), String(client.clientId)]));
  const clientIds = new Map<string, string>();
  for (const [bsn, hash] of survey.bsnHashes) {
    const id = idOfHash.get(hash.toString('hex'));
    if (id !== undefined) clientIds.set(bsn, id);
  }
  return {
    world: {
      claim: claimFacts(claim, earlier),
      allocations: new Map(allocations.map((a) => [a.number, toAllocation(a, claim)])),
      tariffs: Map.groupBy(agreed.tariffs.map(toTariff), (tariff) => tariff.productCode),
      usage: new Map(allocations.map((a) => [a.number, toUsage(a, openDebits.get(a.allocationId) ?? [])])),
      usedReferences,
      creditTargets,
    },
    clientIds,
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

/** An allocation as the engine reads it. */
export const toAllocation = (
  stored: StoredAllocation,
  owner: { readonly providerId: number; readonly municipalityId: number },
): AllocationFacts => ({
  allocationId: String(stored.allocationId),
  version: stored.version,
  allocationNumber: stored.number,
  providerId: String(owner.providerId),
  municipalityId: String(owner.municipalityId),
  clientId: String(stored.clientId),
  productCategory: stored.productCategory,
  productCode: stored.productCode,
  from: stored.from,
  through: stored.through ?? null,
  volume: stored.volume === null ? null : Number(stored.volume),
  unit: stored.unit as Unit | null,
  frequency: stored.frequency,
  budgetCents: stored.budgetCents,
  changeReason: stored.changeReason,
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

const toUsage = (stored: StoredAllocation, openDebits: readonly OpenDebit[]): AllocationUsage => ({
  openDebits,
  volume: stored.usage.reduce((sum, use) => sum + Number(use.approvedVolume), 0),
  amountCents: addCents(ZERO_CENTS, ...stored.usage.map((use) => cents(use.approvedCents))),
  months: new Map(stored.usage.map((use) => [use.month, Number(use.approvedVolume)])),
});
