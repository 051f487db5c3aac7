import type { Cents } from '../../kernel/money.ts';
import type { DecidedClaim } from './decide-claim.ts';
import type { DemoRegion } from './demo-region.ts';
import type { DemoRow } from './tables.ts';

type Use = {
  readonly contractId: number;
  readonly productId: number;
  readonly municipalityId: number;
  readonly month: string;
  readonly providerId: number;
  lines: number;
  refusedLines: number;
  claimedCents: Cents;
  approvedCents: Cents;
  heldCents: Cents;
  paidCents: Cents;
  approvedVolume: bigint;
};

/** Adds up decided claims per contract, product, municipality and month of care, free of children. */
export class UtilisationTotals {
  readonly #uses = new Map<string, Use>();

  add({ envelope, products }: DecidedClaim, paid: boolean): void {
    for (const total of products) {
      const key = `${total.contractId}|${total.productId}|${envelope.municipalityId}|${total.month}`;
      const use = this.#uses.get(key) ?? this.#open(key, envelope.municipalityId, envelope.providerId, total);
      use.lines += total.lines;
      use.refusedLines += total.refusedLines;
      use.claimedCents = (use.claimedCents + total.claimedCents) as Cents;
      use.approvedCents = (use.approvedCents + total.approvedCents) as Cents;
      use.heldCents = (use.heldCents + total.heldCents) as Cents;
      use.approvedVolume += total.approvedVolume;
      if (paid) use.paidCents = (use.paidCents + total.approvedCents) as Cents;
    }
  }

  rows({ ids }: DemoRegion): DemoRow<'utilisation'>[] {
    return [...this.#uses.values()].map((use) => ({
      contract_id: use.contractId,
      product_id: use.productId,
      municipality_id: use.municipalityId,
      month: use.month,
      region_id: ids.region,
      provider_id: use.providerId,
      lines: use.lines,
      refused_lines: use.refusedLines,
      claimed_cents: use.claimedCents,
      approved_cents: use.approvedCents,
      refused_cents: use.claimedCents - use.approvedCents - use.heldCents,
      held_cents: use.heldCents,
      paid_cents: use.paidCents,
      approved_volume: use.approvedVolume,
    }));
  }

  #open(key: string, municipalityId: number, providerId: number, of: DecidedClaim['products'][number]): Use {
    const nothing = 0n as Cents;
    const use: Use = {
      contractId: of.contractId,
      productId: of.productId,
      municipalityId,
      month: of.month,
      providerId,
      lines: 0,
      refusedLines: 0,
      claimedCents: nothing,
      approvedCents: nothing,
      heldCents: nothing,
      paidCents: nothing,
      approvedVolume: 0n,
    };
    this.#uses.set(key, use);
    return use;
  }
}
