import { ZERO_CENTS } from '../../../kernel/money.ts';
import { latest } from '../../../kernel/plain-date.ts';
import { applyStep } from './apply-repair.ts';
import { CHECKS, differingFields } from './checks.ts';
import { decideLine } from './decide-line.ts';
import type { LineDecision, Repair, RepairStep } from './decision.ts';
import type { LineFacts } from './facts.ts';
import { momentVerdict } from './funding/funding-checks.ts';
import type { NextMoment, ResultCounts } from './funding/funding-facts.ts';
import { asksResults } from './funding/moments-due.ts';
import { type LineCase, lineCase } from './line-case.ts';
import { calendarMonth } from './product-period.ts';
import { repairParts } from './repair-amounts.ts';
import { roomFor } from './room.ts';
import type { Rule } from './rules.ts';
import { payableAmount, perMinute } from './tariff.ts';

/**
 * The smallest change that would have made a refused line payable; null when nothing was wrong. Steps stand in the order
 * in which to take them. What the provider can do alone is exact; what needs another party leaves the whole amount
 * blocked, because guessing what a municipality will decide helps nobody.
 */
export function smallestRepair(facts: LineFacts, decision: LineDecision): Repair | null {
  if (decision.verdict === 'approved') return null;
  const failed = new Set(decision.failedRules);
  const steps: RepairStep[] = [];
  let now = facts;
  const take = (step: RepairStep | null): void => {
    if (step === null) return;
    steps.push(step);
    now = applyStep(now, step);
  };

  for (const step of claimSteps(facts, failed)) take(step);
  if (failed.has('TR314')) take({ kind: 'use-reference', by: 'provider', used: facts.line.reference });
  if (facts.line.sign === 'C') {
    take(creditStep(facts, failed));
  } else {
    take(allocationStep(failed));
    for (const step of productSteps(lineCase(now), failed)) take(step);
    take(periodStep(lineCase(now), failed));
    if (failed.has('TR389') && facts.earlierDebit)
      take({ kind: 'credit-earlier-first', by: 'provider', reference: facts.earlierDebit.reference });
    if (!failed.has('TR340')) take(tariffStep(lineCase(now)));
    take(fundingStep(lineCase(now), failed));
    take(volumeStep(now));
    take(amountStep(now, failed));
    if (decideLine(now).verdict === 'held') take({ kind: 'await-review', by: 'municipality' });
  }
  return withAmounts(facts, now, steps);
}

function withAmounts(facts: LineFacts, repaired: LineFacts, steps: readonly RepairStep[]): Repair {
  const { unit, amountCents: claimedCents } = facts.line;
  const alone = steps.every((step) => step.by === 'provider') && decideLine(repaired).verdict === 'approved';
  if (alone) {
    const parts = repairParts(facts, repaired.line);
    return {
      steps,
      selfApplicable: true,
      unit: repaired.line.unit,
      payableCents: repaired.line.amountCents,
      claimedCents,
      parts,
    };
  }
  const blocked = { cause: 'blocked', amountCents: claimedCents } as const;
  return { steps, selfApplicable: false, unit, payableCents: ZERO_CENTS, claimedCents, parts: [blocked] };
}

/** TR333: another number. TR318, TR319: a declaration period that is neither before the last one nor before the care. */
function claimSteps({ claim, line }: LineFacts, failed: ReadonlySet<Rule>): RepairStep[] {
  const steps: RepairStep[] = [];
  if (failed.has('TR333')) steps.push({ kind: 'use-claim-number', by: 'provider', used: claim.declarationNumber });
  if (failed.has('TR318') || failed.has('TR319')) {
    const care = calendarMonth(line.period.from).from;
    const notBefore = claim.lastDeclaredMonth ?? care;
    const month = latest(latest(care, notBefore), claim.declarationPeriod.from);
    steps.push({ kind: 'declare-in-month', by: 'provider', month });
  }
  return steps;
}

function creditStep({ line, creditTarget }: LineFacts, failed: ReadonlySet<Rule>): RepairStep | null {
  if (failed.has('TR304')) return { kind: 'ask-municipality', by: 'municipality', what: 'client' };
  if (failed.has('TR323')) return { kind: 'nothing-to-repair', by: 'nobody', why: 'no-approved-debit' };
  if (failed.has('TR390')) return { kind: 'nothing-to-repair', by: 'nobody', why: 'already-credited' };
  if (failed.has('IV091') && creditTarget)
    return { kind: 'copy-debit', by: 'provider', fields: differingFields(line, creditTarget.line) };
  return failed.has('TR338') ? { kind: 'ask-municipality', by: 'municipality', what: 'allocation' } : null;
}

function allocationStep(failed: ReadonlySet<Rule>): RepairStep | null {
  if (failed.has('TR304')) return { kind: 'ask-municipality', by: 'municipality', what: 'client' };
  if (failed.has('TR338') || failed.has('TR384'))
    return { kind: 'ask-municipality', by: 'municipality', what: 'allocation' };
  return null;
}

/**
 * A wrong category beside the right code is a slip that the provider can mend. A wrong code, or a unit that needs
 * judgement, is not: what was delivered decides whether the line or the allocation is right.
 */
