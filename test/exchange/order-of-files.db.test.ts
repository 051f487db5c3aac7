import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterReview } from '../../src/app/compose/job-handlers.ts';
import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { decideHeld } from '../../src/modules/claims/index.ts';
import { asOwner, type Database, withScope } from '../../src/platform/db/index.ts';
import { assertCloses } from '../kills/closes.ts';
import { testDatabase } from '../support/database.ts';
import { declarationBytes, type SentDeclaration } from '../support/declaration.ts';
import { guidanceTerms, payBy } from '../support/funded.ts';
import { sendFile, workAll } from '../support/process.ts';
import { buildWorld, scopeFor, WORLD } from '../support/world.ts';

/** Both municipalities declare to one ceiling of their provider: two whole months of a child, EUR 984 each, fit under it. */
const ceiling = (what: 'afkeuren' | 'beoordelen') => ({
  sleutel: 'plafond',
  naam: 'Plafond per aanbieder',
  per: ['aanbieder'],
  over: 'jaar',
  hoogte: { soort: 'bedrag', bedragCenten: 200_000 },
  bijOverschrijding: what,
  signalen: ['1/2'],
});

/** Months of one municipality keep their order, as the standard wants (TR318, IV090); between municipalities there is none. */
const FILES = {
  o1: { identification: 'O1', number: 'O1', month: '2026-01', receiver: WORLD.oss.cbs, lines: [{ reference: 'O1' }] },
  o2: {
    identification: 'O2',
    number: 'O2',
    month: '2026-02',
    receiver: WORLD.oss.cbs,
    // The second stays within the ceiling of nobody: it is above what a month may hold, and a person decides.
    lines: [{ reference: 'O2' }, { reference: 'O2-s', allocationNumber: 300002, bsn: WORLD.sem.bsn, volume: 1 }],
  },
  b1: {
    identification: 'B1',
    number: 'B1',
    month: '2026-01',
    receiver: WORLD.boxtel.cbs,
    lines: [{ reference: 'B1' }],
  },
  b2: {
    identification: 'B2',
    number: 'B2',
    month: '2026-02',
    receiver: WORLD.boxtel.cbs,
    lines: [{ reference: 'B2' }],
  },
} as const satisfies Record<string, SentDeclaration>;
type FileName = keyof typeof FILES;
const ORDERS: readonly (readonly FileName[])[] = [
  ['o1', 'o2', 'b1', 'b2'],
  ['b1', 'b2', 'o1', 'o2'],
  ['b1', 'o1', 'o2', 'b2'],
];

const rowsOf = <Row extends object>(db: Database, text: string) => asOwner(db, (tx) => tx.query<Row>(text));

/** A world of its own in which the files come in one order, each decided before the next arrives. */
async function worldAfter(order: readonly FileName[], what: 'afkeuren' | 'beoordelen'): Promise<Database> {
  const db = await testDatabase();
  await buildWorld(db);
  await payBy(db, guidanceTerms({ grenzen: [ceiling(what)] }));
  await asOwner(db, async (tx) => {
    await tx.execute(
      `insert into client (id, region_id, municipality_id, bsn_encrypted, bsn_hash, born_on, sex, surname, initials)
       select 9, 1, ${WORLD.boxtel.id}, bsn_encrypted, bsn_hash, born_on, sex, 'Elders', 'P' from client where id = 1`,
    );
    await tx.execute(
      `insert into allocation (id, region_id, municipality_id, provider_id, client_id, number) values (9, 1, ${WORLD.boxtel.id}, 4, 9, 300001)`,
    );
    await tx.execute(
      `insert into allocation_version (allocation_id, version, municipality_id, provider_id, product_id, product_category,
         product_code, from_on, through_on, volume, unit, frequency, decided_at)
       select 9, 1, ${WORLD.boxtel.id}, provider_id, product_id, product_category, product_code, from_on, through_on, volume, unit, frequency, decided_at
         from allocation_version where allocation_id = 1`,
    );
  });
  // The last order turns the lines of each file as well.
  for (const name of order) await sendOne(db, name, order === ORDERS.at(-1));
  return db;
}

