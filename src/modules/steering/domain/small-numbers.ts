/**
 * One rule for every figure that is made of young people or their allocations: what rests on one to nine of them is not
 * shown (outcome criteria, section 3; R-258). Where one row alone would be hidden beside a total, the smallest other row is
 * hidden too, so that it cannot be told by taking away.
 */
export const SMALLEST_SHOWN = 10;

export const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN;

/** The rows that may be shown, by place; `countOf` is the number of young people or allocations behind a row. */
export function shownPlaces<Row>(rows: readonly Row[], countOf: (row: Row) => number): ReadonlySet<number> {
  const counts = rows.map((row, place) => ({ place, count: countOf(row) }));
  const shown = counts.filter(({ count }) => !isSmall(count));
  const hidden = counts.length - shown.length;
  const [smallest] = shown.filter(({ count }) => count > 0).toSorted((a, b) => a.count - b.count || a.place - b.place);
  const alsoHidden = hidden === 1 ? smallest?.place : undefined;
  return new Set(shown.map(({ place }) => place).filter((place) => place !== alsoHidden));
}
