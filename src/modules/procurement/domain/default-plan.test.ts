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
