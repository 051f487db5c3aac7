import { epochDay, type PlainDate } from '../../../../kernel/plain-date.ts';
import { chanceAbove, HALF_BAND, reachedOn } from './bound.ts';
import { type Calibration, calibrate, type TestedKind } from './calibrate.ts';
import type { NowcastFacts } from './facts.ts';
import { KIND_NAMES, type Kind, type LineKey, type LineMonths, linesOf, total } from './lines.ts';
import { monthIndex } from './months.ts';
import { pathOf } from './path.ts';
import { OPEN_PARTS, type OpenPart, project } from './project.ts';

export const BOUND_KINDS = ['limit', 'budget', 'municipal-ceiling'] as const;
/** What a line is held against: the agreed limits or budgets of its contracts, its budget, or a fictitious ceiling. */
export type Bound = { readonly kind: (typeof BOUND_KINDS)[number]; readonly cents: bigint };

/** Added up from January to the end of a month, in cents. */
export type MonthOfPath = {
  readonly known: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
};

export type ForecastLine = {
  readonly kind: Kind;
  readonly key: LineKey;
  readonly approvedCents: bigint;
  readonly fixedCents: bigint;
  readonly openCents: Readonly<Record<OpenPart, bigint>>;
  readonly expectedCents: bigint;
  readonly lowCents: bigint;
  readonly highCents: bigint;
  readonly bound: Bound | null;
  readonly overProbability: number | null;
  readonly reachedOn: PlainDate | null;
  readonly reachedFirstOn: PlainDate | null;
  readonly months: readonly MonthOfPath[];
};

export type Forecast = {
  readonly lines: readonly ForecastLine[];
  readonly tested: Readonly<Record<Kind, TestedKind>>;
};

/**
 * Where a year ends, by what is known today: every line with its parts, its band of 80% and its bound. The same facts give
 * the same forecast: there is no chance in it.
 */
export function forecastYear(
  facts: NowcastFacts,
  year: number,
  today: PlainDate,
  boundOf: (key: LineKey) => Bound | null,
): Forecast {
  const [from, last] = [monthIndex(year, 1), monthIndex(year, 12)];
  const asOf = epochDay(today);
  const projection = project(facts, asOf, last);
  const calibration = calibrate(facts, asOf, last);
  const lines = KIND_NAMES.flatMap((kind) => linesOf(kind, facts, projection, from, last));
  return {
    lines: lines.map((line) => tellLine(line, from, calibration, boundOf(line.key))),
    tested: calibration.kinds,
  };
}

/** One line told: sums, path, band, and when it reaches its bound. */
export function tellLine(line: LineMonths, from: number, calibration: Calibration, bound: Bound | null): ForecastLine {
  const path = pathOf(line, from, calibration);
  const known = line.approved.map((_, at) => total(line.approved, at + 1) + total(line.fixed, at + 1));
  const months = path.expected.map((expected, at): MonthOfPath => {
    const half = HALF_BAND * (path.deviation[at] ?? 0);
    const sure = Math.min(known[at] ?? 0, expected);
    return {
      known: known[at] ?? 0,
      expected,
      low: Math.round(Math.max(expected - half, sure)),
      high: Math.round(expected + half),
    };
  });
  const end = months.at(-1) ?? { known: 0, expected: 0, low: 0, high: 0 };
  return {
    kind: line.kind,
    key: line.key,
    approvedCents: BigInt(total(line.approved)),
    fixedCents: BigInt(total(line.fixed)),
    openCents: Object.fromEntries(OPEN_PARTS.map((part) => [part, BigInt(total(line.open[part]))])) as Record<
      OpenPart,
      bigint
    >,
    expectedCents: BigInt(end.expected),
    lowCents: BigInt(end.low),
    highCents: BigInt(end.high),
    bound,
    overProbability: bound && chanceAbove(path, Number(bound.cents)),
    reachedOn: bound && reachedOn(path, Number(bound.cents)),
    reachedFirstOn: bound && reachedOn(path, Number(bound.cents), true),
    months,
  };
}