async function sendOne(db: Database, name: FileName, turned: boolean): Promise<void> {
  const sent = FILES[name];
  const lines = turned ? sent.lines.toReversed() : sent.lines;
  const received = await sendFile(db, await declarationBytes({ ...sent, lines }));
  assert.ok(received.ok);
  await workAll(db);
}

/** A person grants whatever waits. */
async function grantHeld(db: Database): Promise<void> {
  const held = await rowsOf<{ id: bigint; municipality: number; seqs: number[] }>(
    db,
    `select claim_id as id, municipality_id as municipality, array_agg(seq order by seq) as seqs from claim_line
      where verdict = 'H' group by 1, 2 order by 1`,
  );
  for (const { id, municipality, seqs } of held)
    await withScope(db, scopeFor({ municipalityIds: [municipality], regionIds: [WORLD.region] }), async (tx) => {
      const reviewed = await decideHeld(tx, {
        claimId: id,
        seqs,
        verdict: 'approved',
        retourcode: null,
        reason: 'Er is ruimte bij de gemeente.',
        personId: null,
        today: '2026-11-12' as PlainDate,
      });
      assert.ok(reviewed.ok);
      await afterReview(tx, reviewed.value, null);
    });
}

/** What may not depend on the order: sums per provider, account, bound and municipality's answers. */
const sumsOf = async (db: Database) => ({
  lines: await rowsOf(
    db,
    `select verdict, count(*)::int as lines, sum(amount_cents)::bigint as claimed, sum(approved_cents)::bigint as approved
       from claim_line group by 1 order by 1`,
  ),
  bounds: await rowsOf(db, 'select account, used from bound_use order by 1'),
  signals: await rowsOf(db, 'select account, share from bound_signal order by 1, 2'),
  books: await rowsOf(
    db,
    `select account, sum(debit_cents - credit_cents)::bigint as balance from ledger_entry group by 1
      having sum(debit_cents - credit_cents) <> 0 order by 1`,
  ),
});

/** What each line came to in the end. */
const linesOf = (db: Database) =>
  rowsOf(db, 'select reference, verdict, amount_cents, approved_cents from claim_line order by 1');

test('law: whatever the order of files and lines, a bound that refuses pays the same in all, is never passed, and every sum closes (BV03)', async () => {
  const told = [];
  for (const order of ORDERS) {
    const db = await worldAfter(order, 'afkeuren');
    await assertCloses(db);
    const [use] = await rowsOf<{ used: bigint }>(db, 'select used from bound_use');
    assert.ok(use && use.used <= 200_000n);
    told.push(await sumsOf(db));
  }
  for (const one of told) assert.deepEqual(one, told[0]);
});

test('law: whatever the order of files and lines, once a person decided what a bound held, each line comes to the same', async () => {
  // Which of them waits follows the order in which they came; what the bound counts does not, nor what each line ends as.
  const told = [];
  const ends = [];
  for (const order of ORDERS) {
    const db = await worldAfter(order, 'beoordelen');
    await assertCloses(db);
    const before = await sumsOf(db);
    assert.ok(
      (before.lines as { verdict: string }[]).some(({ verdict }) => verdict === 'H'),
      'something waits',
    );
    told.push([before.bounds, before.signals]);
    await grantHeld(db);
    await assertCloses(db);
    ends.push([await linesOf(db), (await sumsOf(db)).books]);
  }
  for (const one of told) assert.deepEqual(one, told[0]);
  for (const one of ends) assert.deepEqual(one, ends[0]);
});

test('law: a file that comes twice changes nothing, also under a bound and with lines that wait (promise: a file twice)', async () => {
  const [order] = ORDERS;
  assert.ok(order);
  const db = await worldAfter(order, 'beoordelen');
  const before = [await sumsOf(db), await linesOf(db)];
  for (const name of order) {
    const received = await sendFile(db, await declarationBytes(FILES[name]));
    assert.equal(received.ok && received.value.outcome, 'already-received');
  }
  await workAll(db);
  assert.deepEqual([await sumsOf(db), await linesOf(db)], before);
});
