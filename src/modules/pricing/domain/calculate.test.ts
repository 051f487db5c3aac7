import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fraction, formatDecimal } from '../../../kernel/fraction.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { type Calculation, calculate } from './calculate.ts';
import type { CalculationDocument, CostElement, OverheadForm } from './cost-element.ts';
import { figure, HOUR_ELEMENTS, hourDocument } from './example.fixture.ts';
import { PARAMETERS } from './parameters.ts';

const euro = (amount: Fraction) => formatDecimal(amount, 4);

function made(document: CalculationDocument): Calculation {
  const result = calculate(document, PARAMETERS);
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.refusal.faults));
  return result.value;
}

const faultsOf = (document: CalculationDocument): string[] => {
  const result = calculate(document, PARAMETERS);
  return result.ok ? [] : result.refusal.faults.map(({ element, fault }) => `${element ?? '-'} ${fault}`);
};

const without = (...keys: string[]) => HOUR_ELEMENTS.filter(({ key }) => !keys.includes(key));
const hourTariff = (elements: readonly CostElement[]) => made(hourDocument({ elements }));

test('R-170: salary, surcharges, charges, hours, direct cost, overhead, risk and index make the tariff of an hour', () => {
  const result = made(hourDocument());
  // 48,000 x 1.15 x 1.25 = 69,000 a year; 1,800 - 240 - 90 - 150 - 80 - 40 = 1,200 hours; so 57.50 an hour.
  assert.deepEqual(
    [euro(result.hourCost), euro(result.billableHours), euro(result.productivity)],
    ['57.5000', '1200.0000', '0.6667'],
  );
  // (57.50 + 2.50) x 1.20 = 72.00; x 1.02 x 1.04 = 76.3776.
  assert.deepEqual([euro(result.costPrice), euro(result.exact), result.tariffCents], ['72.0000', '76.3776', 7638n]);
});

test('the four elements of the decree are each visible, with their figures and source, and close to the cent', () => {
  const { statutory, parts, tariffCents, figures } = made(hourDocument());
  assert.deepEqual(
    Object.entries(statutory).map(([element, { exact, cents }]) => [element, euro(exact), cents]),
    [
      ['professionals', '57.5000', 5750n],
      ['client-bound', '2.5000', 250n],
      ['overhead', '12.0000', 1200n],
      ['indexation', '2.9376', 294n],
      ['outside', '1.4424', 144n],
    ],
  );
  assert.equal(
    parts.reduce((sum, part) => sum + part.cents, 0n),
    tariffCents,
  );
  assert.equal(figures.length, 15);
  assert.ok(figures.every(({ source }) => source.title !== '' && source.on === '2026-01-01'));
});

test('each step adds its own part; lost hours are spread over the activities that take them', () => {
  const parts = made(hourDocument()).parts.map((part) => [part.step, part.key, euro(part.amount)]);
  assert.deepEqual(parts, [
    ['salary', 'f1', '26.6667'],
    ['surcharges', 's1', '2.1333'],
    ['surcharges', 's2', '1.8667'],
    ['employer-charges', 'w1', '7.6667'],
    ['non-billable-time', 't1', '7.6667'],
    ['non-billable-time', 't2', '2.8750'],
    ['non-billable-time', 't3', '4.7917'],
    ['non-billable-time', 't4', '2.5556'],
    ['non-billable-time', 't5', '1.2778'],
    ['client-bound', 'c1', '2.5000'],
    ['overhead', 'o1', '12.0000'],
    ['risk', 'r1', '1.4400'],
    ['index', 'index', '2.9376'],
    ['rounding', 'rounding', '0.0024'],
  ]);
});

test('R-171, R-152: what "hour" means decides which time is paid, and so the price of one', () => {
  const priceOf = (hours: CalculationDocument['hours']) => {
    const result = made(hourDocument({ hours }));
    return [euro(result.billableHours), euro(result.hourCost)];
  };
  assert.deepEqual(priceOf('direct-client'), ['1200.0000', '57.5000']);
  assert.deepEqual(priceOf('client-bound'), ['1280.0000', '53.9063']);
  assert.deepEqual(priceOf('client-bound-and-no-show'), ['1320.0000', '52.2727']);
  assert.deepEqual(priceOf('productive'), ['1470.0000', '46.9388']);
  assert.deepEqual(priceOf('contract'), ['1800.0000', '38.3333']);
});

test('overhead as surcharge and as share are different prices, each labelled as what it is', () => {
  const withOverhead = (form: OverheadForm) =>
    hourTariff([
      ...without('o1'),
      {
        key: 'o1',
        name: 'Overhead',
        kind: 'overhead',
        form,
        over: form === 'share' ? 'total' : 'direct-cost',
        percent: figure('20'),
      },
    ]);
  const [surcharge, share] = [withOverhead('surcharge'), withOverhead('share')];
  assert.deepEqual([euro(surcharge.costPrice), surcharge.overheadForms], ['72.0000', ['surcharge']]);
  assert.deepEqual([euro(share.costPrice), share.overheadForms], ['75.0000', ['share']]);
  assert.deepEqual(
    [euro(surcharge.statutory.overhead.exact), euro(share.statutory.overhead.exact)],
    ['12.0000', '15.0000'],
  );
});

