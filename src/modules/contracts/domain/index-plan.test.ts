import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fraction } from '../../../kernel/fraction.ts';
import { cents } from '../../../kernel/money.ts';
import { addDays, plainDate } from '../../../kernel/plain-date.ts';
import { indexTariff } from '../../pricing/index.ts';
import {
  type IndexableTariff,
  type IndexPlan,
  lastDayBefore,
  type PlanQuestion,
  planIndexation,
} from './index-plan.ts';

const FROM = plainDate('2027-01-01');
const question: PlanQuestion = {
  from: FROM,
  through: plainDate('2027-12-31'),
  includeExtendable: true,
  indexed: (tariff, _unit, firstYear) => cents(tariff + (firstYear ? 1n : 2n)),
};
const tariff: IndexableTariff = {
  id: 1,
  contractId: 200,
  contractFrom: plainDate('2024-01-01'),
  contractThrough: plainDate('2028-12-31'),
  extendable: false,
  productId: 100,
  municipalityId: null,
  from: plainDate('2026-01-01'),
  through: null,
  tariffCents: cents(100),
  unit: '01',
  declaredIn: null,
};
const outcome = (some: Partial<IndexableTariff>, asked: Partial<PlanQuestion> = {}) => {
  const { lines, left } = planIndexation([{ ...tariff, ...some }], { ...question, ...asked });
  return lines[0] ? [lines[0].newCents, lines[0].through, lastDayBefore(lines[0])] : (left[0]?.reason ?? 'nothing');
};

test('each reason by which a tariff does or does not get a new version', () => {
  const day = plainDate;
  assert.deepEqual(outcome({}), [102n, null, '2026-12-31'], 'one that runs on');
  assert.deepEqual(outcome({ through: day('2027-06-30') }), [102n, '2027-06-30', '2026-12-31'], 'one that ends later');
  assert.deepEqual(
    outcome({ through: day('2026-12-31') }),
    [102n, '2027-12-31', '2026-12-31'],
    'one that ends the day before',
  );
  assert.equal(outcome({ through: day('2026-12-30') }), 'nothing', 'a gap: there is no tariff to index');
  assert.equal(outcome({ from: FROM }), 'nothing');
  assert.equal(outcome({ declaredIn: FROM }), 'declared');
  assert.equal(outcome({ contractThrough: day('2026-12-31') }), 'contract-ended');
  assert.deepEqual(outcome({ contractThrough: day('2026-12-31'), extendable: true }), [102n, null, '2026-12-31']);
  assert.equal(
    outcome({ contractThrough: day('2026-12-31'), extendable: true }, { includeExtendable: false }),
    'extension-left-out',
  );
  assert.deepEqual(
    outcome({ contractFrom: day('2026-01-01') }),
    [101n, null, '2026-12-31'],
    'first year: no after-calculation',
  );
  assert.deepEqual(outcome({ contractFrom: day('2025-12-31') }), [102n, null, '2026-12-31']);
});

test('a later version that is already there is left alone, also the one that an earlier run made', () => {
  const next = { ...tariff, id: 2, from: FROM };
  const first = { ...tariff, through: plainDate('2026-12-31') };
  assert.deepEqual(
    planIndexation([first, next], question).left.map(({ reason }) => reason),
    ['has-later-version'],
  );
  assert.equal(
    planIndexation([first, { ...next, municipalityId: 11 }], question).lines.length,
    1,
    'another municipality',
  );
});

/** What the database does with a plan, and with taking it back, over versions in memory. */
type Version = IndexableTariff & { readonly withdrawn?: boolean };
function applied(versions: readonly Version[], plan: IndexPlan<Version>): Version[] {
  const closed = versions.map((one) => {
    const line = plan.lines.find(({ base }) => base.id === one.id);
    return line ? { ...one, through: lastDayBefore(line) } : one;
  });
  const made = plan.lines.map((line, at) => ({
    ...line.base,
    id: 1_000 + at,
    from: line.from,
    through: line.through,
    tariffCents: line.newCents,
  }));
  return [...closed, ...made];
}
function undone(versions: readonly Version[], plan: IndexPlan<Version>): Version[] {
  return versions
    .filter(({ id }) => id < 1_000)
    .map((one) => {
      const line = plan.lines.find(({ base }) => base.id === one.id);
      return line ? { ...one, through: line.base.through } : one;
    });
}
const onDay = (versions: readonly Version[], day: string) =>
  versions
    .filter(({ from, through }) => from <= day && (through === null || through >= day))
    .map(({ tariffCents }) => tariffCents);

const versionsOf = fc
  .array(fc.record({ days: fc.integer({ min: 1, max: 800 }), price: fc.bigInt({ min: 0n, max: 10n ** 6n }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((steps) => fc.boolean().map((open) => ({ steps, open })))
  .map(({ steps, open }) => {
    let from = plainDate('2024-01-01');
    return steps.map(({ days, price }, at): Version => {
      const through = addDays(from, days - 1);
      const last = open && at === steps.length - 1;
      const version = { ...tariff, id: at + 1, from, through: last ? null : through, tariffCents: cents(price) };
      from = addDays(through, 1);
      return version;
    });
  });

test('law: an index applied and undone by date gives the same history, and no day ever has two tariffs', () => {
  fc.assert(
    fc.property(
      versionsOf,
      fc.integer({ min: 1, max: 1_500 }),
      fc.integer({ min: 0, max: 900 }),
      (versions, offset, perMille) => {
        const from = addDays(plainDate('2024-01-01'), offset);
        const asked: PlanQuestion = {
          ...question,
          from,
          through: null,
          indexed: (amount, unit) =>
            indexTariff(amount, unit, fraction(perMille, 1_000), { ties: 'away-from-zero', hourDivisibleBy60: false }),
        };
        const plan = planIndexation<Version>(versions, asked);
        const after = applied(versions, plan);
        assert.deepEqual(undone(after, plan), versions);
        assert.deepEqual(planIndexation<Version>(after, asked).lines, [], 'a second run finds nothing to do');
        for (let day = plainDate('2023-12-30'); day < '2028-06-01'; day = addDays(day, 7)) {
          assert.ok(onDay(after, day).length <= 1);
          if (day < from) assert.deepEqual(onDay(after, day), onDay(versions, day), 'the past does not change');
        }
      },
    ),
    { numRuns: 100 },
  );
});
