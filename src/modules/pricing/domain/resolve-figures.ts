import { type Fraction, parseFraction, percent } from '../../../kernel/fraction.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { CostElement, Figure, Source } from './cost-element.ts';
import { type FigureUnit, type Parameter, valueOn } from './parameter.ts';

/** A figure as it counted: its value, and where that came from. */
export type ResolvedFigure = {
  readonly elementKey: string;
  readonly elementName: string;
  readonly field: FigureField;
  /** Decimal text with a point. */
  readonly value: string;
  readonly unit: FigureUnit;
  readonly source: Source;
  /** Key of the parameter it was looked up by; null when it was stated in the calculation itself. */
  readonly parameter: string | null;
  readonly low: string | null;
  readonly high: string | null;
};

export type FigureField = 'share' | 'salary' | 'percent' | 'hours' | 'amount' | 'clients';
type Stated = { readonly field: FigureField; readonly unit: FigureUnit; readonly figure: Figure };

/** The figures that an element holds, with the unit each is in. */
export function figuresOf(element: CostElement): readonly Stated[] {
  switch (element.kind) {
    case 'function':
      return [
        { field: 'share', unit: 'percent', figure: element.share },
        { field: 'salary', unit: 'euro', figure: element.salary },
      ];
    case 'time':
      return [{ field: 'amount', unit: element.per === 'year' ? 'hours' : 'percent', figure: element.amount }];
    case 'client-bound-cost':
      return [{ field: 'amount', unit: 'euro', figure: element.amount }];
    case 'contract-hours':
    case 'unit-hours':
      return [{ field: 'hours', unit: 'hours', figure: element.hours }];
    case 'group-size':
      return [{ field: 'clients', unit: 'clients', figure: element.clients }];
    default:
      return [{ field: 'percent', unit: 'percent', figure: element.percent }];
  }
}

/** The same element with one of its figures at another value. */
export function withFigure(element: CostElement, field: FigureField, figure: Figure): CostElement {
  return { ...element, [field]: figure } as CostElement;
}

const DECIMAL = /^-?\d{1,12}(\.\d{1,8})?$/;

/** Looks a figure up on the day; undefined when a parameter has no value then, or the value is no decimal number. */
export function resolveFigure(
  element: CostElement,
  { field, unit, figure }: Stated,
  parameters: ReadonlyMap<string, Parameter>,
  day: PlainDate,
): ResolvedFigure | undefined {
  const about = { elementKey: element.key, elementName: element.name, field, unit };
  if (!('parameter' in figure)) {
    if (!DECIMAL.test(figure.value)) return undefined;
    const { value, source, low = null, high = null } = figure;
    return { ...about, value, source, parameter: null, low, high };
  }
  const parameter = parameters.get(figure.parameter);
  const found = parameter?.unit === unit ? valueOn(parameter, day) : undefined;
  if (!found) return undefined;
  return { ...about, value: found.value, source: found.source, parameter: figure.parameter, low: null, high: null };
}

/** A figure as exact number: a percentage as share of one, the rest as it stands. */
export const numberOf = ({ value, unit }: Pick<ResolvedFigure, 'value' | 'unit'>): Fraction =>
  unit === 'percent' ? percent(value) : parseFraction(value);
