import type { Coverage } from '../terms.ts';

const DIMENSIONS = ['segments', 'products', 'codes', 'categories'] as const satisfies readonly (keyof Coverage)[];

/** Does the outer coverage hold whatever the inner one does? Told by the lists alone; no product book is asked. */
export const coversWithin = (outer: Coverage, inner: Coverage): boolean =>
  DIMENSIONS.every(
    (dimension) =>
      outer[dimension].length === 0 ||
      (inner[dimension].length > 0 && inner[dimension].every((one) => outer[dimension].includes(one))),
  );

/** Can one product be in both? False only when the lists themselves exclude it. */
export const coverageOverlaps = (a: Coverage, b: Coverage): boolean =>
  DIMENSIONS.every(
    (dimension) =>
      a[dimension].length === 0 || b[dimension].length === 0 || a[dimension].some((one) => b[dimension].includes(one)),
  );

/** Does it ask nothing at all? */
export const coversAll = (coverage: Coverage): boolean =>
  DIMENSIONS.every((dimension) => coverage[dimension].length === 0);
