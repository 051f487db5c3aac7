import { CONTINUATIONS, END_REASONS, type FactsColumns } from './columns.ts';
import type { EpisodeNumbers } from './episode-numbers.ts';

/** An episode to be filled from columns, again and again: one object for all of them. */
export const blankEpisode = ({ months, volumes }: FactsColumns): EpisodeNumbers => ({
  start: 0,
  through: 0,
  end: 0,
  endReason: null,
  continuesFrom: 0,
  continuesBecause: null,
  resultsAgreed: -1,
  resultsReached: -1,
  tariff: 0,
  tariffPer: 1,
  monthVolume: -1,
  totalVolume: -1,
  months,
  volumes,
  deliveredFrom: 0,
  deliveredUntil: 0,
});

export function readEpisode({ episodes }: FactsColumns, n: number, into: EpisodeNumbers): void {
  into.start = episodes.start[n] as number;
  into.through = episodes.through[n] as number;
  into.end = episodes.end[n] as number;
  into.endReason = END_REASONS[episodes.endReason[n] as number] ?? null;
  into.continuesFrom = episodes.continuesFrom[n] as number;
  into.continuesBecause = CONTINUATIONS[episodes.continuesBecause[n] as number] ?? null;
  into.resultsAgreed = episodes.resultsAgreed[n] as number;
  into.resultsReached = episodes.resultsReached[n] as number;
  into.tariff = episodes.tariff[n] as number;
  into.tariffPer = episodes.tariffPer[n] as number;
  into.monthVolume = episodes.monthVolume[n] as number;
  into.totalVolume = episodes.totalVolume[n] as number;
  into.deliveredFrom = episodes.deliveredFrom[n] as number;
  into.deliveredUntil = episodes.deliveredFrom[n + 1] as number;
}
