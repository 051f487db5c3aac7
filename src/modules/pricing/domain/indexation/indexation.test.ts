import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  add,
  compareFractions,
  type Fraction,
  formatDecimal,
  fraction,
  parseFraction,
  percent,
} from '../../../../kernel/fraction.ts';
import { cents } from '../../../../kernel/money.ts';
import { checkSettings } from './check-settings.ts';
import { indexTariff } from './index-tariff.ts';
import { proposeSettings, type SeriesFigure } from './propose.ts';
import { roundDecimals, roundToMultiple, roundWhole } from './round.ts';
import type { CorrectionMethod, IndexSettings, WeightedSeries } from './settings.ts';
import { workOutIndex } from './work-out-index.ts';

const figure = (percentage: string) => ({ percent: percentage, source: 'proef', versionOn: null });
const series = (
  name: string,
  weight: string,
  prognosis: string,
  used?: string,
  definitive?: string,
): WeightedSeries => ({
  series: name,
  weight,
  prognosis: figure(prognosis),
  correction: used && definitive ? { used: figure(used), definitive: figure(definitive) } : null,
});
/** Wages 2023 4.74 became 6.36, prices 4.87 became 7.02; prognosis 2024 4.94 and 2.51 (VNG indexatie 2024). */
const settingsOf = (method: CorrectionMethod, decimals: 2 | 3 = 2): IndexSettings => ({
  series: [series('OVA', '90', '4.94', '4.74', '6.36'), series('PPC', '10', '2.51', '4.87', '7.02')],
  method,
  decimals,
  rounding: { ties: 'away-from-zero', hourDivisibleBy60: false },
});
const shown = (value: Fraction, places = 4) => formatDecimal(multiplyHundred(value), places);
const multiplyHundred = (value: Fraction) => fraction(value.numerator * 100n, value.denominator);

test('weights 90/10: prognosis plus the difference over the year before, weighed first and then rounded', () => {
  const index = (method: CorrectionMethod, decimals: 2 | 3 = 2, firstYear = false) =>
    workOutIndex(settingsOf(method, decimals), { firstYear });
  // 0.9 x (4.94 + 1.62) + 0.1 x (2.51 + 2.15)
  assert.equal(shown(index('absolute').exact), '6.3700');
  // 0.9 x (4.94 + 1.5467) + 0.1 x (2.51 + 2.0502)
  assert.equal(shown(index('relative').exact), '6.2940');
  assert.equal(shown(index('relative').rounded), '6.2900');
  assert.equal(shown(index('relative', 3).rounded), '6.2940');
  assert.equal(shown(index('none').exact), '4.6970');
  assert.equal(shown(index('none').rounded), '4.7000');
});

test('no after-calculation in the first year of a contract: its tariffs were never indexed with the earlier prognosis', () => {
  const first = workOutIndex(settingsOf('absolute'), { firstYear: true });
  assert.equal(first.withCorrection, false);
  assert.equal(shown(first.exact), '4.6970');
  assert.equal(workOutIndex(settingsOf('absolute'), { firstYear: false }).withCorrection, true);
});

test('a part of the tariff may stay as it is: weights under a hundred', () => {
  const index = workOutIndex({ ...settingsOf('none'), series: [series('OVA', '85', '4')] }, { firstYear: false });
  assert.equal(shown(index.untouched, 0), '15');
  assert.equal(shown(index.exact, 2), '3.40');
});

test('rounding states what it does with halves, and hour tariffs can be divided by 60', () => {
  assert.equal(roundWhole(fraction(5, 2), 'away-from-zero'), 3n);
  assert.equal(roundWhole(fraction(5, 2), 'to-even'), 2n);
  assert.equal(roundWhole(fraction(7, 2), 'to-even'), 4n);
  assert.equal(roundWhole(fraction(-5, 2), 'away-from-zero'), -3n);
  const at = (tariff: number, unit: string, ties: 'away-from-zero' | 'to-even', sixty: boolean, index = '5') =>
    indexTariff(cents(tariff), unit, percent(index), { ties, hourDivisibleBy60: sixty });
  assert.equal(at(110, '01', 'away-from-zero', false), 116n, '115.5');
  assert.equal(at(110, '01', 'to-even', false), 116n);
  assert.equal(at(90, '01', 'to-even', false), 94n, '94.5');
  assert.equal(at(90, '01', 'away-from-zero', false), 95n);
  assert.equal(at(5640, '04', 'away-from-zero', true), 5940n, '5922 is nearer to 5940 than to 5880');
  assert.equal(at(5640, '04', 'away-from-zero', false), 5922n);
  assert.equal(at(5640, '14', 'away-from-zero', true), 5922n, 'only hours are made of minutes');
});

