import type { NowcastFacts } from './facts.ts';
import { KIND_NAMES, type Kind, linesOf, openOf, total } from './lines.ts';
import { endOf, monthOfEpoch, startOf } from './months.ts';
import { type Projection, project } from './project.ts';

/** How much of what happens a band must hold. */
export const BAND = 0.8;
/** Months are not used as truth before this many later months have begun: declarations must have come in. */
const SETTLED_MONTHS = 2;
const FEWEST_MONTHS_KNOWN = 3;
const MOST_MOMENTS = 6;
/** Width of a kind that was never tested, in standard deviations: wide, and shown as untested. */
const UNTESTED = 2.5;

/** What was expected at an earlier moment of what was then open, and by how much it was wrong. */
export type Miss = { readonly moment: number; readonly kind: Kind; readonly expected: number; readonly error: number };

export type TestedKind = {
  readonly moments: number;
  readonly lines: number;
  /** Share of the lines within the band that the other moments give; null with fewer than two moments. */
  readonly covered: number | null;
  /** Half the band, in standard deviations. */
  readonly width: number;
};

/** How wide the bands are: the shape of the spread, and per kind of line how many times that. */
export type Calibration = {
  readonly perCent: number;
  readonly relative: number;
  readonly kinds: Readonly<Record<Kind, TestedKind>>;
};

/**
 * How wrong the same method was at earlier moments, as many months ahead, with only what was known then. The spread of an amount
 * a is taken as sqrt(p x a + (r x a)^2): chance, and being wrong about all alike. Per kind of line the band is then the smallest that
 * held 80% of the lines: split conformal calibration, rank ceil(0.8 (n + 1)), which promises that coverage when later
 * moments are like earlier ones.
 */
export function calibrate(facts: NowcastFacts, asOf: number, last: number): Calibration {
  const now = project(facts, asOf, last);
  const misses = momentsBefore(facts, asOf, last).flatMap((moment) => missesAt(facts, moment, now));
  const perCent = chanceOf(misses);
  const relative = alikeOf(misses);
  const spread = (amount: number) => spreadOf({ perCent, relative }, amount);
  const kinds = Object.fromEntries(
    KIND_NAMES.map((kind) => [
      kind,
      testKind(
        misses.filter((miss) => miss.kind === kind),
        spread,
      ),
    ]),
  ) as Record<Kind, TestedKind>;
  return { perCent, relative, kinds };
}

/** Spread of an open amount of cents before the width of its kind; below EUR 100 as of EUR 100, and never less than a cent. */
export function spreadOf({ perCent, relative }: Pick<Calibration, 'perCent' | 'relative'>, amount: number): number {
  const size = Math.max(Math.abs(amount), 10_000);
  return Math.max(1, Math.sqrt(perCent * size + (relative * size) ** 2));
}

/** The moments at which the method can be tried, the latest first: the same day of earlier months. */
export function momentsBefore({ reports }: NowcastFacts, asOf: number, last: number): number[] {
  const current = monthOfEpoch(asOf);
  const ahead = last - current;
  const known = reports.filter(({ knownOn }) => knownOn <= asOf);
  const firstMonth = known.reduce((least, { month }) => Math.min(least, month), current);
  const moments: number[] = [];
  for (let month = current - SETTLED_MONTHS - ahead; month >= firstMonth + FEWEST_MONTHS_KNOWN; month--) {
    if (moments.length === MOST_MOMENTS) break;
    moments.push(Math.min(endOf(month), startOf(month) + (asOf - startOf(current))));
  }
  return moments;
}

function missesAt(facts: NowcastFacts, moment: number, now: Projection): Miss[] {
  const through = monthOfEpoch(moment) + now.last - monthOfEpoch(now.asOf);
  const then = project(facts, moment, through);
  return KIND_NAMES.flatMap((kind) => {
    const became = linesOf(kind, facts, now, now.first, through);
    return linesOf(kind, facts, then, now.first, through).map((line, at): Miss => {
      const expected = openOf(line);
      const came = total(became[at]?.approved ?? line.approved) - total(line.approved);
      return { moment, kind, expected, error: came - expected };
    });
  });
}

/** Variance per cent of amount, from the finest lines: they show chance most. */
function chanceOf(misses: readonly Miss[]): number {
  const finest = misses.filter(({ kind, expected }) => kind === 'product-provider' && expected > 0);
  const amount = finest.reduce((sum, { expected }) => sum + expected, 0);
  return amount > 0 ? finest.reduce((sum, { error }) => sum + error ** 2, 0) / amount : 0;
}

/** Being wrong about all alike, from the region as a whole. */
function alikeOf(misses: readonly Miss[]): number {
  const whole = misses.filter(({ kind, expected }) => kind === 'region' && expected > 0);
  if (whole.length === 0) return 0.05;
  return Math.sqrt(whole.reduce((sum, { expected, error }) => sum + (error / expected) ** 2, 0) / whole.length);
}

function testKind(misses: readonly Miss[], spread: (amount: number) => number): TestedKind {
  const scores = misses.map(({ moment, expected, error }) => ({ moment, score: Math.abs(error) / spread(expected) }));
  const moments = [...new Set(misses.map(({ moment }) => moment))];
  const held = moments.map((moment) => {
    const width = widthOf(scores.filter((one) => one.moment !== moment).map(({ score }) => score));
    return scores.filter((one) => one.moment === moment && one.score <= width).length;
  });
  return {
    moments: moments.length,
    lines: scores.length,
    covered: moments.length < 2 ? null : held.reduce((sum, one) => sum + one, 0) / scores.length,
    width: widthOf(scores.map(({ score }) => score)),
  };
}

function widthOf(scores: readonly number[]): number {
  if (scores.length === 0) return UNTESTED;
  const sorted = scores.toSorted((a, b) => a - b);
  const rank = Math.min(sorted.length, Math.ceil(BAND * (sorted.length + 1)));
  return sorted[rank - 1] ?? UNTESTED;
}
