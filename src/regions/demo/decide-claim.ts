import type { Cents } from '../../kernel/money.ts';
import { fromEpochDay, type PlainDate } from '../../kernel/plain-date.ts';
import type { DemoAllocation } from './allocations.ts';
import type { DemoMonth } from './demo-calendar.ts';
import { dayOf } from './demo-calendar.ts';
import { type DraftLine, toClaimLine } from './draft-line.ts';
import {
  type AllocationFacts,
  type AllocationUsage,
  type BatchDecision,
  type ClaimLine,
  type FundingWorld,
  type LineResult,
  type ProductMonthTotal,
  startBatch,
  Tally,
} from './engine.ts';
import type { DemoProvider } from './providers.ts';
import { differences, reviewed, standingDecision } from './reviewed-claim.ts';
import type { LineReview, Reviewer } from './reviews.ts';
import type { DemoTariff } from './tariff-book.ts';

/** One declaration on its way: of one provider, to one municipality, over one month. */
export type Envelope = {
  readonly provider: DemoProvider;
  readonly providerId: number;
  readonly municipality: number;
  readonly municipalityId: number;
  readonly month: DemoMonth;
  /** Day it was received and decided on, since 1970-01-01. */
  readonly receivedOn: number;
  readonly number: string;
  readonly lastDeclaredMonth: PlainDate | null;
};

export type DecidedLine = {
  readonly draft: DraftLine;
  readonly line: ClaimLine;
  /** As it stands: decided by the rules, or by a person where they held it. */
  readonly result: LineResult;
  readonly review: LineReview | null;
  /** Where its money belongs: the contract and product by its tariff, else by its product code. */
  readonly place: { readonly contractId: number; readonly productId: number } | undefined;
};

export type DecidedClaim = {
  readonly envelope: Envelope;
  /** In file order. */
  readonly lines: readonly DecidedLine[];
  /** As it stands. */
  readonly decision: BatchDecision;
  readonly products: readonly ProductMonthTotal[];
  /** As the rules decided it, before a person looked. */
  readonly atOnce: readonly ProductMonthTotal[];
  /** What people changed of that: held goes down, approved or refused up. */
  readonly byReview: readonly ProductMonthTotal[];
  readonly reviewedOn: number | null;
  /** Day of the last decision; null while a line is held. */
  readonly closedOn: number | null;
};

/** What a declaration is decided by, beside its own lines. */
export type Deciding = {
  readonly tariffs: ReadonlyMap<string, readonly DemoTariff[]>;
  readonly funding: FundingWorld;
  readonly reviewer: Reviewer;
  /** Gives the provider's next line number. */
  readonly reference: () => string;
};

/** Sends a file through the engine of the claims module and keeps what was approved on its allocations for the next. */
export function decideClaim(envelope: Envelope, drafts: readonly DraftLine[], deciding: Deciding): DecidedClaim {
  const { tariffs, reviewer } = deciding;
  const lines = drafts.map((draft, at) => ({ draft, line: toClaimLine(draft, at + 1, deciding.reference()) }));
  const batch = startBatch({ ...worldOf(envelope, lines, tariffs), funding: deciding.funding });
  const [atOnce, standing] = [new Tally(), new Tally()];
  const results = new Map<number, DecidedLine>();
  for (const sign of ['C', 'D']) {
    for (const { draft, line } of lines) {
      if (line.sign !== sign) continue;
      const first = batch.decide(line);
      const known = tariffs.get(line.productCode);
      const tariff = known?.find((t) => t.tariffId === first.tariffId) ?? known?.at(-1);
      const place = tariff && { contractId: tariff.contract.index + 1, productId: tariff.productIndex + 1 };
      const review = first.verdict === 'held' && reviewer.on !== null ? reviewer.decide(first) : null;
      const result = review === null ? first : reviewed(first, review);
      atOnce.add(line, first, place);
      standing.add(line, result, place);
      if (result.verdict !== 'refused') keep(draft, line);
      results.set(line.seq, { draft, line, result, review, place });
    }
  }
  const decided = lines.flatMap(({ line }) => results.get(line.seq) ?? []);
  const decision = standingDecision(batch.decision(), decided);
  const reviewedOn = decided.some(({ review }) => review !== null) ? reviewer.on : null;
  return {
    envelope,
    lines: decided,
    decision,
    products: standing.products(),
    atOnce: atOnce.products(),
    byReview: differences(standing.products(), atOnce.products()),
    reviewedOn,
    closedOn: decision.totals.heldLines > 0 ? null : (reviewedOn ?? envelope.receivedOn),
  };
}

