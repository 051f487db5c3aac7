import type { Axis, AxisValue, BookItems, BookProduct, Position } from './product-book.ts';

/** What all products of a grid have in common. */
export type GridTerms = Omit<BookProduct, 'key' | 'name' | 'form' | 'positions'>;

/**
 * A product for each combination of values on the given axes that has none yet: 12 profiles by 3 intensities are 36 in
 * one go (R-144). Keys and names are made of the axes' and values' own.
 */
export function missingCombinations(
  book: Pick<BookItems, 'axes' | 'axisValues' | 'products'>,
  axisKeys: readonly string[],
  terms: GridTerms,
): { readonly made: readonly BookProduct[]; readonly skipped: number } {
  const axes = axisKeys.flatMap((key) => book.axes.find((axis) => axis.key === key) ?? []);
  const grid = axes.reduce<readonly (readonly AxisValue[])[]>(
    (rows, axis) =>
      rows.flatMap((row) => book.axisValues.filter((one) => one.axis === axis.key).map((one) => [...row, one])),
    [[]],
  );
  const there = new Set(
    book.products.filter(({ segment }) => segment === terms.segment).map(({ positions }) => placeOf(positions)),
  );
  const keys = new Set(book.products.map(({ key }) => key));
  const made = grid
    .map((values) => productAt(axes, values, terms))
    .filter(({ key, positions }) => !there.has(placeOf(positions)) && !keys.has(key));
  return { made, skipped: grid.length - made.length };
}

/** The same place in whatever order the axes are written. */
export const placeOf = (positions: readonly Position[]): string =>
  positions
    .map(({ axis, value }) => `${axis}=${value}`)
    .sort()
    .join('|');

function productAt(axes: readonly Axis[], values: readonly AxisValue[], terms: GridTerms): BookProduct {
  return {
    ...terms,
    key: [...(terms.segment === null ? [] : [terms.segment]), ...values.map(({ axis, code }) => `${axis}${code}`)].join(
      '-',
    ),
    name: values.map(({ code, name }, at) => `${axes[at]?.name} ${code}${name === null ? '' : ` ${name}`}`).join(', '),
    form: 'position',
    positions: values.map(({ axis, code }) => ({ axis, value: code })),
  };
}
