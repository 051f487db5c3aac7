import { startBatch } from '../../src/modules/claims/domain/batch.ts';
import type { LineCase } from '../../src/modules/claims/domain/line-case.ts';
import { jsonRulesEngine } from './json-rules.ts';
import { sentLines, worldOf } from './lines.ts';
import { casesOf, ownTwelve } from './own-twelve.ts';
import { type RuleFacts, ruleFactsOf } from './rule-facts.ts';
import { zenEngine } from './zen.ts';

/** A year of a region. */
const LINES = 206_000;
const ALLOCATIONS = 20_600;
/** Lines that the rules engines get, each the first on its allocation: they would need minutes for all. */
const FEW = 10_000;
const ROUNDS = 5;
const TIMES = 100;

/** Gives the number of lines it lets through. */
export type RulesEngine = (lines: readonly RuleFacts[]) => Promise<number>;

/** Processor time of this thread, so that a busy machine does not count against anyone. */
function cpuSeconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000_000;
}

/** Lines per second of processor time; making the lines is measured apart and taken off. */
function ownEngine(count: number): { readonly perSecond: number; readonly approved: number } {
  const world = worldOf(ALLOCATIONS);
  const made = cpuSeconds();
  let seen = 0;
  for (const line of sentLines(count, ALLOCATIONS)) seen += line.volume;
  const began = cpuSeconds();
  const batch = startBatch(world);
  let approved = 0;
  for (const line of sentLines(count, ALLOCATIONS)) if (batch.decide(line).verdict === 'approved') approved += 1;
  const spent = cpuSeconds() - began - (began - made);
  if (seen === 0) throw new Error('no lines');
  return { perSecond: count / spent, approved };
}

async function timed(
  engine: RulesEngine,
  lines: readonly RuleFacts[],
): Promise<{ perSecond: number; approved: number }> {
  // Whole process: the second engine works in threads of its own.
  const before = process.cpuUsage();
  const approved = await engine(lines);
  const { user, system } = process.cpuUsage(before);
  return { perSecond: lines.length / ((user + system) / 1_000_000), approved };
}

/** The same twelve checks on the same lines with values worked out beforehand; so often that it can be measured. */
function timedTwelve(cases: readonly LineCase[]): { perSecond: number; approved: number } {
  const began = cpuSeconds();
  let approved = 0;
  for (let time = 0; time < TIMES; time += 1) approved = ownTwelve(cases);
  return { perSecond: (cases.length * TIMES) / (cpuSeconds() - began), approved };
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/**
 * How many lines are decided per second of processor time: by this engine, with all its rules, running sums and results that can be
 * proven; by twelve rules of this engine on values worked out beforehand; and by two rules engines that compare the same twelve pairs
 * of values worked out for them. They must let the same lines through.
 */
export async function benchEngines() {
  const world = worldOf(ALLOCATIONS);
  const lines = [...sentLines(FEW, ALLOCATIONS)];
  const few = lines.map((line) => ruleFactsOf(world, line));
  const cases = casesOf(world, lines);
  const rounds = { own: [] as number[], twelve: [] as number[], jsonRules: [] as number[], zen: [] as number[] };
  const approved = new Set<number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.own.push(ownEngine(LINES).perSecond);
    const twelve = timedTwelve(cases);
    rounds.twelve.push(twelve.perSecond);
    const [json, zen] = [await timed(jsonRulesEngine, few), await timed(zenEngine, few)];
    rounds.jsonRules.push(json.perSecond);
    rounds.zen.push(zen.perSecond);
    for (const found of [ownEngine(FEW), twelve, json, zen]) approved.add(found.approved);
  }
  if (approved.size !== 1) throw new Error(`the engines do not agree: ${[...approved].join(', ')} lines let through`);
  const [own, twelve, jsonRules, zen] = [rounds.own, rounds.twelve, rounds.jsonRules, rounds.zen].map(middle) as [
    number,
    number,
    number,
    number,
  ];
  const toTheFaster = (perSecond: number) => Number((perSecond / Math.max(jsonRules, zen)).toFixed(1));
  return {
    linesPerSecond: {
      own: Math.round(own),
      ownTwelveChecks: Math.round(twelve),
      jsonRulesEngine: Math.round(jsonRules),
      zenEngine: Math.round(zen),
    },
    ratioToTheFaster: { allRulesFromFactsToResults: toTheFaster(own), sameTwelveChecks: toTheFaster(twelve) },
    letThrough: `${[...approved][0]} of ${FEW}`,
    rounds: ROUNDS,
  };
}
