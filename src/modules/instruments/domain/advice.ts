import { LEVELS, type Level, type SegmentFact, type SegmentFacts } from './facts.ts';
import { type Instrument, OPTIONS_OF, type OptionKey } from './instrument.ts';

/** How an answer suits an option: `refused` rules it out, whatever else is true. */
export type Fit = 'fits' | 'neutral' | 'caution' | 'refused';

/** One criterion of one option: what each answer means, and why. */
export type FitRule = {
  readonly option: OptionKey;
  readonly fact: SegmentFact;
  readonly answers: Readonly<Record<Level, Fit>>;
  /** The option cannot be advised while this is not known. */
  readonly must: boolean;
  readonly because: string;
  readonly sources: readonly string[];
};

export type Judged = {
  readonly rule: FitRule;
  readonly answer: Level | null;
  readonly fit: Fit | 'unknown';
};

/**
 * `possible`: nothing rules it out; `open`: something that must be known is not; `refused`: at least one answer rules
 * it out.
 */
export type Standing = 'possible' | 'open' | 'refused';

export type OptionAdvice = {
  readonly option: OptionKey;
  readonly standing: Standing;
  /** Criteria that fit, less those that ask for caution or must be known and are not; of `criteria` in all. */
  readonly points: number;
  readonly criteria: number;
  readonly unknown: number;
  readonly judged: readonly Judged[];
};

export type Advice = {
  readonly instrument: Instrument;
  /** Best first. */
  readonly ranking: readonly OptionAdvice[];
  /** What is advised; null while too little is known, or nothing speaks for what stands first. */
  readonly first: OptionKey | null;
};

/**
 * Ranks the options of an instrument for a segment. Standing goes first, then the part of its criteria that speaks for
 * an option, then the order of `OPTIONS_OF`: of two that do equally well the simpler one. Pure; an
 * answer that becomes better for one option and for no other never lowers it.
 */
export function advise(instrument: Instrument, rules: readonly FitRule[], facts: SegmentFacts): Advice {
  const ranking = OPTIONS_OF[instrument]
    .map((option) =>
      judgeOption(
        option,
        rules.filter((rule) => rule.option === option),
        facts,
      ),
    )
    .toSorted(byStandingThenShare);
  const [best] = ranking;
  return { instrument, ranking, first: best && speaksEnough(best) ? best.option : null };
}

/** Advised is what nothing rules out, of which more fits than asks caution, and of which at least half is known. */
const speaksEnough = ({ standing, points, unknown, criteria }: OptionAdvice): boolean =>
  standing === 'possible' && points > 0 && unknown * 2 <= criteria;

function judgeOption(option: OptionKey, rules: readonly FitRule[], facts: SegmentFacts): OptionAdvice {
  const judged = rules.map((rule): Judged => {
    const answer = facts[rule.fact];
    return { rule, answer, fit: answer === null ? 'unknown' : rule.answers[answer] };
  });
  const count = (fit: Judged['fit']) => judged.filter((one) => one.fit === fit).length;
  const waits = judged.filter(({ rule, fit }) => rule.must && fit === 'unknown').length;
  return {
    option,
    standing: count('refused') > 0 ? 'refused' : waits > 0 ? 'open' : 'possible',
    points: count('fits') - count('caution') - count('refused') - waits,
    criteria: judged.length,
    unknown: count('unknown'),
    judged,
  };
}

const STANDINGS: readonly Standing[] = ['possible', 'open', 'refused'];

/** Shares are compared as fractions, multiplied crosswise, so that no rounding decides. */
const byStandingThenShare = (a: OptionAdvice, b: OptionAdvice): number =>
  STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) || b.points * a.criteria - a.points * b.criteria;

const WORTH: Readonly<Record<Fit, number>> = { refused: -2, caution: -1, neutral: 0, fits: 1 };

/** Orders answers by what they mean for an option. Not known is neutral, or where it must be known just above refused. */
export const worthOf = (rule: FitRule, answer: Level | null): number =>
  answer === null ? (rule.must ? -1.5 : 0) : WORTH[rule.answers[answer]];

/** The answers that speak most for an option; what it does not ask stays unknown. */
export function bestFactsFor(option: OptionKey, rules: readonly FitRule[]): Partial<SegmentFacts> {
  return Object.fromEntries(
    rules
      .filter((rule) => rule.option === option)
      .map((rule) => [rule.fact, LEVELS.toSorted((a, b) => worthOf(rule, b) - worthOf(rule, a))[0] ?? null]),
  );
}
