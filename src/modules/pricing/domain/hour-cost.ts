import { add, type Fraction, multiply, ONE, subtract } from '../../../kernel/fraction.ts';
import type { ElementOf, HoursMeaning, TimeClass } from './cost-element.ts';
import { type PricingFacts, sumOf } from './facts.ts';

/** Kinds of time that are not paid by the hour itself, and so make each hour dearer. */
const NOT_PAID: Readonly<Record<HoursMeaning, readonly TimeClass[]>> = {
  'direct-client': ['absence', 'not-client-bound', 'indirect-client-bound', 'no-show'],
  'client-bound': ['absence', 'not-client-bound', 'no-show'],
  'client-bound-and-no-show': ['absence', 'not-client-bound'],
  productive: ['absence'],
  contract: [],
};

/** What a year of work costs, and over how many hours it is spread. Euro and hours, full time. */
export type HourCost = {
  readonly salary: Fraction;
  readonly surchargeRate: Fraction;
  readonly employerRate: Fraction;
  readonly yearCost: Fraction;
  readonly contractHours: Fraction;
  /** Hours that are paid by the hour, in the meaning that the calculation gives to "hour". */
  readonly billableHours: Fraction;
  /** The elements that take hours away, with how many. */
  readonly deducted: readonly { readonly element: ElementOf<'time'>; readonly hours: Fraction }[];
};

/** Year cost of the function mix and the hours it gives (tariffs: year cost per full time job / billable hours). */
export function hourCostOf(facts: PricingFacts): HourCost {
  const salary = add(
    ...facts.of('function').map((one) => multiply(facts.number(one, 'share'), facts.number(one, 'salary'))),
  );
  const surchargeRate = sumOf(facts, facts.of('surcharge'), 'percent');
  const employerRate = sumOf(facts, facts.of('employer-charge'), 'percent');
  const contractHours = sumOf(facts, facts.of('contract-hours'), 'hours');
  const notPaid = NOT_PAID[facts.document.hours];
  const deducted = facts
    .of('time')
    .filter((element) => notPaid.includes(element.time))
    .map((element) => ({ element, hours: hoursOf(facts, element, contractHours) }));
  return {
    salary,
    surchargeRate,
    employerRate,
    yearCost: multiply(salary, add(ONE, surchargeRate), add(ONE, employerRate)),
    contractHours,
    billableHours: subtract(contractHours, add(...deducted.map(({ hours }) => hours))),
    deducted,
  };
}

function hoursOf(facts: PricingFacts, element: ElementOf<'time'>, contractHours: Fraction): Fraction {
  const amount = facts.number(element, 'amount');
  return element.per === 'year' ? amount : multiply(amount, contractHours);
}
