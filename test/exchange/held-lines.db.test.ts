import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { afterReview } from '../../src/app/compose/job-handlers.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { decideHeld, type HeldDecision } from '../../src/modules/claims/index.ts';
import { proveLine } from '../../src/modules/claims/use-cases/prove-line.ts';
import { readParts } from '../../src/modules/exchange/index.ts';
import { type ActorScope, asOwner, withScope } from '../../src/platform/db/index.ts';
import { testDatabase } from '../support/database.ts';
import { guidanceTerms, payBy } from '../support/funded.ts';
import { sendAndWork, workAll } from '../support/process.ts';
import { buildWorld, scopeFor, WORLD } from '../support/world.ts';

const db = await testDatabase();
const municipality = scopeFor({ municipalityIds: [WORLD.oss.id], regionIds: [WORLD.region] });
const provider = scopeFor({ providerIds: [WORLD.meander.id] });

before(async () => {
  await buildWorld(db);
  await payBy(db, guidanceTerms());
});

const owner = <Row extends object>(text: string, params: readonly (string | number | bigint)[] = []) =>
  asOwner(db, (tx) => tx.query<Row>(text, params));

type Claim = { id: bigint; held_count: number; held_cents: bigint; approved_cents: bigint; refused_cents: bigint };
const claimOf = async (messageId: bigint): Promise<Claim> => {
  const [claim] = await owner<Claim>('select * from claim where message_id = $1', [messageId]);
  assert.ok(claim);
  return claim;
};

/** 800 minutes where 720 a month are allocated: within the whole allocation, above its month. */
const tooMuch = (month: string, reference: string) => ({
  identification: `H${reference}`,
  number: `H${reference}`,
  month,
  lines: [
    { reference, volume: 800 },
    { reference: `${reference}-b`, allocationNumber: 300002, bsn: WORLD.sem.bsn, volume: 100 },
  ],
});

const review = (claim: Claim, more: Partial<HeldDecision> = {}, scope: ActorScope = municipality) =>
  withScope(db, scope, async (tx) => {
    const reviewed = await decideHeld(tx, {
      claimId: claim.id,
      seqs: [1],
      verdict: 'approved',
      retourcode: null,
      reason: 'Nagevraagd bij de toegang.',
      personId: null,
      today: '2026-11-12' as PlainDate,
      ...more,
    });
    if (reviewed.ok) await afterReview(tx, reviewed.value, null);
    return reviewed;
  });

const booked = async (claimId: bigint) =>
  Object.fromEntries(
    (
      await owner<{ account: string; sum: bigint }>(
        `select e.account, sum(e.debit_cents - e.credit_cents)::bigint as sum from ledger_entry e
           join ledger_transaction t on t.id = e.transaction_id where t.claim_id = $1 group by 1 order by 1`,
        [claimId],
      )
    ).map(({ account, sum }) => [account, sum]),
  );

const used = async (month: string): Promise<bigint | undefined> =>
  (
    await owner<{ approved_volume: bigint }>(
      'select approved_volume from allocation_usage where allocation_id = 1 and month = $1',
      [`${month}-01`],
    )
  )[0]?.approved_volume;

