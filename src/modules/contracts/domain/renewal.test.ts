import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import type { ClauseRecord, ContractRecord } from './register/contract-record.ts';
import { type NextProcedure, renewalOf } from './renewal.ts';

const extension: ClauseRecord = {
  number: '2.1',
  kind: 'termination',
  title: 'Verlenging',
  text: '',
  modelKey: 'extension',
  active: true,
  terms: { kind: 'extension', options: [{ months: 12 }, { months: 12 }], noticeMonths: 6 },
};
const record = {
  form: 'shared',
  segment: 'light',
  from: plainDate('2024-01-01'),
  through: plainDate('2026-12-31'),
  terminatedOn: null,
  products: [{ productId: 100 }],
  clauses: [],
} as unknown as ContractRecord;
const procedure: NextProcedure = {
  id: 9,
  regionId: 1,
  contractsFrom: plainDate('2027-01-01'),
  segment: 'light',
  productIds: [100],
};

test('R-124: begin two years before the last day, extensions counted, until a procedure follows the contract up', () => {
  const rows: readonly [string, Partial<ContractRecord>, Partial<NextProcedure> | null, string | undefined][] = [
    ['nothing follows', {}, null, '2025-01-01'],
    ['with extensions', { clauses: [extension] }, null, '2027-01-01'],
    ['an extension clause that is off', { clauses: [{ ...extension, active: false }] }, null, '2025-01-01'],
    ['ended before its last day', { terminatedOn: plainDate('2026-06-30') }, null, '2024-07-01'],
    ['for one client', { form: 'single-client' }, null, undefined],
    ['followed up', {}, {}, undefined],
    ['of another region', {}, { regionId: 2 }, '2025-01-01'],
    ['the procedure that it came out of', {}, { id: 5 }, '2025-01-01'],
    ['for other products', {}, { productIds: [101] }, '2025-01-01'],
    ['an entry while it still runs', {}, { contractsFrom: plainDate('2026-07-01') }, '2025-01-01'],
    ['products not said, the same segment', {}, { productIds: [] }, undefined],
    ['products not said, the other segment', {}, { productIds: [], segment: 'heavy' }, '2025-01-01'],
    ['products not said, both segments', {}, { productIds: [], segment: null }, undefined],
  ];
  for (const [title, contract, next, expected] of rows) {
    const procedures = next ? [{ ...procedure, ...next }] : [];
    const found = renewalOf({ regionId: 1, procedureId: 5, record: { ...record, ...contract } }, procedures, 24);
    assert.equal(found?.on, expected, title);
  }
});
