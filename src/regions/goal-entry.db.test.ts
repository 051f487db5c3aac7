import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { testDatabase } from '../../test/support/database.ts';
import { moduleServer, today } from '../../test/support/module-server.ts';
import type { Doel, Doelenboom, Ontwikkelpunten } from '../modules/goals/api.ts';
import { goalsRoutes } from '../modules/goals/index.ts';
import { gatherStanding } from '../modules/market/index.ts';
import { asOwner } from '../platform/db/index.ts';
import type { GoalsData } from './policy-data.ts';

/** Words of the public API for the terms of the data. */
const TIERS = {
  statutory: 'wettelijk-doel',
  'higher-ambition': 'hogere-ambitie',
  ambition: 'ambitie',
  goal: 'doel',
} as const;
const USES = { 'required-help': 'wettelijke-hulp', influence: 'beinvloeden' } as const;
const WAYS = { down: 'omlaag', up: 'omhoog', 'not-higher': 'niet-hoger', shift: 'verschuiven' } as const;
const THEMES = {
  access: 'toegang',
  content: 'inhoud-en-kwaliteit',
  providers: 'aanbieders',
  organisation: 'organisatie',
  finance: 'financien',
} as const;
const REGIONS = [
  { id: 1, folder: 'noordoost-brabant', rules: 'R-050 to R-061' },
  { id: 2, folder: 'ijsselland', rules: 'R-062' },
] as const;

const db = await testDatabase();
await asOwner(db, async (tx) => {
  for (const { id, folder } of REGIONS) {
    await tx.execute(
      `insert into organisation (id, kind, name, from_on) values (${id}, 'region', '${folder}', '2020-01-01')`,
    );
    await tx.execute(
      `insert into person (id, subject, name, organisation_id) values (${id}, 'p${id}', 'Adviseur ${id}', ${id})`,
    );
    await tx.execute(
      `insert into person_role (person_id, role, organisation_id, from_on) values (${id}, 'policy-adviser', ${id}, '2020-01-01')`,
    );
  }
});
const server = await moduleServer(db, goalsRoutes({ today, standing: gatherStanding }));
after(() => server.app.close());

for (const { id, folder, rules } of REGIONS) {
  test(`${rules}, R-326, R-337: every goal, task and point of ${folder} is entered as its paper says`, async () => {
    const data: GoalsData = JSON.parse(readFileSync(new URL(`./${folder}/goals.json`, import.meta.url), 'utf8'));
    const ids = new Map<string, number>();
    const post = async <Made>(path: string, body: object) => {
      const reply = await server.ask(id, 'POST', path, { body });
      assert.equal(reply.status, 201, `${JSON.stringify(body)} ${reply.text}`);
      return reply.json as Made;
    };
    // From the top of the tree down: what hangs under something comes after it.
    const waiting = [...data.goals];
    while (waiting.length > 0) {
      const at = waiting.findIndex(({ parent }) => parent === null || ids.has(parent));
      assert.ok(at >= 0, 'each goal hangs under one that is there');
      const [goal] = waiting.splice(at, 1);
      assert.ok(goal);
      const made = await post<Doel>('/doelen', {
        code: goal.code,
        naam: goal.name,
        omschrijving: goal.description,
        bron: goal.source ?? data.source,
        soort: TIERS[goal.tier],
        gebruik: goal.useTag ? USES[goal.useTag] : null,
        indicator: goal.indicator,
        richting: goal.direction ? WAYS[goal.direction] : null,
        gemetenMet: goal.measure ?? null,
        startOp: goal.baseOn,
        startGelezenAls: goal.baseReadAs ?? null,
        streefdatum: goal.targetOn,
        bovenliggendId: goal.parent === null ? null : ids.get(goal.parent),
        reden: 'Ingevoerd',
      });
      ids.set(goal.code, made.id);
    }
    const goalId = (code: string) => ids.get(code) ?? assert.fail(code);
    for (const task of data.tasks) {
      const served = Object.entries(data.goalTasks).flatMap(([goal, tasks]) =>
        tasks.includes(task.code) ? [goalId(goal)] : [],
      );
      const body = {
        code: task.code,
        naam: task.name,
        omschrijving: task.description,
        bron: task.source,
        beeindigdOp: null,
      };
      await post('/inkooptaken', { ...body, doelIds: served, reden: 'Ingevoerd' });
    }
    for (const { theme, title, description, source, goals } of data.points) {
      const body = { thema: THEMES[theme], naam: title, omschrijving: description, bron: source, waaromNiet: null };
      await post('/ontwikkelpunten', { ...body, doelIds: goals.map(goalId), reden: 'Ingevoerd' });
    }

    const tree = (await server.ask(id, 'GET', '/doelenboom')).json as Doelenboom;
    assert.equal(tree.doelen.length, data.goals.length);
    assert.equal(tree.taken.length, data.tasks.length);
    for (const goal of data.goals) {
      const seen = tree.doelen.find(({ code }) => code === goal.code);
      assert.ok(seen);
      assert.deepEqual(
        [seen.naam, seen.streefdatum, seen.startOp, seen.indicator, seen.inkooptaken.length, seen.bovenliggendId],
        [
          goal.name,
          goal.targetOn,
          goal.baseOn,
          goal.indicator,
          data.goalTasks[goal.code]?.length ?? 0,
          goal.parent === null ? null : goalId(goal.parent),
        ],
      );
    }
    const points = (await server.ask(id, 'GET', '/ontwikkelpunten')).json as Ontwikkelpunten;
    assert.deepEqual(
      points.punten.map(({ naam }) => naam),
      data.points.map(({ title }) => title),
    );
  });
}