test('settings that cannot be right are named one by one', () => {
  const faults = (some: readonly WeightedSeries[]) =>
    checkSettings({ ...settingsOf('none'), series: some }).map(({ fault }) => fault);
  assert.deepEqual(faults([]), ['no-series']);
  assert.deepEqual(faults([series('OVA', '90', '4'), series('OVA', '10', '2')]), ['series-twice']);
  assert.deepEqual(faults([series('OVA', '90', '4'), series('PPC', '10.5', '2')]), ['weights-over-hundred']);
  assert.deepEqual(faults([series('OVA', '0', 'veel')]), ['weight-not-positive', 'percent-unreadable']);
  assert.deepEqual(faults([series('OVA', '100', '418')]), ['percent-unlikely']);
  assert.deepEqual(faults(settingsOf('none').series), []);
});

test('a proposal takes the newest prognosis, and the difference only when the definitive figure is known', () => {
  const known = (name: string, year: number, status: SeriesFigure['status'], value: string): SeriesFigure => ({
    series: name,
    year,
    status,
    percent: value,
    version: '',
    versionOn: null,
    source: 'proef',
  });
  const prognoses = [known('OVA', 2024, 'provisional', '4.94'), known('PPC', 2024, 'provisional', '2.51')];
  assert.equal(proposeSettings(prognoses.slice(0, 1), 2024), undefined);
  assert.equal(proposeSettings(prognoses, 2024)?.method, 'none');
  const more = [
    ...prognoses,
    known('PPC', 2024, 'revised', '2.6'),
    known('OVA', 2023, 'provisional', '4.74'),
    known('OVA', 2023, 'definitive', '6.36'),
  ];
  const proposal = proposeSettings(more, 2024);
  assert.equal(proposal?.series[1]?.prognosis.percent, '2.6');
  assert.equal(proposal?.series[0]?.correction?.definitive.percent, '6.36');
  assert.equal(proposal?.series[1]?.correction, null);
});

const decimal = fc.integer({ min: -2000, max: 2000 }).map((value) => formatDecimal(fraction(value, 100), 2));

test('law: the order of the series never matters, and the two methods agree when nothing changed', () => {
  const one = fc.record({ weight: fc.integer({ min: 1, max: 10 }), p: decimal, u: decimal, d: decimal });
  fc.assert(
    fc.property(
      fc.array(one, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('relative', 'absolute', 'none'),
      (some, method) => {
        const all = some.map(({ weight, p, u, d }, at) => series(`S${at}`, String(weight), p, u, d));
        const of = (list: readonly WeightedSeries[]) =>
          workOutIndex({ ...settingsOf(method), series: list }, { firstYear: false }).exact;
        assert.deepEqual(of(all), of(all.toReversed()));
        const same = some.map(({ weight, p, u }, at) => series(`S${at}`, String(weight), p, u, u));
        assert.deepEqual(of(same), workOutIndex({ ...settingsOf('none'), series: same }, { firstYear: false }).exact);
      },
    ),
  );
});

test('law: rounding is to the nearest, whatever the tie rule, and a percentage is off by half its last decimal at most', () => {
  const any = fc.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 6n }));
  fc.assert(
    fc.property(any, fc.constantFrom('away-from-zero' as const, 'to-even' as const), ([top, bottom], ties) => {
      const value = fraction(top, bottom);
      const away = distance(value, fraction(roundWhole(value, ties)));
      assert.ok(compareFractions(away, fraction(1, 2)) <= 0);
      assert.ok(compareFractions(distance(value, roundDecimals(value, 2, ties)), parseFraction('0.005')) <= 0);
      assert.equal(roundToMultiple(value, 60n, ties) % 60n, 0n);
    }),
  );
});

const distance = (a: Fraction, b: Fraction): Fraction => {
  const difference = add(a, fraction(-b.numerator, b.denominator));
  return difference.numerator < 0n ? fraction(-difference.numerator, difference.denominator) : difference;
};

test('law: an index of nothing leaves every tariff as it is; a positive one never lowers it', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.integer({ min: 0, max: 3000 }), (tariff, index) => {
      const rounding = { ties: 'away-from-zero', hourDivisibleBy60: false } as const;
      assert.equal(indexTariff(cents(tariff), '01', fraction(0), rounding), tariff);
      assert.ok(indexTariff(cents(tariff), '01', fraction(index, 10_000), rounding) >= tariff);
    }),
  );
});
