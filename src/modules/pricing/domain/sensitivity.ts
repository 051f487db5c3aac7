import {
  add,
  compareFractions,
  divide,
  type Fraction,
  formatDecimal,
  fraction,
  multiply,
  parseFraction,
  subtract,
} from '../../../kernel/fraction.ts';
import { calculate } from './calculate.ts';
import type { CalculationDocument, CostElement, Figure } from './cost-element.ts';
import type { Parameter } from './parameter.ts';
import { type FigureField, figuresOf, type ResolvedFigure, withFigure } from './resolve-figures.ts';

/** What a figure does to the price: at its lowest and at its highest, before rounding; euro. */
export type Sensitivity = {
  readonly figure: ResolvedFigure;
  /** True when the range is the figure's own; otherwise it is a tenth less and a tenth more. */
  readonly ownRange: boolean;
  readonly low: { readonly value: string; readonly price: Fraction };
  readonly high: { readonly value: string; readonly price: Fraction };
  /** Largest price minus smallest. */
  readonly swing: Fraction;
};

const TENTH = fraction(1, 10);
const PLACES = 6;

/**
 * The price at the lowest and highest value of each figure, one at a time, the largest swing first. A share of the function
 * mix takes from or gives to the other functions in proportion. Values with which there is no price are left out.
 */
export function sensitivityOf(document: CalculationDocument, parameters: readonly Parameter[]): Sensitivity[] {
  const calculated = calculate(document, parameters);
  if (!calculated.ok) return [];
  return calculated.value.figures
    .flatMap((figure) => sensitivityTo(document, parameters, figure) ?? [])
    .sort((a, b) => compareFractions(b.swing, a.swing) || (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ figure }: Sensitivity): string => `${figure.elementKey}.${figure.field}`;

function sensitivityTo(
  document: CalculationDocument,
  parameters: readonly Parameter[],
  figure: ResolvedFigure,
): Sensitivity | undefined {
  const value = parseFraction(figure.value);
  const low = figure.low ?? formatDecimal(multiply(value, subtract(fraction(1), TENTH)), PLACES);
  const high = figure.high ?? formatDecimal(multiply(value, add(fraction(1), TENTH)), PLACES);
  const at = (other: string) => {
    const result = calculate(documentWith(document, figure, other), parameters);
    return result.ok ? { value: other, price: result.value.exact } : undefined;
  };
  const [lowest, highest] = [at(low), at(high)];
  if (!lowest || !highest) return undefined;
  const difference = subtract(highest.price, lowest.price);
  const swing = difference.numerator < 0n ? multiply(difference, fraction(-1)) : difference;
  return { figure, ownRange: figure.low !== null || figure.high !== null, low: lowest, high: highest, swing };
}

/** The document with one figure at another value. */
function documentWith(document: CalculationDocument, changed: ResolvedFigure, value: string): CalculationDocument {
  const elements = document.elements.map((element) => {
    if (element.key === changed.elementKey) return withFigure(element, changed.field, given(element, changed, value));
    return changed.field === 'share' && element.kind === 'function' ? rebalanced(element, changed, value) : element;
  });
  return { ...document, elements };
}

/** Another function's share when one share changes: what is left of the mix, in the old proportions. */
function rebalanced(
  element: Extract<CostElement, { kind: 'function' }>,
  changed: ResolvedFigure,
  value: string,
): CostElement {
  if ('parameter' in element.share) return element;
  const hundred = fraction(100);
  const left = subtract(hundred, parseFraction(changed.value));
  if (left.numerator === 0n) return element;
  const scale = divide(subtract(hundred, parseFraction(value)), left);
  const share = multiply(parseFraction(element.share.value), scale);
  return { ...element, share: { ...element.share, value: exactDecimal(share) } };
}

function given(element: CostElement, { field, source }: ResolvedFigure, value: string): Figure {
  const stated = figuresOf(element).find((one: { readonly field: FigureField }) => one.field === field);
  return stated && !('parameter' in stated.figure) ? { ...stated.figure, value } : { value, source };
}

const exactDecimal = (value: Fraction): string => formatDecimal(value, 8);
