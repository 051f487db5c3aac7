import { amountsOf } from './computations/amounts.ts';
import { months, productPeriods } from './computations/periods.ts';
import { bornOn, sizeTold } from './computations/told.ts';
import { volumes } from './computations/volumes.ts';
import { type Fields, fieldsOf, isFields, type Made, type Scenario } from './scenario.ts';

/** The computations we know, by what their input holds; the first that fits answers. */
const COMPUTATIONS: readonly ((input: Fields, scenario: Scenario) => Fields | undefined)[] = [
  volumes,
  months,
  productPeriods,
  amountsOf,
  bornOn,
  sizeTold,
];

/** A worked example: computed by the functions that the claims engine uses, compared with what the source says. */
export function runComputation(scenario: Scenario): readonly Made[] {
  const input = fieldsOf(scenario.input);
  for (const compute of COMPUTATIONS) {
    const produced = compute(input, scenario);
    if (produced) return [{ produced: onlyAsked(produced, scenario.expected), expected: scenario.expected }];
  }
  const notes = [`Deze berekening kennen wij niet: ${Object.keys(input).join(', ')}.`];
  return [{ produced: null, expected: scenario.expected, agrees: false, notes }];
}

/** What the source says nothing of is not shown. */
const onlyAsked = (produced: Fields, expected: unknown): Fields =>
  isFields(expected)
    ? Object.fromEntries(Object.entries(produced).filter(([name]) => Object.hasOwn(expected, name)))
    : produced;
