import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import * as exchange from '../../src/modules/exchange/index.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import {
  deps,
  inScope,
  kompas,
  meander,
  messagesSince,
  must,
  newChild,
  nobody,
  oss,
  requestId,
  semAsAsked,
  sent,
  sequenceSince,
  stayAsked,
} from '../support/chain.ts';
import { testDatabase } from '../support/database.ts';
import { workAll } from '../support/process.ts';
import { buildWorld, WORLD } from '../support/world.ts';

const db = await testDatabase();
before(() => buildWorld(db));

const parties = { municipalityId: WORLD.oss.id, providerId: WORLD.meander.id };
const day = (text: string) => text as PlainDate;

const ask = (reference: string, client = semAsAsked) =>
  inScope(db, meander, (tx) =>
    sent(exchange.askAllocation(tx, deps, { ...nobody, ...parties, client, asked: [stayAsked(reference)] })),
  );
const answer = async (reference: string, said: Parameters<typeof exchange.answerOne>[2]['answer']) => {
  const id = await requestId(db, reference);
  return inScope(db, oss, (tx) => exchange.answerOne(tx, deps, { ...nobody, requestId: id, answer: said }));
};
const grant = async (reference: string) => {
  const id = await requestId(db, reference);
  return inScope(db, oss, (tx) => exchange.grantRequests(tx, deps, { ...nobody, requestIds: [id] }));
};
const owner = <Row extends object>(text: string, params: readonly (string | number | bigint)[] = []) =>
  asOwner(db, (tx) => tx.query<Row>(text, params));

const allAccepted = async (first: bigint) => {
  for (const message of await messagesSince(db, first)) {
    assert.equal(message.outcome, 'processed', `${message.message_code} ${JSON.stringify(message.refusals)}`);
    if (message.answers_id === null) assert.equal(message.confirmed, 'accepted', message.message_code);
  }
};

test('vot-direct: asked, granted, each with its return message; the child is known from then on (IV094, IV028, OP090)', async () => {
  const first = await ask('VOT-1', newChild);
  await workAll(db);
  must(await grant('VOT-1'));
  await workAll(db);
  assert.deepEqual(await sequenceSince(db, first), ['JW315', 'JW316', 'JW301', 'JW302']);
  await allAccepted(first);
  const [made] = await owner<{ number: bigint; reference: string; surname: string; client_id: bigint }>(
    `select a.number, v.request_reference as reference, c.surname, r.client_id from allocation_version v
       join allocation a on a.id = v.allocation_id join client c on c.id = a.client_id
       join care_request r on r.reference = v.request_reference where v.request_reference = 'VOT-1'`,
  );
  assert.equal(made?.surname, 'Nieuwkind');
  assert.ok(made?.client_id, 'the request is about the child that is known now');
});

test('vot-onderzoek: in research first, then granted (OP274)', async () => {
  const first = await ask('VOT-2');
  await workAll(db);
  must(await answer('VOT-2', { kind: 'in-research' }));
  await workAll(db);
  must(await grant('VOT-2'));
  await workAll(db);
  assert.deepEqual(await sequenceSince(db, first), ['JW315', 'JW316', 'JW319', 'JW320', 'JW301', 'JW302']);
  await allAccepted(first);
});

test('vot-afwijzen and vot-onderzoek-afwijzen: refused with a reason, directly or after research (OP274)', async () => {
  const first = await ask('VOT-3', { ...newChild, Bsn: '999900043' });
  await workAll(db);
  must(await answer('VOT-3', { kind: 'refuse', reason: '4' }));
  await workAll(db);
  assert.deepEqual(await sequenceSince(db, first), ['JW315', 'JW316', 'JW319', 'JW320']);
  await allAccepted(first);
  const refused = await answer('VOT-3', { kind: 'in-research' });
  assert.equal(refused.ok ? '' : refused.refusal.code, 'chain.request-refused');

  const second = await ask('VOT-4', { ...newChild, Bsn: '999900043' });
  await workAll(db);
  must(await answer('VOT-4', { kind: 'in-research' }));
  await workAll(db);
  must(await answer('VOT-4', { kind: 'refuse', reason: '4' }));
  await workAll(db);
  assert.deepEqual(await sequenceSince(db, second), ['JW315', 'JW316', 'JW319', 'JW320', 'JW319', 'JW320']);
  await allAccepted(second);
});

