import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { testDatabase } from '../../../test/support/database.ts';
import { buildDecidedClaim } from '../../../test/support/decided-claim.ts';
import { WORLD } from '../../../test/support/world.ts';
import { asOwner, withScope } from '../../platform/db/index.ts';
import { HOUSE_SCOPE } from '../../platform/jobs/index.ts';
import { cleanUp } from './clean-up.ts';

const db = await testDatabase();
const countOf = async (from: string): Promise<number> =>
  (await asOwner(db, (tx) => tx.one<{ n: number }>(`select count(*)::int as n from ${from}`))).n;
const removedAt = async (at: string, category: string): Promise<number> => {
  const gone = await withScope(db, HOUSE_SCOPE, (tx) => cleanUp(tx, new Date(at)));
  return gone.filter((one) => one.category === category).reduce((sum, { removed }) => sum + Number(removed), 0);
};

/** Holds the categories of a condition, and lets the others go. */
const hold = (condition: string) => asOwner(db, (tx) => tx.execute(`update retention_rule set held = (${condition})`));

/** Everything was done on 1 June 2015, about the first line of the declaration of the test world. */
before(async () => {
  await buildDecidedClaim(db);
  await asOwner(db, async (tx) => {
    const run = (text: string) => tx.execute(text);
    await run(`insert into person (id, subject, name, organisation_id) values
      (901, 'a', 'Eerste', ${WORLD.oss.id}), (902, 'b', 'Tweede', ${WORLD.oss.id})`);
    const line = await tx.one<{ claim: bigint }>(
      `select claim_id as claim from claim_line where seq = 1 order by claim_id limit 1`,
    );
    const [oss, meander] = [WORLD.oss.id, WORLD.meander.id];
    const at = `'2015-06-01T10:00:00Z'`;
    // Two lines beside it; nothing here adds them up.
    for (const seq of [2, 3])
      await run(
        `insert into claim_line select (jsonb_populate_record(l, jsonb_build_object('seq', ${seq}, 'reference', 'P${seq}'))).* from claim_line l where seq = 1`,
      );
    await run(`insert into claim_dispute (id, declaration_year, claim_id, seq, municipality_id, provider_id, amount_cents, reason, raised_by, raised_on, raised_at)
      overriding system value
      select 900 + n, declaration_year, claim_id, seq, ${oss}, ${meander}, 100, 'Niet eens', 901, '2015-06-01', ${at}
        from (select *, row_number() over (order by claim_id, seq) as n from claim_line) l where n <= 3`);
    // The first ended, the second still runs, the third led to a correction.
    await run(`insert into claim_dispute_step (dispute_id, municipality_id, provider_id, kind, text, on_day, person_id, at) values
      (901, ${oss}, ${meander}, 'municipality-view', 'Zo zien wij het', '2015-06-02', 902, ${at}),
      (901, ${oss}, ${meander}, 'kept', 'Het blijft zo', '2015-06-03', 902, ${at}),
      (902, ${oss}, ${meander}, 'municipality-view', 'Zo zien wij het', '2015-06-02', 902, ${at}),
      (903, ${oss}, ${meander}, 'granted', 'Toch wel', '2015-06-03', 902, ${at})`);
    await run(`alter table claim_correction disable trigger user`);
    await run(`insert into claim_correction (declaration_year, claim_id, seq, municipality_id, provider_id, dispute_id, claimed_change, approved_change, volume_change, posted_on)
      select declaration_year, claim_id, seq, ${oss}, ${meander}, 903, 0, 100, 0, '2015-06-04' from claim_dispute where id = 903`);
    await run(`alter table claim_correction enable trigger user`);
    await run(`insert into claim_sample (id, municipality_id, from_on, through_on, weight, size, seed, population_count, population_cents, drawn_by, drawn_at)
      overriding system value values (901, ${oss}, '2015-01-01', '2015-03-31', 'equal', 1, 's', 1, 100, 901, ${at})`);
    await run(`insert into claim_sample_line (sample_id, declaration_year, claim_id, seq, municipality_id, amount_cents, hits)
      select 901, declaration_year, claim_id, seq, ${oss}, 100, 1 from claim_line where claim_id = ${line.claim} and seq = 1`);
    await run(`insert into claim_sample_finding (sample_id, claim_id, seq, municipality_id, wrong_cents, note, person_id, found_at)
      values (901, ${line.claim}, 1, ${oss}, 0, 'Klopt', 902, ${at})`);
    await run(`insert into claim_replay (id, municipality_id, from_on, through_on, replacement, reason, line_count, made_by, made_at)
      overriding system value values (901, ${oss}, '2015-01-01', '2015-03-31', '{}', 'Op proef', 1, 901, ${at}),
                                     (902, ${oss}, '2015-01-01', '2015-03-31', '{}', 'Geboekt', 1, 901, ${at})`);
    await run(`insert into claim_replay_line (replay_id, declaration_year, claim_id, seq, municipality_id, provider_id, month, was_cents, now_cents, claimed_change, volume_change, now_rules)
      select r, declaration_year, claim_id, seq, ${oss}, ${meander}, '2015-01-01', 100, 90, 0, 0, 0
        from claim_line, unnest(array[901, 902]) r where claim_id = ${line.claim} and seq = 1`);
    await run(
      `insert into claim_replay_posting (replay_id, municipality_id, posted_by, posted_at) values (902, ${oss}, 902, ${at})`,
    );
    await run(`insert into bound_signal (region_id, account, share, bound_name, used, bound_limit, measure, claim_id, provider_id, municipality_id, told_at)
      values (1, 'proef|jaarbedrag|2015', '4/5', 'Jaarbedrag', 80, 100, 'amount', ${line.claim}, ${meander}, ${oss}, ${at})`);
    await run(`insert into bank_statement (id, municipality_id, file_name, file_sha256, reference, iban, opening_cents, closing_cents, content_sha256)
      overriding system value values (901, ${oss}, 'a.xml', 'x', 'AF-1', 'NL29RDEM0000000001', 0, 200, 'x')`);
    await run(`insert into bank_line (statement_id, municipality_id, seq, booked_on, amount_cents, other_iban, other_name, description, outcome, handled_note, handled_by, handled_at)
      values (901, ${oss}, 1, '2015-06-01', 100, 'NL91ABNA0417164300', 'Een vreemde', 'Contributie', 'reference-unknown', 'Doorgestuurd', 901, ${at}),
             (901, ${oss}, 2, '2015-06-01', 100, 'NL91ABNA0417164300', 'Een vreemde', 'Contributie', 'reference-unknown', null, null, null)`);
    await run(`insert into funding_terms (id, region_id, key, number, name, from_on, content, made_at, changed_at, adopted_on)
      overriding system value values (901, 1, 'concept', 1, 'Concept', '2015-01-01', '{}', ${at}, ${at}, null),
                                     (902, 1, 'geldt', 1, 'Geldt', '2015-01-01', '{}', ${at}, ${at}, '2015-06-01')`);
    await run(`insert into allocation_version (allocation_id, version, municipality_id, provider_id, product_id, product_category,
         product_code, from_on, through_on, volume, unit, frequency, decided_at)
       select a.id, 99, a.municipality_id, a.provider_id, 1, '45', '45A04', '2015-01-01', '2015-06-01', 1, '01', '4', '2015-01-01'
         from allocation a order by a.id limit 1`);
    await run(`insert into client_transfer (allocation_id, municipality_id, provider_id, to_provider_id, on_day, person_id)
      select a.id, a.municipality_id, a.provider_id, o.id, '2015-06-01', 901
        from (select * from allocation order by id limit 2) a cross join lateral (
          select id from organisation where kind = 'provider' and id <> a.provider_id order by id limit 1) o`);
  });
});

