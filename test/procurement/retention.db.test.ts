import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { cleanUp } from '../../src/app/housekeeping/clean-up.ts';
import {
  bringIn,
  decideOn,
  submitComplaint,
} from '../../src/modules/procurement/use-cases/complaints/handle-complaints.ts';
import { asOwner, withScope } from '../../src/platform/db/index.ts';
import { HOUSE_SCOPE } from '../../src/platform/jobs/index.ts';
import { testDatabase } from '../support/database.ts';
import { loadSmallWorld } from '../support/small-world.ts';
import { sure } from '../support/sure.ts';
import { addMarket, FIRST_PROVIDER, Play } from './play.ts';

const db = await testDatabase();
const run = 'round:1';
let play: Play;
/** A round of 2015: the first was awarded, the second not, the third never handed in. The contracts ended with 2016. */
before(async () => {
  await loadSmallWorld(db);
  await addMarket(db);
  play = await Play.make(db, 'restrictive-open-house', '2015-R', '2015-01-05T08:00:00.000Z');
  await play.begin('2015-01-06T08:00:00.000Z', null, 'preparation');
  await play.begin('2015-01-07T08:00:00.000Z', null, 'questions');
  sure(await play.step('2015-02-03T08:00:00.000Z', { step: 'begin-round' }));
  await play.begin('2015-02-03T09:00:00.000Z', run, 'enrolment', '2015-03-10T11:00:00.000Z');
  for (const provider of [0, 1, 2]) {
    sure(await play.fill(provider, '2015-02-20T10:00:00.000Z', run));
    if (provider < 2) sure(await play.handIn(provider, '2015-02-20T10:00:00.000Z', true));
  }
  sure(await play.step('2015-03-10T11:00:00.000Z', { step: 'open', run }));
  await play.begin('2015-03-11T08:00:00.000Z', run, 'checking');
  await play.check('2015-03-12T08:00:00.000Z', [0, 1], { 1: 'G-2' });
  await play.begin('2015-03-20T08:00:00.000Z', run, 'notice');
  sure(await play.decide('2015-03-20T09:00:00.000Z', run));
  await play.begin('2015-03-20T10:00:00.000Z', run, 'standstill');
  for (const about of [run, null] as const) {
    const id = await play.asProvider(1, '2015-03-21T08:00:00.000Z', async (tx, actor) =>
      sure(
        await submitComplaint(tx, actor, FIRST_PROVIDER + 1, {
          procedureId: play.id,
          run: about,
          subject: 'Uitkomst',
          text: 'Niet eens.',
        }),
      ),
    );
    await play.asRegion('2015-03-25T08:00:00.000Z', async (tx, actor) => {
      const heard = { kind: 'hearing', side: 'region', day: '2015-03-25', text: 'Beide kanten spraken.' } as const;
      sure(await bringIn(tx, actor, id, heard as Parameters<typeof bringIn>[3]));
      sure(await decideOn(tx, actor, id, { outcome: 'dismissed', reason: 'De eis gold voor iedereen.' }));
    });
  }
  await play.begin('2015-05-10T08:00:00.000Z', run, 'contracting');
  sure(await play.step('2015-06-01T08:00:00.000Z', { step: 'end-run', run }));
  await asOwner(db, async (tx) => {
    await tx.execute(`update procedure set contracts_from = '2016-01-01', contracts_through = '2016-12-31'`);
    await tx.execute(
      `insert into question_round (id, procedure_id, number, name, closes_at, made_at) values (1, ${play.id}, 1, 'Vragen', '2015-02-01T10:00:00Z', '2015-01-08T10:00:00Z')`,
    );
    await tx.execute(
      `insert into question (id, procedure_id, round_id, text, by_provider, asked_at) values (1, ${play.id}, 1, 'Mag het?', true, '2015-01-10T10:00:00Z')`,
    );
  });
  await asSuperuser(`insert into question_asker (question_id, provider_id) values (1, ${FIRST_PROVIDER})`);
});

