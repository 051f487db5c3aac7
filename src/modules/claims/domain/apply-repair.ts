import type { Cents } from '../../../kernel/money.ts';
import type { Repair, RepairStep } from './decision.ts';
import type { ClaimLine, CreditTarget, EarlierDebit, LineFacts } from './facts.ts';
import type { FundingFacts } from './funding/funding-facts.ts';
import { calendarMonth } from './product-period.ts';
import { payableAmount } from './tariff.ts';

/**
 * The facts as they would be after the repair. When the repair is self-applicable, deciding them approves the line for
 * `payableCents`. A new reference or declaration number is the provider's to choose; here it is only known to be unused.
 */
export const applyRepair = (facts: LineFacts, repair: Repair): LineFacts => repair.steps.reduce(applyStep, facts);

/** One step of it. A step that waits for another party changes nothing. */
export function applyStep(facts: LineFacts, step: RepairStep): LineFacts {
  const { line, claim } = facts;
  switch (step.kind) {
    case 'use-claim-number':
      return { ...facts, claim: { ...claim, numberUsedBefore: false } };
    case 'declare-in-month':
      return { ...facts, claim: { ...claim, declarationPeriod: calendarMonth(step.month) } };
    case 'use-reference':
      return { ...facts, referenceUsed: false };
    case 'use-period':
      return { ...facts, line: { ...line, period: step.to } };
    case 'use-category':
      return { ...facts, line: { ...line, productCategory: step.to } };
    case 'declare-in-minutes':
      return priced(facts, { ...line, unit: '01', volume: step.toVolume, tariffCents: step.toTariffCents });
    case 'use-tariff':
      return priced(facts, { ...line, tariffCents: step.toCents });
    case 'declare-volume':
      return priced(facts, { ...line, volume: step.to });
    case 'use-amount':
      return { ...facts, line: { ...line, amountCents: step.toCents } };
    case 'declare-when-due':
    case 'settle-results':
      return afterMoment(facts);
    case 'credit-earlier-first':
      return withoutEarlier(facts);
    case 'copy-debit':
      return facts.creditTarget ? { ...facts, line: copyOf(line, facts.creditTarget) } : facts;
    case 'ask-municipality':
    case 'check-product':
    case 'await-review':
    case 'nothing-to-repair':
      return facts;
  }
}

const priced = (facts: LineFacts, line: ClaimLine): LineFacts => ({
  ...facts,
  line: { ...line, amountCents: payableAmount({ ...facts, line }) ?? line.amountCents },
});

/** The next moment has come, and its conditions hold. */
function afterMoment(facts: LineFacts): LineFacts {
  const { funding } = facts;
  if (!funding?.moment?.next) return facts;
  const { dueVolume, usedVolume, next } = funding.moment;
  return { ...facts, funding: { ...funding, moment: { dueVolume: dueVolume + next.volume, usedVolume, next: null } } };
}

function withoutEarlier(facts: LineFacts): LineFacts {
  const { earlierDebit, usage } = facts;
  if (earlierDebit === null) return facts;
  return {
    ...facts,
    earlierDebit: null,
    usage: {
      volume: usage.volume - earlierDebit.volume,
      amountCents: (usage.amountCents - earlierDebit.amountCents) as Cents,
      periodVolume: usage.periodVolume - earlierDebit.volume,
    },
    funding: facts.funding && withoutDebit(facts.funding, earlierDebit),
  };
}

/** The same month and product as the line, so each bound and moment that counts the line counted the earlier debit as well. */
const withoutDebit = (funding: FundingFacts, { volume, amountCents }: EarlierDebit): FundingFacts => ({
  ...funding,
  moment: funding.moment && { ...funding.moment, usedVolume: funding.moment.usedVolume - volume },
  bounds: funding.bounds.map((bound) => ({
    ...bound,
    used: bound.used - (bound.measure === 'amount' ? Number(amountCents) : volume),
  })),
});

const copyOf = (credit: ClaimLine, { line }: CreditTarget): ClaimLine => ({
  ...line,
  seq: credit.seq,
  reference: credit.reference,
  previousReference: credit.previousReference,
  sign: 'C',
});
