/** Indexation: figures, settings, the index they come to, and what it makes of a tariff. Pure. */
export { checkSettings } from './check-settings.ts';
export { PUBLISHED_FIGURES } from './index-series.ts';
export { indexTariff } from './index-tariff.ts';
export { FIGURE_STATUSES, type FigureStatus, proposeSettings, type SeriesFigure } from './propose.ts';
export type {
  CorrectionMethod,
  IndexFigure,
  IndexSettings,
  SettingsFault,
  WeightedSeries,
} from './settings.ts';
export { type WorkedOutIndex, workOutIndex } from './work-out-index.ts';
