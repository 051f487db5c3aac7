import type { Cents } from '../../../kernel/money.ts';
import type { Repair, RepairStep } from './decision.ts';
import type { ClaimLine, CreditTarget, LineFacts } from './facts.ts';
import { calendarMonth } from './product-period.ts';
import { contractAmount } from './tariff.ts';

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
    case 'credit-earlier-first':
      return withoutEarlier(facts);
    case 'copy-debit':
      return facts.creditTarget ? { ...facts, line: copyOf(line, facts.creditTarget) } : facts;
    case 'ask-municipality':
    case 'check-product':
    case 'nothing-to-repair':
      return facts;
  }
}

const priced = (facts: LineFacts, line: ClaimLine): LineFacts => ({
  ...facts,
  line: { ...line, amountCents: contractAmount(line.volume, line.unit, facts.tariff) ?? line.amountCents },
});

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
  };
}

const copyOf = (credit: ClaimLine, { line }: CreditTarget): ClaimLine => ({
  ...line,
  seq: credit.seq,
  reference: credit.reference,
  previousReference: credit.previousReference,
  sign: 'C',
});
