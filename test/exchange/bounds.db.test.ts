import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { jobHandlers } from '../../src/app/compose/job-handlers.ts';
import { drainQueue } from '../../src/app/worker/run-worker.ts';
import { asOwner, withScope } from '../../src/platform/db/index.ts';
import { silentLog } from '../../src/platform/log/index.ts';
import { testDatabase } from '../support/database.ts';
import { declarationBytes } from '../support/declaration.ts';
import { guidanceTerms, payBy } from '../support/funded.ts';
import { sendAndWork, sendFile, WORK_NOW } from '../support/process.ts';
import { buildWorld, scopeFor, vault, WORLD } from '../support/world.ts';

const db = await testDatabase();
const owner = <Row extends object>(text: string, params: readonly (string | number | bigint)[] = []) =>
  asOwner(db, (tx) => tx.query<Row>(text, params));

/** EUR 2,000 a year for a provider, whatever the municipality: two lines of EUR 984. */
const ceiling = (more: object = {}) => ({
  sleutel: 'plafond',
  naam: 'Plafond per aanbieder',
  per: ['aanbieder'],
  over: 'jaar',
  hoogte: { soort: 'bedrag', bedragCenten: 200_000 },
  bijOverschrijding: 'afkeuren',
  signalen: ['1/2'],
  ...more,
});

before(async () => {
  await buildWorld(db);
  await payBy(db, guidanceTerms({ grenzen: [ceiling()] }));
  // A child of Boxtel with the same provider.
  await owner(
    `insert into client (id, region_id, municipality_id, bsn_encrypted, bsn_hash, born_on, sex, surname, initials)
     select 9, 1, $1, bsn_encrypted, bsn_hash, born_on, sex, 'Elders', 'P' from client where id = 1`,
    [WORLD.boxtel.id],
  );
  await owner(
    `insert into allocation (id, region_id, municipality_id, provider_id, client_id, number) values (9, 1, $1, 4, 9, 300001)`,
    [WORLD.boxtel.id],
  );
  await owner(
    `insert into allocation_version (allocation_id, version, municipality_id, provider_id, product_id, product_category,
       product_code, from_on, through_on, volume, unit, frequency, decided_at)
     select 9, 1, $1, provider_id, product_id, product_category, product_code, from_on, through_on, volume, unit, frequency, decided_at
       from allocation_version where allocation_id = 1`,
    [WORLD.boxtel.id],
  );
});

const verdictsOf = async (messageId: bigint) =>
  (
    await owner<{ verdict: string; failed_rules: bigint }>(
      'select l.verdict, l.failed_rules from claim_line l join claim c on c.id = l.claim_id where c.message_id = $1 order by l.seq',
      [messageId],
    )
  ).map(({ verdict, failed_rules: rules }) => `${verdict}${rules}`);
const BV03 = 1 << 26;
const line = (month: string, reference: string) => ({
  identification: `B${reference}`,
  number: `B${reference}`,
  month,
  lines: [{ reference }],
});

/** What each bound used, against the lines that it counts. */
const usedOf = () =>
  owner<{ account: string; used: bigint; counted: bigint }>(
    `select b.account, b.used, (select coalesce(sum(case sign when 'D' then amount_cents else -amount_cents end), 0)::bigint
       from claim_line where verdict in ('A', 'H')) as counted from bound_use b order by 1`,
  );

test('a bound counts over declarations, is told once when a share is passed, and refuses above it (BV03)', async () => {
  const first = await sendAndWork(db, line('2026-01', 'P1'));
  assert.deepEqual(await owner('select 1 from bound_signal'), []);
  const second = await sendAndWork(db, line('2026-02', 'P2'));
  const third = await sendAndWork(db, line('2026-03', 'P3'));
  assert.deepEqual(
    [await verdictsOf(first), await verdictsOf(second), await verdictsOf(third)],
    [['A0'], ['A0'], [`R${BV03}`]],
  );
  assert.deepEqual(await owner('select share, used, bound_limit, bound_name from bound_signal'), [
    { share: '1/2', used: 196_800n, bound_limit: 200_000n, bound_name: 'Plafond per aanbieder' },
  ]);
  const [use] = await usedOf();
  assert.deepEqual([use?.account, use?.used, use?.counted], ['proef|plafond|2026|4', 196_800n, 196_800n]);
});

test('a credit opens room under the bound again, in the same file (OP366)', async () => {
  const messageId = await sendAndWork(db, {
    identification: 'B4',
    number: 'B4',
    month: '2026-04',
    lines: [{ reference: 'P4' }, { reference: 'P1-C', month: '2026-01', previousReference: 'P1', sign: 'C' }],
  });
  assert.deepEqual(await verdictsOf(messageId), ['A0', 'A0']);
  const [use] = await usedOf();
  assert.deepEqual([use?.used, use?.counted], [196_800n, 196_800n]);
});

test('other terms for the contract count their bounds anew, from the lines that were decided before', async () => {
  await payBy(
    db,
    guidanceTerms({ grenzen: [ceiling({ hoogte: { soort: 'bedrag', bedragCenten: 300_000 } })] }),
    '2026-01-01',
  );
  assert.deepEqual(await owner('select 1 from bound_use'), []);
  await sendAndWork(db, { ...line('2026-05', 'P5'), lines: [{ reference: 'P5', volume: 1 }] });
  const [use] = await usedOf();
  assert.deepEqual([use?.used, use?.counted], [196_964n, 196_964n]);
});

test('two declarations of different municipalities that are decided at once do not both take the last room', async () => {
  const bytes = (receiver: string, reference: string) =>
    declarationBytes({
      identification: reference,
      number: reference,
      receiver,
      month: '2026-06',
      lines: [{ reference }],
    });
  for (const [receiver, reference] of [
    [WORLD.oss.cbs, 'W1'],
    [WORLD.boxtel.cbs, 'W2'],
  ] as const)
    assert.ok((await sendFile(db, await bytes(receiver, reference))).ok);
  const work = () => drainQueue(db, jobHandlers({ vault, now: () => WORK_NOW }), silentLog);
  await Promise.all([work(), work()]);
  const lines = await owner<{ verdict: string }>(
    `select verdict from claim_line where reference in ('W1', 'W2') order by 1`,
  );
  assert.deepEqual(
    lines.map(({ verdict }) => verdict),
    ['A', 'R'],
  );
  const [use] = await usedOf();
  assert.deepEqual([use?.used, use?.counted], [295_364n, 295_364n]);
});

test('what bounds count is reached through functions only; a signal is seen by who it concerns', async () => {
  const scope = scopeFor({ providerIds: [WORLD.meander.id] });
  await assert.rejects(
    withScope(db, scope, (tx) => tx.query('select * from bound_use')),
    /permission denied/,
  );
  const seen = (sees: Parameters<typeof scopeFor>[0]) =>
    withScope(db, scopeFor(sees), (tx) => tx.query('select 1 from bound_signal'));
  assert.equal((await seen({ regionIds: [WORLD.region] })).length > 0, true);
  assert.deepEqual(await seen({ providerIds: [WORLD.kompas.id] }), []);
  await assert.rejects(owner('update bound_signal set used = 0'), /append-only|refuse|cannot/);
});
