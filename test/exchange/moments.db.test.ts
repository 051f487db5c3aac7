import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { asOwner } from '../../src/platform/db/index.ts';
import { testDatabase } from '../support/database.ts';
import { guidanceTerms, payBy } from '../support/funded.ts';
import { sendAndWork } from '../support/process.ts';
import { buildWorld, WORLD } from '../support/world.ts';

const db = await testDatabase();
const owner = <Row extends object>(text: string, params: readonly (string | number | bigint)[] = []) =>
  asOwner(db, (tx) => tx.query<Row>(text, params));
const [BV02, BV07] = [1 << 25, 1 << 30];

/** Three pieces: two at the start, one at an end as planned. A declaration is dated 9 November 2026. */
const TRAJECTORY = {
  model: 'traject',
  variant: 'output',
  prijs: { soort: 'traject', stukken: 3, prijsregel: 'vast' },
  verschuldigd: {
    soort: 'momenten',
    momenten: [
      { sleutel: 'start', op: 'start', aandeel: '2/3' },
      {
        sleutel: 'einde',
        op: 'einde',
        aandeel: '1/3',
        voorwaarden: ['beeindigd-volgens-plan'],
        anders: 'niet-verschuldigd',
      },
    ],
  },
  declaratie: { per: 'traject', bovenPeriode: 'afkeuren', stapeling: 'beoordelen' },
};

before(async () => {
  await buildWorld(db);
  await payBy(db, guidanceTerms(TRAJECTORY));
});

const verdictsOf = async (reference: string, volume: number, month: string, more: object = {}) => {
  const messageId = await sendAndWork(db, {
    identification: reference,
    number: reference,
    month,
    lines: [{ reference, volume, ...more }],
  });
  const [line] = await owner<{ verdict: string; failed_rules: bigint }>(
    'select l.verdict, l.failed_rules from claim_line l join claim c on c.id = l.claim_id where c.message_id = $1',
    [messageId],
  );
  return [line?.verdict, Number(line?.failed_rules)];
};
const notice = (kind: string, ends: string | null, reason: string | null) =>
  owner(
    `insert into delivery_notice (region_id, municipality_id, provider_id, client_id, allocation_id, kind, removal, product_category,
       product_code, allocation_from_on, begins_on, ends_on, end_reason)
     values (1, 2, 4, 1, 1, '${kind}', false, '45', '45A04', '2026-01-01', '2026-01-01', ${ends ? `'${ends}'` : 'null'}, ${reason ? `'${reason}'` : 'null'})
     returning id`,
  );

test('pieces are due at their moment: two once care began, the third after an end as planned (R-341, TR321 stays)', async () => {
  assert.deepEqual(await verdictsOf('M1', 2, '2026-01'), ['A', 0], 'the start of the allocation has passed');
  assert.deepEqual(await verdictsOf('M2', 1, '2026-02'), ['R', BV02], 'care has not ended');
  await notice('start', null, null);
  await notice('stop', '2026-10-31', '32');
  assert.deepEqual(await verdictsOf('M3', 1, '2026-03'), ['R', BV02], 'it ended, but not as planned');
  await notice('stop', '2026-10-31', '31');
  assert.deepEqual(await verdictsOf('M4', 1, '2026-04'), ['A', 0], 'it ended as planned');
  assert.deepEqual(await verdictsOf('M5', 1, '2026-05'), ['R', BV02], 'all three pieces were paid');
});

test('R-266: other care of the child in the same month, at another provider too, is looked at by a person', async () => {
  await owner(
    `insert into product (id, region_id, name, product_group, weight, category, code, unit, funding_model, description, from_on)
     values (3, 1, 'Andere begeleiding', 'Begeleiding', 'light', '45', '45A05', '01', 'price-times-quantity', '', '2024-01-01')`,
  );
  await payBy(db, guidanceTerms({ ...TRAJECTORY, dekt: { productcategorieen: ['45'] } }), '2026-06-01');
  // An approved line of the other provider, as it would stand after its declaration.
  await owner(`insert into claim_line (region_id, declaration_year, claim_id, seq, provider_id, municipality_id, client_id, allocation_number,
      allocation_id, allocation_version, reference, product_category, product_code, product_id, from_on, through_on, volume, unit,
      tariff_cents, amount_cents, sign, contract_id, verdict, approved_cents, failed_rules, product_contracted)
    select 1, 2026, 900, 1, ${WORLD.kompas.id}, 2, 2, 300003, id, 1, 'K1', '45', '45A05', 3, '2026-06-01', '2026-06-30', 60, '01', 164, 9840, 'D',
           2, 'A', 9840, 0, true
      from allocation where number = 300003`);
  await owner('update allocation set client_id = 2 where number = 300003');
  const sem = { bsn: WORLD.sem.bsn, allocationNumber: 300002 };
  assert.deepEqual(await verdictsOf('S1', 2, '2026-06', sem), ['H', BV07]);
});
