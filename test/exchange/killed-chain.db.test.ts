import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isBsn } from '../../src/kernel/bsn.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { askChange, decideAllocations, reportStart } from '../../src/modules/exchange/index.ts';
import { asOwner, type Database } from '../../src/platform/db/index.ts';
import { buildMessage, EMPTY_DOSSIER, named, planRequest } from '../../src/standards/ijw/index.ts';
import { deps, inScope, meander, must, newChild, nobody, oss, stayAsked } from '../support/chain.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { sendFile, workAll } from '../support/process.ts';
import { buildWorld, vault, WORLD } from '../support/world.ts';

const WORKER = fileURLToPath(new URL('../support/worker-process.ts', import.meta.url));
const day = (text: string) => text as PlainDate;

/** Per kind of message; every message about a child of its own, so that none waits for another. */
const EACH = 6;
const KINDS = ['JW301', 'JW305', 'JW315', 'JW317'] as const;
const ALL = EACH * KINDS.length;
const LEAST_KILLS = 2;
const MOST_KILLS = 5;

const BSNS: readonly string[] = Array.from({ length: 2000 }, (_, at) => String(999_900_100 + at))
  .filter(isBsn)
  .slice(0, ALL);

/** A batch of messages that lie ready for a worker, the same in every database. */
async function batch(): Promise<TestDatabase> {
  const db = await testDatabase();
  await buildWorld(db);
  await asOwner(db, async (tx) => {
    for (const [at, bsn] of BSNS.entries()) {
      if (KINDS[at % 4] === 'JW315') continue;
      await tx.execute(
        `insert into client (id, region_id, municipality_id, bsn_encrypted, bsn_hash, born_on, sex, surname, initials)
         values ($1, 1, 2, $2, $3, '2012-05-17', '2', $4, 'P')`,
        [100 + at, vault.encrypt(bsn), vault.hash(bsn), `Proef${at}`],
      );
      await tx.execute(
        `insert into allocation (id, region_id, municipality_id, provider_id, client_id, number) values ($1, 1, 2, 4, $1, $2)`,
        [100 + at, 310_000 + at],
      );
      await tx.execute(
        `insert into allocation_version (allocation_id, version, municipality_id, provider_id, product_id, product_category,
           product_code, from_on, through_on, volume, unit, frequency, decided_at)
         values ($1, 1, 2, 4, 1, '45', '45A04', '2026-01-01', '2026-12-31', 720, '01', '4', '2025-12-15T10:00:00Z')`,
        [100 + at],
      );
    }
  });
  for (const [at, bsn] of BSNS.entries()) await put(db, at, bsn);
  return db;
}

async function put(db: Database, at: number, bsn: string): Promise<void> {
  const about = { ...nobody, allocationId: BigInt(100 + at) };
  switch (KINDS[at % 4]) {
    case 'JW301':
      must(
        await inScope(db, oss, (tx) =>
          decideAllocations(tx, deps, {
            ...about,
            decisions: [{ kind: 'lengthen', number: 310_000 + at, through: day('2027-03-31'), reason: '12' }],
          }),
        ),
      );
      break;
    case 'JW305':
      must(await inScope(db, meander, (tx) => reportStart(tx, deps, { ...about, begin: day('2026-11-02') })));
      break;
    case 'JW317': {
      const wishes = [{ kind: 'change', number: 310_000 + at, through: day('2027-03-31') }] as const;
      must(
        await inScope(db, meander, (tx) => askChange(tx, deps, { ...about, reference: `W${at}`, reason: '1', wishes })),
      );
      break;
    }
    default: {
      const situation = { dossier: EMPTY_DOSSIER, today: day('2026-11-10'), referencesUsed: new Set<string>() };
      const plan = must(planRequest(situation, { ...newChild, Bsn: bsn }, [stayAsked(`V${at}`)]));
      const naming = {
        Afzender: WORLD.meander.agb,
        Ontvanger: WORLD.oss.cbs,
        Identificatie: `V${at}`,
        Dagtekening: day('2026-11-10'),
      };
      must(await sendFile(db, buildMessage('JW315', named(plan, naming))));
    }
  }
}

