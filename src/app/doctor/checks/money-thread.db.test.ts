import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { buildDecidedClaim } from '../../../../test/support/decided-claim.ts';
import { guidanceTerms, payBy } from '../../../../test/support/funded.ts';
import { WORLD } from '../../../../test/support/world.ts';
import { asOwner, type Tx } from '../../../platform/db/index.ts';
import { moneyThread } from './money-thread.ts';

const db = await testDatabase();
before(async () => {
  await buildDecidedClaim(db);
  await payBy(db, guidanceTerms());
  await asOwner(db, (tx) =>
    tx.execute(`insert into person (id, subject, name, organisation_id) values
      (901, 'a', 'Eerste', ${WORLD.oss.id}), (902, 'b', 'Tweede', ${WORLD.oss.id})`),
  );
});

/** What the check says of a change that is undone afterwards. */
async function saidOf(change: (tx: Tx) => Promise<unknown>) {
  const undo = new Error('undo');
  let said: { ok: boolean; text: string } | undefined;
  await assert.rejects(
    asOwner(db, async (tx) => {
      await change(tx);
      [said] = await moneyThread({ tx, dataDir: '', migrationsDir: '', now: new Date() });
      throw undo;
    }),
    undo,
  );
  return said;
}

const bookedFor = async (tx: Tx, kind: string, claim: string, cents: number) =>
  tx.one<{ id: bigint }>(
    `with t as (insert into ledger_transaction (region_id, provider_id, municipality_id, kind, occurred_on, claim_id)
        values (1, ${WORLD.meander.id}, ${WORLD.oss.id}, '${kind}', '2026-11-01', ${claim}) returning id, provider_id, municipality_id),
      e as (insert into ledger_entry (transaction_id, seq, account, provider_id, municipality_id, contract_id, product_id, month, debit_cents, credit_cents)
        select id, n, a, provider_id, municipality_id, 1, 1, '2026-10-01', case n when 1 then ${cents} else 0 end, case n when 2 then ${cents} else 0 end
          from t, (values (1, 'care-cost'), (2, 'payable')) x (n, a))
      select id from t`,
  );

/** A dispute about the only line, granted or not, and the correction that followed. */
async function correct(tx: Tx, { granted, booked }: { granted: boolean; booked: number | null }) {
  const { claim } = await tx.one<{ claim: bigint }>('select claim_id as claim from claim_line limit 1');
  await tx.execute(
    `insert into claim_dispute (id, declaration_year, claim_id, seq, municipality_id, provider_id, amount_cents, reason, raised_by, raised_on)
     overriding system value
     select 901, declaration_year, claim_id, seq, municipality_id, provider_id, 100, 'Niet eens', 901, '2026-11-01' from claim_line`,
  );
  if (granted)
    await tx.execute(
      `insert into claim_dispute_step (dispute_id, municipality_id, provider_id, kind, text, on_day, person_id)
       select 901, municipality_id, provider_id, 'granted', 'Toch wel', '2026-11-01', 902 from claim_line`,
    );
  await tx.execute('alter table claim_correction disable trigger user');
  await tx.execute(
    `insert into claim_correction (declaration_year, claim_id, seq, municipality_id, provider_id, dispute_id, claimed_change, approved_change, volume_change, posted_on)
     select declaration_year, claim_id, seq, municipality_id, provider_id, 901, 0, 100, 0, '2026-11-01' from claim_line`,
  );
  if (booked !== null) await bookedFor(tx, 'claim-corrected', String(claim), booked);
}

/** A fixed amount of the contract, by terms that pay it or not, and what was booked for it. */
async function owe(tx: Tx, { cents, booked }: { cents: number; booked: number }) {
  const { id } = await bookedFor(tx, 'instalment', 'null', booked);
  await tx.execute(
    `insert into instalment (contract_id, part_key, product_id, municipality_id, kind, month, region_id, provider_id, terms_id,
                             part_name, months, due_on, amount_cents, transaction_id)
     select 1, 'taak', 1, ${WORLD.oss.id}, 'instalment', '2026-10-01', 1, ${WORLD.meander.id}, terms_id, 'Taak', 1, '2026-10-31', ${cents}, ${id}
       from contract_funding where contract_id = 1 order by from_on desc limit 1`,
  );
}

const CASES: readonly (readonly [string, (tx: Tx) => Promise<unknown>, true | RegExp])[] = [
  ['nothing beside the declarations', async () => {}, true],
  ['a correction that was granted and booked', (tx) => correct(tx, { granted: true, booked: 100 }), true],
  [
    'a correction of a dispute that nobody granted',
    (tx) => correct(tx, { granted: false, booked: 100 }),
    /correctie \d+/,
  ],
  [
    'a correction that was not booked',
    (tx) => correct(tx, { granted: true, booked: null }),
    /declaratie \d+, correcties/,
  ],
  ['a correction of another sum', (tx) => correct(tx, { granted: true, booked: 99 }), /declaratie \d+, correcties/],
  ['a fixed amount as it was booked', (tx) => owe(tx, { cents: 500, booked: 500 }), true],
  ['a fixed amount of another sum', (tx) => owe(tx, { cents: 500, booked: 400 }), /boeking \d+, vast bedrag/],
  [
    'a fixed amount of a product without a purpose',
    async (tx) => {
      await owe(tx, { cents: 500, booked: 500 });
      await tx.execute('alter table product_purpose disable trigger user');
      await tx.execute('delete from product_purpose');
    },
    /vast bedrag van contract 1/,
  ],
  ['a guarantee without an agreement', (tx) => bookedFor(tx, 'guarantee', 'null', 100), /boeking \d+, guarantee/],
];

for (const [name, change, expected] of CASES) {
  test(`promise 1, no orphan euro beside the declarations: ${name}`, async () => {
    const said = await saidOf(change);
    assert.equal(said?.ok, expected === true, said?.text);
    if (expected !== true) assert.match(said?.text ?? '', expected);
  });
}
