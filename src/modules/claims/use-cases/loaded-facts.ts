import { addCents, cents, ZERO_CENTS } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import {
  loadAllocations,
  loadClientsByBsnHash,
  type AllocationFacts as StoredAllocation,
} from '../../allocations/index.ts';
import type { AllocationFacts, CreditTarget, Unit } from '../domain/facts.ts';
import type { AllocationUsage, OpenDebit } from '../domain/world.ts';
import { findCreditTargets, findOpenDebits, findUsedReferences } from '../storage/earlier-lines.ts';

/** Between whom a declaration goes. */
export type Parties = { readonly providerId: number; readonly municipalityId: number };

/** What a number of lines mention; allocations and children that lines before them did not. */
export type Mentioned = {
  readonly allocationNumbers: number[];
  readonly references: string[];
  readonly previousReferences: string[];
  readonly children: { readonly bsn: string; readonly hash: Buffer }[];
};

/** The facts about lines that grow with them, as far as loaded: what was allocated, used and declared before. */
export class LoadedFacts {
  readonly allocations = new Map<number, AllocationFacts>();
  readonly usage = new Map<number, AllocationUsage>();
  readonly usedReferences = new Set<string>();
  readonly creditTargets = new Map<string, CreditTarget>();
  /** Our id of each child, by BSN; an unknown child is absent. */
  readonly clientIds = new Map<string, string>();
  readonly #tx: Tx;
  readonly #parties: Parties;

  constructor(tx: Tx, parties: Parties) {
    this.#tx = tx;
    this.#parties = parties;
  }

  /** Loads what these lines mention, each kind at once. */
  async load(mentioned: Mentioned): Promise<void> {
    const { providerId } = this.#parties;
    await this.#loadAllocations(mentioned.allocationNumbers);
    await this.#loadClients(mentioned.children);
    for (const reference of await findUsedReferences(this.#tx, providerId, mentioned.references))
      this.usedReferences.add(reference);
    for (const [reference, target] of await findCreditTargets(this.#tx, providerId, mentioned.previousReferences))
      this.creditTargets.set(reference, target);
  }

  async #loadAllocations(numbers: readonly number[]): Promise<void> {
    if (numbers.length === 0) return;
    const stored = await loadAllocations(this.#tx, { ...this.#parties, numbers });
    const openDebits = await findOpenDebits(
      this.#tx,
      stored.map((allocation) => allocation.allocationId),
    );
    for (const allocation of stored) {
      this.allocations.set(allocation.number, toAllocation(allocation, this.#parties));
      this.usage.set(allocation.number, toUsage(allocation, openDebits.get(allocation.allocationId) ?? []));
    }
  }

  async #loadClients(children: Mentioned['children']): Promise<void> {
    if (children.length === 0) return;
    const bsnHashes = children.map((child) => child.hash);
    const clients = await loadClientsByBsnHash(this.#tx, {
      municipalityId: this.#parties.municipalityId,
      bsnHashes,
    });
    const idOfHash = new Map(clients.map((client) => [client.bsnHash.toString('hex'), String(client.clientId)]));
    for (const { bsn, hash } of children) {
      const id = idOfHash.get(hash.toString('hex'));
      if (id !== undefined) this.clientIds.set(bsn, id);
    }
  }
}

/** An allocation as the engine reads it. */
const toAllocation = (stored: StoredAllocation, owner: Parties): AllocationFacts => ({
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

const toUsage = (stored: StoredAllocation, openDebits: readonly OpenDebit[]): AllocationUsage => ({
  openDebits,
  volume: stored.usage.reduce((sum, use) => sum + Number(use.approvedVolume), 0),
  amountCents: addCents(ZERO_CENTS, ...stored.usage.map((use) => cents(use.approvedCents))),
  months: new Map(stored.usage.map((use) => [use.month, Number(use.approvedVolume)])),
});