test('a day part is shared by a group, and a place that stands empty is paid by those in use', () => {
  const extra: CostElement[] = [
    { key: 'n', name: 'Dagdeel', kind: 'unit-hours', hours: { parameter: 'law.hours-in-day-part' } },
    { key: 'g', name: 'Groep', kind: 'group-size', clients: figure('5') },
    { key: 'b', name: 'Bezetting', kind: 'occupancy', percent: figure('80') },
    { key: 'c2', name: 'Huisvesting', kind: 'client-bound-cost', type: 'housing', per: 'place', amount: figure('12') },
    { key: 'c3', name: 'Eten', kind: 'client-bound-cost', type: 'food', per: 'unit', amount: figure('3') },
  ];
  const result = made(hourDocument({ unit: '16', elements: [...without('c1', 'o1', 'r1', 'i1'), ...extra] }));
  // (57.50 x 4 / 5 + 12) / 0.80 + 3 = 75.50
  assert.equal(euro(result.exact), '75.5000');
  assert.equal(result.figures.find(({ elementKey }) => elementKey === 'n')?.source.status, 'example');
});

test('R-172: a trajectory costs the mean of its spread in time and intensity, and shows what each way costs', () => {
  const spread = [
    { label: 'kort', share: '50', weeks: '10', hoursPerWeek: '1' },
    { label: 'gewoon', share: '30', weeks: '26', hoursPerWeek: '1.5' },
    { label: 'lang', share: '20', weeks: '52', hoursPerWeek: '2' },
  ];
  const result = made(
    hourDocument({ unit: '82', price: { kind: 'trajectory', spread }, elements: without('r1', 'i1') }),
  );
  // 0.5 x 10 + 0.3 x 39 + 0.2 x 104 = 37.5 hours of 72.00
  assert.equal(euro(result.exact), '2700.0000');
  assert.deepEqual(
    result.spread.map((row) => [row.label, euro(row.price)]),
    [
      ['kort', '720.0000'],
      ['gewoon', '2808.0000'],
      ['lang', '7488.0000'],
    ],
  );
});

test('R-168, R-177: the price for a population is weighed by its clients; a period counts its units', () => {
  const groups = [
    { label: 'De Linde', clients: 30, unitsPerClient: '10' },
    { label: 'De Beek', clients: 10, unitsPerClient: '30' },
  ];
  const mean = made(hourDocument({ price: { kind: 'population-mean', groups }, elements: without('r1', 'i1') }));
  assert.equal(euro(mean.exact), '1080.0000');
  const month = made(
    hourDocument({ price: { kind: 'period', period: 'month', unitsPerPeriod: '6.5' }, elements: without('r1', 'i1') }),
  );
  assert.equal(euro(month.exact), '468.0000');
});

test('rounding happens once: to the cent, or the hour to the nearest sixty cents, halves away from zero', () => {
  const rounded = (unit: string, euros: string) => {
    const elements: CostElement[] = [
      {
        key: 'f',
        name: 'f',
        kind: 'function',
        agreement: 'x',
        scale: '1',
        step: '1',
        share: figure('100'),
        salary: figure('0'),
      },
      { key: 'u', name: 'u', kind: 'contract-hours', hours: figure('1') },
      { key: 'c', name: 'c', kind: 'client-bound-cost', type: 'other', per: 'unit', amount: figure(euros) },
    ];
    return (['cents', 'hour-divisible-by-60'] as const).map(
      (to) => made(hourDocument({ unit, elements, rounding: { to } })).tariffCents,
    );
  };
  assert.deepEqual(rounded('04', '70.505'), [7051n, 7080n]);
  assert.deepEqual(rounded('04', '70.4999'), [7050n, 7020n]);
  assert.deepEqual(rounded('01', '1.175'), [118n, 118n]);
});

test('a calculation that cannot be made is refused with every fault at once', () => {
  assert.deepEqual(faultsOf(hourDocument({ unit: '14', elements: [] })), [
    '- no-function',
    '- no-contract-hours',
    '- no-unit-hours',
    '- mix-not-100',
  ]);
  assert.deepEqual(faultsOf(hourDocument({ elements: [...HOUR_ELEMENTS, ...without('f1', 'u').slice(0, 1)] })), [
    's1 key-used-twice',
  ]);
  const overhead: CostElement = {
    key: 'o2',
    name: 'o',
    kind: 'overhead',
    form: 'share',
    over: 'direct-cost',
    percent: figure('100'),
  };
  assert.deepEqual(faultsOf(hourDocument({ elements: [...HOUR_ELEMENTS, overhead] })), [
    'o2 overhead-base-unfit',
    '- overhead-share-too-large',
  ]);
  const lost: CostElement = {
    key: 't9',
    name: 't',
    kind: 'time',
    activity: 'other',
    time: 'absence',
    per: 'year',
    amount: figure('1200'),
  };
  assert.deepEqual(faultsOf(hourDocument({ elements: [...HOUR_ELEMENTS, lost] })), ['- no-hours-left']);
  assert.deepEqual(faultsOf(hourDocument({ unit: '16', rounding: { to: 'hour-divisible-by-60' } })), [
    '- no-unit-hours',
    '- rounding-unfit',
  ]);
});

test('parameters are dated: the same document is made again for any day, and refused for a day without a value', () => {
  const elements = [
    ...without('u'),
    { key: 'u', name: 'u', kind: 'contract-hours', hours: { parameter: 'cao-jeugdzorg.contract-hours' } } as const,
  ];
  const on = (day: string) => calculate(hourDocument({ elements, pricesOn: plainDate(day) }), PARAMETERS);
  const later = on('2025-06-01');
  assert.ok(later.ok);
  assert.equal(euro(later.value.contractHours), '1872.0000');
  assert.equal(
    later.value.figures.find(({ elementKey }) => elementKey === 'u')?.parameter,
    'cao-jeugdzorg.contract-hours',
  );
  assert.deepEqual(faultsOf(hourDocument({ elements, pricesOn: plainDate('2023-12-31') })), ['u figure-without-value']);
});
