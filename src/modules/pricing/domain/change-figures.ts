import type { CalculationDocument, CostElement, Figure, Source } from './cost-element.ts';
import { type FigureField, figuresOf, withFigure } from './resolve-figures.ts';

/** Another value for one figure of a calculation. */
export type FigureChange = { readonly elementKey: string; readonly field: FigureField; readonly value: string };

/**
 * The document with other values for some figures; each gets the given source, or keeps the one it had. Undefined when a
 * change names a figure that the document does not hold, or a parameter's value is changed without a source.
 */
export function changeFigures(
  document: CalculationDocument,
  changes: readonly FigureChange[],
  source?: Source,
): CalculationDocument | undefined {
  let elements: readonly CostElement[] = document.elements;
  for (const { elementKey, field, value } of changes) {
    const element = elements.find(({ key }) => key === elementKey);
    const stated = element && figuresOf(element).find((one) => one.field === field);
    const figure = stated && changed(stated.figure, value, source);
    if (!element || !figure) return undefined;
    elements = elements.map((one) => (one === element ? withFigure(element, field, figure) : one));
  }
  return { ...document, elements };
}

function changed(figure: Figure, value: string, source: Source | undefined): Figure | undefined {
  const from = source ?? ('parameter' in figure ? undefined : figure.source);
  return from && { value, source: from };
}
