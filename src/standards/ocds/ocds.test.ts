import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkPackage,
  officialSchemas,
  type ProcessFacts,
  packageChecker,
  releasePackage,
  releaseTags,
} from './index.ts';

const buyer = { id: 'NL-1', name: 'Regio Veldzicht' };
const planned: ProcessFacts = {
  parties: [{ ...buyer, roles: ['buyer', 'procuringEntity'] }],
  buyer,
  planning: { rationale: 'Begeleiding dichtbij' },
  awards: [],
  contracts: [],
};
const tendered: ProcessFacts = {
  ...planned,
  tender: {
    id: 'I-1',
    title: 'Begeleiding',
    description: '',
    status: 'active',
    procurementMethod: 'open',
    procurementMethodDetails: 'Open house',
    mainProcurementCategory: 'services',
    submissionMethod: ['electronicSubmission'],
    items: [{ id: '100', description: 'Begeleiding' }],
  },
};
const supplier = { id: 'NL-30', name: 'De Linde' };
const awarded: ProcessFacts = {
  ...tendered,
  awards: [{ id: 'a1', title: 'x', status: 'pending', date: '2026-11-22T10:00:00.000Z', suppliers: [supplier] }],
};
const contracted: ProcessFacts = {
  ...awarded,
  contracts: [
    {
      id: 'V-1',
      awardID: 'a1',
      title: 'x',
      status: 'active',
      period: { startDate: '2027-01-01T00:00:00Z' },
      value: { amount: 1234.56, currency: 'EUR' },
    },
  ],
};

test('OCDS: each release is tagged with what it tells that the one before did not', () => {
  assert.deepEqual(releaseTags(undefined, planned), ['planning']);
  assert.deepEqual(releaseTags(undefined, tendered), ['planning', 'tender']);
  assert.deepEqual(releaseTags(planned, tendered), ['tender']);
  assert.deepEqual(releaseTags(tendered, tendered), []);
  assert.deepEqual(releaseTags(JSON.parse(JSON.stringify(tendered)), tendered), [], 'the order of keys does not count');
  assert.deepEqual(releaseTags(tendered, contracted), ['award', 'contract']);
  const later = { ...awarded, awards: awarded.awards.map((one) => ({ ...one, status: 'active' as const })) };
  assert.deepEqual(releaseTags(awarded, later), ['awardUpdate']);
  const ended = {
    ...contracted,
    contracts: contracted.contracts.map((one) => ({ ...one, status: 'terminated' as const })),
  };
  assert.deepEqual(releaseTags(contracted, ended), ['contractUpdate', 'contractTermination']);
  assert.ok(tendered.tender);
  const stopped: ProcessFacts = { ...tendered, tender: { ...tendered.tender, status: 'cancelled' } };
  assert.deepEqual(releaseTags(tendered, stopped), ['tenderCancellation']);
});

test('OCDS: a package validates with the official JSON Schema, and its faults are named by their place', () => {
  const of = (facts: ProcessFacts) => ({
    ocid: 'rodedraad-1',
    id: 'rodedraad-1-1',
    date: '2026-11-22T10:00:00.000Z',
    tag: releaseTags(undefined, facts),
    initiationType: 'tender' as const,
    language: 'nl' as const,
    ...facts,
  });
  const releases = [planned, tendered, awarded, contracted].map(of);
  const whole = releasePackage('https://example.nl/ocds/1', 'Regio Veldzicht', '2026-11-22T10:00:00.000Z', releases);
  assert.deepEqual(checkPackage(whole), []);
  const broken = structuredClone(whole) as unknown as { releases: { ocid?: string; tender?: object }[] };
  delete broken.releases[0]?.ocid;
  Object.assign(broken.releases[1]?.tender ?? {}, { status: 'open' });
  const at = checkPackage(broken).map((one) => one.at);
  assert.deepEqual([at.includes('/releases/0'), at.includes('/releases/1/tender/status')], [true, true]);
});

test('OCDS: another edition of the schema can be given, under whatever address it refers to', () => {
  const { package: pack, release } = officialSchemas();
  const stricter = { ...release, required: ['ocid', 'id', 'date', 'tag', 'initiationType', 'buyer'] };
  const check = packageChecker({ package: pack, release: { ...stricter, id: 'https://example.nl/release.json' } });
  const bare = { ocid: 'x', id: 'y', date: '2026-11-22T10:00:00Z', tag: ['planning'], initiationType: 'tender' };
  assert.equal(checkPackage({ version: '1.1', releases: [bare] }).length, 0);
  assert.equal(check({ version: '1.1', releases: [bare] }).length, 1);
});
