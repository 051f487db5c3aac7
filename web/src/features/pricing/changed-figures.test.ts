import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupBySteps } from './build-up.ts';
import { changedFigures } from './changed-figures.ts';

const figures = [
  { onderdeel: 'loon', veld: 'salary', naam: 'Salaris', waarde: '52300.00' },
  { onderdeel: 'overhead', veld: 'percent', naam: 'Overhead', waarde: '20' },
];

test('only figures that were changed are sent, as decimals with a point', () => {
  const { changes, wrong } = changedFigures(figures, { 'loon.salary': '52.300', 'overhead.percent': '22,5' });
  assert.deepEqual(changes, [{ onderdeel: 'overhead', veld: 'percent', waarde: '22.5' }]);
  assert.deepEqual(wrong, []);
});

test('what is no number is named, and an emptied figure is one of them', () => {
  const { wrong } = changedFigures(figures, { 'loon.salary': '', 'overhead.percent': 'twintig' });
  assert.deepEqual(
    wrong.map(({ naam }) => naam),
    ['Salaris', 'Overhead'],
  );
});

test('R-170: parts are shown by step in their order, and the steps add up to the parts', () => {
  const part = (stap: string, bedragCent: number) =>
    ({
      sleutel: `${stap}${bedragCent}`,
      stap,
      naam: stap,
      wettelijk: 'overhead',
      bedrag: '0',
      bedragCent,
      formule: '',
      cijfers: [],
    }) as const;
  const groups = groupBySteps([part('salaris', 3000), part('salaris', 1200), part('overhead', 900)] as never);
  assert.deepEqual(
    groups.map(({ step, cents }) => [step, cents]),
    [
      ['salaris', 4200],
      ['overhead', 900],
    ],
  );
});