async function answerOf(messageId: bigint): Promise<string | undefined> {
  const [answer] = await owner<{ id: bigint }>('select id from message where answers_id = $1', [messageId]);
  if (!answer) return undefined;
  const pieces: Uint8Array[] = [];
  for await (const piece of readParts((fn) => withScope(db, municipality, fn), answer.id)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

test('R-236: above the period and within the whole allocation a line is held; the rest is booked, nothing is answered, the term runs on (OP090x4)', async () => {
  const messageId = await sendAndWork(db, tooMuch('2026-01', 'A'));
  const claim = await claimOf(messageId);
  assert.deepEqual([claim.held_count, claim.held_cents, claim.approved_cents], [1, 131_200n, 16_400n]);
  assert.equal(await answerOf(messageId), undefined);
  const books = await booked(claim.id);
  assert.deepEqual([books['care-cost'], books.payable, books.held], [16_400n, -16_400n, 131_200n]);
  const [clock] = await owner<{ stopped_at: Date | null }>(
    'select stopped_at from exchange_clock where message_id = $1',
    [messageId],
  );
  assert.deepEqual(clock, { stopped_at: null });
  assert.equal(await used('2026-01'), 800n, 'the line keeps its place');
  const [figures] = await owner<{ held_cents: bigint }>(
    `select held_cents from utilisation where month = '2026-01-01'`,
  );
  assert.equal(figures?.held_cents, 131_200n);
});

test('a person approves it: books, figures and answer follow at once; again is refused', async () => {
  const messageId = await sendAndWork(db, tooMuch('2026-02', 'B'));
  const claim = await claimOf(messageId);
  const reviewed = await review(claim);
  assert.ok(reviewed.ok && reviewed.value.closed);
  await workAll(db);
  const after = await claimOf(messageId);
  assert.deepEqual(
    [after.held_count, after.held_cents, after.approved_cents, after.refused_cents],
    [0, 0n, 147_600n, 0n],
  );
  const books = await booked(claim.id);
  assert.deepEqual([books['care-cost'], books.payable, books.held], [147_600n, -147_600n, 0n]);
  const [figures] = await owner<{ held_cents: bigint; approved_cents: bigint }>(
    `select held_cents, approved_cents from utilisation where month = '2026-02-01'`,
  );
  assert.deepEqual(figures, { held_cents: 0n, approved_cents: 147_600n });
  assert.match((await answerOf(messageId)) ?? '', /<jw325:RetourCode>8001<\/jw325:RetourCode>/);
  const [clock] = await owner<{ stopped: boolean }>(
    'select stopped_at is not null as stopped from exchange_clock where message_id = $1',
    [messageId],
  );
  assert.deepEqual(clock, { stopped: true });
  const again = await review(claim);
  assert.equal(again.ok ? '' : again.refusal.code, 'claims.not-held');
  await workAll(db);
  assert.equal((await owner('select 1 from message where answers_id = $1', [messageId])).length, 1);
});

test('a person refuses it: the place on the allocation is free again and the answer names the code that was chosen', async () => {
  const messageId = await sendAndWork(db, tooMuch('2026-03', 'C'));
  const claim = await claimOf(messageId);
  assert.ok((await review(claim, { verdict: 'refused', retourcode: '9321' })).ok);
  await workAll(db);
  assert.equal(await used('2026-03'), 0n);
  const books = await booked(claim.id);
  assert.deepEqual([books['care-cost'], books.held, books.refusals], [16_400n, 0n, 131_200n]);
  assert.match((await answerOf(messageId)) ?? '', /C<\/[\s\S]*?9321/);
  const next = await sendAndWork(db, {
    ...tooMuch('2026-03', 'C2'),
    lines: [{ reference: 'C2', volume: 700 }],
  });
  assert.equal((await claimOf(next)).approved_cents, 114_800n, 'right this time');
});

test('the proof of a held line decides the same again, before and after a person decided', async () => {
  const messageId = await sendAndWork(db, tooMuch('2026-04', 'D'));
  const { id } = await claimOf(messageId);
  const prove = () => withScope(db, municipality, (tx) => proveLine(tx, { claimId: Number(id), seq: 1 }));
  const held = await prove();
  assert.deepEqual(
    [held?.stored.verdict, held?.replaysEqual, held?.stored.facts.funding?.ref.partKey],
    ['held', true, 'begeleiding'],
  );
  await review(await claimOf(messageId));
  const decided = await prove();
  assert.deepEqual(
    [decided?.stored.verdict, decided?.decision.verdict, decided?.replaysEqual],
    ['approved', 'held', true],
  );
});

test('nothing half: a review that breaks off leaves everything as it was; others cannot decide; the database refuses the rest', async () => {
  const messageId = await sendAndWork(db, tooMuch('2026-05', 'E'));
  const claim = await claimOf(messageId);
  await assert.rejects(
    withScope(db, municipality, async (tx) => {
      await decideHeld(tx, {
        claimId: claim.id,
        seqs: [1],
        verdict: 'refused',
        retourcode: null,
        reason: 'x',
        personId: null,
        today: '2026-11-12' as PlainDate,
      });
      throw new Error('broken off');
    }),
    /broken off/,
  );
  assert.deepEqual(await claimOf(messageId), claim);
  assert.equal(await used('2026-05'), 800n);
  for (const scope of [scopeFor({ municipalityIds: [WORLD.boxtel.id] }), scopeFor({ regionIds: [WORLD.region] })]) {
    const refused = await review(claim, {}, scope);
    assert.equal(refused.ok ? '' : refused.refusal.code, 'claims.not-found');
  }
  await assert.rejects(review(claim, {}, provider), /row-level security|violates|permission/);
  const both = await review(claim, { seqs: [1, 2] });
  assert.deepEqual(both.ok ? null : both.refusal, { code: 'claims.not-held', seqs: [2] });
  for (const statement of [
    `update claim_line set verdict = 'A', approved_cents = amount_cents where claim_id = ${claim.id} and seq = 1`,
    `update claim_line set verdict = 'R' where claim_id = ${claim.id} and seq = 2`,
    `update claim set held_count = 0, held_cents = 0, approved_cents = claimed_cents where id = ${claim.id}`,
    `update claim_line_review set reason = 'anders'`,
  ])
    await assert.rejects(owner(statement), /append-only|not those of its lines/, statement);
});
