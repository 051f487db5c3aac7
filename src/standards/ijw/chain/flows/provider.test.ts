import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planAllocationMessage } from './allocate.ts';
import { correctStart, correctStop, planStart, planStop, removeStart, removeStop } from './deliver.ts';
import type { Plan } from './planned.ts';
import { flowRefusalSentence } from './refusals.nl.ts';
import { type ProductAsked, planRequest } from './request.ts';
import { planChange, type Wish } from './request-change.ts';
import { content, inDays, NOOR, PER_WEEK, PRODUCTS, World } from './world.fixture.ts';

const ONE = { number: 1 };
const TASK = { product: PRODUCTS[1], begin: inDays(-9) };
const ruleOf = (plan: Plan<'JW305' | 'JW307' | 'JW315' | 'JW317'>): string | undefined => {
  if (plan.ok) return undefined;
  assert.ok(flowRefusalSentence(plan.refusal).length > 10);
  return plan.refusal.rule;
};

async function allocated(): Promise<World> {
  const world = new World();
  await world.send(planAllocationMessage(world.municipal, [{ kind: 'new', content: content() }]));
  return world;
}
const PAUSE = { through: inDays(-5), reason: '20' };
const FINAL = { through: inDays(-2), reason: '31' };

test('start, pause, go on, stop, correct and remove: each as the procedures allow, and none other (OP072, OP289, OP377-379)', async () => {
  const world = await allocated();
  const say = async (plan: Plan<'JW305' | 'JW307'>) => assert.deepEqual(await world.send(plan), []);
  assert.equal(ruleOf(planStop(world.delivery, ONE, FINAL)), 'TR382');
  assert.equal(ruleOf(removeStart(world.delivery, ONE)), 'TR382');
  assert.equal(ruleOf(removeStop(world.delivery, ONE)), 'TR063');
  assert.equal(ruleOf(planStart(world.delivery, { number: 9 }, inDays(-9))), 'TR019');
  assert.equal(ruleOf(planStart(world.delivery, ONE, inDays(1))), 'TR134');
  await say(planStart(world.delivery, ONE, inDays(-9)));
  assert.equal(ruleOf(planStart(world.delivery, ONE, inDays(-3))), 'TR326');
  assert.equal(ruleOf(correctStart(world.delivery, ONE, inDays(-9))), 'IV008');
  await say(correctStart(world.delivery, ONE, inDays(-10)));
  assert.equal(ruleOf(planStop(world.delivery, ONE, { ...FINAL, through: inDays(-11) })), 'TR018');
  await say(planStop(world.delivery, ONE, PAUSE));
  assert.equal(ruleOf(removeStart(world.delivery, ONE)), 'TR071');
  assert.equal(ruleOf(correctStart(world.delivery, ONE, inDays(-9))), 'TR071');
  assert.equal(ruleOf(planStart(world.delivery, ONE, inDays(-10))), 'TR074');
  assert.equal(ruleOf(planStop(world.delivery, ONE, { ...PAUSE, through: inDays(-4) })), 'TR413');
  assert.equal(ruleOf(planStop(world.delivery, ONE, { ...FINAL, through: inDays(-6) })), 'TR414');
  await say(planStart(world.delivery, ONE, inDays(-4)));
  await say(planStop(world.delivery, ONE, FINAL));
  assert.equal(ruleOf(planStop(world.delivery, ONE, { ...FINAL, reason: '32' })), 'TR415');
  assert.equal(ruleOf(correctStop(world.delivery, ONE, FINAL)), 'IV008');
  await say(correctStop(world.delivery, ONE, { ...FINAL, reason: '32' }));
  await say(removeStop(world.delivery, ONE));
  assert.equal(world.dossier.deliveries.get('1')?.phase, 'started');
  await say(removeStart(world.delivery, ONE));
  assert.equal(world.dossier.deliveries.get('1')?.phase, 'paused');
});