function worldOf(
  envelope: Envelope,
  lines: readonly { readonly draft: DraftLine; readonly line: ClaimLine }[],
  tariffs: ReadonlyMap<string, readonly DemoTariff[]>,
) {
  const allocations = new Map<number, AllocationFacts>();
  const usage = new Map<number, AllocationUsage>();
  for (const { allocation } of lines.map(({ draft }) => draft)) {
    if (allocation === null || allocations.has(allocation.number)) continue;
    allocations.set(allocation.number, factsOf(allocation, envelope));
    usage.set(allocation.number, usageOf(allocation));
  }
  return {
    claim: {
      declarationNumber: envelope.number,
      declarationPeriod: { from: envelope.month.from, through: envelope.month.through },
      datedOn: fromEpochDay(envelope.receivedOn),
      receivedOn: fromEpochDay(envelope.receivedOn),
      municipalityId: String(envelope.municipalityId),
      providerId: String(envelope.providerId),
      numberUsedBefore: false,
      lastDeclaredMonth: envelope.lastDeclaredMonth,
    },
    allocations,
    tariffs,
    usage,
    usedReferences: new Set<string>(),
    creditTargets: new Map(
      lines.flatMap(({ draft }) => (draft.credits ? [[draft.credits.line.reference, draft.credits] as const] : [])),
    ),
  };
}

/** The version of an allocation that counts on a day: the latest that was decided by then. */
export function versionOn(
  allocation: DemoAllocation,
  day: number,
): { version: number; through: number; reason: string | null } {
  if (allocation.deletedOn > 0 && allocation.deletedOn <= day)
    return { version: 2, through: allocation.from, reason: '13' };
  if (allocation.lengthenedOn > 0 && allocation.lengthenedOn <= day)
    return { version: 2, through: allocation.through, reason: '04' };
  return { version: 1, through: allocation.firstThrough, reason: null };
}

function factsOf(allocation: DemoAllocation, envelope: Envelope): AllocationFacts {
  const { version, through, reason } = versionOn(allocation, envelope.receivedOn);
  return {
    allocationId: String(allocation.id),
    version,
    allocationNumber: allocation.number,
    providerId: String(envelope.providerId),
    municipalityId: String(envelope.municipalityId),
    clientId: String(allocation.client),
    productCategory: allocation.product.category,
    productCode: allocation.product.code,
    from: dayOf(allocation.from),
    through: dayOf(through),
    volume: allocation.volume,
    unit: allocation.product.unit,
    frequency: allocation.frequency,
    budgetCents: null,
    changeReason: reason,
  };
}

function usageOf(allocation: DemoAllocation): AllocationUsage {
  const months = new Map<PlainDate, number>();
  let amount = 0;
  const openDebits = [];
  for (const [month, use] of allocation.months) {
    const day = month as PlainDate;
    months.set(day, use.volume);
    amount += use.cents;
    if (use.openReference === '') continue;
    openDebits.push({
      month: day,
      productCategory: allocation.product.category,
      productCode: allocation.product.code,
      reference: use.openReference,
      volume: use.openVolume,
      amountCents: BigInt(use.openCents) as Cents,
    });
  }
  return { volume: allocation.usedVolume, amountCents: BigInt(amount) as Cents, months, openDebits };
}

/** What an approved line leaves behind on its allocation. */
function keep({ allocation }: DraftLine, line: ClaimLine): void {
  if (allocation === null) return;
  const month = `${line.period.from.slice(0, 7)}-01`;
  const use = allocation.months.get(month) ?? { volume: 0, cents: 0, openReference: '', openVolume: 0, openCents: 0 };
  const sign = line.sign === 'D' ? 1 : -1;
  use.volume += sign * line.volume;
  use.cents += sign * Number(line.amountCents);
  allocation.usedVolume += sign * line.volume;
  use.openReference = sign === 1 ? line.reference : '';
  use.openVolume = sign === 1 ? line.volume : 0;
  use.openCents = sign === 1 ? Number(line.amountCents) : 0;
  allocation.months.set(month, use);
}