test('vot-woonplaats: another municipality is responsible, told within two weeks (IV095, OP359, TR378)', async () => {
  const first = await ask('VOT-5', { ...newChild, Bsn: '999900043' });
  await workAll(db);
  must(await answer('VOT-5', { kind: 'in-research' }));
  await workAll(db);
  must(await answer('VOT-5', { kind: 'residence-principle', municipality: '0344' }));
  await workAll(db);
  assert.deepEqual(await sequenceSince(db, first), ['JW315', 'JW316', 'JW319', 'JW320', 'JW319', 'JW320']);
  await allAccepted(first);
  const clocks = await clocksOf('VOT-5');
  assert.deepEqual(
    clocks.map((clock) => [clock.term, clock.open]),
    [
      ['onderzoek', false],
      ['vot-reactie', false],
      ['woonplaatsbeginsel', false],
    ],
  );
});

const clocksOf = (reference: string) =>
  owner<{ term: string; due_on: string; open: boolean }>(
    `select k.term, k.due_on::text, k.stopped_at is null as open from exchange_clock k join care_request r on r.id = k.request_id
      where r.reference = $1 order by k.term`,
    [reference],
  );

const NOOR = 1n;
const change = (reference: string, through: string) =>
  inScope(db, meander, (tx) =>
    sent(
      exchange.askChange(tx, deps, {
        ...nobody,
        allocationId: NOOR,
        reference,
        reason: '1',
        wishes: [{ kind: 'change', number: WORLD.minutes.number, through: day(through) }],
      }),
    ),
  );

test('vow-direct, vow-onderzoek and vow-afwijzen: a change granted as asked, after research, or refused (OP346, IV093)', async () => {
  const first = await change('VOW-1', '2027-03-31');
  await workAll(db);
  must(await grant('VOW-1'));
  await workAll(db);
  assert.deepEqual(await sequenceSince(db, first), ['JW317', 'JW318', 'JW301', 'JW302']);
  await allAccepted(first);
  const [current] = await owner<{ through: string; reason: string }>(
    `select v.through_on::text as through, v.change_reason as reason from allocation_current c
       join allocation_version v on v.allocation_id = c.allocation_id and v.version = c.version where c.allocation_id = 1`,
  );
  assert.deepEqual(current, { through: '2027-03-31', reason: '12' });
  // The allocation began long ago, so the provider has five working days from when it heard of it (OP271).
  const running = await owner(
    'select term, due_on::text from exchange_clock where allocation_id = 1 and stopped_at is null',
  );
  assert.deepEqual(running, [{ term: 'start', due_on: '2026-11-17' }]);
  assert.deepEqual(await clocksOf('VOW-1'), [{ term: 'vow-reactie', due_on: '2026-11-17', open: false }]);

  const second = await change('VOW-2', '2027-04-30');
  await workAll(db);
  must(await answer('VOW-2', { kind: 'in-research' }));
  await workAll(db);
  must(await grant('VOW-2'));
  await workAll(db);
  assert.deepEqual(await sequenceSince(db, second), ['JW317', 'JW318', 'JW319', 'JW320', 'JW301', 'JW302']);
  await allAccepted(second);

  const third = await change('VOW-3', '2027-05-31');
  await workAll(db);
  must(await answer('VOW-3', { kind: 'refuse', reason: '4' }));
  await workAll(db);
  assert.deepEqual(await sequenceSince(db, third), ['JW317', 'JW318', 'JW319', 'JW320']);
  await allAccepted(third);
});

const asMeander = <Id extends 'JW305' | 'JW307'>(
  act: (tx: Parameters<typeof exchange.reportStart>[0]) => Promise<Parameters<typeof must>[0]>,
): Promise<Id | unknown> => inScope(db, meander, async (tx) => must(await act(tx)));
const begin = (on: string) =>
  asMeander((tx) => exchange.reportStart(tx, deps, { ...nobody, allocationId: NOOR, begin: day(on) }));
const stop = (through: string, reason: string) =>
  asMeander((tx) => exchange.reportStop(tx, deps, { ...nobody, allocationId: NOOR, through: day(through), reason }));
const lastId = async () =>
  (await owner<{ id: bigint }>('select coalesce(max(id), 0)::bigint + 1 as id from message'))[0]?.id ?? 0n;

