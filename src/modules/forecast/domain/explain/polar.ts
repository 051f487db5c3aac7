/** The size of one factor in the period before and in the period after. */
export type Factor = readonly [before: number, after: number];

/**
 * The change of a product of factors, told per factor: the mean of changing them one by one in the given order and in the
 * reverse order (the polar mean of Dietzenbacher and Los, 1998). Both ways add up to the whole change, so their mean does.
 */
export function polarParts(factors: readonly Factor[]): number[] {
  return factors.map((_, at) => {
    const change = factors[at]?.[1] ?? 0;
    const was = factors[at]?.[0] ?? 0;
    const others = (first: 0 | 1): number =>
      factors.reduce((product, factor, index) => {
        if (index === at) return product;
        return product * factor[index < at ? first : ((1 - first) as 0 | 1)];
      }, 1);
    return ((others(1) + others(0)) / 2) * (change - was);
  });
}
