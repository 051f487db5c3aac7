import { dayNumber, monthNumber, NO_DAY } from './calendar.ts';
import type { CareEpisode, Continuation, EndReason } from './facts.ts';
import { asNumber } from './whole.ts';

/**
 * One episode in plain numbers: what the walks read, whether it came as an object or out of columns. Mutable, so that one
 * can be filled again and again while columns are walked. Days are numbers (calendar.ts); NO_DAY is none, -1 no figure.
 */
export type EpisodeNumbers = {
  start: number;
  through: number;
  end: number;
  endReason: EndReason | null;
  continuesFrom: number;
  continuesBecause: Continuation['because'] | null;
  resultsAgreed: number;
  resultsReached: number;
  tariff: number;
  tariffPer: number;
  monthVolume: number;
  totalVolume: number;
  /** Delivered months in order, each once: places `deliveredFrom` up to `deliveredUntil` of both lists. */
  months: Int32Array;
  volumes: Float64Array;
  deliveredFrom: number;
  deliveredUntil: number;
};

export function numbersOf(episode: CareEpisode): EpisodeNumbers {
  const delivered = deliveredByMonth(episode);
  return {
    start: dayNumber(episode.startedOn),
    through: dayNumber(episode.plannedThrough),
    end: dayNumber(episode.endedOn),
    endReason: episode.endReason,
    continuesFrom: dayNumber(episode.continues?.from ?? null),
    continuesBecause: episode.continues?.because ?? null,
    resultsAgreed: episode.results?.agreed ?? -1,
    resultsReached: episode.results?.reached ?? -1,
    tariff: asNumber(episode.tariffCents),
    tariffPer: episode.tariffPer,
    monthVolume: episode.allocated?.monthVolume ?? -1,
    totalVolume: episode.allocated?.totalVolume ?? -1,
    months: Int32Array.from(delivered, ([month]) => month),
    volumes: Float64Array.from(delivered, ([, volume]) => volume),
    deliveredFrom: 0,
    deliveredUntil: delivered.length,
  };
}

/** Volume per month number, in order of time; what a month was said twice is added up, so that files have no order. */
export function deliveredByMonth({ delivered }: CareEpisode): [month: number, volume: number][] {
  const sums = new Map<number, number>();
  for (const { month, volume } of delivered) {
    const number = monthNumber(month);
    sums.set(number, (sums.get(number) ?? 0) + volume);
  }
  return [...sums].sort(([a], [b]) => a - b);
}

/** Does care end on or before a day? */
export const endedBy = (e: EpisodeNumbers, asOf: number): boolean => e.end !== NO_DAY && e.end <= asOf;