test('start-verwijderen: a start reported by mistake is taken back and its term runs again (OP271, TR071)', async () => {
  const first = await lastId();
  await begin('2026-11-01');
  await workAll(db);
  const terms = () =>
    owner<{ term: string }>('select term from exchange_clock where allocation_id = 1 and stopped_at is null');
  assert.deepEqual(await terms(), [{ term: 'stop' }]);
  await asMeander((tx) => exchange.takeBackStart(tx, deps, { ...nobody, allocationId: NOOR }));
  await workAll(db);
  assert.deepEqual(await sequenceSince(db, first), ['JW305', 'JW306', 'JW305', 'JW306']);
  await allAccepted(first);
  assert.deepEqual(await terms(), [{ term: 'start' }]);
});

test('start and stop: temporary, resumed, corrected, taken back, definitive (IV008, OP271, OP272, OP379)', async () => {
  const first = await lastId();
  await begin('2026-11-02');
  await workAll(db);
  await asMeander((tx) =>
    exchange.correctStartOf(tx, deps, { ...nobody, allocationId: NOOR, begin: day('2026-11-03') }),
  );
  await workAll(db);
  await stop('2026-11-05', '20');
  await workAll(db);
  await asMeander((tx) => exchange.takeBackStop(tx, deps, { ...nobody, allocationId: NOOR }));
  await workAll(db);
  await stop('2026-11-06', '20');
  await workAll(db);
  await begin('2026-11-09');
  await workAll(db);
  await stop('2026-11-10', '31');
  await workAll(db);
  assert.deepEqual(await sequenceSince(db, first), [
    'JW305',
    'JW306',
    'JW305',
    'JW306',
    'JW307',
    'JW308',
    'JW307',
    'JW308',
    'JW307',
    'JW308',
    'JW305',
    'JW306',
    'JW307',
    'JW308',
  ]);
  await allAccepted(first);
  const open = await owner(`select term from exchange_clock where allocation_id = 1 and stopped_at is null`);
  assert.deepEqual(open, [], 'after the definitive stop no term runs on the allocation');
  const again = await inScope(db, meander, (tx) =>
    exchange.reportStop(tx, deps, { ...nobody, allocationId: NOOR, through: day('2026-11-10'), reason: '31' }),
  );
  assert.equal(again.ok ? '' : again.refusal.code, 'chain.ended-already');
});

test('what is sent while an earlier message waits is held until its return message, and planned upon it (OP080)', async () => {
  const first = await lastId();
  const two = await inScope(db, meander, async (tx) => {
    const start = must(await exchange.reportStart(tx, deps, { ...nobody, allocationId: 2n, begin: day('2026-11-02') }));
    const end = must(
      await exchange.reportStop(tx, deps, { ...nobody, allocationId: 2n, through: day('2026-11-05'), reason: '20' }),
    );
    return [start.held, end.held];
  });
  assert.deepEqual(two, [false, true]);
  await workAll(db);
  assert.deepEqual(await sequenceSince(db, first), ['JW305', 'JW307', 'JW306', 'JW308']);
  await allAccepted(first);
});

test('the municipality shortens, withdraws and removes of its own accord; a preview sends nothing (OP033x1, OP087)', async () => {
  const first = await lastId();
  const preview = await inScope(db, oss, async (tx) =>
    must(
      await exchange.decideAllocations(tx, deps, {
        ...nobody,
        preview: true,
        allocationId: 3n,
        decisions: [{ kind: 'shorten', number: 300003, through: day('2026-11-30'), reason: '05' }],
      }),
    ),
  );
  assert.equal(preview.messageId, undefined);
  assert.deepEqual(await sequenceSince(db, first), []);
  await inScope(db, oss, async (tx) =>
    must(
      await exchange.decideAllocations(tx, deps, {
        ...nobody,
        allocationId: 3n,
        decisions: [{ kind: 'remove', number: 300003 }],
      }),
    ),
  );
  await workAll(db);
  assert.deepEqual(await sequenceSince(db, first), ['JW301', 'JW302']);
  await allAccepted(first);
});

test('another provider sees nothing of a conversation (R-019)', async () => {
  for (const table of [
    'message',
    'care_request',
    'care_request_answer',
    'delivery_notice',
    'exchange_clock',
    'message_dispatch',
  ]) {
    const [mine] = await inScope(db, meander, (tx) => tx.query<{ n: bigint }>(`select count(*) as n from ${table}`));
    assert.ok((mine?.n ?? 0n) > 0n, table);
    const others = await inScope(db, kompas, (tx) =>
      tx.query(`select 1 from ${table} where provider_id <> ${WORLD.kompas.id}`),
    );
    assert.deepEqual(others, [], table);
  }
});
