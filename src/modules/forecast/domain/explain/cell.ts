/** What was approved of one kind of care in a period: by product, provider, municipality and access route. No children. */
export type CareCell = {
  readonly productId: number;
  readonly providerId: number;
  readonly municipalityId: number;
  /** Who referred: code COD327 of the request, or the municipality itself when nobody asked. */
  readonly route: string;
  /** Approved, debits less credits, with corrections. */
  readonly cents: bigint;
  /** In the product's unit. */
  readonly volume: bigint;
  /** Allocations with care, counted once in each month. */
  readonly trajectoryMonths: number;
};

/** The reasons why an amount changed, in the order in which they are told. */
export const PARTS = ['price', 'volume', 'intensity', 'mix', 'route', 'residence', 'rest'] as const;
export type Part = (typeof PARTS)[number];

export const NO_CARE = { cents: 0n, volume: 0n, trajectoryMonths: 0 } as const;
