import type { FundingPart, FundingTerms } from '../terms.ts';
import { dayNumber, monthEnd, monthOfDay, monthStart, NO_DAY, yearStart } from './calendar.ts';
import { compare } from './columns.ts';
import { partFor } from './coverage.ts';
import type { DueKind } from './due-item.ts';
import type { Agreement, FundingFacts } from './facts.ts';
import { guaranteePlan } from './guarantee.ts';
import { planOf } from './part-plan.ts';
import { asNumber, asRatio, divideBy, shareOf } from './whole.ts';

/** An amount for a contract and not for a child: a part of a lump sum, of availability, of a guarantee, or an advance. */
export type ContractAmount = {
  readonly kind: Extract<DueKind, 'instalment' | 'guarantee' | 'advance'>;
  readonly part: FundingPart;
  readonly agreement: Agreement;
  readonly day: number;
  /** First month of the instalment, and how many it holds. */
  readonly month: number;
  readonly months: number;
  readonly cents: number;
};

/** Everything that contracts are paid in a year whatever the care of each child. */
export function contractAmounts(
  terms: FundingTerms,
  facts: Omit<FundingFacts, 'episodes'>,
  year: number,
  monthsOfYear = 12,
): ContractAmount[] {
  const months = monthsInForce(terms, year, monthsOfYear);
  if (months.length === 0) return [];
  const youngPeople = facts.municipalities.reduce((sum, one) => sum + one.youngPeople, 0);
  const found: ContractAmount[] = [];
  for (const [part, agreements] of agreementsPerPart(terms, facts.agreements, year)) {
    const yearly = yearlyAmounts(part, agreements, youngPeople);
    agreements.forEach((agreement, n) => {
      const amount = inForce(part, yearly[n] ?? 0, agreement, months);
      found.push(...instalments('instalment', part, agreement, amount, months));
      const { guarantee } = part;
      if (guarantee?.paid === 'instalments' && agreement.budgetCents !== null)
        found.push(
          ...instalments(
            'guarantee',
            part,
            agreement,
            guaranteePlan(guarantee, budgetOf(agreement), monthsOfYear).cents,
            months,
          ),
        );
      found.push(...advances(part, agreement, months));
    });
  }
  return found;
}

/** Months of a year, or of its first part, in which the terms hold, as month numbers. */
function monthsInForce({ from, through }: FundingTerms, year: number, months: number): number[] {
  const first = Math.max(dayNumber(from), yearStart(year));
  const lastDay = monthEnd(year * 12 + months - 1);
  const last = through === null ? lastDay : Math.min(dayNumber(through), lastDay);
  if (last < first || first === NO_DAY) return [];
  const [a, b] = [monthOfDay(first), monthOfDay(last)];
  return Array.from({ length: b - a + 1 }, (_, n) => a + n);
}

function agreementsPerPart(terms: FundingTerms, agreements: readonly Agreement[], year: number) {
  const parts = new Map<FundingPart, Agreement[]>();
  const inOrder = agreements
    .filter((agreement) => agreement.year === year)
    .sort((a, b) => compare(a.contractId, b.contractId) || compare(a.product.key, b.product.key));
  for (const agreement of inOrder) {
    const part = partFor(terms, agreement.product);
    if (part === null) continue;
    const known = parts.get(part);
    if (known) known.push(agreement);
    else parts.set(part, [agreement]);
  }
  return parts;
}

const budgetOf = ({ budgetCents }: Agreement): number => (budgetCents === null ? 0 : asNumber(budgetCents));

/**
 * The yearly amount of each agreement. A population has one amount, whoever shares in it; a task has its amount in each contract.
 * What the terms state is divided over agreements by their budgets; what they leave open is what the contract agrees.
 */
function yearlyAmounts({ price }: FundingPart, agreements: readonly Agreement[], youngPeople: number): number[] {
  if (price.of === 'task' && price.yearlyCents !== null) {
    const yearly = asNumber(price.yearlyCents);
    const amounts = new Map<Agreement, number>();
    for (const ofContract of Map.groupBy(agreements, ({ contractId }) => contractId).values())
      divideByBudget(yearly, ofContract).forEach((cents, n) => {
        amounts.set(ofContract[n] as Agreement, cents);
      });
    return agreements.map((agreement) => amounts.get(agreement) ?? 0);
  }
  if (price.of === 'task') return agreements.map(budgetOf);
  if (price.of !== 'population') return agreements.map(() => 0);
  if (price.yearlyCents !== null) return divideByBudget(asNumber(price.yearlyCents), agreements);
  if (price.perYoungPersonCents === null) return agreements.map(budgetOf);
  return divideByBudget(asNumber(price.perYoungPersonCents) * youngPeople, agreements);
}

/** Without budgets in equal parts. */
function divideByBudget(yearly: number, agreements: readonly Agreement[]): number[] {
  const budgets = agreements.map(budgetOf);
  return divideBy(yearly, budgets.some((budget) => budget > 0) ? budgets : budgets.map(() => 1));
}

/** A yearly amount for the months in which the terms hold; availability by the day of each place. */
function inForce({ price }: FundingPart, yearly: number, agreement: Agreement, months: readonly number[]): number {
  if (price.of !== 'capacity') return shareOf(yearly, months.length, 12);
  const days = monthEnd(months.at(-1) as number) - monthStart(months[0] as number) + 1;
  const places = agreement.places ?? price.places ?? 0;
  return agreement.dayTariffCents === null ? 0 : asNumber(agreement.dayTariffCents) * places * days;
}

/** Equal parts by months; the parts are differences of rounded sums, so the last one closes the year. */
function instalments(
  kind: ContractAmount['kind'],
  part: FundingPart,
  agreement: Agreement,
  amount: number,
  months: readonly number[],
): ContractAmount[] {
  const plan = planOf(part);
  const once = plan.atYearEnd && kind === 'instalment';
  const perYear =
    kind === 'advance' && part.due.kind === 'on-settlement' ? (part.due.advance?.perYear ?? 12) : plan.perYear;
  const size = once ? 12 : 12 / perYear;
  const inAdvance = kind === 'advance' || plan.inAdvance;
  const found: ContractAmount[] = [];
  for (let n = 0; n < months.length && amount !== 0; ) {
    const begins = n;
    const first = months[n] as number;
    while (n < months.length && Math.floor((months[n] as number) / size) === Math.floor(first / size)) n++;
    const cents = shareOf(amount, n, months.length) - shareOf(amount, begins, months.length);
    const day = inAdvance && !once ? monthStart(first) : monthEnd(months[n - 1] as number);
    found.push({ kind, part, agreement, day, month: first, months: n - begins, cents });
  }
  return found;
}

function advances(part: FundingPart, agreement: Agreement, months: readonly number[]): ContractAmount[] {
  const advance = part.due.kind === 'on-settlement' ? part.due.advance : null;
  if (advance === null) return [];
  const cap = part.price.of === 'actual-cost' ? part.price.capCents : null;
  const base = agreement.budgetCents ?? cap;
  const share = asRatio(advance.share);
  const amount = base === null ? 0 : shareOf(shareOf(asNumber(base), share.top, share.bottom), months.length, 12);
  return instalments('advance', part, agreement, amount, months);
}
