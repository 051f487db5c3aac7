import type { NowcastFacts } from './facts.ts';
import { declaredDay, type Known } from './known.ts';
import { endOf } from './months.ts';

/** A month counts as settled when it is this many days older than the age that is asked about: refused lines have come back. */
const SETTLED_DAYS = 45;
/** Parties that declared at least this many of the three months before are expected to declare this one as well. */
const REGULAR = 2;
/** A month that a regular party did not declare is taken to come still, as one sighting, until it is this old. */
const STILL_COMING_DAYS = 62;

export type Development = {
  /** What a month of this group still becomes, times what is known of who declared it. */
  factor(group: string, month: number): number;
  /** Which part of what is expected still comes from parties that did not declare the month yet, 0 to 1. */
  lateShare(cell: number, month: number): number;
};

/**
 * How declarations develop by the age of a month of care: a triangle of month by age, read at the very age of each month.
 * `factor` compares, over settled months, what those who had declared by that age have now with what they had then; a
 * group counts beside the region as if the region were one month of that group. Parties who declared nothing yet are told apart: regular
 * ones are expected to declare all of it until the triangle shows otherwise, the others nothing.
 */
export function developmentOn(facts: NowcastFacts, known: Known, asOf: number, newest: number): Development {
  const ages = new Map<number, Aged>();
  const aged = (month: number): Aged => {
    const age = asOf - endOf(month);
    const seen = ages.get(age) ?? agedOn(facts, known, asOf, newest, age);
    ages.set(age, seen);
    return seen;
  };
  return {
    factor(group, month) {
      const { was, became, settled } = aged(month);
      const ofRegion = sum(was) > 0 ? sum(became) / sum(was) : 1;
      const own = was.get(group) ?? 0;
      if (settled === 0 || own <= 0) return ofRegion;
      const oneMonth = own / settled;
      return ((became.get(group) ?? 0) + oneMonth * ofRegion) / (own + oneMonth);
    },
    lateShare(cell, month) {
      if (!isRegular(known, cell, month, asOf)) return 0;
      const { late, skipped } = aged(month);
      const prior = asOf - endOf(month) <= STILL_COMING_DAYS ? 1 : 0;
      return (late + prior) / Math.max(1, late + skipped + prior);
    },
  };
}

type Aged = {
  readonly settled: number;
  readonly was: ReadonlyMap<string, number>;
  readonly became: ReadonlyMap<string, number>;
  /** Regular pairs that had not declared a settled month at this age: how many did later, and how many never. */
  readonly late: number;
  readonly skipped: number;
};

const sum = (of: ReadonlyMap<string, number>): number => [...of.values()].reduce((total, one) => total + one, 0);

function agedOn(facts: NowcastFacts, known: Known, asOf: number, newest: number, age: number): Aged {
  const was = new Map<string, number>();
  const became = new Map<string, number>();
  const isSettled = (month: number) =>
    month >= known.first && month <= newest && asOf - endOf(month) >= age + SETTLED_DAYS;
  const months = new Set<number>();
  for (const { cell, month, knownOn, cents } of facts.reports) {
    if (knownOn > asOf || !isSettled(month) || declaredDay(known, cell, month) > endOf(month) + age) continue;
    months.add(month);
    const group = facts.groups[cell] ?? '';
    became.set(group, (became.get(group) ?? 0) + cents);
    if (knownOn <= endOf(month) + age) was.set(group, (was.get(group) ?? 0) + cents);
  }
  return { settled: months.size, was, became, ...lateOnes(facts, known, months, age) };
}

function lateOnes(facts: NowcastFacts, known: Known, months: ReadonlySet<number>, age: number) {
  let [late, skipped] = [0, 0];
  const seen = new Set<number>();
  facts.cells.forEach((_, cell) => {
    const pair = known.pairOf[cell] ?? 0;
    if (seen.has(pair)) return;
    seen.add(pair);
    for (const month of months) {
      const day = declaredDay(known, cell, month);
      if (day <= endOf(month) + age || !isRegular(known, cell, month, endOf(month) + age)) continue;
      if (Number.isFinite(day)) late += 1;
      else skipped += 1;
    }
  });
  return { late, skipped };
}

function isRegular(known: Known, cell: number, month: number, asOf: number): boolean {
  const before = [month - 1, month - 2, month - 3].filter((one) => one >= known.first);
  const declared = before.filter((one) => declaredDay(known, cell, one) <= asOf).length;
  return declared >= Math.min(REGULAR, before.length) && declared > 0;
}
