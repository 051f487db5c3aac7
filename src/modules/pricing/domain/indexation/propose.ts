import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { IndexFigure, IndexSettings, WeightedSeries } from './settings.ts';

export const FIGURE_STATUSES = ['provisional', 'revised', 'definitive'] as const;
export type FigureStatus = (typeof FIGURE_STATUSES)[number];

/** A figure of a series for a year: first a prognosis, perhaps revised during the year, at last definitive. */
export type SeriesFigure = {
  readonly series: string;
  readonly year: number;
  readonly status: FigureStatus;
  /** Decimal text. */
  readonly percent: string;
  /** What people call the edition, such as the year of the publication. */
  readonly version: string;
  /** Day of that edition, where it is known. */
  readonly versionOn: PlainDate | null;
  readonly source: string;
};

/** Wages and prices in the advice of the VNG. */
const WEIGHTS = [
  ['OVA', '90'],
  ['PPC', '10'],
] as const;

/**
 * Settings for the tariffs of a year from the figures that are known: 90/10, the newest prognosis for the year, and the
 * difference over the year before when its definitive figure is known. Undefined while a prognosis is missing.
 */
export function proposeSettings(figures: readonly SeriesFigure[], year: number): IndexSettings | undefined {
  const series = WEIGHTS.map(([name, weight]): WeightedSeries | undefined => {
    const prognosis = newest(figures, name, year, ['provisional', 'revised']);
    if (!prognosis) return undefined;
    const used = oldest(figures, name, year - 1);
    const definitive = newest(figures, name, year - 1, ['definitive']);
    const correction = used && definitive ? { used: toFigure(used), definitive: toFigure(definitive) } : null;
    return { series: name, weight, prognosis: toFigure(prognosis), correction };
  });
  if (!series.every((one) => one !== undefined)) return undefined;
  const method = series.some(({ correction }) => correction !== null) ? 'absolute' : 'none';
  return { series, method, decimals: 2, rounding: { ties: 'away-from-zero', hourDivisibleBy60: false } };
}

function newest(figures: readonly SeriesFigure[], series: string, year: number, statuses: readonly FigureStatus[]) {
  return figures.findLast((one) => one.series === series && one.year === year && statuses.includes(one.status));
}

/** The prognosis with which the tariffs of that year were indexed at the time. */
const oldest = (figures: readonly SeriesFigure[], series: string, year: number) =>
  figures.find((one) => one.series === series && one.year === year && one.status === 'provisional');

const toFigure = ({ percent, source, versionOn }: SeriesFigure): IndexFigure => ({ percent, source, versionOn });
