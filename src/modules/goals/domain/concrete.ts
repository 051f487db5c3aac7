/** What a goal still lacks to be concrete. Pure; it tells, it never forbids. */
import { addDays, type PlainDate, yearOf } from '../../../kernel/plain-date.ts';
import type { GoalContent } from './goal.ts';

export const SHORTCOMINGS = [
  'no-indicator',
  'no-target-date',
  'no-base-date',
  'term-too-short',
  'term-too-long',
  'no-target-value',
  'not-feasible',
  'feasibility-unknown',
  'providers-not-asked',
  'nobody-heard',
  'no-quick-win',
  'no-use-tag',
] as const;
export type Shortcoming = (typeof SHORTCOMINGS)[number];

/** A goal runs four to six years. */
const LEAST_YEARS = 4;
const MOST_YEARS = 6;

/**
 * What an ambition or goal lacks, most serious first. Aims of the law and higher ambitions give direction and are measured
 * by what hangs below them, so they lack nothing.
 */
export function shortcomingsOf(goal: GoalContent, hearings: number): Shortcoming[] {
  if (goal.tier === 'statutory' || goal.tier === 'higher-ambition') return [];
  return [...measurableOf(goal), ...feasibleOf(goal, hearings)];
}

function measurableOf(goal: GoalContent): Shortcoming[] {
  const found: Shortcoming[] = [];
  if (goal.indicator === null) found.push('no-indicator');
  if (goal.targetOn === null) found.push('no-target-date');
  if (goal.baseOn === null) found.push('no-base-date');
  const term = goal.baseOn && goal.targetOn ? termOf(goal.baseOn, goal.targetOn) : undefined;
  if (term) found.push(term);
  // A direction without a number can be held against the base; neither of them cannot.
  if (goal.targetValue === null && goal.direction === null) found.push('no-target-value');
  return found;
}

function termOf(from: PlainDate, until: PlainDate): Shortcoming | undefined {
  // 1 January to 31 December of the fourth year is four years, so the day after the last one counts.
  if (yearsAfter(from, LEAST_YEARS) > addDays(until, 1)) return 'term-too-short';
  return yearsAfter(from, MOST_YEARS) < until ? 'term-too-long' : undefined;
}

/** The same day so many years on, for comparing only: 29 February need not exist. */
const yearsAfter = (day: PlainDate, years: number): string => `${yearOf(day) + years}${day.slice(4)}`;

function feasibleOf(goal: GoalContent, hearings: number): Shortcoming[] {
  const found: Shortcoming[] = [];
  if (goal.feasible === 'no') found.push('not-feasible');
  if (goal.feasible === null) found.push('feasibility-unknown');
  if (goal.providersWant === null) found.push('providers-not-asked');
  if (hearings === 0) found.push('nobody-heard');
  if (goal.quickWin === null) found.push('no-quick-win');
  if (goal.useTag === null) found.push('no-use-tag');
  return found;
}
