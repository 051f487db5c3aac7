const MARGIN = 6;

/**
 * Places amounts on a row, in per cent of its width, with some air at both sides. The scale does not start at zero:
 * the chart compares places, not lengths. All amounts equal: all in the middle.
 */
export function bandScale(amounts: readonly number[]): (cents: number) => number {
  const lowest = Math.min(...amounts);
  const highest = Math.max(...amounts);
  if (lowest === highest) return () => 50;
  return (cents) => MARGIN + ((100 - 2 * MARGIN) * (cents - lowest)) / (highest - lowest);
}
