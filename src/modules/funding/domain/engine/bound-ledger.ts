import { ONE } from '../../../../kernel/fraction.ts';
import type { Bound } from '../terms.ts';
import { asNumber, asRatio, type Ratio, shareOf } from './whole.ts';

/** How much of an item fits: whole numbers of cents and of volume. */
export type Fit = { cents: number; volume: number };

/** One sum under a bound: what was counted, the limit, and how often an amount went past it. Cents or volume. */
export type BoundSum = { used: number; readonly limit: number; exceeded: number };

/**
 * One bound while amounts are counted against it. `Key` names what is added up together: numbers when columns are walked, text
 * when lines come one by one. What is taken back gives room; a bound never stops an amount that gives back.
 */
export class BoundLedger<Key extends string | number> {
  readonly bound: Bound;
  readonly byVolume: boolean;
  /** The limit that the bound itself states; null when the contract agrees it. */
  readonly statedLimit: number | null;
  readonly sums = new Map<Key, BoundSum>();
  readonly #signals: readonly Ratio[];

  constructor(bound: Bound) {
    const { limit } = bound;
    this.bound = bound;
    this.byVolume = limit.kind === 'volume' || limit.kind === 'agreed-volume';
    this.statedLimit = limit.kind === 'amount' ? asNumber(limit.cents) : limit.kind === 'volume' ? limit.volume : null;
    this.#signals = (bound.at === 'signal' ? [...bound.signals, ONE] : bound.signals).map(asRatio);
  }

  sumAt(key: Key, limit: number): BoundSum {
    let sum = this.sums.get(key);
    if (sum === undefined) {
      sum = { used: 0, limit, exceeded: 0 };
      this.sums.set(key, sum);
    }
    return sum;
  }

  /** Would this go past the limit? */
  exceeds(sum: BoundSum, fit: Fit): boolean {
    const more = this.byVolume ? fit.volume : fit.cents;
    return more > 0 && sum.used + more > sum.limit;
  }

  /** Lessens what fits to the room that is left; of a part of an amount the volume is what it fully pays. */
  narrow(sum: BoundSum, whole: Fit, fit: Fit): void {
    const room = Math.max(0, sum.limit - sum.used);
    if (this.byVolume) {
      fit.cents = Math.min(fit.cents, shareOf(whole.cents, room, whole.volume));
      fit.volume = room;
    } else {
      const paid = whole.cents > 0 ? Math.floor((whole.volume * room) / whole.cents) : whole.volume;
      fit.volume = whole.volume <= 0 ? whole.volume : Math.min(fit.volume, paid);
      fit.cents = room;
    }
  }

  take(sum: BoundSum, fit: Fit): void {
    sum.used += this.byVolume ? fit.volume : fit.cents;
  }

  /** How many of the shares at which people are told have been reached; a bound that only tells does so at its limit too. */
  signalsAt({ used, limit }: BoundSum): number {
    return this.#signals.filter(({ top, bottom }) => used * bottom >= limit * top).length;
  }
}
