/** What a monitor shows: a conclusion, a course over the year, and rows. Pure. */
import { isSmall } from '../small-numbers.ts';

export const MONITORS = [
  'mix',
  'light-heavy',
  'residence',
  'waiting',
  'duration',
  'long-help',
  'stacking',
  'referral',
  'concentration',
  'goals',
] as const;
export type MonitorCode = (typeof MONITORS)[number];

/** How a number is written. */
export type Measure = 'percentage' | 'count' | 'days' | 'cents' | 'points';

/** Null: rests on too few young people or allocations to be shown, or nothing to count. */
export type Cell = number | null;

export type Monitor = {
  readonly code: MonitorCode;
  /** What the tile says; the measure of the conclusion. */
  readonly headline: Cell;
  readonly measure: Measure;
  readonly series: readonly {
    readonly key: string;
    readonly points: readonly { readonly month: number; readonly value: Cell }[];
  }[];
  readonly columns: readonly { readonly key: string; readonly measure: Measure }[];
  readonly rows: readonly { readonly name: string; readonly about: string | null; readonly cells: readonly Cell[] }[];
};

/** Counts of care of one provider and product in one month, free of children. */
export type CareCounts = {
  readonly productId: number;
  readonly providerId: number;
  /** 1 to 12. */
  readonly month: number;
  readonly allocations: number;
  readonly onRequest: number;
  readonly waited: number;
  readonly waitDays: number;
  readonly inHelp: number;
  readonly inHelpLong: number;
  readonly ended: number;
  readonly helpDays: number;
};
/** Approved and fixed euros of one provider and product in one month. */
export type Spent = {
  readonly productId: number;
  readonly providerId: number;
  readonly month: number;
  readonly cents: number;
  readonly approvedCents: number;
  readonly volume: number;
};
export type ProductFacts = {
  readonly id: number;
  readonly name: string;
  readonly group: string;
  readonly weight: 'light' | 'heavy';
  readonly unit: string;
};

/** A share in per cent with one decimal; null when it rests on too few, or on nothing. */
export const shareOf = (part: number, whole: number, count = whole): Cell =>
  whole <= 0 || isSmall(count) ? null : Math.round((1000 * part) / whole) / 10;

/** A mean with one decimal; null when it rests on too few, or on nothing. */
export const meanOf = (sum: number, count: number): Cell =>
  count <= 0 || isSmall(count) ? null : Math.round((10 * sum) / count) / 10;

export const countOf = (count: number): Cell => (isSmall(count) ? null : count);

export const sumOf = <Row>(rows: readonly Row[], of: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);

/** The months that count, each with the value of its own rows. */
export function courseOf<Row extends { readonly month: number }>(
  rows: readonly Row[],
  throughMonth: number,
  value: (rows: readonly Row[]) => Cell,
): { readonly month: number; readonly value: Cell }[] {
  const months = Map.groupBy(rows, (row) => row.month);
  return Array.from({ length: throughMonth }, (_, index) => ({
    month: index + 1,
    value: value(months.get(index + 1) ?? []),
  }));
}
