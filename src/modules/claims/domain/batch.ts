import { type Cents, cents, ZERO_CENTS } from '../../../kernel/money.ts';
import { type ClaimFinding, claimFindings } from './claim-findings.ts';
import type { Verdict } from './decision.ts';
import { failedMask } from './evaluate.ts';
import type { ClaimLine, CreditTarget, EarlierDebit, LineFacts, Sign, UsageBefore } from './facts.ts';
import type { FundingFacts } from './funding/funding-facts.ts';
import type { BoundSignal } from './funding/running-bounds.ts';
import { RunningFunding } from './funding/running-funding.ts';
import { type CareMonth, careMonth, dayOf, lineCase } from './line-case.ts';
import { verdictOf } from './rules.ts';
import { RunningAllocation } from './running-allocation.ts';
import { pickTariff } from './tariff.ts';
import type { World } from './world.ts';

/**
 * A decided line in the few values that storage keeps. With the line itself, the versions named here and the claim they
 * rebuild its facts (`factsOfResult`), and `decideLine` on those gives the same verdict and the findings.
 */
export type LineResult = {
  readonly seq: number;
  readonly verdict: Verdict;
  readonly sign: Sign;
  /** Failed rules as stable bits (`rulesOfMask`). */
  readonly failedMask: number;
  readonly claimedCents: Cents;
  readonly approvedCents: Cents;
  /** The allocation judged on, if within reach; TR338 says whether it is the line's own. */
  readonly allocationId: string | null;
  readonly allocationVersion: number | null;
  readonly tariffId: string | null;
  readonly tariffVersion: number | null;
  readonly productContracted: boolean;
  readonly usage: UsageBefore;
  readonly earlierDebit: EarlierDebit | null;
  readonly referenceUsed: boolean;
  /** Reference of the credit that came first, when the line is a second one (TR390). */
  readonly creditedBy: string | null;
  readonly funding: FundingFacts | null;
};

export type BatchTotals = {
  readonly lines: number;
  readonly approvedLines: number;
  /** Debits minus credits (TR358); may be negative. */
  readonly claimedCents: Cents;
  readonly approvedCents: Cents;
  readonly refusedCents: Cents;
  /** Waiting for a person; claimed = approved + refused + held. */
  readonly heldCents: Cents;
  readonly heldLines: number;
};

/** The decision on a whole declaration: findings on its own level and totals that close. */
export type BatchDecision = {
  readonly findings: readonly ClaimFinding[];
  readonly refusedAsWhole: boolean;
  readonly totals: BatchTotals;
  /** Bounds of which a share was passed. */
  readonly signals: readonly BoundSignal[];
  /** What the declaration adds to each bound, by account. */
  readonly boundChanges: ReadonlyMap<string, number>;
};

export type Batch = {
  /** Decides the next line. Credits first: a credit after a debit is a broken promise of the caller and throws. */
  decide(line: ClaimLine): LineResult;
  /** The facts on which a line would be decided now. Counts nothing and remembers nothing of it. */
  factsFor(line: ClaimLine): LineFacts;
  /** The facts a line was decided on; valid for the result of the same line from this batch. */
  factsOf(line: ClaimLine, result: LineResult): LineFacts;
  /** What was decided up to here. */
  decision(): BatchDecision;
};

const NO_USAGE: UsageBefore = { volume: 0, amountCents: ZERO_CENTS, periodVolume: 0 };

/**
 * Starts deciding one declaration. Lines stream through `decide`: the credits of the file first, then the debits, each in
 * file order (OP366, IV091); a caller reads the file twice or sets the credits, which are few, aside.
 *
 * Memory: per allocation touched a running total; per approved debit six values (TR389); per reference that occurs more
 * than once its text (TR314), or per line when the world does not say which do. No line is kept.
 */
