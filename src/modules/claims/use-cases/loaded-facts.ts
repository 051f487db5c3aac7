import { addCents, cents, ZERO_CENTS } from '../../../kernel/money.ts';
import type { ClosedPeriod } from '../../../kernel/period.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import {
  loadAllocations,
  loadClientsByBsnHash,
  type AllocationFacts as StoredAllocation,
} from '../../allocations/index.ts';
import type { AllocationFacts, CreditTarget, Unit } from '../domain/facts.ts';
import type { AllocationUsage } from '../domain/world.ts';
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

const ALL_MONTHS: ClosedPeriod = { from: plainDate('1900-01-01'), through: plainDate('2999-12-31') };

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
  /** Allocations by the months of which their open debits are known. */
  #debitsKnown: { readonly months: ClosedPeriod; readonly numberOf: ReadonlyMap<bigint, number> }[] = [];

  constructor(tx: Tx, parties: Parties) {
    this.#tx = tx;
    this.#parties = parties;
  }

  /** Loads what these lines mention, each kind at once. `months`: of which open debits matter, as far as is known until now. */
  async load(mentioned: Mentioned, months: ClosedPeriod = ALL_MONTHS): Promise<void> {
    const { providerId } = this.#parties;
    await this.#loadAllocations(mentioned.allocationNumbers, months);
    await this.#loadClients(mentioned.children);
    for (const reference of await findUsedReferences(this.#tx, providerId, mentioned.references))
      this.usedReferences.add(reference);
    for (const [reference, target] of await findCreditTargets(this.#tx, providerId, mentioned.previousReferences))
      this.creditTargets.set(reference, target);
  }

  /** Loads again what lines that came later made too little: open debits of months that were not known to matter. */
  async cover(months: ClosedPeriod): Promise<void> {
    const known = this.#debitsKnown;
    this.#debitsKnown = [];
    for (const one of known)
      if (one.months.from <= months.from && one.months.through >= months.through) this.#debitsKnown.push(one);
      else await this.#loadOpenDebits(one.numberOf, months);
  }

  async #loadAllocations(numbers: readonly number[], months: ClosedPeriod): Promise<void> {
    if (numbers.length === 0) return;
    const stored = await loadAllocations(this.#tx, { ...this.#parties, numbers });
    for (const allocation of stored) {
      this.allocations.set(allocation.number, toAllocation(allocation, this.#parties));
      this.usage.set(allocation.number, toUsage(allocation));
    }
    await this.#loadOpenDebits(new Map(stored.map(({ allocationId, number }) => [allocationId, number])), months);
  }

  async #loadOpenDebits(numberOf: ReadonlyMap<bigint, number>, months: ClosedPeriod): Promise<void> {
    for (const [allocationId, openDebits] of await findOpenDebits(this.#tx, [...numberOf.keys()], months)) {
      const number = numberOf.get(allocationId);
      const usage = number === undefined ? undefined : this.usage.get(number);
      if (number !== undefined && usage !== undefined) this.usage.set(number, { ...usage, openDebits });
    }
    this.#debitsKnown.push({ months, numberOf });
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

const toUsage = (stored: StoredAllocation): AllocationUsage => ({
  openDebits: [],
  volume: stored.usage.reduce((sum, use) => sum + Number(use.approvedVolume), 0),
  amountCents: addCents(ZERO_CENTS, ...stored.usage.map((use) => cents(use.approvedCents))),
  months: new Map(stored.usage.map((use) => [use.month, Number(use.approvedVolume)])),
});
