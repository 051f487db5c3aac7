import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { buildWorld, WORLD } from '../../../test/support/world.ts';
import { asOwner, withScope } from '../../platform/db/index.ts';
import { HOUSE_SCOPE } from '../../platform/jobs/index.ts';
import { cleanUp } from './clean-up.ts';

const db = await testDatabase();
const { oss, meander, region } = { oss: WORLD.oss.id, meander: WORLD.meander.id, region: WORLD.region };
const OLD = `'2012-06-01T10:00:00Z'`;
const countOf = async (from: string): Promise<number> =>
  (await asOwner(db, (tx) => tx.one<{ n: number }>(`select count(*)::int as n from ${from}`))).n;
const removedAt = async (at: string, category: string): Promise<number> => {
  const gone = await withScope(db, HOUSE_SCOPE, (tx) => cleanUp(tx, new Date(at)));
  return gone.filter((one) => one.category === category).reduce((sum, { removed }) => sum + Number(removed), 0);
};
const run = (text: string) => asOwner(db, (tx) => tx.execute(text));

/** Everything is of 2012: of somebody who left and somebody who stayed, closed and open. */
before(async () => {
  await buildWorld(db);
  await run(
    `insert into person (id, subject, name, organisation_id) values (901, 'a', 'Weg', ${oss}), (902, 'b', 'Gebleven', ${oss})`,
  );
  await run(`insert into person_role (person_id, role, organisation_id, from_on, through_on) values
    (901, 'financial-officer', ${oss}, '2010-01-01', '2012-06-30'), (902, 'financial-officer', ${oss}, '2010-01-01', null)`);
  for (const person of [901, 902]) {
    await run(
      `insert into saved_view (organisation_id, person_id, name, page) values (${oss}, ${person}, 'Mijn', '/contracten')`,
    );
    await run(`with w as (insert into figure_watch (organisation_id, person_id, role, figure, label, unit, direction, line)
        values (${oss}, ${person}, 'financial-officer', 'goedgekeurd', 'Goedgekeurd', 'money', 'above', 1) returning id)
      insert into figure_reading (watch_id, on_day, value, beyond) select id, '2012-06-01', 2, true from w`);
    await run(
      `insert into mail_choice (person_id, organisation_id, role, kind) values (${person}, ${oss}, 'financial-officer', 'worklist')`,
    );
    await run(
      `insert into mail (person_id, organisation_id, kind, subject, body, dedupe_key) values (${person}, ${oss}, 'worklist', 's', 'b', 'k${person}')`,
    );
    await run(`with a as (insert into worklist_act (organisation_id, person_id, role, kind) values (${oss}, ${person}, 'financial-officer', 'seen') returning id)
      insert into worklist_mark (act_id, key, line) select id, 'k', '{}' from a`);
    await run(
      `insert into home_visit (person_id, organisation_id, role, seen_at) values (${person}, ${oss}, 'financial-officer', ${OLD})`,
    );
  }
  await run(
    `insert into periodic_report (organisation_id, month, summary, pdf, xlsx) values (${oss}, '2012-05-01', 's', 'x', 'x')`,
  );
  await run(
    `update contract set from_on = '2012-01-01', through_on = '2012-12-31', terminated_on = null where provider_id = ${meander}`,
  );
  await run(`insert into incident (id, region_id, provider_id, kind, on_day, text, organisation_id, recorded_at) overriding system value values
    (901, ${region}, ${meander}, 'calamity', '2012-06-01', 'Gesloten', ${region}, ${OLD}),
    (902, ${region}, ${meander}, 'calamity', '2012-06-01', 'Open', ${region}, ${OLD})`);
  await run(`insert into incident_step (incident_id, region_id, provider_id, kind, on_day, text, organisation_id, at)
    values (901, ${region}, ${meander}, 'closed', '2012-06-02', 'Afgerond', ${region}, ${OLD})`);
  await run(`insert into control_dossier (id, kind, region_id, municipality_id, on_day, title, content) overriding system value values
    (901, 'programme', ${region}, ${oss}, '2012-01-01', 'Programma 2012', '{"year": 2012}'), (902, 'programme', ${region}, ${oss}, '2012-01-01', 'Open', '{"year": 2013}')`);
  const step = (kind: string, text: string) =>
    run(
      `insert into control_step (dossier_id, region_id, municipality_id, kind, on_day, text, at) values (901, ${region}, ${oss}, '${kind}', '2012-06-01', '${text}', ${OLD})`,
    );
  for (const kind of ['goal', 'risk-analysis', 'general-plan', 'published', 'closed']) await step(kind, kind);
});

test('append-only stays so before the term ends, also for the owner of the database', async () => {
  for (const table of [
    'incident',
    'control_dossier',
    'public_control_plan',
    'figure_reading',
    'incident_step',
    'control_step',
  ])
    await assert.rejects(run(`delete from ${table}`), Error, table);
  await assert.rejects(run(`update periodic_report set summary = 'Anders'`), /append-only/);
});

const TERMS = [
  ['own-work', '2013-06-30T12:00:00Z', '2013-07-02T12:00:00Z', 6],
  ['periodic-report', '2019-05-31T12:00:00Z', '2019-06-01T12:00:00Z', 1],
  ['incident', '2019-12-31T12:00:00Z', '2020-01-01T12:00:00Z', 1],
  ['control-file', '2019-12-31T12:00:00Z', '2020-01-01T12:00:00Z', 1],
] as const;

for (const [category, kept, gone, removed] of TERMS)
  test(`retention of ${category}: kept on ${kept.slice(0, 10)}, gone on ${gone.slice(0, 10)}, and never while it is held`, async () => {
    await run(`update retention_rule set held = (category <> '${category}')`);
    assert.equal(await removedAt(kept, category), 0);
    await run(`update retention_rule set held = true`);
    assert.equal(await removedAt(gone, category), 0);
    await run(`update retention_rule set held = (category <> '${category}')`);
    assert.equal(await removedAt(gone, category), removed);
    assert.equal(await removedAt(gone, category), 0, 'once');
  });

test('what is open, and the own work of who is still there, stays whole', async () => {
  for (const table of [
    'saved_view',
    'figure_watch',
    'figure_reading',
    'mail_choice',
    'mail',
    'worklist_act',
    'worklist_mark',
    'home_visit',
  ])
    assert.equal(await countOf(table), 1, table);
  assert.equal(await countOf('incident'), 1);
  assert.equal(await countOf('incident_step'), 0);
  assert.deepEqual(
    [await countOf('control_dossier'), await countOf('control_step'), await countOf('public_control_plan')],
    [1, 0, 0],
  );
});
