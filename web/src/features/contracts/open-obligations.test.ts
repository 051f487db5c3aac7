import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlainDate } from '../../../../src/kernel/plain-date.ts';
import type { Dossierregel } from '../../api/types.ts';
import { openObligations } from './open-obligations.ts';

const day = (text: string) => text as PlainDate;
const entry = (change: Partial<Dossierregel>): Dossierregel => ({
  id: 1,
  soort: 'verplichting',
  dag: day('2026-01-01'),
  uiterlijk: day('2027-02-15'),
  titel: 'Voorlopige productieverantwoording',
  tekst: '',
  clausule: '12.1',
  door: null,
  vastgelegdOp: '2026-01-01T00:00:00Z',
  sluit: null,
  afgerondMet: null,
  ...change,
});

test('what is due comes soonest first; what is done or has no deadline is left out', () => {
  const open = openObligations(
    {
      dossier: [entry({}), entry({ titel: 'Klaar', afgerondMet: 9 }), entry({ titel: 'Gesprek', uiterlijk: null })],
      verlenging: { omschrijving: '2 keer 1 jaar', beslisVoor: day('2026-11-30'), teLaat: false },
    },
    'Beslis over de verlenging',
  );
  assert.deepEqual(
    open.map((each) => [each.day, each.title, each.detail]),
    [
      ['2026-11-30', 'Beslis over de verlenging', '2 keer 1 jaar'],
      ['2027-02-15', 'Voorlopige productieverantwoording', 'clausule 12.1'],
    ],
  );
});
