import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { testDatabase } from '../../../../test/support/database.ts';
import { loadSmallWorld, SCOPES, WORLD } from '../../../../test/support/small-world.ts';
import { cents } from '../../../kernel/money.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { asOwner, withScope } from '../../../platform/db/index.ts';
import { HOUSE_SCOPE } from '../../../platform/jobs/index.ts';
import { closeYear } from '../../ledger/use-cases/close-year.ts';
import { recordUtilisation } from '../storage/record-utilisation.ts';
import { loadUse } from '../storage/utilisation/use-rows.ts';
import { commitCare } from './commit-care.ts';

const db = await testDatabase();
before(() => loadSmallWorld(db));

const municipalityIds = [WORLD.municipality, WORLD.neighbour];
const HOUSE = { ...HOUSE_SCOPE, regionIds: [WORLD.region], municipalityIds };
const commit = (on: string) =>
  withScope(db, HOUSE, (tx) => commitCare(tx, { regionId: WORLD.region, municipalityIds, on: plainDate(on) }));

/** What stands as committed, and that its counterpart is as much. */
const standing = async () => {
  const rows = await asOwner(db, (tx) =>
    tx.query<{
      contract: number;
      product: number;
      municipality: number;
      year: number;
      committed: bigint;
      other: bigint;
    }>(
      `select contract_id as contract, product_id as product, municipality_id as municipality, extract(year from month)::int as year,
              sum(case account when 'commitments' then debit_cents - credit_cents else 0 end)::bigint as committed,
              sum(case account when 'committed' then credit_cents - debit_cents else 0 end)::bigint as other
         from ledger_entry where account in ('commitments', 'committed') group by 1, 2, 3, 4
       having sum(case account when 'commitments' then debit_cents - credit_cents else 0 end) <> 0 order by 4, 1, 2, 3`,
    ),
  );
  assert.deepEqual(
    rows.map(({ committed }) => committed),
    rows.map(({ other }) => other),
  );
  return rows.map(({ contract, product, municipality, year, committed }) => [
    contract,
    product,
    municipality,
    year,
    committed,
  ]);
};

test('care that was allocated and not granted yet is committed, at the tariff of its contract, per municipality', async () => {
  // Guidance in municipality 10: (180 + 120) minutes in 53 weeks at 1.00 is 15,900.00, of which 10,000.00 was approved.
  // Day care in municipality 11: 4 parts of a day in 45 weeks at 20.00 is 3,600.00. Contract 201 approved more than was allocated.
  assert.equal(await commit('2026-11-23'), 2);
  assert.deepEqual(await standing(), [
    [WORLD.contract, WORLD.guidance, WORLD.municipality, 2026, 590_000n],
    [WORLD.contract, WORLD.daycare, WORLD.neighbour, 2026, 360_000n],
  ]);
});

test('what is booked is what the utilisation shows: allocated less approved; a second time books nothing', async () => {
  assert.equal(await commit('2026-11-24'), 0);
  const own = { regionIds: [WORLD.region], municipalityIds: [], providerIds: [] };
  const rows = await withScope(db, SCOPES.regionManager, (tx) =>
    loadUse(
      tx,
      'contract',
      { year: 2026, contractId: WORLD.contract, municipalityId: WORLD.municipality, productId: 100 },
      own,
    ),
  );
  const shown = rows.reduce((sum, { allocatedCents, approvedCents }) => sum + allocatedCents - approvedCents, 0n);
  assert.equal(shown, 590_000n);
});

test('a declaration that is approved lowers it, one entry for the year; the ledger keeps both', async () => {
  await withScope(db, HOUSE, (tx) =>
    recordUtilisation(tx, [
      {
        contractId: WORLD.contract,
        productId: WORLD.guidance,
        municipalityId: WORLD.municipality,
        providerId: WORLD.provider,
        regionId: WORLD.region,
        month: plainDate('2026-10-01'),
        lines: 1,
        refusedLines: 0,
        claimedCents: cents(100_000n),
        approvedCents: cents(100_000n),
        refusedCents: cents(0n),
        heldCents: cents(0n),
        paidCents: cents(0n),
        approvedVolume: 1000n,
      },
    ]),
  );
  assert.equal(await commit('2026-11-25'), 1);
  assert.equal((await standing())[0]?.at(-1), 490_000n);
});

test('help that stopped for good gives up the months after it', async () => {
  await asOwner(db, async (tx) => {
    for (const [kind, ends, reason] of [
      ['start', null, null],
      ['stop', '2026-10-31', '31'],
    ] as const)
      await tx.execute(
        `insert into delivery_notice (region_id, municipality_id, provider_id, client_id, allocation_id, kind, removal, begins_on, ends_on, end_reason)
         values (1, 10, 30, 300, 400, $1, false, '2026-01-01', $2, $3)`,
        [kind, ends, reason],
      );
  });
  assert.equal(await commit('2026-11-26'), 1);
  // 180 minutes in the nine weeks that end after October: 1,620.00 less.
  assert.equal((await standing())[0]?.at(-1), 490_000n - 162_000n);
});

test('a year before is lowered further where it was begun here, and nothing is booked of years before the installation', async () => {
  const [before] = await standing();
  assert.equal(await commit('2027-01-05'), 0, 'of 2026 all stands as it was');
  assert.deepEqual((await standing())[0], before);
  assert.equal(await commit('2028-01-05'), 0, '2027 was never begun');
});

test('a municipality elsewhere sees nothing of it', async () => {
  await withScope(db, SCOPES.officerElsewhere, async (tx) => {
    const seen = await tx.query(`select 1 from ledger_entry where account = 'commitments'`);
    assert.equal(seen.length, 0);
    assert.deepEqual(await tx.query('select * from rd.care_given_up(1, 2026)'), []);
  });
});

test('a year that is closed has no commitments any more, and gets none', async () => {
  await asOwner(db, (tx) =>
    tx.execute(
      `insert into ledger_year (municipality_id, year, closed_by) select 10, y, 2 from generate_series(2020, 2025) y`,
    ),
  );
  const payer = {
    municipalityId: WORLD.municipality,
    personId: 2,
    today: plainDate('2027-02-01'),
  };
  const officer = { ...SCOPES.officer, organisationId: WORLD.municipality, role: 'financial-officer' };
  const closed = await withScope(db, officer, (tx) => closeYear(tx, payer as Parameters<typeof closeYear>[1], 2026));
  assert.deepEqual(closed, { ok: true, value: 2026 });
  assert.deepEqual(await standing(), [[WORLD.contract, WORLD.daycare, WORLD.neighbour, 2026, 360_000n]]);
  assert.equal(await commit('2027-02-02'), 0);
});
