import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verplichting } from '../../api/register-types.ts';
import { groupObligations } from './group-obligations.ts';

const obligation = (id: number, wat: string, dag = '2026-12-31'): Verplichting => ({
  contract: { id, nummer: `C-${id}`, naam: '' },
  aanbieder: '',
  bron: 'bepaling',
  onderdeel: 'bepalingen',
  bepaling: '2.1',
  wat,
  dag: dag as Verplichting['dag'],
  bedragCent: null,
  teLaat: false,
});

test('what many contracts ask on one day is one line, with every contract in it', () => {
  const groups = groupObligations([
    obligation(1, 'Besluit over verlenging'),
    obligation(2, 'Lever de verantwoording'),
    obligation(3, 'Besluit over verlenging'),
    obligation(4, 'Besluit over verlenging', '2027-01-31'),
  ]);
  assert.deepEqual(
    groups.map(({ first, all }) => [first.wat, all.map(({ contract }) => contract.id)]),
    [
      ['Besluit over verlenging', [1, 3]],
      ['Lever de verantwoording', [2]],
      ['Besluit over verlenging', [4]],
    ],
  );
});
