import published from '../parameters/index-series.json' with { type: 'json' };
import type { SeriesFigure } from './propose.ts';

/** The index figures that were published, with their source; the day of their edition is not known. Oldest first. */
export const PUBLISHED_FIGURES: readonly SeriesFigure[] = published.figures.map((figure) => ({
  ...(figure as Omit<SeriesFigure, 'versionOn'>),
  versionOn: null,
}));