/** Category, the last moment it is still kept, what holds it, and how much of it stays afterwards. */
const TERMS: readonly (readonly [
  category: string,
  kept: string,
  past: string,
  from: string,
  there: number,
  left: number,
])[] = [
  [
    'replay-not-posted',
    '2016-06-01T09:00:00Z',
    '2016-06-01T11:00:00Z',
    'claim_replay_line where replay_id > 900',
    2,
    1,
  ],
  ['terms-concept', '2017-06-01T09:00:00Z', '2017-06-01T11:00:00Z', 'funding_terms where id > 900', 2, 1],
  ['client-transfer', '2022-06-01T12:00:00Z', '2022-06-03T00:00:00Z', 'client_transfer', 2, 1],
  // The year 2015 ends in the Netherlands an hour before it does in UTC.
  ['claim-dispute', '2022-12-31T22:59:59Z', '2022-12-31T23:00:01Z', 'claim_dispute_step', 4, 2],
  ['claim-sample', '2022-12-31T22:59:59Z', '2022-12-31T23:00:01Z', 'claim_sample_finding', 1, 0],
  ['bound-signal', '2022-12-31T22:59:59Z', '2022-12-31T23:00:01Z', 'bound_signal', 1, 0],
  [
    'bank-line-unmatched',
    '2022-12-31T22:59:59Z',
    '2022-12-31T23:00:01Z',
    'bank_line where other_name is not null',
    2,
    1,
  ],
];

