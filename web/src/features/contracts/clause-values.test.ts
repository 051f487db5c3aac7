import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BepalingSoort, Bepalingsveld } from '../../api/register-types.ts';
import { readFields } from '../../ui/form/fields.ts';
import { readValues, typedValues, valueFields, yearsOf } from './clause-values.ts';

const field = (sleutel: string, type: Bepalingsveld['type'], more: Partial<Bepalingsveld> = {}): Bepalingsveld => ({
  sleutel,
  naam: sleutel,
  type,
  eenheid: null,
  leegMag: false,
  minimum: null,
  maximum: null,
  keuzes: null,
  ...more,
});

const kind: BepalingSoort = {
  soort: 'alles',
  naam: 'Alles',
  uitleg: '',
  velden: [
    field('termijn', 'heel-getal', { eenheid: 'maanden' }),
    field('grens', 'bedrag'),
    field('deel', 'percentage'),
    field('cijfer', 'cijfer'),
    field('uiterlijk', 'dag', { leegMag: true }),
    field('naam', 'tekst'),
    field('afspraken', 'teksten', {
      keuzes: [
        { sleutel: 'a', naam: 'A' },
        { sleutel: 'b', naam: 'B' },
      ],
    }),
    field('opties', 'maanden', { eenheid: 'maanden' }),
    field('instroom', 'getallen', { eenheid: 'maand' }),
    field('ruimte', 'bedrag-per-jaar'),
  ],
};

const waarden = {
  termijn: 6,
  grens: 75_000_000,
  deel: 7.5,
  cijfer: 8,
  uiterlijk: null,
  naam: 'Verklaring',
  afspraken: ['a'],
  opties: [12, 24],
  instroom: [1, 7],
  ruimte: [{ jaar: 2027, bedragCent: 120_000_050 }],
};

test('every value of a clause that executes itself comes back from the form as it went in (R-132)', () => {
  const years = yearsOf({ van: '2027-01-01', tot: '2028-12-31' });
  const typed = typedValues(kind, { soort: 'alles', waarden });
  const sent = readFields(valueFields(kind, years), typed);
  assert.deepEqual(readValues(kind, years, sent), { soort: 'alles', waarden });
});

test('an amount per year has a field for each year of the contract, and for a year that is recorded outside it', () => {
  const years = yearsOf({ van: '2027-01-01', tot: '2028-12-31' }, [2026]);
  assert.deepEqual(
    valueFields({ ...kind, velden: [field('ruimte', 'bedrag-per-jaar')] }, years).map((one) => one.label),
    ['ruimte in 2026 (euro)', 'ruimte in 2027 (euro)', 'ruimte in 2028 (euro)'],
  );
});

test('a value that may stay empty is sent as nothing, and what is asked is required', () => {
  const fields = valueFields(kind, []);
  assert.equal(fields.find((one) => one.name === 'uiterlijk')?.required, false);
  assert.equal(fields.find((one) => one.name === 'grens')?.required, true);
  assert.equal(readValues(kind, [], {}).waarden.uiterlijk, null);
});
