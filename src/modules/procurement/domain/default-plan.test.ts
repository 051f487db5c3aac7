import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../kernel/plain-date.ts';
import { STATUTORY_CALENDAR } from '../../../kernel/working-days.ts';
import { PROCEDURE_KINDS } from '../kinds/index.ts';
import { PLAN_LIBRARY } from '../library/index.ts';
import { defaultPlan } from './default-plan.ts';
import type { ProcedureKind } from './kind.ts';
import { planFrom } from './planning.ts';

const planOf = (kind: ProcedureKind) =>
  defaultPlan(kind, PLAN_LIBRARY, {
    contractsFrom: plainDate('2028-01-01'),
    workPackages: true,
    municipalityIds: [10, 11],
  });

test('R-288 to R-294: every kind gets a plan without faults: phases in order, a decision before providers are invited, work after it', () => {
  for (const kind of PROCEDURE_KINDS.values()) {
    const plan = planOf(kind);
    const { faults, items } = planFrom(plan, plainDate('2026-06-01'), STATUTORY_CALENDAR);
    assert.deepEqual(faults, [], kind.key);
    assert.equal(items.length, plan.length);
    const order = items.map(({ key }) => key);
    const invited = kind.phases.concat(kind.runPhases).find(({ acts }) => acts.some(({ by }) => by === 'provider'));
    assert.ok(order.indexOf('go-decision') < order.indexOf(invited?.key ?? ''), kind.key);
    for (const phase of [...kind.phases, ...kind.runPhases])
      assert.equal(plan.find(({ key }) => key === phase.key)?.leastDays, phase.minimumTerm?.days, phase.key);
  }
});

test('R-294: open ends are closed after the contracts began; what was done moves what waits for it', () => {
  const kind = PROCEDURE_KINDS.get('open-house') as ProcedureKind;
  const plan = planOf(kind);
  assert.equal(plan.at(-1)?.notBefore, '2028-01-01');
  const done = plan.map((item) => (item.key === 'preparation' ? { ...item, doneOn: plainDate('2026-07-31') } : item));
  const first = planFrom(done, plainDate('2026-06-01'), STATUTORY_CALENDAR).items;
  assert.deepEqual(first.find(({ key }) => key === 'preparation')?.through, '2026-07-31');
  assert.deepEqual(first.find(({ key }) => key === 'go-decision')?.from, '2026-08-03', 'a Monday');
});

test('R-185: what was learned is evaluated and made public, after the start', () => {
  for (const kind of PROCEDURE_KINDS.values()) {
    const { items } = planFrom(planOf(kind), plainDate('2026-06-01'), STATUTORY_CALENDAR);
    const lessons = items.find(({ key }) => key === 'lessons');
    assert.ok(lessons && lessons.from >= '2028-01-01', kind.key);
  }
});

test('R-290: the first tasks start while the procedure runs, and everything but what follows the start is done before it', () => {
  for (const kind of PROCEDURE_KINDS.values()) {
    const plan = planOf(kind);
    const { items } = planFrom(plan, plainDate('2026-06-01'), STATUTORY_CALENDAR);
    const kindOf = new Map(plan.map((one) => [one.key, one.kind]));
    const last = items.findLast(({ key }) => kindOf.get(key) === 'phase');
    for (const { key, from, through } of items) {
      if (kindOf.get(key) === 'work-package') assert.ok(last && from < last.through, `${kind.key} ${key}`);
      if (kindOf.get(key) !== 'open-end') assert.ok(through < '2028-01-01', `${kind.key} ${key}`);
    }
  }
});

test('R-187: a dialogue with the market comes before anybody is asked to hand in, and nothing is handed in during it', () => {
  const withDialogue = [...PROCEDURE_KINDS.values()].filter(({ phases }) =>
    phases.some(({ key }) => key === 'market-dialogue'),
  );
  assert.ok(withDialogue.length >= 6);
  for (const { key, phases, runPhases } of withDialogue) {
    const order = [...phases, ...runPhases];
    const at = order.findIndex((phase) => phase.key === 'market-dialogue');
    const first = order.findIndex(({ receives }) => receives);
    assert.ok(at >= 0 && at < first, key);
    assert.ok(
      order[at]?.acts.some(({ by, act }) => by === 'purchaser' && act === 'hold-consultation'),
      key,
    );
  }
});