for (const [category, kept, past, from, there, left] of TERMS) {
  test(`retention: ${category} stays until its term has ended, and goes the moment after`, async () => {
    assert.equal(await countOf(from), there);
    await hold(`category <> '${category}'`);
    assert.equal(await removedAt(kept, category), 0);
    await hold('true');
    assert.equal(await removedAt(past, category), 0, 'what is held stays');
    assert.equal(await countOf(from), there);
    await hold(`category <> '${category}'`);
    assert.equal(await removedAt(past, category), 1);
    assert.equal(await countOf(from), left);
    assert.equal(await removedAt(past, category), 0, 'and it is told once');
  });
}

test('retention: what runs, what was posted, corrected or adopted stays, however late it is', async () => {
  await hold('false');
  await withScope(db, HOUSE_SCOPE, (tx) => cleanUp(tx, new Date('2999-01-01T00:00:00Z')));
  const rows = await asOwner(db, (tx) =>
    tx.query<{ what: string }>(
      `select 'dispute ' || id as what from claim_dispute union all select 'replay ' || id from claim_replay
       union all select 'terms ' || key from funding_terms where id > 900 union all select 'bank ' || seq from bank_line order by 1`,
    ),
  );
  assert.deepEqual(
    rows.map(({ what }) => what),
    ['bank 1', 'bank 2', 'dispute 902', 'dispute 903', 'replay 902', 'terms geldt'],
  );
});

test('nobody takes a row away before its term, not even the owner', async () => {
  const refused = [
    'delete from claim_dispute where id = 902',
    'delete from claim_dispute_step where dispute_id = 902',
    'delete from claim_replay where id = 902',
    'delete from claim_replay_line where replay_id = 902',
    `update claim_dispute set reason = 'anders'`,
    'delete from client_transfer',
    'delete from claim_line_review',
    'delete from money_order',
    'delete from payment_item',
  ];
  for (const text of refused) {
    const left = await countOf(text.split(' ')[text.startsWith('delete') ? 2 : 1] ?? '');
    if (left === 0) continue;
    await assert.rejects(
      asOwner(db, (tx) => tx.execute(text)),
      { code: '42501' },
      text,
    );
  }
  await assert.rejects(
    asOwner(db, (tx) =>
      tx.execute(`update bank_line set other_name = null, other_iban = null, description = '' where seq = 2`),
    ),
    { code: '23001' },
    'a line of the bank that nobody looked at keeps its other party',
  );
});

test('every table of declarations, money, terms and contract requests has a term that names it', async () => {
  const without = await asOwner(db, (tx) =>
    tx.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
          and c.relname ~ '^(claim|review_|payment_|bank_|ledger_|bound_(use|signal)|money_order|withholding|instalment|funding_terms|contract_funding|subcontract_|client_transfer|settlement_|year_settlement)'
          and not exists (select from retention_rule r where c.relname = any (r.holds)) order by 1`,
    ),
  );
  assert.deepEqual(without, []);
});
