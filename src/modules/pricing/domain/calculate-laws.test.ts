import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { add } from '../../../kernel/fraction.ts';
import { type Calculation, calculate } from './calculate.ts';
import type { CostElement, OverheadForm } from './cost-element.ts';
import { figure, HOUR_ELEMENTS, hourDocument } from './example.fixture.ts';
import { PARAMETERS } from './parameters.ts';

function hourTariff(elements: readonly CostElement[]): Calculation {
  const result = calculate(hourDocument({ elements }), PARAMETERS);
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.refusal.faults));
  return result.value;
}
const without = (...keys: string[]) => HOUR_ELEMENTS.filter(({ key }) => !keys.includes(key));

test('law: overhead as share is dearer than the same percentage as surcharge, for every percentage above zero', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9900 }), (hundredths) => {
      const percent = figure((hundredths / 100).toFixed(2));
      const base = { key: 'o1', name: 'Overhead', kind: 'overhead', percent } as const;
      const [surcharge, share] = [
        hourTariff([...without('o1'), { ...base, form: 'surcharge', over: 'direct-cost' }]),
        hourTariff([...without('o1'), { ...base, form: 'share', over: 'total' }]),
      ];
      const [a, b] = [surcharge.costPrice, share.costPrice];
      assert.ok(a.numerator * b.denominator < b.numerator * a.denominator);
      assert.notDeepEqual(surcharge.overheadForms, share.overheadForms);
    }),
    { numRuns: 100 },
  );
});

/** Any set of elements from which a price follows. */
const elements: fc.Arbitrary<CostElement[]> = fc
  .record({
    salaries: fc.array(fc.integer({ min: 20_000, max: 99_999 }), { minLength: 1, maxLength: 4 }),
    surcharges: fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 4 }),
    charges: fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 3 }),
    lost: fc.array(fc.integer({ min: 0, max: 150 }), { maxLength: 6 }),
    costs: fc.array(fc.integer({ min: 0, max: 9_999 }), { maxLength: 4 }),
    overheads: fc.array(
      fc.tuple(fc.constantFrom<OverheadForm>('surcharge', 'share'), fc.integer({ min: 0, max: 1_500 })),
      { maxLength: 3 },
    ),
    risks: fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 2 }),
    indices: fc.array(fc.integer({ min: -300, max: 900 }), { maxLength: 3 }),
    group: fc.integer({ min: 1, max: 12 }),
    occupancy: fc.integer({ min: 40, max: 100 }),
  })
  .map((drawn) => {
    const decimal = (hundredths: number) => figure((hundredths / 100).toFixed(2));
    const count = drawn.salaries.length;
    const even = Math.floor(100 / count);
    const all: CostElement[] = [
      ...drawn.salaries.map(
        (salary, at): CostElement => ({
          key: `f${at}`,
          name: 'f',
          kind: 'function',
          agreement: 'CAO',
          scale: '8',
          step: '1',
          share: figure(String(at === 0 ? 100 - even * (count - 1) : even)),
          salary: figure(String(salary)),
        }),
      ),
      ...drawn.surcharges.map(
        (value, at): CostElement => ({
          key: `s${at}`,
          name: 's',
          kind: 'surcharge',
          type: 'other',
          percent: decimal(value),
        }),
      ),
      ...drawn.charges.map(
        (value, at): CostElement => ({ key: `w${at}`, name: 'w', kind: 'employer-charge', percent: decimal(value) }),
      ),
      { key: 'u', name: 'u', kind: 'contract-hours', hours: figure('1872') },
      ...drawn.lost.map(
        (value, at): CostElement => ({
          key: `t${at}`,
          name: 't',
          kind: 'time',
          activity: 'other',
          time: 'not-client-bound',
          per: 'year',
          amount: figure(String(value)),
        }),
      ),
      ...drawn.costs.map(
        (value, at): CostElement => ({
          key: `c${at}`,
          name: 'c',
          kind: 'client-bound-cost',
          type: 'other',
          per: (['hour', 'unit', 'place'] as const)[at % 3] ?? 'unit',
          amount: decimal(value),
        }),
      ),
      ...drawn.overheads.map(
        ([form, value], at): CostElement => ({
          key: `o${at}`,
          name: 'o',
          kind: 'overhead',
          form,
          over: form === 'share' ? 'total' : 'personnel',
          percent: decimal(value),
        }),
      ),
      ...drawn.risks.map(
        (value, at): CostElement => ({
          key: `r${at}`,
          name: 'r',
          kind: 'risk',
          type: 'margin',
          percent: decimal(value),
        }),
      ),
      ...drawn.indices.map(
        (value, at): CostElement => ({
          key: `i${at}`,
          name: 'i',
          kind: 'index',
          year: 2020 + at,
          percent: decimal(value),
        }),
      ),
      { key: 'g', name: 'g', kind: 'group-size', clients: figure(String(drawn.group)) },
      { key: 'b', name: 'b', kind: 'occupancy', percent: figure(String(drawn.occupancy)) },
    ];
    return all;
  });

test('law: a tariff never depends on the order of its elements', () => {
  const shuffled = elements.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, ([all, other]) => assert.deepEqual(hourTariff(other), hourTariff(all))),
    { numRuns: 150 },
  );
});

test('law: the parts add up to the tariff, exactly and in whole cents; so do the elements of the decree', () => {
  fc.assert(
    fc.property(elements, (all) => {
      const { parts, statutory, tariffCents } = hourTariff(all);
      assert.equal(
        parts.reduce((sum, part) => sum + part.cents, 0n),
        tariffCents,
      );
      assert.equal(
        Object.values(statutory).reduce((sum, one) => sum + one.cents, 0n),
        tariffCents,
      );
      const exact = add(...parts.map(({ amount }) => amount));
      assert.deepEqual(
        [exact.numerator * 100n, exact.denominator],
        [tariffCents * exact.denominator, exact.denominator],
      );
    }),
    { numRuns: 150 },
  );
});

test('law: splitting an element in two changes nothing, whatever the place where it is cut', () => {
  const cut = fc.tuple(elements, fc.integer({ min: 0, max: 400 }), fc.nat());
  fc.assert(
    fc.property(cut, ([all, taken, which]) => {
      const splittable = all.filter(
        (one) => one.kind === 'surcharge' || one.kind === 'risk' || one.kind === 'employer-charge',
      );
      const chosen = splittable[which % Math.max(splittable.length, 1)];
      if (!chosen || !('percent' in chosen) || 'parameter' in chosen.percent) return;
      const hundredths = Math.round(Number(chosen.percent.value) * 100);
      const first = Math.min(taken, hundredths);
      const at = (value: number) => figure((value / 100).toFixed(2));
      const split = all.flatMap((one) =>
        one === chosen
          ? [
              { ...chosen, percent: at(first) },
              { ...chosen, key: `${chosen.key}-rest`, percent: at(hundredths - first) },
            ]
          : one,
      );
      const [whole, parts] = [hourTariff(all), hourTariff(split)];
      assert.deepEqual(
        [parts.exact, parts.tariffCents, parts.statutory],
        [whole.exact, whole.tariffCents, whole.statutory],
      );
    }),
    { numRuns: 150 },
  );
});
