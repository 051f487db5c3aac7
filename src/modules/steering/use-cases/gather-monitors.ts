import { lastDayOfMonth, plainDateOf } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { PlanYear } from '../../contracts/api.ts';
import {
  type CareFacts,
  durationMonitor,
  longHelpMonitor,
  mixMonitor,
  referralMonitor,
  residenceMonitor,
  waitingMonitor,
} from '../domain/monitors/care-monitors.ts';
import { concentrationMonitor, lightHeavyMonitor } from '../domain/monitors/money-monitors.ts';
import { MONITORS, type Monitor, type MonitorCode } from '../domain/monitors/monitor.ts';
import { type GoalFacts, goalsMonitor, stackingMonitor } from '../domain/monitors/people-monitors.ts';
import {
  loadCareCounts,
  loadGoals,
  loadProducts,
  loadProviders,
  loadReferrals,
  loadSideBySide,
  loadSpent,
} from '../storage/monitors/monitor-facts.ts';
import { whoseFigures } from '../storage/own-use.ts';
import type { WhoLooks } from './gather-utilisation.ts';

/** Words that only the screen's language knows. */
export type MonitorWords = {
  readonly referrer: (code: string) => string;
  readonly goal: (goal: Awaited<ReturnType<typeof loadGoals>>[number]) => string;
};

/** Monitors of a year for who asks, all unless some are wanted: at most seven set-based statements over sums, none over a child. */
export async function gatherMonitors(
  tx: Tx,
  { actor, scope }: WhoLooks,
  plan: PlanYear,
  words: MonitorWords,
  wanted: readonly MonitorCode[] = MONITORS,
): Promise<Monitor[]> {
  const wants = (code: MonitorCode) => wanted.includes(code);
  const whose = whoseFigures(actor.organisation.kind, scope);
  const asOf = lastDayOfMonth(plainDateOf(plan.year, Math.max(1, plan.throughMonth), 1));
  const care = await loadCareCounts(tx, plan.year, whose);
  const spent = await loadSpent(tx, plan.year, whose);
  const providerIds = [...new Set([...care, ...spent].map((row) => row.providerId))];
  const facts: CareFacts = {
    care,
    spent,
    products: new Map((await loadProducts(tx, scope.regionIds)).map((one) => [one.id, one])),
    providers: new Map((await loadProviders(tx, providerIds)).map(({ id, name }) => [id, name])),
    throughMonth: plan.throughMonth,
  };
  const referrals = wants('referral') ? await loadReferrals(tx, plan.year, whose) : [];
  const goals = (wants('goals') ? await loadGoals(tx, scope.regionIds, asOf) : []).map(
    (goal): GoalFacts => ({ ...goal, about: words.goal(goal) }),
  );
  return [
    mixMonitor(facts),
    lightHeavyMonitor(facts),
    residenceMonitor(facts),
    waitingMonitor(facts),
    durationMonitor(facts),
    longHelpMonitor(facts),
    stackingMonitor(wants('stacking') ? await loadSideBySide(tx, asOf, whose) : []),
    referralMonitor(
      facts,
      referrals.map(({ code, requests }) => ({ name: words.referrer(code), requests })),
    ),
    concentrationMonitor(facts),
    goalsMonitor(facts, goals),
  ].filter(({ code }) => wants(code));
}
