import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { readFacts, type TryFacts } from '../../src/modules/claims/api.ts';
import { asOwner } from '../../src/platform/db/index.ts';
import { tryFile } from '../../web/src/features/try/try-file.ts';
import { addPerson, apiServer } from '../support/api-server.ts';
import { testDatabase } from '../support/database.ts';
import { declarationBytes, type SentLine } from '../support/declaration.ts';
import { guidanceTerms, payBy } from '../support/funded.ts';
import { sendFile, workAll } from '../support/process.ts';
import { buildWorld, WORLD } from '../support/world.ts';

const db = await testDatabase();
let app: Awaited<ReturnType<typeof apiServer>>;
let person: number;

before(async () => {
  await buildWorld(db);
  await payBy(
    db,
    guidanceTerms({
      grenzen: [
        {
          sleutel: 'plafond',
          naam: 'Plafond per aanbieder',
          per: ['aanbieder'],
          over: 'jaar',
          hoogte: { soort: 'bedrag', bedragCenten: 250_000 },
          bijOverschrijding: 'beoordelen',
          signalen: [],
        },
      ],
    }),
  );
  app = await apiServer(db);
  person = await addPerson(db, 'care-administrator', WORLD.meander.id);
});

const get = (who: number) =>
  app.inject({ url: '/v1/proefgegevens', headers: { 'x-test-person': String(who), doel: 'payment' } });

async function factsFor(): Promise<{ facts: TryFacts; text: string }> {
  const answer = await get(person);
  assert.equal(answer.statusCode, 200, answer.body);
  const text = gunzipSync(answer.rawPayload).toString('utf8');
  return { facts: readFacts(text), text };
}

/** Tries a file on the facts of this moment, sends it, and compares every line with what the server decided. */
async function agree(identification: string, lines: readonly SentLine[], more: object = {}): Promise<string> {
  const bytes = await declarationBytes({ identification, number: identification.replace('B', 'D'), lines, ...more });
  const { facts } = await factsFor();
  const tried = new Map<number, string>();
  const outcome = await tryFile(new Blob([new Uint8Array(bytes)]), facts, {
    onLine: ({ seq }, { verdict, failedMask }) => tried.set(seq, `${verdict[0]?.toUpperCase()}${failedMask}`),
  });
  const sent = await sendFile(db, bytes);
  assert.ok(sent.ok);
  await workAll(db);
  const decided = await asOwner(db, (tx) =>
    tx.query<{ seq: number; verdict: string; rules: bigint }>(
      `select l.seq, l.verdict, l.failed_rules as rules from claim_line l join claim c on c.id = l.claim_id
        where c.message_id = $1`,
      [sent.value.messageId],
    ),
  );
  assert.ok(outcome.ok, JSON.stringify(outcome.ok ? null : outcome.no));
  assert.equal(decided.length, lines.length);
  assert.deepEqual(
    tried,
    new Map(decided.toSorted((a, b) => a.seq - b.seq).map((l) => [l.seq, `${l.verdict}${l.rules}`])),
  );
  const [totals] = await asOwner(db, (tx) =>
    tx.query<{ approved: bigint; refused: bigint; held: bigint }>(
      `select approved_cents as approved, refused_cents as refused, held_cents as held from claim where message_id = $1`,
      [sent.value.messageId],
    ),
  );
  const { approvedCents, refusedCents, heldCents } = outcome.tried;
  assert.deepEqual({ approved: approvedCents, refused: refusedCents, held: heldCents }, totals);
  return [...tried.values()].map((each) => each[0]).join('');
}

test('trying a file gives what the server then decides, on every line (TR418, TR321, TR338, TR304)', async () => {
  const verdicts = await agree('B1', [
    { reference: 'r1' },
    { reference: 'r2', tariffCents: 170, volume: 10, month: '2026-06' },
    { reference: 'r3', allocationNumber: 300002, bsn: WORLD.sem.bsn, volume: 800 },
    { reference: 'r6', allocationNumber: 399999 },
    { reference: 'r7', bsn: '999900031' },
  ]);
  assert.equal(verdicts[0], 'A');
  assert.match(verdicts, /R/);
});

test('what was decided before counts: a bound that holds lines, a credit, the same file again (BV06, TR389, TR323, TR333, TR314)', async () => {
  const second = await agree('B2', [
    { reference: 's1', month: '2026-09' },
    { reference: 's2', allocationNumber: 300002, bsn: WORLD.sem.bsn },
    { reference: 's3', allocationNumber: 300002, bsn: WORLD.sem.bsn, month: '2026-08' },
  ]);
  assert.match(second, /H/);
  await agree('B3', [
    { reference: 't1', previousReference: 'r1', sign: 'C' },
    { reference: 't2', volume: 500 },
    { reference: 't3', previousReference: 'nooit', sign: 'C' },
  ]);
  await agree('B4', [{ reference: 'r1', month: '2026-07' }], { number: 'D1', month: '2026-07' });
});

test('a file that the server refuses as a whole is refused here for the same reason (level 1, TR358)', async () => {
  const { facts } = await factsFor();
  const wrong = await declarationBytes({
    identification: 'B9',
    number: 'D9',
    lines: [{ reference: 'x' }],
    statedTotal: 1,
  });
  const told = await tryFile(new Blob([new Uint8Array(wrong)]), facts);
  assert.ok(!told.ok && told.no.why === 'level-2');
  assert.deepEqual(
    told.no.faults.map(({ code }) => code),
    ['TR358'],
  );
  const half = await tryFile(new Blob([new Uint8Array(wrong.subarray(0, wrong.length / 2))]), facts);
  assert.ok(!half.ok && half.no.why === 'level-1');
  const other = await declarationBytes({
    identification: 'B8',
    number: 'D8',
    sender: WORLD.kompas.agb,
    lines: [{ reference: 'y' }],
  });
  const theirs = await tryFile(new Blob([new Uint8Array(other)]), facts);
  assert.ok(!theirs.ok && theirs.no.why === 'other-sender');
});

test('the facts hold nothing of others: no number of a child, no allocation of another provider', async () => {
  const { facts, text } = await factsFor();
  for (const child of [WORLD.noor, WORLD.sem]) assert.ok(!text.includes(child.bsn) && !text.includes(child.surname));
  assert.ok(!text.includes('300003'));
  const again = await factsFor();
  assert.notEqual(again.facts.digestKey, facts.digestKey);
  const desk = await addPerson(db, 'financial-officer', WORLD.oss.id);
  assert.equal((await get(desk)).statusCode, 403);
});
