import { chanceAbove, reachedOn } from './bound.ts';
import { calibrate } from './calibrate.ts';
import type { NowcastFacts } from './facts.ts';
import { tellLine } from './forecast.ts';
import { KIND_NAMES, type Kind, type LineMonths, linesOf, openOf, total } from './lines.ts';
import { monthOfEpoch, startOf } from './months.ts';
import { pathOf } from './path.ts';
import { project } from './project.ts';
import { straightLine } from './straight-line.ts';

/** How good forecasts of one earlier day were: errors as a share of what then came, added up over lines. */
export type BackTest = {
  readonly kind: Kind;
  readonly moments: string;
  readonly lines: number;
  readonly nowcast: number;
  readonly straight: number;
  /** Above zero: too high. */
  readonly bias: number;
  readonly covered: number;
};

type Span = { readonly from: number; readonly through: number; readonly truthOn: number };

/** Forecasts as of `asOf` of all that was then open up to `through`, beside a straight line and beside what came by `truthOn`. */
export function backTest(
  facts: NowcastFacts,
  { asOf, from, through, truthOn }: Span & { readonly asOf: number },
): BackTest[] {
  const then = project(facts, asOf, through);
  const truth = project(facts, truthOn, Math.max(through, monthOfEpoch(truthOn)));
  const calibration = calibrate(facts, asOf, through);
  return KIND_NAMES.map((kind) => {
    const came = linesOf(kind, facts, truth, from, through).map(({ approved }) => total(approved));
    const lines = linesOf(kind, facts, then, from, through);
    let [nowcast, straight, bias, open, within] = [0, 0, 0, 0, 0];
    lines.forEach((line, at) => {
      const known = total(line.approved);
      const still = (came[at] ?? 0) - known;
      const told = tellLine(line, from, calibration, null);
      nowcast += Math.abs(openOf(line) - still);
      straight += Math.abs(straightLine(line, from, asOf) - known - still);
      bias += openOf(line) - still;
      open += still;
      if (BigInt(came[at] ?? 0) >= told.lowCents && BigInt(came[at] ?? 0) <= told.highCents) within += 1;
    });
    return {
      kind,
      moments: new Date(asOf * 86_400_000).toISOString().slice(0, 10),
      lines: lines.length,
      nowcast: nowcast / open,
      straight: straight / open,
      bias: bias / open,
      covered: within / lines.length,
    };
  });
}

type WarningRecord = {
  /** Median of the weeks between the first lasting warning and the day on which the bound was passed. */
  readonly weeks: number | undefined;
  /** Share of the bounds that were passed of which was warned before that day. */
  readonly inTime: number;
  /** Of the bounds that were never passed: the share of all weeks in which was warned nevertheless. */
  readonly falseAlarms: number;
};
export type Warned = {
  readonly kind: Kind;
  readonly lines: number;
  readonly nowcast: WarningRecord;
  readonly straight: WarningRecord;
};

/** Bounds that are just passed and just not passed, as shares of what a line reached. */
const PASSED = 0.98;
const NOT_PASSED = 1.03;
/** Lines below EUR 50,000 have no bound worth a warning. */
const SMALLEST = 5_000_000;
const DAYS_PER_WEEK = 7;

/** When a bound would have been warned of, week by week, by the nowcast (a chance of one in two) and by a straight line. */
export function warnings(
  facts: NowcastFacts,
  { asOfs, from, through, truthOn }: Span & { readonly asOfs: readonly number[] },
): Warned[] {
  const truth = project(facts, truthOn, Math.max(through, monthOfEpoch(truthOn)));
  const weeks = asOfs.map((asOf) => ({
    asOf,
    projection: project(facts, asOf, through),
    calibration: calibrate(facts, asOf, through),
  }));
  const kinds: readonly Kind[] = ['region', 'product', 'municipality', 'product-provider'];
  return kinds.map((kind) => {
    const real = linesOf(kind, facts, truth, from, through);
    const perWeek = weeks.map((week) => linesOf(kind, facts, week.projection, from, through));
    const large = real.flatMap((line, at) => (total(line.approved) >= SMALLEST ? [at] : []));
    const warned = (method: 'nowcast' | 'straight', at: number, share: number): boolean[] => {
      const bound = share * total(real[at]?.approved ?? new Float64Array());
      return weeks.map(({ asOf, calibration }, week) => {
        const line = perWeek[week]?.[at];
        if (!line) return false;
        if (method === 'straight') return straightLine(line, from, asOf) > bound;
        return chanceAbove(pathOf(line, from, calibration), bound) >= 0.5;
      });
    };
    const recordOf = (method: 'nowcast' | 'straight'): WarningRecord => {
      const leads = large.map((at) => leadOf(warned(method, at, PASSED), passedDay(real[at], from), asOfs));
      const inTime = leads.filter((lead) => lead !== undefined);
      return {
        weeks: median(inTime),
        inTime: inTime.length / large.length,
        falseAlarms: shareOf(large.flatMap((at) => warned(method, at, NOT_PASSED))),
      };
    };
    return { kind, lines: large.length, nowcast: recordOf('nowcast'), straight: recordOf('straight') };
  });
}

/** The day on which a line passed its bound, spread evenly over the month in which it did. */
function passedDay(line: LineMonths | undefined, from: number): number {
  if (!line) return Number.POSITIVE_INFINITY;
  const expected = Array.from(line.approved, (_, at) => total(line.approved, at + 1));
  const day = reachedOn({ from, expected, deviation: [] }, PASSED * (expected.at(-1) ?? 0));
  return day === null ? startOf(from + expected.length) : Date.parse(day) / 86_400_000;
}

/** Weeks from the first warning after which every week warned, to the day itself; undefined when there was none before it. */
function leadOf(warned: readonly boolean[], day: number, asOfs: readonly number[]): number | undefined {
  const before = asOfs.filter((asOf) => asOf < day).length;
  let first = before;
  while (first > 0 && warned[first - 1]) first -= 1;
  return first === before ? undefined : (day - (asOfs[first] ?? day)) / DAYS_PER_WEEK;
}

const shareOf = (yes: readonly boolean[]): number => yes.filter(Boolean).length / Math.max(1, yes.length);

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
