import { addDays } from '../../kernel/plain-date.ts';
import { DEVELOPMENT_LIBRARY } from '../../modules/goals/index.ts';
import { batchOf, type DemoBatch } from './batch.ts';
import { type DemoRegion, monthStartBefore } from './demo-region.ts';

/** Development points, hearings, what clauses are for, and notes about the market. */
export function* homeworkBatches(region: DemoRegion): Generator<DemoBatch> {
  const { data, ids } = region;
  const { homework } = data;
  const goals = data.goals.goals.map(({ code }) => code);
  const goalId = (code: string) => goals.indexOf(code) + 1;
  const adviser = data.people.people.findIndex((one) => one.role === 'policy-adviser') + 1;
  const points = pointsOf(region);
  yield batchOf(
    'parties',
    'development_point',
    points.map(({ goals: _, ...point }, at) => ({ id: at + 1, region_id: ids.region, ...point })),
  );
  yield batchOf(
    'parties',
    'development_point_goal',
    points.flatMap((point, at) => point.goals.map((code) => ({ development_point_id: at + 1, goal_id: goalId(code) }))),
  );
  yield batchOf(
    'parties',
    'goal_hearing',
    homework.hearings.map((one, at) => ({
      id: at + 1,
      region_id: ids.region,
      goal_id: goalId(one.goal),
      on_day: dayOf(region, one.monthsAgo),
      heard: one.heard,
      said: one.said,
      promised: one.promised,
      person_id: adviser,
    })),
  );
  yield batchOf(
    'parties',
    'clause_goal',
    homework.clauseGoals.map((one, at) => ({
      id: at + 1,
      region_id: ids.region,
      model_key: null,
      clause_number: one.number,
      clause_title: one.title,
      goal_id: goalId(one.goal),
      serves: true,
      how: one.how,
      person_id: adviser,
    })),
  );
  yield batchOf(
    'parties',
    'market_note',
    notesOf(region).map((note, at) => ({
      id: at + 1,
      region_id: ids.region,
      ...note,
      content: JSON.stringify(note.content),
      person_id: adviser,
    })),
  );
}

/** Points of the paper, and those of the library that the region took over. */
function pointsOf({ data }: DemoRegion) {
  const own = data.goals.points.map((point) => ({ ...point, example_key: null, set_aside: null }));
  const taken = data.homework.examplePoints.map(({ key, goals, setAside }) => {
    const example = DEVELOPMENT_LIBRARY.find((one) => one.key === key);
    if (!example) throw new RangeError(`no point ${key} in the library`);
    const { theme, title, description, source } = example;
    return { theme, title, description, source, goals, example_key: key, set_aside: setAside ?? null };
  });
  return [...own, ...taken];
}

/** Profiles of named providers, answers per segment, the wanted shape of the supply, and conversations. */
function notesOf(region: DemoRegion) {
  const { homework, providers } = region.data;
  const session = { source: 'Werksessie marktanalyse', on_day: dayOf(region, 1) };
  return [
    ...providers.named.map(({ name, type }) => {
      const { approach = null, readiness = null, possibilities = null } = homework.profiles[name] ?? {};
      const content = { type, approach, readiness, possibilities };
      return { kind: 'profile', subject: String(region.ids.organisation(`provider:${name}`)), content, ...session };
    }),
    ...homework.answers.map(({ group, question, answer, wanted }) => ({
      kind: 'answer',
      subject: `${group}|${question}`,
      content: { question, answer, wanted },
      ...session,
    })),
    ...homework.layers.map(({ layer, wanted, why }) => ({
      kind: 'layer',
      subject: layer,
      content: { wanted, why },
      ...session,
    })),
    ...homework.sources.map(({ what, who, learned, monthsAgo }) => ({
      kind: 'source',
      subject: who,
      content: { what, who, learned },
      source: who,
      on_day: dayOf(region, monthsAgo),
    })),
  ];
}

const dayOf = ({ parameters }: DemoRegion, monthsAgo: number) =>
  addDays(monthStartBefore(parameters.today, monthsAgo), 9);
