import type { Frequency } from './market-data.ts';

/** How an allocation of a product usually looks; invented, for the demonstration. */
export type Shape = {
  /** Part of the year's budget that is approved after ten months. */
  readonly used: number;
  /** Delivered per child per month, in the product's unit. */
  readonly meanPerMonth: number;
  readonly frequency: Frequency;
  /** Shortest and longest duration in months. */
  readonly months: readonly [number, number];
  /** Youngest and oldest age at the start. */
  readonly ages: readonly [number, number];
};

/** A provider that runs ahead (above 1) or behind (below 1) on a product. */
export type Pace = { readonly provider: string; readonly product: string; readonly factor: number };

/** Pairs whose newest month is left for people to declare themselves. */
export type Undeclared = {
  readonly provider: string;
  /** CBS codes. */
  readonly municipalities: readonly string[];
};

/** The same on many lines of one provider at once, so that worklists have something to show: last year's tariff, or more than the period allows. */
export type Incident = {
  readonly provider: string;
  /** CBS code; of every municipality when not given. */
  readonly municipality?: string;
  readonly product: string;
  /** 0 is the newest declared month. */
  readonly monthsAgo: number;
  readonly lines: number;
  readonly what: 'old-tariff' | 'more-than-period';
};