test('IV096: a task is started and stopped by product and first day, without an allocation', async () => {
  const world = new World();
  const plan = planStart(world.delivery, TASK, TASK.begin);
  assert.ok(plan.ok);
  assert.deepEqual(plan.value.body.Client.StartProducten.StartProduct, [
    { Product: PRODUCTS[1], Begindatum: TASK.begin, StatusAanlevering: '1' },
  ]);
  assert.deepEqual(await world.send(plan), []);
  assert.deepEqual(await world.send(planStop(world.delivery, TASK, FINAL)), []);
});

const asked = (more: Partial<ProductAsked> = {}): ProductAsked => ({
  reference: 'V1',
  product: PRODUCTS[1],
  from: inDays(10),
  through: inDays(90),
  size: PER_WEEK,
  referrer: { type: '02', code: '99990002' },
  ...more,
});

test('IV052, CD043, OP297: a request tells the decision of the client, and of the referrer the code or else the name', async () => {
  const world = await allocated();
  const item = (more: Partial<ProductAsked>) => {
    const plan = planRequest(world.asking, NOOR, [asked(more)]);
    assert.ok(plan.ok);
    return plan.value.body.Client.AangevraagdeProducten.AangevraagdProduct[0];
  };
  const both = item({
    referrer: { type: '02', code: '99990002', name: 'De Vries' },
    ruling: { number: 7, from: inDays(-30) },
  });
  assert.deepEqual(both?.Verwijzer, { Type: '02', ZorgverlenerCode: '99990002' });
  assert.deepEqual([both?.BeschikkingNummer, both?.BeschikkingIngangsdatum], [7, inDays(-30)]);
  assert.deepEqual(item({ referrer: { type: '02', name: 'De Vries' } })?.Verwijzer, { Type: '02', Naam: 'De Vries' });
  assert.deepEqual(item({ referrer: { type: '01', code: '99990002' } })?.Verwijzer, { Type: '01' });
});

test('requests that would be refused are not planned: TR347, TR383, OP297, OP307, OP259, TR374', async () => {
  const world = await allocated();
  const plan = (...list: readonly ProductAsked[]) => ruleOf(planRequest(world.asking, NOOR, list));
  const used = { ...world.asking, referencesUsed: new Set(['V1']) };
  assert.equal(ruleOf(planRequest(used, NOOR, [asked()])), 'TR347');
  assert.equal(plan(asked(), asked({ product: PRODUCTS[2] })), 'TR383');
  assert.equal(plan(asked({ referrer: { type: '02' } })), 'OP297');
  assert.equal(plan(asked({ product: PRODUCTS[0] })), 'OP307');
  assert.equal(plan(asked({ product: PRODUCTS[0], from: inDays(61) })), undefined, 'after the term it may be asked');
  assert.equal(plan(asked(), asked({ reference: 'V2' })), 'OP259');
  assert.deepEqual(await world.send(planRequest(world.asking, NOOR, [asked()])), []);
  assert.equal(plan(asked({ reference: 'V3' })), 'TR374');
});

test('changes that would be refused are not planned: OP306, TR353, TR351, TR357, TR380, OP259, CD041', async () => {
  const ask = (world: World, ...wishes: readonly Wish[]) =>
    ruleOf(planChange(world.asking, { bsn: NOOR.Bsn, reference: 'W1', reason: '1', wishes }));
  const longer: Wish = { kind: 'change', number: 1, through: inDays(90) };
  assert.equal(ask(new World(), longer), 'OP306');
  const world = await allocated();
  const beside = { kind: 'new', product: PRODUCTS[1], from: inDays(5), through: inDays(90), size: PER_WEEK } as const;
  assert.equal(ask(world), 'TR353');
  assert.equal(ask(world, { kind: 'change', number: 1, through: inDays(60) }), 'TR353');
  assert.equal(ask(world, { ...longer, number: 9 }), 'TR351');
  assert.equal(ask(world, { kind: 'change', number: 1, from: inDays(0), size: { ...PER_WEEK, Volume: 9 } }), 'TR357');
  assert.equal(ask(world, { ...beside, from: inDays(0) }), 'TR380');
  assert.equal(ask(world, { ...beside, product: PRODUCTS[0] }), 'OP259');
  const { size: _, ...unsized } = beside;
  assert.equal(ask(world, unsized), 'CD041');
  assert.equal(ask(world, longer, beside), undefined);
});
