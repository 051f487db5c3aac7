import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percent } from '../../../../kernel/fraction.ts';
import { cents } from '../../../../kernel/money.ts';
import { plainDate } from '../../../../kernel/plain-date.ts';
import type { Result } from '../../../../kernel/result.ts';
import { applyChanges, type ContractChange } from './change.ts';
import { type Happened, previewChange } from './change-preview.ts';
import type { ClauseRecord, ContractRecord, Partner } from './contract-record.ts';
import { deviationFrom } from './deviations.ts';
import { longestEnd, makeContract, type NewContract } from './new-contract.ts';
import { extensionLeft } from './next-decision.ts';
import { checkReason } from './reasons.ts';
import { recordFromJson, recordToJson } from './record-json.ts';

const clause = (number: string, more: Partial<ClauseRecord> = {}): ClauseRecord => ({
  number,
  kind: 'other',
  title: `Bepaling ${number}`,
  text: 'Tekst',
  modelKey: null,
  active: true,
  terms: null,
  ...more,
});
const agreed = {
  productId: 100,
  year: 2026,
  volume: 10n,
  budgetCents: cents(100_000_00),
  limitCents: null,
  clause: '4.1',
};
const record: ContractRecord = {
  number: 'C-1',
  name: 'Begeleiding',
  scope: '',
  form: 'shared',
  clientReference: null,
  frameworkId: null,
  segment: 'heavy',
  variant: 'effort',
  procedure: 'open house',
  from: plainDate('2025-01-01'),
  through: plainDate('2026-12-31'),
  terminatedOn: null,
  paymentTermDays: 30,
  purchaserId: 1,
  providerId: 30,
  formerProviders: [],
  municipalityIds: [10, 11],
  partners: [],
  products: [agreed],
  variants: [],
  clauses: [
    clause('2.1', {
      terms: { kind: 'extension', options: [{ months: 12 }, { months: 12 }], noticeMonths: 6 },
    }),
    clause('2.6', { terms: { kind: 'essential-change', share: percent('50'), amountCents: cents(750_000_00) } }),
    clause('4.1', { kind: 'volume' }),
  ],
};
const happened: Happened = {
  firstValueCents: cents(100_000_00),
  changes: [],
  spent: [],
  delivered: [],
  indexed: [],
  scarce: false,
  satisfaction: null,
  evidence: [],
};
const days = { today: plainDate('2026-11-22'), effectiveOn: plainDate('2026-12-01') };
const partner = (role: Partner['role'], name: string, more: Partial<Partner> = {}): Partner => ({
  role,
  name,
  registration: '',
  task: '',
  sharePercent: null,
  under: null,
  ...more,
});

const changed = (...changes: ContractChange[]): ContractRecord => {
  const after = applyChanges(record, changes);
  assert.ok(after.ok);
  return after.value;
};
const refusal = (made: Result<unknown>) => (made.ok ? null : made.refusal.code);

test('R-127: an extension takes the first option; the next decision and the longest end follow', () => {
  assert.deepEqual(extensionLeft(record), { months: [12, 12], decideBy: '2026-06-30' });
  const once = changed({ kind: 'extension' });
  assert.equal(once.through, '2027-12-31');
  assert.deepEqual(extensionLeft(once), { months: [12], decideBy: '2027-06-30' });
  const twice = changed({ kind: 'extension' }, { kind: 'extension' });
  assert.deepEqual(extensionLeft(twice), { months: [], decideBy: null });
  assert.equal(longestEnd(record.through, record.clauses), '2028-12-31');
  assert.equal(longestEnd(twice.through, twice.clauses), '2028-12-31');
  const thrice = [{ kind: 'extension' }, { kind: 'extension' }, { kind: 'extension' }] as const;
  assert.equal(refusal(applyChanges(record, thrice)), 'contracts.no-extension-left');
});

test('changing one clause shows every date and amount that changes because of it, also of other clauses', () => {
  const shorter = clause('2.1', { terms: { kind: 'extension', options: [{ months: 12 }], noticeMonths: 3 } });
  const preview = previewChange(record, changed({ kind: 'clause', clause: shorter }), happened, days);
  assert.deepEqual(
    preview.effects.map((one) =>
      one.change === 'differs'
        ? [one.after.code, one.before.on, one.after.on]
        : [one.change, one.effect.code, one.effect.on],
    ),
    [
      ['decide-extension-by', '2026-06-30', '2026-09-30'],
      ['goes', 'decide-extension-by', '2027-06-30'],
      ['goes', 'extension-would-end', '2028-12-31'],
    ],
  );
  const product = { ...agreed, budgetCents: cents(120_000_00) };
  const dearer = previewChange(record, changed({ kind: 'product', product }), happened, days);
  assert.equal(dearer.valueChangeCents, 20_000_00n);
  assert.equal(dearer.essential, false);
  assert.deepEqual(
    dearer.effects.map((one) => one.change === 'differs' && [one.before.amountCents, one.after.amountCents]),
    [[50_000_00n, 30_000_00n]],
  );
});

