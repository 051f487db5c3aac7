import type { Tx } from '../../../platform/db/tx.ts';
import { planYearOn } from '../../contracts/api.ts';
import { type Asker, type LiveValue, listGoals, type Standing } from '../../goals/index.ts';
import { gatherMonitors, isSmall } from '../../steering/index.ts';
import { isMeasure, liveValueOf, MEASURES, MONITOR_MEASURES } from '../domain/measures.ts';
import { orphanClauses, standingOf } from '../domain/serving.ts';
import {
  listClauseGoals,
  listHelpPerGoal,
  listRunningClauses,
  listServingProducts,
  listServingRequirements,
} from '../storage/serving.ts';
import { MEASURE_NAMES } from './measure-names.nl.ts';

/** What serves the goals of a region and where they stand today: sums and texts, never a line or a child. */
export async function gatherStanding(tx: Tx, { regionId, today, actor, scope }: Asker): Promise<Standing> {
  const goals = await listGoals(tx, regionId);
  const clauses = await listRunningClauses(tx, regionId, today);
  const said = await listClauseGoals(tx, regionId);
  const live = new Map<number, LiveValue>();
  const measured = goals.filter(({ measure }) => isMeasure(measure));
  if (measured.length > 0) {
    const plan = planYearOn(today);
    const wanted = MONITOR_MEASURES.filter((code) => measured.some(({ measure }) => measure === code));
    const facts = {
      help: await listHelpPerGoal(tx, regionId, plan.year, today),
      monitors:
        wanted.length > 0
          ? await gatherMonitors(tx, { actor, scope }, plan, { referrer: String, goal: () => '' }, wanted)
          : [],
      year: plan.year,
      throughMonth: plan.throughMonth,
      isSmall,
    };
    for (const { id, measure } of measured) {
      const value = isMeasure(measure) ? liveValueOf(id, measure, facts) : null;
      if (value) live.set(id, value);
    }
  }
  const facts = {
    goalIds: goals.map(({ id }) => id),
    products: await listServingProducts(tx, regionId, today),
    clauses,
    said,
    requirements: await listServingRequirements(tx, regionId),
    live,
  };
  return {
    goals: standingOf(facts),
    orphanClauses: orphanClauses(facts),
    measures: MEASURES.map((code) => ({ code, name: MEASURE_NAMES[code] })),
  };
}