function productSteps(c: LineCase, failed: ReadonlySet<Rule>): RepairStep[] {
  const { line, allocation, tariff } = c;
  const steps: RepairStep[] = [];
  if (failed.has('TR340') && allocation?.productCode)
    steps.push({
      kind: 'check-product',
      by: 'municipality',
      what: 'code',
      claimed: line.productCode,
      agreed: allocation.productCode,
    });
  if (failed.has('TR339') || failed.has('TR381')) {
    const agreed = allocation?.productCategory ?? tariff?.productCategory ?? line.productCategory;
    const codeStands = !failed.has('TR340') && (tariff?.productCategory ?? agreed) === agreed;
    const nothingElseApproved = c.facts.usage.periodVolume === 0;
    steps.push(
      codeStands && nothingElseApproved
        ? { kind: 'use-category', by: 'provider', from: line.productCategory, to: agreed }
        : { kind: 'check-product', by: 'municipality', what: 'category', claimed: line.productCategory, agreed },
    );
  }
  const unit = failed.has('TR340') ? null : unitStep(c, failed);
  return unit ? [...steps, unit] : steps;
}

function unitStep(
  { line, agreedUnit, tariff, agreedTariffCents }: LineCase,
  failed: ReadonlySet<Rule>,
): RepairStep | null {
  const unitsMeet = !failed.has('TR341') && (tariff === null || agreedTariffCents !== null);
  if (unitsMeet) return null;
  const agreed = failed.has('TR341') ? agreedUnit : (tariff?.unit ?? null);
  const priced = tariff !== null && (tariff.unit === '01' || tariff.unit === '04');
  if (line.unit === '04' && agreed === '01' && priced) {
    const toTariffCents = tariff.unit === '01' ? tariff.tariffCents : perMinute(tariff.tariffCents);
    return {
      kind: 'declare-in-minutes',
      by: 'provider',
      fromVolume: line.volume,
      toVolume: line.volume * 60,
      toTariffCents,
    };
  }
  return { kind: 'check-product', by: 'municipality', what: 'unit', claimed: line.unit, agreed: agreed ?? line.unit };
}

function periodStep(c: LineCase, failed: ReadonlySet<Rule>): RepairStep | null {
  const wrong = failed.has('TR307') || failed.has('TR308') || failed.has('TR387') || failed.has('TR388');
  if (!wrong) return null;
  if (c.productPeriod === null) return { kind: 'ask-municipality', by: 'municipality', what: 'period' };
  return { kind: 'use-period', by: 'provider', from: c.line.period, to: c.productPeriod };
}

function tariffStep(c: LineCase): RepairStep | null {
  const { line, tariff, agreedTariffCents } = c;
  if (tariff === null) return { kind: 'ask-municipality', by: 'municipality', what: 'contract' };
  if (agreedTariffCents === null || CHECKS.TR418(c) === true) return null;
  const fromCents = line.tariffCents ?? ZERO_CENTS;
  return { kind: 'use-tariff', by: 'provider', unit: line.unit, fromCents, toCents: agreedTariffCents };
}

/**
 * Care that is not declared on a child, or not beside other care, waits for the municipality. A volume that is only not due yet can be
 * declared after its moment, unless a smaller one is due now.
 */
function fundingStep({ facts: { funding }, measured }: LineCase, failed: ReadonlySet<Rule>): RepairStep | null {
  if (failed.has('BV01')) return { kind: 'ask-municipality', by: 'municipality', what: 'task' };
  if (failed.has('BV05')) return { kind: 'ask-municipality', by: 'municipality', what: 'stacking' };
  const moment = funding?.moment;
  if (!moment || momentVerdict(moment, measured) === 'due' || moment.usedVolume < moment.dueVolume) return null;
  const { next, usedVolume, dueVolume } = moment;
  if (next === null || usedVolume + measured > dueVolume + next.volume) return null;
  if (!next.reached) return { kind: 'declare-when-due', by: 'provider', at: next.at, volume: next.volume };
  return resultsStep(next);
}

/** Where only results are open: what must be done about them. */
function resultsStep({ unmet, unknown, results }: NextMoment): RepairStep | null {
  if (results === undefined || ![...unmet, ...unknown].every(asksResults)) return null;
  return { kind: 'settle-results', by: 'municipality', what: whatToSettle(results) };
}

function whatToSettle({ agreed, reached, notReached, waiting }: ResultCounts) {
  if (agreed === 0) return 'agree';
  if (waiting > 0) return 'confirm';
  return reached + notReached < agreed ? 'report' : 'correct';
}

function volumeStep(facts: LineFacts): RepairStep | null {
  const room = roomFor(facts);
  const { volume, unit } = facts.line;
  if (room === null || room.volume >= volume) return null;
  if (room.volume > 0)
    return { kind: 'declare-volume', by: 'provider', unit, from: volume, to: room.volume, because: room.because };
  return { kind: 'ask-municipality', by: 'municipality', what: ASK_FOR[room.because] };
}

const ASK_FOR = { period: 'volume', total: 'volume', budget: 'budget', bound: 'bound', moment: 'moment' } as const;

/** Named only when the sum itself was wrong; after another tariff or volume the amount follows by itself. */
function amountStep(facts: LineFacts, failed: ReadonlySet<Rule>): RepairStep | null {
  const { line } = facts;
  const toCents = payableAmount(facts);
  if (toCents === null || !failed.has('TR346') || toCents === line.amountCents) return null;
  return { kind: 'use-amount', by: 'provider', fromCents: line.amountCents, toCents };
}