test('a change over 50% of the first value is essential and needs a ground in the law', () => {
  const product = { ...agreed, budgetCents: cents(150_000_01) };
  const preview = previewChange(record, changed({ kind: 'product', product }), happened, days);
  assert.equal(preview.essential, true);
  assert.equal(
    refusal(checkReason('not-essential', { essential: true, otherProvider: false })),
    'contracts.essential-change-needs-ground',
  );
  assert.equal(refusal(checkReason('unforeseen', { essential: true, otherProvider: false })), null);
  assert.equal(refusal(checkReason('not-essential', { essential: false, otherProvider: false })), null);
});

test('partners: a subcontractor under the provider or a consortium partner, and no third level', () => {
  const partners = (...all: Partner[]) => refusal(applyChanges(record, [{ kind: 'partners', partners: all }]));
  assert.equal(partners(partner('consortium', 'A'), partner('subcontractor', 'B', { under: 'A' })), null);
  assert.equal(
    partners(partner('subcontractor', 'A'), partner('subcontractor', 'B', { under: 'A' })),
    'contracts.third-level',
  );
  assert.equal(partners(partner('subcontractor', 'A'), partner('subcontractor', 'a')), 'contracts.partner-twice');
  const share = (name: string, sharePercent: number) => partner('subcontractor', name, { sharePercent });
  assert.equal(partners(share('A', 33.3), share('B', 66.7)), null);
  assert.equal(partners(share('A', 33.3), share('B', 66.71)), 'contracts.shares-over-hundred');
});

test('R-230: a variant per product and municipality; null takes it back', () => {
  const own = { kind: 'variant', productId: 100, municipalityId: 10 } as const;
  const set = changed({ ...own, variant: 'task' });
  assert.deepEqual(set.variants, [{ productId: 100, municipalityId: 10, variant: 'task' }]);
  assert.deepEqual(changed({ ...own, variant: 'task' }, { ...own, variant: null }).variants, []);
  assert.equal(
    refusal(applyChanges(record, [{ ...own, municipalityId: 12, variant: 'task' }])),
    'contracts.municipality-not-served',
  );
  assert.equal(
    refusal(applyChanges(record, [{ ...own, productId: 999, variant: 'task' }])),
    'contracts.product-not-agreed',
  );
});

test('a clause under which amounts are agreed cannot go out; an end lies within the contract', () => {
  const out = clause('4.1', { kind: 'volume', active: false });
  assert.equal(refusal(applyChanges(record, [{ kind: 'clause', clause: out }])), 'contracts.clause-still-used');
  const end = (on: string) => refusal(applyChanges(record, [{ kind: 'end', on: plainDate(on) }]));
  assert.equal(end('2026-06-30'), null);
  assert.equal(end('2027-01-01'), 'contracts.end-outside-contract');
});

test('R-132: a deviation names what differs from the library; what every contract fills in is none', () => {
  const standard = {
    title: 'Ruimte',
    text: 'Zo',
    terms: { kind: 'spending-room', values: { room: [], signalShare: 70 } },
  };
  const here = (values: { room: { year: number; cents: number }[]; signalShare: number }) =>
    deviationFrom(standard, { ...standard, terms: { kind: 'spending-room', values } });
  assert.equal(here({ room: [{ year: 2026, cents: 1 }], signalShare: 70 }), undefined);
  assert.deepEqual(here({ room: [], signalShare: 80 }), {
    text: false,
    values: [{ field: 'signalShare', standard: 70, here: 80 }],
  });
  assert.deepEqual(deviationFrom(standard, { ...standard, text: 'Anders' }), { text: true, values: [] });
});

test('R-136: a contract for one client carries a reference of its own, never a citizen service number', () => {
  const { clauses, terminatedOn: _, variants: __, products: ___, ...rest } = record;
  const asked = (more: Partial<NewContract>): NewContract => ({ ...rest, products: [], ...more });
  const offered = clauses.map((one) => ({ ...one, optional: false, chosen: false }));
  const made = (more: Partial<NewContract>) => refusal(makeContract(asked(more), offered));
  assert.equal(made({ form: 'single-client', clientReference: 'T-77' }), null);
  assert.equal(made({ form: 'single-client' }), 'contracts.client-reference-missing');
  assert.equal(made({ form: 'single-client', clientReference: 'x999900006' }), 'contracts.client-reference-personal');
  assert.equal(made({ through: plainDate('2024-12-31') }), 'contracts.ends-before-start');
  const product = { productId: 100, year: 2028, volume: null, budgetCents: 1n, limitCents: null };
  assert.equal(made({ products: [product] }), null, 'within the extensions');
  assert.equal(made({ products: [{ ...product, year: 2029 }] }), 'contracts.year-outside-contract');
  assert.equal(made({ products: [product, product] }), 'contracts.product-twice');
});

test('a contract survives being kept as a version', () => {
  const full = changed(
    { kind: 'partners', partners: [partner('subcontractor', 'B', { sharePercent: 7.5 })] },
    { kind: 'variant', productId: 100, municipalityId: null, variant: 'output' },
  );
  assert.deepEqual(recordFromJson(JSON.parse(JSON.stringify(recordToJson(full)))), full);
});
