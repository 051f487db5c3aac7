import { add, divide, type Fraction, multiply, ONE, subtract, ZERO } from '../../../kernel/fraction.ts';
import type { CostElement } from './cost-element.ts';
import { type PricingFacts, sumOf } from './facts.ts';
import type { HourCost } from './hour-cost.ts';
import type { ResolvedFigure } from './resolve-figures.ts';

/**
 * The elements on which the law bases a price (Besluit Jeugdwet art. 2.3): a professionals, b other client-bound cost,
 * c overhead, d indexation. What is none of these, such as a margin, stands outside and is shown so.
 */
export const STATUTORY_ELEMENTS = ['professionals', 'client-bound', 'overhead', 'indexation', 'outside'] as const;
export type StatutoryElement = (typeof STATUTORY_ELEMENTS)[number];

/** The steps of the build-up, in the order in which they stand beside each other. */
export const STEPS = [
  'salary',
  'surcharges',
  'employer-charges',
  'non-billable-time',
  'client-bound',
  'occupancy',
  'overhead',
  'risk',
  'index',
  'rounding',
] as const;
export type Step = (typeof STEPS)[number];

/** What one element adds to the price, with the figures that it follows from. */
export type Part = {
  readonly key: string;
  /** Name of the element; null where the part follows from more than one. */
  readonly name: string | null;
  readonly step: Step;
  readonly statutory: StatutoryElement;
  /** In euro. */
  readonly amount: Fraction;
  readonly figures: readonly ResolvedFigure[];
};

/** The parts of the price of one unit with this many hours of work in it; their sum is the price before rounding. */
export function buildUp(facts: PricingFacts, cost: HourCost, unitHours: Fraction): Part[] {
  const direct = [...personnelParts(facts, cost, perUnit(facts, unitHours)), ...clientBoundParts(facts, unitHours)];
  const withOverhead = [...direct, ...overheadParts(facts, direct)];
  const costPrice = totalOf(withOverhead);
  const risk = facts.of('risk').map((element) => {
    const amount = multiply(costPrice, facts.number(element, 'percent'));
    return partOf(facts, element, 'risk', 'outside', amount);
  });
  const before = [...withOverhead, ...risk];
  return [...before, ...indexParts(facts, totalOf(before))];
}

export const totalOf = (parts: readonly { readonly amount: Fraction }[]): Fraction =>
  add(...parts.map(({ amount }) => amount));

/** Hours of work per unit and client: a group shares its workers. */
function perUnit(facts: PricingFacts, unitHours: Fraction): Fraction {
  const [group] = facts.of('group-size');
  return group ? divide(unitHours, facts.number(group, 'clients')) : unitHours;
}

/** What an empty place adds to what a place in use costs: 1 / occupancy - 1. */
function emptiness(facts: PricingFacts): Fraction {
  const [occupancy] = facts.of('occupancy');
  return occupancy ? subtract(divide(ONE, facts.number(occupancy, 'percent')), ONE) : ZERO;
}

function personnelParts(facts: PricingFacts, cost: HourCost, hours: Fraction): Part[] {
  const { salary, surchargeRate, yearCost, contractHours, billableHours, deducted } = cost;
  const share = (yearAmount: Fraction) => divide(multiply(yearAmount, hours), contractHours);
  const part = (element: CostElement, step: Step, amount: Fraction) =>
    partOf(facts, element, step, 'professionals', amount);
  const parts = [
    ...facts
      .of('function')
      .map((one) => part(one, 'salary', share(multiply(facts.number(one, 'share'), facts.number(one, 'salary'))))),
    ...facts
      .of('surcharge')
      .map((one) => part(one, 'surcharges', share(multiply(salary, facts.number(one, 'percent'))))),
    ...facts
      .of('employer-charge')
      .map((one) =>
        part(one, 'employer-charges', share(multiply(salary, add(ONE, surchargeRate), facts.number(one, 'percent')))),
      ),
  ];
  // Hours that are not paid by the hour are spread over those that are: each activity takes its part of that.
  const lost = subtract(contractHours, billableHours);
  const dearer = multiply(yearCost, hours, subtract(divide(ONE, billableHours), divide(ONE, contractHours)));
  for (const { element, hours: taken } of deducted) {
    const amount = lost.numerator === 0n ? ZERO : divide(multiply(dearer, taken), lost);
    parts.push(part(element, 'non-billable-time', amount));
  }
  return withEmptyPlaces(facts, parts, parts, 'professionals');
}

function clientBoundParts(facts: PricingFacts, unitHours: Fraction): Part[] {
  const hours = perUnit(facts, unitHours);
  const costs = facts.of('client-bound-cost').map((element) => {
    const amount = facts.number(element, 'amount');
    const perPlace = element.per !== 'unit';
    const part = partOf(
      facts,
      element,
      'client-bound',
      'client-bound',
      element.per === 'hour' ? multiply(amount, hours) : amount,
    );
    return { part, perPlace };
  });
  const parts = costs.map(({ part }) => part);
  const ofPlaces = costs.filter(({ perPlace }) => perPlace).map(({ part }) => part);
  return withEmptyPlaces(facts, parts, ofPlaces, 'client-bound');
}

function withEmptyPlaces(
  facts: PricingFacts,
  parts: readonly Part[],
  ofPlaces: readonly Part[],
  statutory: StatutoryElement,
): Part[] {
  const [occupancy] = facts.of('occupancy');
  if (!occupancy || ofPlaces.length === 0) return [...parts];
  const amount = multiply(totalOf(ofPlaces), emptiness(facts));
  const part = partOf(facts, occupancy, 'occupancy', statutory, amount);
  return [...parts, { ...part, key: `${part.key}.${statutory}` }];
}

/**
 * Overhead as a surcharge comes on top of cost; overhead as a share is part of the total, so that the total is cost
 * divided by what is left. 20% gives 1.20 times the cost in the one way, and 1.25 times in the other.
 */
function overheadParts(facts: PricingFacts, direct: readonly Part[]): Part[] {
  const elements = facts.of('overhead');
  const personnel = totalOf(direct.filter(({ statutory }) => statutory === 'professionals'));
  const all = totalOf(direct);
  const surcharges = elements
    .filter(({ form }) => form === 'surcharge')
    .map((element) => {
      const base = element.over === 'personnel' ? personnel : all;
      return partOf(facts, element, 'overhead', 'overhead', multiply(base, facts.number(element, 'percent')));
    });
  const shares = elements.filter(({ form }) => form === 'share');
  const left = subtract(ONE, sumOf(facts, shares, 'percent'));
  const total = divide(add(all, totalOf(surcharges)), left);
  return [
    ...surcharges,
    ...shares.map((element) =>
      partOf(facts, element, 'overhead', 'overhead', multiply(total, facts.number(element, 'percent'))),
    ),
  ];
}

/** Indices of more years multiply, so what they add together is one part. */
function indexParts(facts: PricingFacts, before: Fraction): Part[] {
  const elements = facts.of('index');
  const [only] = elements;
  if (!only) return [];
  const factor = multiply(...elements.map((element) => add(ONE, facts.number(element, 'percent'))));
  const amount = multiply(before, subtract(factor, ONE));
  const figures = elements.flatMap((element) => facts.figuresOf(element));
  const name = elements.length === 1 ? only.name : null;
  return [{ key: 'index', name, step: 'index', statutory: 'indexation', amount, figures }];
}

const partOf = (
  facts: PricingFacts,
  element: CostElement,
  step: Step,
  statutory: StatutoryElement,
  amount: Fraction,
): Part => ({ key: element.key, name: element.name, step, statutory, amount, figures: facts.figuresOf(element) });
