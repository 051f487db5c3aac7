import {
  add,
  divide,
  type Fraction,
  fraction,
  multiply,
  roundToCents,
  roundToWhole,
  subtract,
} from '../../../kernel/fraction.ts';
import { type Cents, cents, ZERO_CENTS } from '../../../kernel/money.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import { buildUp, type Part, STATUTORY_ELEMENTS, STEPS, type StatutoryElement, totalOf } from './build-up.ts';
import { closeToCents } from './close-to-cents.ts';
import type { CalculationDocument, HoursMeaning, OverheadForm } from './cost-element.ts';
import { gatherFacts } from './facts.ts';
import { type CalculationFault, faultsOf } from './faults.ts';
import { type HourCost, hourCostOf } from './hour-cost.ts';
import type { Parameter } from './parameter.ts';
import { priceShapeOf, type SpreadShape } from './price-kind.ts';
import type { ResolvedFigure } from './resolve-figures.ts';

/** A part of the price as whole cents too; the cents of all parts together are the tariff. */
export type BuildUpPart = Part & { readonly cents: Cents };

/** One way a trajectory or a group may run, and what it costs by itself; euro. */
export type SpreadRow = { readonly label: string; readonly share: Fraction; readonly price: Fraction };

/** A tariff with everything it follows from. Amounts are exact, in euro, until the one rounding at the end. */
export type Calculation = {
  readonly tariffCents: Cents;
  /** The price before rounding. */
  readonly exact: Fraction;
  /** Before risk and index. */
  readonly costPrice: Fraction;
  /** Year cost over the hours that are paid, without anything on top. */
  readonly hourCost: Fraction;
  readonly contractHours: Fraction;
  readonly billableHours: Fraction;
  /** Billable hours as part of contract hours. */
  readonly productivity: Fraction;
  readonly hours: HoursMeaning;
  readonly overheadForms: readonly OverheadForm[];
  readonly statutory: Readonly<Record<StatutoryElement, { readonly exact: Fraction; readonly cents: Cents }>>;
  readonly parts: readonly BuildUpPart[];
  readonly figures: readonly ResolvedFigure[];
  /** For a trajectory or a mean of the population; empty for other prices. */
  readonly spread: readonly SpreadRow[];
};

export type CalculationIncomplete = {
  readonly code: 'pricing.calculation-incomplete';
  readonly faults: readonly CalculationFault[];
};

/**
 * Builds a tariff from its elements: pure, exact, and the same whatever the order of the elements. Parameters are
 * looked up on the document's own day, so that it can be made again for any day. Refuses with every fault at once.
 */
export function calculate(
  document: CalculationDocument,
  parameters: readonly Parameter[],
): Result<Calculation, CalculationIncomplete> {
  const facts = gatherFacts(document, parameters);
  const faults = faultsOf(facts);
  if (faults.length > 0) return no({ code: 'pricing.calculation-incomplete', faults });

  const cost = hourCostOf(facts);
  const shape = priceShapeOf(facts);
  const times = (parts: readonly Part[], units: Fraction) =>
    parts.map((part) => ({ ...part, amount: multiply(part.amount, units) }));
  const unrounded = times(buildUp(facts, cost, shape.unitHours), shape.units);
  const exact = totalOf(unrounded);
  const tariffCents = roundPrice(exact, document);
  return yes({
    ...hoursOf(cost),
    ...partsOf(unrounded, exact, tariffCents),
    tariffCents,
    exact,
    costPrice: totalOf(unrounded.filter(({ step }) => step !== 'risk' && step !== 'index')),
    hours: document.hours,
    overheadForms: [...new Set(facts.of('overhead').map(({ form }) => form))].sort(),
    figures: facts.figures,
    spread: shape.rows.map((row) => ({ label: row.label, share: row.share, price: priceOfRow(row) })),
  });

  function priceOfRow(row: SpreadShape): Fraction {
    return totalOf(times(buildUp(facts, cost, row.unitHours), row.units));
  }
}

const HUNDRED = fraction(100);
const inCents = (euro: Fraction): Fraction => multiply(euro, HUNDRED);

const hoursOf = (cost: HourCost) => ({
  hourCost: divide(cost.yearCost, cost.billableHours),
  contractHours: cost.contractHours,
  billableHours: cost.billableHours,
  productivity: divide(cost.billableHours, cost.contractHours),
});

/** The one rounding point: to whole cents, or the price of an hour to the nearest 60 cents; halves away from zero. */
function roundPrice(euro: Fraction, { rounding, unit }: CalculationDocument): Cents {
  if (rounding.to === 'cents') return roundToCents(inCents(euro));
  const minutes = fraction(unit === '01' ? 1 : 60);
  const perMinute = roundToWhole(divide(inCents(euro), minutes));
  return cents(perMinute * minutes.numerator);
}

/** Parts in their fixed order, with rounding as the last, and closed to the cent as a whole and per element of the law. */
function partsOf(unrounded: readonly Part[], exact: Fraction, tariffCents: Cents) {
  const rounding: Part = {
    key: 'rounding',
    name: null,
    step: 'rounding',
    statutory: 'outside',
    amount: subtract(divide(fraction(tariffCents), HUNDRED), exact),
    figures: [],
  };
  const ordered = [...unrounded].sort(byStep);
  const parts = rounding.amount.numerator === 0n ? ordered : [...ordered, rounding];
  const perPart = closeToCents(
    parts.map(({ amount }) => inCents(amount)),
    tariffCents,
  );
  const exactOf = STATUTORY_ELEMENTS.map((element) =>
    add(...parts.filter(({ statutory }) => statutory === element).map(({ amount }) => amount)),
  );
  const perElement = closeToCents(exactOf.map(inCents), tariffCents);
  const statutory = Object.fromEntries(
    STATUTORY_ELEMENTS.map((element, at) => [
      element,
      { exact: exactOf[at] ?? fraction(0), cents: perElement[at] ?? ZERO_CENTS },
    ]),
  ) as Calculation['statutory'];
  return { parts: parts.map((part, at) => ({ ...part, cents: perPart[at] ?? ZERO_CENTS })), statutory };
}

/** By step, then by key: not by amount, so that a chart keeps its order when a figure changes. */
const byStep = (a: Part, b: Part): number =>
  STEPS.indexOf(a.step) - STEPS.indexOf(b.step) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
