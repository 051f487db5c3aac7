import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { readFacts } from '../../src/modules/claims/api.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import { validateWithXsd } from '../../src/standards/ijw/index.ts';
import { repairFile } from '../../web/src/features/try/repair-file.ts';
import { type Outcome, tryFile } from '../../web/src/features/try/try-file.ts';
import { addPerson, apiServer } from '../support/api-server.ts';
import { testDatabase } from '../support/database.ts';
import { declarationBytes, type SentLine } from '../support/declaration.ts';
import { sendFile, workAll } from '../support/process.ts';
import { buildWorld, WORLD } from '../support/world.ts';

const db = await testDatabase();
let app: Awaited<ReturnType<typeof apiServer>>;
let person: number;

before(async () => {
  await buildWorld(db);
  app = await apiServer(db);
  person = await addPerson(db, 'care-administrator', WORLD.meander.id);
});

async function facts() {
  const answer = await app.inject({
    url: '/v1/proefgegevens',
    headers: { 'x-test-person': String(person), doel: 'payment' },
  });
  return readFacts(gunzipSync(answer.rawPayload).toString('utf8'));
}

const asFile = async (name: string, lines: readonly SentLine[]) =>
  new File([new Uint8Array(await declarationBytes({ identification: name, number: name, lines }))], `${name}.xml`);

function tried(outcome: Outcome) {
  assert.ok(outcome.ok, JSON.stringify(outcome.ok ? null : outcome.no));
  return outcome.tried;
}

/** Sends a file as it is and gives what the server made of it. */
async function sent(file: File) {
  const received = await sendFile(db, new Uint8Array(await file.arrayBuffer()));
  assert.ok(received.ok);
  await workAll(db);
  return asOwner(db, (tx) =>
    tx.one<{ approved: bigint; refused: bigint; lines: number }>(
      `select approved_cents as approved, refused_cents as refused, line_count as lines from claim where message_id = $1`,
      [received.value.messageId],
    ),
  );
}

test('lines under one cause are repaired at once; the file that comes of it is judged as it was told (TR418, TR346, TR358)', async () => {
  const known = await facts();
  const own = await asFile('H1', [
    { reference: 'a', tariffCents: 170 },
    { reference: 'b', allocationNumber: 300002, bsn: WORLD.sem.bsn, month: '2026-09', tariffCents: 160 },
    { reference: 'c', allocationNumber: 300002, bsn: WORLD.sem.bsn, month: '2026-08' },
    { reference: 'd', allocationNumber: 399999 },
  ]);
  const before = tried(await tryFile(own, known));
  assert.deepEqual(
    before.causes.map(({ rule, count, repairable }) => [rule, count, repairable]),
    [
      ['TR418', 2, 2],
      ['TR338', 1, 0],
    ],
  );
  const made = await repairFile(own, known, 'TR418');
  assert.ok(made);
  assert.equal(made.repaired.count, 2);
  assert.equal(made.file.name, 'H1-hersteld.xml');
  const bytes = new Uint8Array(await made.file.arrayBuffer());
  assert.equal((await validateWithXsd(bytes, 'JW323')).valid, true);
  const after = tried(await tryFile(made.file, known));
  assert.deepEqual(
    after.causes.map(({ rule }) => rule),
    ['TR338'],
  );
  assert.equal(after.approvedCents, 3n * 98_400n);
  const decided = await sent(made.file);
  assert.deepEqual(decided, { approved: after.approvedCents, refused: after.refusedCents, lines: 4 });
});

test('what needs a choice of the administration is left to it, and nothing to repair is told (TR314, TR389)', async () => {
  const known = await facts();
  const own = await asFile('H2', [
    { reference: 'a', month: '2026-07', volume: 100 },
    { reference: 'c', allocationNumber: 300002, bsn: WORLD.sem.bsn, month: '2026-08', volume: 110 },
  ]);
  const { causes } = tried(await tryFile(own, known));
  assert.deepEqual(
    causes.map(({ rule, repairable }) => [rule, repairable]),
    [
      ['TR389', 0],
      ['TR314', 0],
    ],
  );
  assert.equal(await repairFile(own, known, 'TR314'), null);
});

test('a repaired line takes no room from lines that were right: its own volume follows what they leave (TR321)', async () => {
  const known = await facts();
  const own = await asFile('H3', [
    { reference: 'e', month: '2026-05', tariffCents: 170, volume: 700 },
    { reference: 'f', month: '2026-06', volume: 800 },
    { reference: 'g', month: '2026-04', volume: 700 },
  ]);
  const first = await repairFile(own, known, 'TR418');
  assert.ok(first);
  const second = await repairFile(first.file, known, 'TR321');
  assert.ok(second);
  assert.deepEqual(
    second.repaired.lines.map(({ line }) => [line.reference, line.volume]),
    [['f', 720]],
  );
  assert.equal(second.file.name, 'H3-hersteld.xml');
  const all = tried(await tryFile(second.file, known));
  assert.equal(all.approvedLines, 3);
  const decided = await sent(second.file);
  assert.deepEqual(decided, { approved: (700n + 720n + 700n) * 164n, refused: 0n, lines: 3 });
});
