import { add, type Fraction } from '../../../kernel/fraction.ts';
import type { CalculationDocument, CostElement, ElementOf } from './cost-element.ts';
import type { Parameter } from './parameter.ts';
import { type FigureField, figuresOf, numberOf, type ResolvedFigure, resolveFigure } from './resolve-figures.ts';

/** A document with each of its figures looked up. Elements stand in an order of their own, not that of the document. */
export type PricingFacts = {
  readonly document: CalculationDocument;
  readonly elements: readonly CostElement[];
  readonly figures: readonly ResolvedFigure[];
  /** Figures that have no value on the day. */
  readonly missing: readonly { readonly element: string; readonly field: FigureField }[];
  of<Kind extends CostElement['kind']>(kind: Kind): readonly ElementOf<Kind>[];
  figuresOf(element: CostElement): readonly ResolvedFigure[];
  /** The exact value of a figure; throws when it is missing. */
  number(element: CostElement, field: FigureField): Fraction;
};

/** Looks up every figure of a document on the day that it prices on. */
export function gatherFacts(document: CalculationDocument, parameters: readonly Parameter[]): PricingFacts {
  const byKey = new Map(parameters.map((parameter) => [parameter.key, parameter]));
  const elements = [...document.elements].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const figures = new Map<CostElement, ResolvedFigure[]>();
  const missing: { element: string; field: FigureField }[] = [];
  for (const element of elements) {
    const found = figuresOf(element).flatMap((stated) => {
      const figure = resolveFigure(element, stated, byKey, document.pricesOn);
      if (!figure) missing.push({ element: element.key, field: stated.field });
      return figure ?? [];
    });
    figures.set(element, found);
  }
  return {
    document,
    elements,
    figures: [...figures.values()].flat(),
    missing,
    of: <Kind extends CostElement['kind']>(kind: Kind) =>
      elements.filter((element): element is ElementOf<Kind> => element.kind === kind),
    figuresOf: (element) => figures.get(element) ?? [],
    number(element, field) {
      const found = figures.get(element)?.find((figure) => figure.field === field);
      if (!found) throw new RangeError(`no ${field} of ${element.key}`);
      return numberOf(found);
    },
  };
}

/** The sum of one figure over elements. */
export const sumOf = (facts: PricingFacts, elements: readonly CostElement[], field: FigureField): Fraction =>
  add(...elements.map((element) => facts.number(element, field)));
