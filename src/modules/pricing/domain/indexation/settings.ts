import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { TieRule } from './round.ts';

/** A published percentage as decimal text, with where it comes from; the day of the version, where it is known. */
export type IndexFigure = {
  readonly percent: string;
  readonly source: string;
  readonly versionOn: PlainDate | null;
};

/** One of the series that together make the index: its weight in per cent of the tariff, and its figures. */
export type WeightedSeries = {
  /** OVA for wages, PPC for prices; a region may name another. */
  readonly series: string;
  /** Per cent of the tariff that follows this series, as decimal text. */
  readonly weight: string;
  /** For the year of the new tariff. */
  readonly prognosis: IndexFigure;
  /** For the year before: what was used then and what it became. Null: no after-calculation on this series. */
  readonly correction: { readonly used: IndexFigure; readonly definitive: IndexFigure } | null;
};

/** How the difference between prognosis and definitive figure is taken: (1+d)/(1+p)-1, or d-p. */
export type CorrectionMethod = 'relative' | 'absolute' | 'none';

export type TariffRounding = {
  readonly ties: TieRule;
  /** Tariffs per hour go to the nearest multiple of 60 cents, so that a minute is whole cents. */
  readonly hourDivisibleBy60: boolean;
};

/** Everything that decides the index and what it does to a tariff. Kept with each indexation. */
export type IndexSettings = {
  readonly series: readonly WeightedSeries[];
  readonly method: CorrectionMethod;
  /** Decimals of the weighed percentage: weigh first, then round. */
  readonly decimals: 2 | 3;
  readonly rounding: TariffRounding;
};

export type SettingsFault =
  | { readonly fault: 'no-series' }
  | { readonly fault: 'series-twice'; readonly series: string }
  | { readonly fault: 'weight-not-positive'; readonly series: string }
  | { readonly fault: 'weights-over-hundred'; readonly total: string }
  | { readonly fault: 'percent-unreadable'; readonly series: string; readonly field: string }
  | { readonly fault: 'percent-unlikely'; readonly series: string; readonly field: string };
