import { add, compareFractions, type Fraction, ONE, parseFraction, percent, ZERO } from '../../../kernel/fraction.ts';
import type { CostElement, PriceKind } from './cost-element.ts';
import { type PricingFacts, sumOf } from './facts.ts';
import { hourCostOf } from './hour-cost.ts';
import { numberOf } from './resolve-figures.ts';

/** Why a calculation cannot be made; `element` is the key of the element at fault, or null for the whole. */
export type CalculationFault = { readonly element: string | null; readonly fault: FaultCode };
export type FaultCode =
  | 'key-used-twice'
  | 'element-incomplete'
  | 'figure-without-value'
  | 'figure-negative'
  | 'no-function'
  | 'mix-not-100'
  | 'no-contract-hours'
  | 'only-one-allowed'
  | 'no-unit-hours'
  | 'no-hours-left'
  | 'overhead-base-unfit'
  | 'overhead-share-too-large'
  | 'occupancy-out-of-range'
  | 'group-size-zero'
  | 'spread-not-100'
  | 'spread-value-unfit'
  | 'no-price-shape'
  | 'rounding-unfit';

const ONLY_ONE: readonly CostElement['kind'][] = ['contract-hours', 'unit-hours', 'group-size', 'occupancy'];
/** Units whose hours follow from themselves. */
const HOUR_UNITS: readonly string[] = ['01', '04'];

/** Everything that is missing or impossible, all at once. Without faults the calculation can be made. */
export function faultsOf(facts: PricingFacts): CalculationFault[] {
  const missing = facts.missing.map(({ element }) => ({ element, fault: 'figure-without-value' as const }));
  const shape = [...shapeFaults(facts), ...priceFaults(facts.document.price)];
  if (missing.length > 0) return [...shape, ...missing];
  const values = valueFaults(facts);
  return [...shape, ...values, ...(shape.length + values.length === 0 ? hourFaults(facts) : [])];
}

function shapeFaults(facts: PricingFacts): CalculationFault[] {
  const { document, elements } = facts;
  const faults: CalculationFault[] = [];
  const seen = new Set<string>();
  for (const { key } of elements) {
    if (seen.has(key)) faults.push({ element: key, fault: 'key-used-twice' });
    seen.add(key);
  }
  if (facts.of('function').length === 0) faults.push({ element: null, fault: 'no-function' });
  if (facts.of('contract-hours').length === 0) faults.push({ element: null, fault: 'no-contract-hours' });
  for (const kind of ONLY_ONE) {
    for (const { key } of facts.of(kind).slice(1)) faults.push({ element: key, fault: 'only-one-allowed' });
  }
  const needsHours = !HOUR_UNITS.includes(document.unit) && document.price.kind !== 'trajectory';
  if (needsHours && facts.of('unit-hours').length === 0) faults.push({ element: null, fault: 'no-unit-hours' });
  for (const { key, form, over } of facts.of('overhead')) {
    if ((form === 'share') !== (over === 'total')) faults.push({ element: key, fault: 'overhead-base-unfit' });
  }
  const ofAnHour = HOUR_UNITS.includes(document.unit) && document.price.kind === 'unit';
  if (document.rounding.to === 'hour-divisible-by-60' && !ofAnHour) {
    faults.push({ element: null, fault: 'rounding-unfit' });
  }
  return faults;
}

function valueFaults(facts: PricingFacts): CalculationFault[] {
  const faults: CalculationFault[] = [];
  for (const element of facts.elements) {
    if (element.kind === 'index') continue;
    if (facts.figuresOf(element).some((figure) => compareFractions(numberOf(figure), ZERO) < 0)) {
      faults.push({ element: element.key, fault: 'figure-negative' });
    }
  }
  if (differs(sumOf(facts, facts.of('function'), 'share'), ONE)) faults.push({ element: null, fault: 'mix-not-100' });
  for (const element of facts.of('group-size')) {
    if (!positive(facts.number(element, 'clients'))) faults.push({ element: element.key, fault: 'group-size-zero' });
  }
  for (const element of facts.of('occupancy')) {
    const used = facts.number(element, 'percent');
    const fits = positive(used) && compareFractions(used, ONE) <= 0;
    if (!fits) faults.push({ element: element.key, fault: 'occupancy-out-of-range' });
  }
  const shares = facts.of('overhead').filter(({ form }) => form === 'share');
  if (compareFractions(sumOf(facts, shares, 'percent'), ONE) >= 0) {
    faults.push({ element: null, fault: 'overhead-share-too-large' });
  }
  return faults;
}

const hourFaults = (facts: PricingFacts): CalculationFault[] =>
  positive(hourCostOf(facts).billableHours) ? [] : [{ element: null, fault: 'no-hours-left' }];

function priceFaults(price: PriceKind): CalculationFault[] {
  const unfit: CalculationFault[] = [{ element: null, fault: 'spread-value-unfit' }];
  if (price.kind === 'unit') return [];
  if (price.kind === 'period') return isPositiveDecimal(price.unitsPerPeriod) ? [] : unfit;
  if (price.kind === 'population-mean') {
    if (price.groups.length === 0) return [{ element: null, fault: 'no-price-shape' }];
    const fits = price.groups.every(
      ({ clients, unitsPerClient }) =>
        Number.isSafeInteger(clients) && clients > 0 && isPositiveDecimal(unitsPerClient),
    );
    return fits ? [] : unfit;
  }
  if (price.spread.length === 0) return [{ element: null, fault: 'no-price-shape' }];
  const rows = price.spread;
  const fits = rows.every(
    (row) => isPositiveDecimal(row.share) && isPositiveDecimal(row.weeks) && isPositiveDecimal(row.hoursPerWeek),
  );
  if (!fits) return unfit;
  const whole = add(...rows.map((row) => percent(row.share)));
  return differs(whole, ONE) ? [{ element: null, fault: 'spread-not-100' }] : [];
}

const positive = (value: Fraction): boolean => compareFractions(value, ZERO) > 0;
const differs = (a: Fraction, b: Fraction): boolean => compareFractions(a, b) !== 0;
const isPositiveDecimal = (text: string): boolean =>
  /^\d{1,9}(\.\d{1,6})?$/.test(text) && positive(parseFraction(text));
