import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JW301 } from '../../release-3-2/types/messages.ts';
import { type AllocationDecision, planAllocationMessage } from './allocate.ts';
import { answerRequest } from './answer-request.ts';
import { grantRequest } from './grant-request.ts';
import type { Plan } from './planned.ts';
import { planRequest } from './request.ts';
import { content, IN_ALL, inDays, NOOR, PER_WEEK, PRODUCTS, World } from './world.fixture.ts';

const [A, B, C] = PRODUCTS;
const told = (plan: Plan<'JW301'>): readonly JW301.ToegewezenProduct[] => {
  assert.ok(plan.ok, JSON.stringify(plan));
  return plan.value.body.Client.ToegewezenProducten.ToegewezenProduct;
};

/** Number 1 runs; 2 is another product in all; 3 has ended. */
async function started(): Promise<World> {
  const world = new World();
  const contents = [
    content(),
    content({ ToewijzingNummer: 2, Product: B, Omvang: IN_ALL }),
    content({ ToewijzingNummer: 3, Product: C, Einddatum: inDays(-1) }),
  ];
  const decisions = contents.map((one): AllocationDecision => ({ kind: 'new', content: one }));
  assert.deepEqual(await world.send(planAllocationMessage(world.municipal, decisions)), []);
  world.today = inDays(1);
  return world;
}

test('OP087, IV013, IV099: the message holds what is decided and all that still holds, unchanged with its own moment', async () => {
  const world = await started();
  const before = world.dossier.allocations.get(2)?.current;
  const list = told(
    planAllocationMessage(world.municipal, [{ kind: 'shorten', number: 1, through: inDays(30), reason: '05' }]),
  );
  assert.deepEqual(
    list.map(({ ToewijzingNummer }) => ToewijzingNummer),
    [1, 2],
    'what has ended is not told again',
  );
  const [shortened, unchanged] = list;
  assert.deepEqual([shortened?.Einddatum, shortened?.RedenWijziging], [inDays(30), '05']);
  assert.deepEqual([shortened?.Toewijzingsdatum, shortened?.Toewijzingstijd], [inDays(1), '09:00:00']);
  assert.deepEqual(unchanged, before);
});

test('OP033x1, OP087: a removed allocation is told once, and not again', async () => {
  const world = await started();
  const removal = planAllocationMessage(world.municipal, [{ kind: 'remove', number: 1 }]);
  const [removed] = told(removal);
  assert.deepEqual([removed?.Einddatum, removed?.RedenWijziging], [removed?.Ingangsdatum, '13']);
  assert.deepEqual(await world.send(removal), []);
  const next = told(planAllocationMessage(world.municipal, [{ kind: 'volume', number: 2, volume: 90, reason: '14' }]));
  assert.deepEqual(
    next.map(({ ToewijzingNummer }) => ToewijzingNummer),
    [2],
  );
});

test('IV013: two decisions in one second are two moments', async () => {
  const world = await started();
  for (const volume of [90, 100, 110]) {
    const plan = planAllocationMessage(world.municipal, [{ kind: 'volume', number: 2, volume, reason: '14' }]);
    assert.deepEqual(await world.send(plan), []);
  }
  const allocation = world.dossier.allocations.get(2);
  assert.deepEqual([allocation?.versions.length, allocation?.current.Omvang?.Volume], [4, 110]);
});

test('IV094, IV097: a granted product carries its reference, the rest of what holds none', async () => {
  const world = await started();
  await world.send(
    planRequest(world.asking, NOOR, [
      { reference: 'V1', product: C, from: inDays(10), through: inDays(90), size: PER_WEEK, referrer: { type: '06' } },
      { reference: 'V2', product: { Categorie: '46' }, from: inDays(10), referrer: { type: '02', name: 'De Vries' } },
    ]),
  );
  const size = { ...PER_WEEK, Volume: 2 };
  const grant = grantRequest(world.municipal, [{ reference: 'V1', number: 4, deviating: { Omvang: size } }]);
  assert.deepEqual(
    told(grant).map((item) => item.ReferentieAanbieder),
    [undefined, undefined, 'V1'],
  );
  assert.deepEqual(told(grant).at(-1)?.Omvang, size);
  assert.deepEqual(await world.send(grant), []);
  const later = told(planAllocationMessage(world.municipal, [{ kind: 'volume', number: 2, volume: 9, reason: '14' }]));
  assert.ok(later.every(({ ReferentieAanbieder }) => ReferentieAanbieder === undefined));
  assert.equal(world.dossier.requests.get('V2')?.phase, 'running', 'each product gets its own answer (OP344)');
  assert.deepEqual(await world.send(answerRequest(world.dossier, 'V2', { kind: 'in-research' })), []);
  const elsewhere = answerRequest(world.dossier, 'V2', { kind: 'residence-principle', municipality: '0599' });
  assert.ok(elsewhere.ok);
  assert.deepEqual(elsewhere.value.body.Antwoord, {
    ReferentieAanbieder: 'V2',
    VerzoekAntwoord: '1',
    RedenAfwijzingVerzoek: '8',
    Woonplaatsbeginsel: { Gemeente: '0599' },
  });
});

const reason = '14';
const REFUSED: readonly (readonly [rule: string, what: string, decision: AllocationDecision])[] = [
  ['TR019', 'an unknown allocation', { kind: 'remove', number: 9 }],
  ['TR332', 'a number that is used', { kind: 'new', content: content() }],
  ['OP033x1', 'longer is not longer', { kind: 'lengthen', number: 1, through: inDays(60), reason }],
  ['OP033x1', 'shorter is not shorter', { kind: 'shorten', number: 1, through: inDays(60), reason }],
  ['CS003', 'it would end before it begins', { kind: 'withdraw', number: 1, through: inDays(-61), reason }],
  ['OP033x1', 'another volume per week on the same number', { kind: 'volume', number: 1, volume: 9, reason }],
  ['OP033x1', 'a budget where there is none', { kind: 'budget', number: 1, budget: 9, reason }],
  [
    'OP259',
    'the same product twice',
    { kind: 'new', content: content({ ToewijzingNummer: 8, Ingangsdatum: inDays(50) }) },
  ],
  [
    'OP380',
    'going on under a new number',
    { kind: 'new', content: content({ ToewijzingNummer: 8, Ingangsdatum: inDays(61), Einddatum: inDays(90) }) },
  ],
  ['TR385', 'removing what has approved lines', { kind: 'remove', number: 2 }],
];

for (const [rule, what, decision] of REFUSED) {
  test(`${rule}: not planned, ${what}`, async () => {
    const world = await started();
    const plan = planAllocationMessage({ ...world.municipal, numbersWithApprovedLines: new Set([2]) }, [decision]);
    assert.equal(plan.ok ? undefined : plan.refusal.rule, rule);
  });
}

test('OP257, IV066: another size ends the allocation and begins one under a new number', async () => {
  const world = await started();
  const size = { ...PER_WEEK, Volume: 5 };
  const decision = { kind: 'replace', number: 1, newNumber: 8, from: inDays(20), size, reason: '08' } as const;
  const plan = planAllocationMessage(world.municipal, [decision]);
  const [old, , fresh] = told(plan);
  assert.deepEqual([old?.Einddatum, old?.RedenWijziging], [inDays(19), '08']);
  assert.deepEqual([fresh?.Ingangsdatum, fresh?.Einddatum, fresh?.Omvang], [inDays(20), inDays(60), size]);
  assert.deepEqual([fresh?.RedenWijziging, fresh?.Product], [undefined, A]);
  assert.deepEqual(await world.send(plan), []);
});