export function startBatch(world: World): Batch {
  const { claim } = world;
  const running = new Map<number, RunningAllocation | null>();
  const references = new Set<string>();
  const creditedBy = new Map<string, string>();
  let debitsBegan = false;
  let lines = 0;
  let approvedLines = 0;
  // Whole numbers, exact up to 2^53 as the amounts of the message are; big ones are slower to add.
  let claimed = 0;
  let approved = 0;
  let held = 0;
  let heldLines = 0;
  const funding = world.funding === undefined ? null : new RunningFunding(claim, world.funding);

  const runningOf = (number: number): RunningAllocation | null => {
    const known = running.get(number);
    if (known !== undefined) return known;
    const allocation = world.allocations.get(number);
    const fresh = allocation === undefined ? null : new RunningAllocation(allocation, world.usage.get(number));
    running.set(number, fresh);
    return fresh;
  };

  const usedBefore = (reference: string): boolean =>
    world.usedReferences.size > 0 && world.usedReferences.has(reference);

  /** Notes a reference and says whether it was there already, in this file or before (TR314). */
  const isUsed = (reference: string): boolean => {
    const { repeatedReferences } = world;
    const before = usedBefore(reference);
    if (repeatedReferences !== undefined && !(repeatedReferences.size > 0 && repeatedReferences.has(reference)))
      return before;
    const size = references.size;
    references.add(reference);
    return before || references.size === size;
  };

  const targetOf = (reference: string | null): CreditTarget | null => {
    const target = reference === null ? undefined : world.creditTargets.get(reference);
    if (target === undefined) return null;
    const credit = creditedBy.get(target.line.reference);
    return credit === undefined ? target : { ...target, creditedBy: credit };
  };

  const gather = (
    line: ClaimLine,
    care: CareMonth,
    used: RunningAllocation | null,
    referenceUsed: boolean,
  ): LineFacts => {
    const allocation = used === null ? null : used.facts;
    const tariffs = world.tariffs.get(line.productCode);
    const day = dayOf(line, care);
    const month = care.month.from;
    const tariff = pickTariff(tariffs, day, line.unit);
    return {
      claim,
      line,
      allocation,
      tariff,
      productContracted: tariffs !== undefined && tariffs.length > 0,
      usage: used === null ? NO_USAGE : used.usageBefore(month),
      earlierDebit: used === null || line.sign === 'C' ? null : used.earlierDebit(line, month),
      referenceUsed,
      creditTarget: targetOf(line.previousReference),
      funding: funding === null ? null : funding.factsFor({ line, month, day, allocation, tariff }),
    };
  };

  /** A held line may yet be paid, so what it asks is kept free for it. */
  const take = (line: ClaimLine, care: CareMonth, used: RunningAllocation | null, facts: LineFacts): void => {
    const month = care.month.from;
    if (line.sign === 'D') used?.approveDebit(line, month);
    else used?.approveCredit(line, month);
    if (line.previousReference !== null) creditedBy.set(line.previousReference, line.reference);
    funding?.take({ line, month, day: dayOf(line, care), allocation: facts.allocation, tariff: facts.tariff });
  };

  const careOf = (line: ClaimLine, used: RunningAllocation | null): CareMonth =>
    used === null ? careMonth(line, null) : used.careMonth(line);

  return {
    factsFor: (line) => {
      const used = runningOf(line.allocationNumber);
      const referenceUsed = usedBefore(line.reference) || references.has(line.reference);
      return gather(line, careOf(line, used), used, referenceUsed);
    },
    decide(line) {
      if (line.sign === 'D') debitsBegan = true;
      else if (debitsBegan) throw new Error('credits are decided before debits (OP366)');
      const used = runningOf(line.allocationNumber);
      const care = careOf(line, used);
      const facts = gather(line, care, used, isUsed(line.reference));
      const mask = failedMask(lineCase(facts, care));
      const verdict = verdictOf(mask);
      const amount = line.sign === 'D' ? Number(line.amountCents) : -Number(line.amountCents);
      lines += 1;
      claimed += amount;
      if (verdict !== 'refused') take(line, care, used, facts);
      if (verdict === 'approved') {
        approvedLines += 1;
        approved += amount;
      } else if (verdict === 'held') {
        heldLines += 1;
        held += amount;
      }
      return {
        seq: line.seq,
        verdict,
        sign: line.sign,
        failedMask: mask,
        claimedCents: line.amountCents,
        approvedCents: verdict === 'approved' ? line.amountCents : ZERO_CENTS,
        allocationId: facts.allocation?.allocationId ?? null,
        allocationVersion: facts.allocation?.version ?? null,
        tariffId: facts.tariff?.tariffId ?? null,
        tariffVersion: facts.tariff?.version ?? null,
        productContracted: facts.productContracted,
        usage: facts.usage,
        earlierDebit: facts.earlierDebit,
        referenceUsed: facts.referenceUsed,
        creditedBy: facts.creditTarget?.creditedBy ?? null,
        funding: facts.funding,
      };
    },
    factsOf: (line, result) => factsOfResult(line, result, world),
    decision: () => ({
      findings: claimFindings(claim),
      refusedAsWhole: claimFindings(claim).some((f) => f.outcome === 'not-met'),
      totals: {
        lines,
        approvedLines,
        claimedCents: cents(claimed),
        approvedCents: cents(approved),
        refusedCents: cents(claimed - approved - held),
        heldCents: cents(held),
        heldLines,
      },
      signals: funding?.signals() ?? [],
      boundChanges: funding?.boundChanges() ?? new Map(),
    }),
  };
}

/** Where the versions that a stored result names are found again; `World` is one such place. */
export type FactSource = Pick<World, 'claim' | 'allocations' | 'tariffs' | 'creditTargets'>;

/** The facts a stored line was decided on, rebuilt from its result and the versions it names. */
export function factsOfResult(line: ClaimLine, result: LineResult, source: FactSource): LineFacts {
  const target = line.previousReference === null ? undefined : source.creditTargets.get(line.previousReference);
  const tariffs = source.tariffs.get(line.productCode) ?? [];
  const tariff = tariffs.find((t) => t.tariffId === result.tariffId && t.version === result.tariffVersion);
  const allocation = result.allocationId === null ? null : source.allocations.get(line.allocationNumber);
  if (
    allocation?.version !== (result.allocationVersion ?? undefined) ||
    tariff?.version !== (result.tariffVersion ?? undefined)
  )
    throw new Error('replay was given other versions than the line was decided on');
  return {
    claim: source.claim,
    line,
    allocation: allocation ?? null,
    tariff: tariff ?? null,
    productContracted: result.productContracted,
    usage: result.usage,
    earlierDebit: result.earlierDebit,
    referenceUsed: result.referenceUsed,
    creditTarget: target ? { ...target, creditedBy: result.creditedBy } : null,
    funding: result.funding,
  };
}

/**
 * Decides a whole declaration that can be walked twice: all credits, then all debits. Results come in that order and
 * carry the line's `seq`.
 */
export function* decideBatch(world: World, lines: Iterable<ClaimLine>): Generator<LineResult, BatchDecision> {
  const batch = startBatch(world);
  for (const line of lines) if (line.sign === 'C') yield batch.decide(line);
  for (const line of lines) if (line.sign === 'D') yield batch.decide(line);
  return batch.decision();
}
