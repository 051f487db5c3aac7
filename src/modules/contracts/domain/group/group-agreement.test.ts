import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '../../../../kernel/money.ts';
import { plainDate } from '../../../../kernel/plain-date.ts';
import type { Happened } from '../register/change-preview.ts';
import type { ClauseRecord, ContractRecord } from '../register/contract-record.ts';
import { clausesIn, decideInContract, sharedClauses } from './group-agreement.ts';

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

const record = (clauses: readonly ClauseRecord[]): ContractRecord => ({
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
  municipalityIds: [],
  partners: [],
  products: [],
  variants: [],
  clauses,
});

const happened: Happened = {
  firstValueCents: cents(0n),
  changes: [],
  spent: [],
  delivered: [],
  indexed: [],
  scarce: false,
  satisfaction: null,
  evidence: [],
};

const notice = clause('2.2', { modelKey: 'notice', title: 'Opzegging', terms: { kind: 'notice', months: 6 } });
const own = clause('9.1', { title: 'Casusregie' });

test('R-360: a clause of the library keeps the number of the contract; what says the same already does not change', () => {
  const rows: readonly [string, readonly ClauseRecord[], ClauseRecord, readonly string[] | string][] = [
    ['new, at its own number', [], notice, ['2.2']],
    ['the same clause under another number', [{ ...notice, number: '3.7', text: 'Anders' }], notice, ['3.7']],
    ['said already', [notice], notice, []],
    ['said already under another number', [{ ...notice, number: '3.7' }], notice, []],
    ['the number holds another clause', [clause('2.2')], notice, 'contracts.group-number-taken'],
    ['an own clause of the same name', [{ ...own, text: 'Anders' }], own, ['9.1']],
    ['an own clause about something else', [{ ...own, title: 'Vervoer' }], own, 'contracts.group-number-taken'],
    ['out, where it never was', [], { ...own, active: false }, []],
    ['out, where it is', [own], { ...own, active: false }, ['9.1']],
  ];
  for (const [title, present, agreed, expected] of rows) {
    const set = clausesIn(record(present), { clauses: [agreed], earlier: [] });
    assert.deepEqual(set.ok ? set.value.map(({ number }) => number) : set.refusal.code, expected, title);
  }
});

test('R-359: an own clause gets another name when the agreement brings the earlier one up to date', () => {
  const renamed = { ...own, title: 'Regie op de casus' };
  const there = record([own]);
  assert.equal(clausesIn(there, { clauses: [renamed], earlier: [] }).ok, false);
  const set = clausesIn(there, { clauses: [renamed], earlier: [own] });
  assert.deepEqual(set.ok && set.value, [renamed]);
});

test('R-360: what stands in every chosen contract can be changed in all at once, also where the words differ', () => {
  const there = [
    record([notice, own, clause('9.9')]),
    record([
      { ...notice, number: '3.7' },
      { ...own, text: 'Anders' },
    ]),
    record([notice, own, { ...clause('9.9'), active: false }]),
  ];
  assert.deepEqual(
    sharedClauses(there).map(({ clause: { number }, alike }) => [number, alike]),
    [
      ['2.2', true],
      ['9.1', false],
    ],
  );
  assert.deepEqual(sharedClauses([]), []);
});

test('R-360: two clauses of one agreement never land on the same number', () => {
  const there = record([{ ...notice, number: '9.1', text: 'Anders' }]);
  const set = clausesIn(there, { clauses: [notice, own], earlier: [] });
  assert.equal(set.ok ? 'ok' : set.refusal.code, 'contracts.group-number-taken');
});

test('R-360: in each contract every day that changes is decided as for a change of that contract alone', () => {
  const day = plainDate('2026-11-22');
  const decide = (there: ContractRecord, effectiveOn: string) => {
    const contract = { version: 1, record: there, agreed: there, waiting: [] };
    const agreement = { clauses: [notice], earlier: [], effectiveOn: plainDate(effectiveOn) };
    return decideInContract(contract, agreement, happened, day);
  };
  const comes = decide(record([]), '2026-12-01');
  assert.deepEqual(
    comes.kind === 'changes' && comes.decided.effects.map((one) => one.change === 'comes' && one.effect.code),
    ['earliest-end-by-notice'],
  );
  assert.deepEqual(
    comes.kind === 'changes' && [comes.decided.standing.record.clauses, comes.decided.standing.later.length],
    [[], 1],
    'what holds from a later day waits for it',
  );
  assert.equal(decide(record([notice]), '2026-12-01').kind, 'same');
  const late = decide(record([]), '2027-01-01');
  assert.equal(late.kind === 'refused' && late.refusal.code, 'contracts.group-after-end');
});
