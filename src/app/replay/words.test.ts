import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Aliases } from './aliases.ts';
import { namesIn, wishesIn } from './wishes.ts';
import { budgetIn, fromIn, sizeIn, throughIn, withPlainDays } from './words.ts';

test('days in words: what begins, what ends, and what a sentence does not say', () => {
  const both = 'A1 vanaf 2021-11-01 5 uur per week tot 2022-07-01';
  assert.deepEqual([fromIn(both), throughIn(both)], ['2021-11-01', '2022-07-01']);
  assert.deepEqual(
    [fromIn('B1 stopt per 2021-08-31'), throughIn('B1 stopt per 2021-08-31')],
    [undefined, '2021-08-31'],
  );
  assert.deepEqual(
    [fromIn('B1 beëindigen op 2021-08-31'), throughIn('verlengen tot en met 2022-01-01')],
    [undefined, '2022-01-01'],
  );
  assert.deepEqual([fromIn('C1 per 2022-01-01'), throughIn('C1 per 2022-01-01')], ['2022-01-01', undefined]);
  assert.equal(withPlainDays('van 1 november 2021 tot 5-2-2022'), 'van 2021-11-01 tot 2022-02-05');
});

test('sizes and budgets in words (IV042)', () => {
  assert.deepEqual(sizeIn('200 euro per maand'), { Volume: 20_000, Eenheid: '83', Frequentie: '4' });
  assert.deepEqual(sizeIn('van 3 naar 5 uur per week'), { Volume: 5, Eenheid: '04', Frequentie: '2' });
  assert.deepEqual(sizeIn('120 dagdelen in totaal'), { Volume: 120, Eenheid: '16', Frequentie: '6' });
  assert.equal(sizeIn('meer zorg'), undefined);
  assert.equal(budgetIn('budget verhogen van 5.000 naar 6.000,50 euro'), 600_050);
  assert.equal(budgetIn('budget 5000 euro'), 500_000);
  assert.equal(budgetIn('vanaf 2021-11-01 5 uur'), undefined);
});

test('wishes in a sentence per product: change, new, replace, unchanged', () => {
  const text =
    'A1 verlengen tot 2022-06-30 en C1 ophogen naar 120 uur; B1 ongewijzigd; vanaf 2021-09-01 D1 in plaats van E1, 6 uur per week';
  const size = { Volume: 80, Eenheid: '04', Frequentie: '6' };
  const running = ['A1', 'C1', 'B1', 'E1'].map((Product, index) => ({
    ToewijzingNummer: index + 1,
    Product,
    Omvang: size,
  }));
  const aliases = new Aliases(running, namesIn(text));
  assert.deepEqual(wishesIn(text, running, aliases), [
    { kind: 'change', number: 1, through: '2022-06-30' },
    { kind: 'change', number: 2, size: { Volume: 120, Eenheid: '04', Frequentie: '6' } },
    {
      kind: 'replace',
      number: 4,
      from: '2021-09-01',
      product: aliases.productOf('D1'),
      size: { Volume: 6, Eenheid: '04', Frequentie: '2' },
    },
  ]);
});
