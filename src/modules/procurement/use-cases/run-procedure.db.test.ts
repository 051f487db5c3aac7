import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { type ActorScope, withScope } from '../../../platform/db/index.ts';
import { DEFAULT_CALENDAR, storeRegionCalendar } from '../../parties/index.ts';
import { foldProcedure } from '../domain/procedure-state.ts';
import { findComplaint } from '../storage/complaints.ts';
import { loadEvents } from '../storage/procedure-events.ts';
import { findProcedure, listProcedures, type NewProcedure } from '../storage/procedures.ts';
import { submitComplaint } from './complaints/handle-complaints.ts';
import { calendarOf, makeProcedure, type ProcurementActor, takeStep, verifyProcedureLog } from './run-procedure.ts';

const db = await testDatabase();
before(() => loadSmallWorld(db));

const REGION: ActorScope = {
  ...SCOPES.nobody,
  personId: 1,
  organisationId: WORLD.region,
  role: 'purchaser',
  regionIds: [WORLD.region],
};
const PROVIDER: ActorScope = {
  ...SCOPES.nobody,
  personId: 3,
  organisationId: WORLD.provider,
  role: 'sales-adviser',
  providerIds: [WORLD.provider],
};
const actorAt = (now: string): ProcurementActor => ({
  personId: 1,
  organisationId: WORLD.region,
  now,
});
const content = (number: string): NewProcedure => ({
  kind: 'semi-open',
  number,
  title: 'Begeleiding',
  description: '',
  segment: 'light',
  estimatedValueCents: null,
  contractsFrom: plainDate('2027-01-01'),
  contractsThrough: plainDate('2028-12-31'),
  productIds: [WORLD.guidance],
});

async function made(number: string): Promise<number> {
  const result = await withScope(db, REGION, (tx) =>
    makeProcedure(tx, actorAt('2026-01-05T08:00:00.000Z'), content(number)),
  );
  assert.ok(result.ok);
  return result.value;
}
const begin = (id: number, now: string, phase: string) =>
  withScope(db, REGION, (tx) =>
    takeStep(tx, actorAt(now), id, { step: 'begin-phase', run: null, phase, closesAt: null }),
  );

test('a procedure is what its log says, and the log is whole', async () => {
  const id = await made('2026-1');
  assert.ok((await begin(id, '2026-01-05T09:00:00.000Z', 'preparation')).ok);
  assert.ok((await begin(id, '2026-01-06T09:00:00.000Z', 'questions')).ok);
  const refused = await begin(id, '2026-01-06T10:00:00.000Z', 'questions');
  assert.equal(refused.ok ? 'done' : refused.refusal.code, 'procurement.phase-not-next');
  await withScope(db, REGION, async (tx) => {
    const state = foldProcedure((await loadEvents(tx, id)).map((line) => line.event));
    assert.deepEqual(
      state.phases.map((phase) => [phase.key, phase.closesAt]),
      [
        ['preparation', null],
        ['questions', '2026-01-20T09:00:00.000Z'],
      ],
    );
    assert.deepEqual(await verifyProcedureLog(tx, id), { lines: 3, broken: null });
  });
});

test('a provider reads a procedure and its course once it is announced, and cannot make it go on', async () => {
  const id = await made('2026-2');
  const seen = () =>
    withScope(db, PROVIDER, async (tx) => [await findProcedure(tx, id), await loadEvents(tx, id)] as const);
  assert.deepEqual(await seen(), [undefined, []]);
  await begin(id, '2026-01-05T09:00:00.000Z', 'preparation');
  assert.equal((await seen())[0], undefined);
  await begin(id, '2026-01-06T09:00:00.000Z', 'questions');
  const [found, log] = await seen();
  assert.equal(found?.announcedAt?.toISOString(), '2026-01-06T09:00:00.000Z');
  assert.equal(log.length, 3);
  assert.ok((await withScope(db, PROVIDER, (tx) => listProcedures(tx))).some((row) => row.id === id));
  await assert.rejects(
    withScope(db, PROVIDER, (tx) =>
      takeStep(tx, actorAt('2026-01-07T09:00:00.000Z'), id, { step: 'stop', reason: 'x' }),
    ),
    { code: '42501' },
  );
});

test('two who act at once come one after the other; the chain never forks', async () => {
  const id = await made('2026-3');
  const both = await Promise.all(['09', '10'].map((hour) => begin(id, `2026-01-05T${hour}:00:00.000Z`, 'preparation')));
  assert.deepEqual(both.map((one) => (one.ok ? 'done' : one.refusal.code)).toSorted(), [
    'done',
    'procurement.phase-not-next',
  ]);
  await withScope(db, REGION, async (tx) =>
    assert.deepEqual(await verifyProcedureLog(tx, id), { lines: 2, broken: null }),
  );
});

test('the database refuses to change the log, and a line that does not follow the one before', async () => {
  const id = await made('2026-4');
  const tries = [
    `update procedure_event set event = '{}' where procedure_id = ${id}`,
    `delete from procedure_event where procedure_id = ${id}`,
    `insert into procedure_event (procedure_id, place, event, previous_hash, hash) values (${id}, 1, '{}', repeat('a', 64), repeat('b', 64))`,
    `insert into procedure_event (procedure_id, place, event, previous_hash, hash) values (${id}, 7, '{}', repeat('0', 64), repeat('b', 64))`,
  ];
  for (const sql of tries)
    await assert.rejects(
      withScope(db, REGION, (tx) => tx.execute(sql)),
      sql,
    );
});

test('what is no kind is refused by name', async () => {
  const refused = await withScope(db, REGION, (tx) =>
    makeProcedure(tx, actorAt('2026-01-05T08:00:00.000Z'), { ...content('2026-5'), kind: 'lottery' }),
  );
  assert.deepEqual(refused, { ok: false, refusal: { code: 'procurement.kind-unknown', kind: 'lottery' } });
});

test('R-184: terms are counted in the working days of the region: a day on which it is closed is not one', async () => {
  const id = await made('2026-6');
  const closedDays = async () => (await withScope(db, REGION, (tx) => calendarOf(tx, id))).closedDays;
  assert.deepEqual(await closedDays(), []);
  await withScope(db, REGION, (tx) =>
    storeRegionCalendar(tx, WORLD.region, {
      ...DEFAULT_CALENDAR,
      calendar: { ...DEFAULT_CALENDAR.calendar, closedDays: [plainDate('2026-02-20'), plainDate('2026-02-19')] },
    }),
  );
  assert.deepEqual(await closedDays(), ['2026-02-19', '2026-02-20']);
  assert.ok((await begin(id, '2026-01-05T09:00:00.000Z', 'preparation')).ok);
  assert.ok((await begin(id, '2026-01-08T09:00:00.000Z', 'questions')).ok);
  const complained = (at: string) =>
    withScope(db, PROVIDER, async (tx) => {
      const made = await submitComplaint(tx, { personId: 3, organisationId: WORLD.provider, now: at }, WORLD.provider, {
        procedureId: id,
        run: null,
        subject: 'Termijn',
        text: 'Te kort.',
      });
      assert.ok(made.ok);
      return (await findComplaint(tx, made.value))?.decideBy;
    });
  assert.equal(await complained('2026-01-08T10:00:00.000Z'), '2026-02-23', 'six weeks end on a closed Thursday');
});
