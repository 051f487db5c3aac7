/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** A whole number from 0 up to and not including `limit`. */
  below(limit: number): number;
  pick<Value>(values: readonly Value[]): Value;
};

/** The generator mulberry32: small, quick, good enough to choose changes with. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
  return { below, pick: (values) => values[below(values.length)] as (typeof values)[number] };
}
