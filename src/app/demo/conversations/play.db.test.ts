import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { countClocks, listRequests, readStoredMessage } from '../../../modules/exchange/index.ts';
import { openBsnVault } from '../../../platform/crypto/bsn-vault.ts';
import { asOwner } from '../../../platform/db/index.ts';
import { loadDemo } from '../load.ts';

const db = await testDatabase();
const vault = openBsnVault(Buffer.alloc(32, 7));
const loaded = await loadDemo(db, { vault, scale: 0.15, months: 1, conversations: true });
const today = '2026-11-22' as PlainDate;
const organisation = (name: string): Promise<number> =>
  asOwner(db, async (tx) => (await tx.one<{ id: number }>('select id from organisation where name = $1', [name])).id);
const oss = await organisation('Oss');
const meander = await organisation('De Meander Jeugdhulp');
const phasesOf = async (of: { municipalityId: number } | { providerId: number }) => {
  const phases = ['running', 'in-research', 'granted', 'refused'] as const;
  const rows = await asOwner(db, (tx) => listRequests(tx, { ...of, phases, limit: 100 }));
  return { rows, phases: new Set(rows.map(({ phase }) => phase)) };
};

test('some dozens of conversations are held to their end and none is refused', () => {
  assert.ok(loaded.ok && loaded.value.played);
  assert.deepEqual(loaded.value.played.refused, []);
  assert.ok(loaded.value.played.stories >= 36, `${loaded.value.played.stories}`);
});

test('OP274, OP346: at the access of Oss eight requests wait: two late, one looked into, three to answer in the week to come', async () => {
  const { rows } = await phasesOf({ municipalityId: oss });
  const waiting = rows.filter(({ phase }) => phase === 'running' || phase === 'in-research');
  assert.equal(waiting.length, 8);
  const running = waiting.filter(({ phase }) => phase === 'running');
  assert.equal(waiting.length - running.length, 1);
  assert.equal(running.filter(({ dueOn }) => dueOn !== null && dueOn < today).length, 2);
  assert.equal(running.filter(({ dueOn }) => dueOn !== null && dueOn > today && dueOn < '2026-11-26').length, 3);
  assert.ok(waiting.some(({ kind }) => kind === 'change'));
  assert.ok(waiting.some(({ clientId }) => clientId === null));
});

test('De Meander has requests that were granted, refused, in research and waiting', async () => {
  assert.deepEqual([...(await phasesOf({ providerId: meander })).phases].sort(), [
    'granted',
    'in-research',
    'refused',
    'running',
  ]);
});

test('TR019: a mistyped stop of De Meander was turned down, with a return message that says why', async () => {
  const rows = await asOwner(db, (tx) =>
    tx.query<{ answer: bigint; refusals: { code: string }[] }>(
      `select a.id as answer, m.refusals from message m join message a on a.answers_id = m.id
        where m.provider_id = $1 and m.message_code = 'JW307' and m.outcome = 'rejected'`,
      [meander],
    ),
  );
  assert.ok(rows.length > 0);
  for (const { answer, refusals } of rows) {
    assert.ok(refusals.some(({ code }) => code === 'TR019'));
    assert.equal((await asOwner(db, (tx) => readStoredMessage(tx, answer)))?.message, 'JW308');
  }
});

test('OP080: one message of De Meander is held back until the stop before it is answered', async () => {
  const rows = await asOwner(db, (tx) =>
    tx.query<{ message: string; sent: boolean }>(
      `select m.message_code as message, d.sent_at is not null as sent
         from message_dispatch d join message m on m.id = d.message_id
        where m.provider_id = $1 and d.done_at is null order by m.id`,
      [meander],
    ),
  );
  assert.deepEqual(rows, [
    { message: 'JW307', sent: true },
    { message: 'JW317', sent: false },
  ]);
});

test('OP271: some starts are late, and nothing is left to be worked on', async () => {
  const { overdue } = await asOwner(db, (tx) => countClocks(tx, { mustMove: 'provider', today, weekEnds: today }));
  assert.ok(overdue > 0);
  const { open } = await asOwner(db, (tx) =>
    tx.one<{ open: bigint }>('select count(*) as open from job where finished_at is null'),
  );
  assert.equal(open, 0n);
});
