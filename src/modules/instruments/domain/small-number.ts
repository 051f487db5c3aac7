/**
 * How far the mean of a year may lie from the price by chance alone. The sources say that small groups make a price per
 * trajectory or result unsuitable (R-158: chance and impact) and give no bound; this is the standard error of a mean.
 */
export type SmallNumber = {
  /** The mean of a year falls within this many per cent of the price in about 19 of 20 years. */
  readonly withinPercent: number;
  /** How many children a year would bring that within the tolerance. */
  readonly clientsNeeded: number;
  readonly enough: boolean;
};

/** About 95 of 100 times. */
const DEVIATIONS = 1.96;

/**
 * `spreadPercent`: standard deviation of the cost of a trajectory as part of its mean. Null when a number is not known.
 * Throws RangeError for numbers that cannot be: fewer than one child, no spread, no tolerance.
 */
export function smallNumber(
  clients: number | null,
  spreadPercent: number | null,
  tolerancePercent: number,
): SmallNumber | null {
  if (clients === null || spreadPercent === null) return null;
  if (clients < 1 || spreadPercent <= 0 || tolerancePercent <= 0) throw new RangeError('numbers above nothing');
  const withinPercent = (DEVIATIONS * spreadPercent) / Math.sqrt(clients);
  const clientsNeeded = Math.ceil(((DEVIATIONS * spreadPercent) / tolerancePercent) ** 2);
  return { withinPercent: Math.round(withinPercent * 10) / 10, clientsNeeded, enough: clients >= clientsNeeded };
}
