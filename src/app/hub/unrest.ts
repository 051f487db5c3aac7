import { createHash } from 'node:crypto';

/** How unruly the hub is: chances between 0 and 1, and how long a parcel is held at most. */
export type Unrest = {
  /** The same seed and the same messages give the same fate, whatever the timing. */
  readonly seed: string;
  /** Not accepted: the sender hears that it must come back. */
  readonly refuse: number;
  /** Accepted and never delivered. */
  readonly drop: number;
  readonly duplicate: number;
  /** Delivered with a damaged content. */
  readonly corrupt: number;
  readonly delay: number;
  /** Held until a later parcel to the same receiver has gone before it. */
  readonly reorder: number;
  readonly delayMs: number;
};

export const QUIET: Unrest = {
  seed: 'rust',
  refuse: 0,
  drop: 0,
  duplicate: 0,
  corrupt: 0,
  delay: 0,
  reorder: 0,
  delayMs: 1000,
};

const CHANCES = ['refuse', 'drop', 'duplicate', 'corrupt', 'delay', 'reorder'] as const;
const LONGEST_HOLD_MS = 3_600_000;

/** What happens to one copy of a parcel. */
export type CopyFate = {
  readonly dropped: boolean;
  readonly corrupted: boolean;
  readonly holdMs: number;
  readonly overtaken: boolean;
};
export type Fate = { readonly refused: boolean; readonly copies: readonly CopyFate[] };

/**
 * Decides what happens to a message.
 * @param key names the message and the how-manieth time it is offered, so that a second try has its own fate
 */
export function fateOf(unrest: Unrest, key: string): Fate {
  const happens = (what: (typeof CHANCES)[number], copy: number) =>
    chance(unrest.seed, `${what}:${copy}`, key) < unrest[what];
  const copy = (number: number): CopyFate => ({
    dropped: happens('drop', number),
    corrupted: happens('corrupt', number),
    holdMs: happens('delay', number) ? Math.ceil(chance(unrest.seed, `hold:${number}`, key) * unrest.delayMs) : 0,
    overtaken: happens('reorder', number),
  });
  return { refused: happens('refuse', 0), copies: happens('duplicate', 0) ? [copy(0), copy(1)] : [copy(0)] };
}

const chance = (seed: string, what: string, key: string): number =>
  createHash('sha256').update(`${seed}\n${what}\n${key}`).digest().readUInt32BE(0) / 2 ** 32;

/**
 * Damages a content the way a connection does: cut off, or with bytes that are no text. One digit changed for another would
 * be a message that says something else, which nobody can see without a signature; so that is not played.
 */
export function damaged(bytes: Uint8Array, key: string): Uint8Array {
  const at = Math.floor(chance('schade', 'at', key) * Math.max(1, bytes.length - 2));
  if (chance('schade', 'how', key) < 0.5) return bytes.slice(0, at);
  const copy = bytes.slice();
  copy.fill(0xff, at, at + 2);
  return copy;
}

/** Reads settings over the present ones; undefined when something is not a chance or a time. */
export function readUnrest(given: unknown, present: Unrest): Unrest | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const wished = { ...present, ...given } as Record<keyof Unrest, unknown>;
  if (Object.keys(wished).length > Object.keys(QUIET).length) return undefined;
  const { seed, delayMs } = wished;
  const isFine =
    typeof seed === 'string' &&
    seed.length <= 200 &&
    CHANCES.every((name) => isBetween(wished[name], 1)) &&
    isBetween(delayMs, LONGEST_HOLD_MS);
  return isFine ? (wished as Unrest) : undefined;
}

const isBetween = (value: unknown, most: number): boolean => typeof value === 'number' && value >= 0 && value <= most;
