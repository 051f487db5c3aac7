/** What became of the volume of a product: allotted in contracts, still free, and used. */
export type VolumeRoom = {
  readonly estimated: bigint;
  readonly allotted: bigint;
  /** Estimated at mid volume and not allotted; below zero: more was allotted than estimated. */
  readonly free: bigint;
  /** The same up to the high volume: what may still be needed. */
  readonly freeToHigh: bigint;
  readonly used: bigint;
  /** Allotted and not used; below zero: more was used than allotted. */
  readonly unused: bigint;
};

/** All volumes are in the product's unit; `used` counts approved volume of months in the year of the estimate. */
export const volumeRoom = (
  volumes: { readonly mid: bigint; readonly high: bigint },
  allotted: bigint,
  used: bigint,
): VolumeRoom => ({
  estimated: volumes.mid,
  allotted,
  free: volumes.mid - allotted,
  freeToHigh: volumes.high - allotted,
  used,
  unused: allotted - used,
});
