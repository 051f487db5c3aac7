import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import { checkPackage, releasePackage, releaseTags } from '../../../standards/ocds/index.ts';
import { type KnownProcess, processFacts } from './process-facts.ts';

const today = plainDate('2027-03-01');
const base: KnownProcess = {
  number: 'I-1',
  title: 'Begeleiding',
  description: 'Begeleiding dichtbij',
  buyer: { id: 1, name: 'Regio Veldzicht' },
  kindName: 'Europese aanbesteding met selectie',
  openness: 'closed',
  selects: true,
  compares: true,
  stage: 'active',
  receiving: { from: '2026-10-01T08:00:00.000Z', closesAt: '2026-11-20T11:00:00.000Z' },
  contractsFrom: plainDate('2027-01-01'),
  contractsThrough: plainDate('2028-12-31'),
  products: [{ id: 100, name: 'Begeleiding' }],
  tenderers: null,
  awarded: [],
  contracts: [],
};
const award = {
  awardId: 1,
  applicationId: 7,
  providerId: 30,
  providerName: 'De Linde',
  decidedOn: plainDate('2026-12-01'),
  productIds: [100],
  mayContract: true,
};
const contract = {
  applicationId: 7,
  number: 'V-1',
  name: 'De Linde',
  from: plainDate('2027-01-01'),
  through: plainDate('2028-12-31'),
  terminatedOn: null,
  valueCents: 12_345_678n,
  signedOn: plainDate('2026-12-22'),
};
const STAGES = ['preparing', 'planned', 'active', 'complete', 'cancelled'] as const;

test('OCDS: in every stage, openness and outcome the release validates with the official schema', () => {
  for (const stage of STAGES)
    for (const openness of ['open', 'semi-open', 'closed'] as const)
      for (const known of [
        base,
        { ...base, receiving: null, contractsFrom: null, contractsThrough: null, products: [] },
        { ...base, tenderers: 12, awarded: [award], contracts: [contract] },
      ]) {
        const facts = processFacts({ ...known, stage, openness }, today);
        const one = { ocid: 'rodedraad-1', id: 'rodedraad-1-1', date: '2026-11-22T10:00:00.000Z' };
        const tag = releaseTags(undefined, facts);
        const release = { ...one, tag, initiationType: 'tender' as const, language: 'nl' as const, ...facts };
        const faults = checkPackage(releasePackage('https://example.nl/1', 'Regio Veldzicht', one.date, [release]));
        assert.deepEqual(faults, [], `${stage} ${openness}`);
      }
});

test('only who was awarded is named, and a contract is told once both sides signed', () => {
  const whole = processFacts({ ...base, tenderers: 12, awarded: [award], contracts: [contract] }, today);
  assert.deepEqual(
    whole.parties.map(({ name, roles }) => [name, ...roles]),
    [
      ['Regio Veldzicht', 'buyer', 'procuringEntity'],
      ['De Linde', 'supplier'],
    ],
  );
  assert.equal(whole.tender?.procurementMethod, 'selective');
  assert.equal(whole.tender?.numberOfTenderers, 12);
  assert.deepEqual(
    whole.contracts.map(({ id, awardID, status, value }) => [id, awardID, status, value.amount]),
    [['V-1', 'I-1/7', 'active', 123456.78]],
  );
  const unsigned = processFacts({ ...base, awarded: [award], contracts: [{ ...contract, signedOn: null }] }, today);
  assert.deepEqual(unsigned.contracts, []);
  const early = { ...contract, terminatedOn: plainDate('2027-02-28') };
  assert.equal(
    processFacts({ ...base, awarded: [award], contracts: [early] }, today).contracts[0]?.status,
    'terminated',
  );
});

test('before the announcement only the plan is told', () => {
  const facts = processFacts({ ...base, stage: 'preparing' }, today);
  assert.equal(facts.tender, undefined);
  assert.deepEqual(releaseTags(undefined, facts), ['planning']);
});
