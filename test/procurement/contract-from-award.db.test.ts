import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { plainDate } from '../../src/kernel/plain-date.ts';
import { loadRecord } from '../../src/modules/contracts/storage/contract-record.ts';
import {
  type AwardChoice,
  contractFromAward,
  listAwardsToContract,
} from '../../src/modules/contracts/use-cases/contract-from-award.ts';
import { testDatabase } from '../support/database.ts';
import { loadSmallWorld, WORLD } from '../support/small-world.ts';
import { sure } from '../support/sure.ts';
import { addMarket, codeOf, FIRST_PROVIDER, Play, PURCHASER, sealer } from './play.ts';

const db = await testDatabase();
before(async () => {
  await loadSmallWorld(db);
  await addMarket(db);
});

const ALL = [0, 1, 2];
const by = { personId: PURCHASER, organisationId: WORLD.region, role: 'purchaser', today: plainDate('2025-04-20') };

test('a contract is made of an award: provider, partners and price of the bid; once, and not before it is final', async () => {
  const play = await Play.make(db, 'restrictive-open-house', '2025-L', '2025-01-06T08:00:00.000Z');
  await play.begin('2025-01-07T08:00:00.000Z', null, 'preparation');
  await play.begin('2025-01-08T08:00:00.000Z', null, 'questions');
  sure(await play.step('2025-02-03T08:00:00.000Z', { step: 'begin-round' }));
  const run = 'round:1';
  await play.begin('2025-02-03T09:00:00.000Z', run, 'enrolment', '2025-03-10T11:00:00.000Z');
  const open = '2025-02-20T10:00:00.000Z';
  const bid = {
    prices: [{ productId: WORLD.guidance, cents: 123n as never }],
    subcontractors: [{ name: 'Klein Begin', registration: '87654321', task: 'Vervoer', sharePercent: 7.5 }],
    consortium: [{ name: 'Zorg samen', registration: '12345678', task: 'Daghulp' }],
  };
  for (const provider of ALL) {
    sure(await play.fill(provider, open, run, provider === 0 ? bid : {}));
    sure(await play.handIn(provider, open));
  }
  sure(await play.step('2025-03-10T11:00:00.000Z', { step: 'open', run }));
  await play.begin('2025-03-11T08:00:00.000Z', run, 'checking');
  await play.check('2025-03-12T08:00:00.000Z', ALL, { 2: 'U-1' });
  await play.begin('2025-03-20T08:00:00.000Z', run, 'notice');
  sure(await play.decide('2025-03-20T09:00:00.000Z', run));
  await play.begin('2025-03-20T10:00:00.000Z', run, 'standstill');

  const choice = (provider: number, change: Partial<AwardChoice> = {}): AwardChoice => ({
    procedureId: play.id,
    applicationId: play.application(provider),
    number: `2026-${provider}`,
    name: 'Begeleiding',
    scope: '',
    variant: 'effort',
    purchaserId: WORLD.region,
    municipalityIds: [WORLD.municipality],
    products: [{ productId: WORLD.guidance, year: 2026, volume: 100n, budgetCents: 1_000_00n, limitCents: null }],
    from: null,
    through: null,
    clauses: [{ key: 'standstill', terms: { kind: 'standstill', values: { days: 20, decidedOn: null } } }],
    tariffs: [{ productId: WORLD.guidance, tariffCents: 999n }],
    ...change,
  });
  const make = (provider: number, change: Partial<AwardChoice> = {}) =>
    play.asRegion('2025-04-20T08:00:00.000Z', (tx) => contractFromAward(tx, sealer, by, choice(provider, change)));

  assert.equal(codeOf(await make(0)), 'contracts.award-not-final');
  await play.begin('2025-04-15T08:00:00.000Z', run, 'contracting');
  assert.equal(codeOf(await make(2)), 'contracts.award-unknown', 'an excluded one gets no contract');
  const other = [{ productId: WORLD.daycare, year: 2026, volume: null, budgetCents: 1n, limitCents: null }];
  assert.equal(codeOf(await make(0, { products: other })), 'contracts.product-unknown', 'only what was bid for');
  const id = sure(await make(0));
  assert.equal(codeOf(await make(0, { number: '2026-0b' })), 'contracts.already-contracted');

  const [made, tariff, awards] = await play.asRegion('2025-04-20T08:00:00.000Z', async (tx) => [
    await loadRecord(tx, id, plainDate('2025-04-20')),
    await tx.one<{ cents: bigint }>(`select tariff_cents as cents from contract_tariff where contract_id = ${id}`),
    await listAwardsToContract(tx, sealer, play.id),
  ]);
  const record = made?.record;
  assert.deepEqual(
    [record?.providerId, record?.from, record?.through, record?.segment, made?.applicationId],
    [FIRST_PROVIDER, '2026-01-01', '2028-12-31', 'light', play.application(0)],
  );
  assert.deepEqual(
    record?.partners.map((one) => [one.role, one.name, one.sharePercent]),
    [
      ['consortium', 'Zorg samen', null],
      ['subcontractor', 'Klein Begin', 7.5],
    ],
  );
  assert.equal(tariff.cents, 123n, 'the price of the bid goes before the one that was filled in');
  const standstill = record?.clauses.find((one) => one.modelKey === 'standstill')?.terms;
  assert.equal(standstill?.kind === 'standstill' && standstill.decidedOn, '2025-03-20');
  assert.deepEqual(awards.map(({ award, contractId }) => [award.providerId - FIRST_PROVIDER, contractId]).toSorted(), [
    [0, id],
    [1, null],
  ]);
});