/** Row security is forced on what is sealed, so that only somebody who passes it can count. */
async function asSuperuser<Row>(sql: string): Promise<Row[]> {
  const client = await db.migrator.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    client.release();
  }
}
const left = async (table: string): Promise<number> =>
  (await asSuperuser<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? 0;
const cleanAt = async (at: string): Promise<string[]> =>
  (await withScope(db, HOUSE_SCOPE, (tx) => cleanUp(tx, new Date(at))))
    .map(({ category, removed }) => `${category} ${removed}`)
    .toSorted();

test('AVG article 5(1)(e): each category of a procedure stays until its term has ended, and goes the moment after', async () => {
  assert.deepEqual(await cleanAt('2017-02-01T10:00:00Z'), []);
  assert.deepEqual(await cleanAt('2017-02-01T10:00:01Z'), ['question-asker 1']);
  assert.equal(await left('question_asker'), 0);
  assert.equal(await left('question'), 1, 'the question itself stays');

  assert.deepEqual(await cleanAt('2018-03-25T08:00:00Z'), []);
  assert.deepEqual(await cleanAt('2018-03-25T08:00:01Z'), ['procurement-complaint 1']);
  assert.deepEqual([await left('complaint'), await left('complaint_entry')], [1, 1]);

  assert.deepEqual(await cleanAt('2018-06-01T08:00:00Z'), []);
  assert.deepEqual([await left('application_content'), await left('application_draft')], [2, 3]);
  assert.deepEqual(await cleanAt('2018-06-01T08:00:01Z'), ['application-not-awarded 2']);
  assert.deepEqual([await left('application_content'), await left('application_draft')], [1, 1]);

  assert.deepEqual(await cleanAt('2022-03-25T08:00:01Z'), ['objection 1']);
  assert.deepEqual([await left('complaint'), await left('complaint_entry')], [0, 0]);

  assert.deepEqual(await cleanAt('2023-12-31T12:00:00Z'), []);
  assert.deepEqual(await cleanAt('2024-01-01T12:00:00Z'), ['application-awarded 1']);
  assert.deepEqual([await left('application_content'), await left('application_draft')], [0, 0]);
});

test('that somebody took part, the proof of receipt, the outcome and the log stay, and the log is whole', async () => {
  assert.deepEqual(
    [await left('application'), await left('application_receipt'), await left('award_decision')],
    [3, 2, 2],
  );
  assert.equal((await play.log('2024-01-02T08:00:00.000Z')).broken, null);
});

test('what is not past its term is destroyed by nobody, and nothing goes of a category that is held', async () => {
  const next = await Play.make(db, 'restrictive-open-house', '2015-S', '2015-01-05T08:00:00.000Z');
  await next.begin('2015-01-06T08:00:00.000Z', null, 'preparation');
  await next.begin('2015-01-07T08:00:00.000Z', null, 'questions');
  sure(await next.step('2015-02-03T08:00:00.000Z', { step: 'begin-round' }));
  await next.begin('2015-02-03T09:00:00.000Z', run, 'enrolment', '2015-03-10T11:00:00.000Z');
  sure(await next.fill(0, '2015-02-20T10:00:00.000Z', run));
  sure(await next.handIn(0, '2015-02-20T10:00:00.000Z', true));
  await assert.rejects(asSuperuser('delete from application_content'), { code: '42501' });
  assert.equal(await asOwner(db, (tx) => tx.execute('delete from application_draft')), 0, 'the owner sees none');
  assert.deepEqual(await cleanAt('2999-01-01T00:00:00Z'), [], 'the round still goes on');
  sure(await next.step('2015-04-01T08:00:00.000Z', { step: 'stop', reason: 'Geen geld.' }));
  const hold = (held: boolean) =>
    asOwner(db, (tx) =>
      tx.execute(`update retention_rule set held = ${held} where category = 'application-not-awarded'`),
    );
  await hold(true);
  assert.deepEqual(await cleanAt('2024-01-01T00:00:00Z'), []);
  await hold(false);
  assert.deepEqual(await cleanAt('2024-01-01T00:00:00Z'), ['application-not-awarded 1']);
});