/** Everything that messages leave behind, without row numbers and instants. */
const STATE = {
  messages: `select message_code, sender_code, receiver_code, identification, dated_on::text, outcome, confirmed, refusals, signals,
       encode(client_hash, 'hex') as child, (select a.identification from message a where a.id = m.answers_id) as answers
     from message m order by message_code, identification, sender_code`,
  bytes: `select m.message_code, m.identification, encode(sha256(p.bytes), 'hex') as bytes, p.seq
     from message m join message_part p on p.message_id = m.id order by 1, 2, 4`,
  allocations: `select a.number, v.version, v.from_on::text, v.through_on::text, v.change_reason, v.request_reference
     from allocation a join allocation_version v on v.allocation_id = a.id order by 1, 2`,
  requests: 'select reference, kind, asked_on::text, content, client_id from care_request order by reference',
  notices: `select a.number, n.kind, n.removal, n.begins_on::text from delivery_notice n join allocation a on a.id = n.allocation_id order by 1, 2`,
  clocks: `select k.term, k.must_move, k.started_on::text, k.due_on::text, k.stopped_at is not null as stopped,
       coalesce(m.identification, r.reference, a.number::text) as about
     from exchange_clock k left join message m on m.id = k.message_id left join care_request r on r.id = k.request_id
       left join allocation a on a.id = k.allocation_id order by 1, 6, 3`,
  outbox: `select m.message_code, m.identification, d.done_at is not null as done, d.attempts
     from message_dispatch d join message m on m.id = d.message_id order by 1, 2`,
  unfinished: 'select kind from job where finished_at is null',
} as const;
const stateOf = async (db: Database) =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(STATE).map(async ([name, text]) => [name, await asOwner(db, (tx) => tx.query(text))] as const),
    ),
  );

const left = async (db: Database): Promise<number> =>
  (await asOwner(db, (tx) => tx.one<{ n: number }>('select count(*)::int as n from job where finished_at is null'))).n;

function startWorker(db: TestDatabase) {
  const worker = spawn(process.execPath, [WORKER, db.socketDir, db.name], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { worker, gone: new Promise((resolve) => worker.once('exit', resolve)) };
}

/** A worker that is killed with nothing to say about it, a random moment after it began to work. */
async function workAndKill(db: TestDatabase): Promise<boolean> {
  const before = await left(db);
  const { worker, gone } = startWorker(db);
  for (let tries = 0; tries < 400 && (await left(db)) === before; tries += 1) await sleep(5);
  await sleep(Math.random() * 40);
  const stillAtWork = (await left(db)) > 0;
  worker.kill('SIGKILL');
  await gone;
  return stillAtWork;
}

test('a worker killed time and again among JW301, JW305, JW315 and JW317 leaves the state of an undisturbed run (OP080, OP090)', async () => {
  const quiet = await batch();
  assert.equal(await left(quiet), ALL);
  await workAll(quiet);
  const expected = await stateOf(quiet);
  assert.deepEqual(
    (expected.messages ?? []).filter((row) => (row as { outcome: string }).outcome !== 'processed'),
    [],
    'every message of the batch is right',
  );

  const disturbed = await batch();
  let kills = 0;
  for (let tries = 0; tries < MOST_KILLS && (await left(disturbed)) > 4; tries += 1) {
    if (await workAndKill(disturbed)) kills += 1;
  }
  // The last one lives; it takes over what the killed ones held once their leases ended.
  const last = startWorker(disturbed);
  for (let tries = 0; tries < 600 && (await left(disturbed)) > 0; tries += 1) await sleep(100);
  last.worker.kill('SIGTERM');
  await last.gone;
  assert.equal(await left(disturbed), 0);
  assert.ok(kills >= LEAST_KILLS, `killed ${kills} times`);
  const { again } = await asOwner(disturbed, (tx) =>
    tx.one<{ again: number }>('select count(*)::int as again from job where attempts > 1'),
  );
  assert.ok(again > 0, 'some message was broken off and begun anew');
  assert.deepEqual(await stateOf(disturbed), expected);
});
