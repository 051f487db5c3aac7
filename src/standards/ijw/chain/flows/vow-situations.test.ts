import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planAllocationMessage } from './allocate.ts';
import type { Content } from './allocation-list.ts';
import { grantChange } from './grant-change.ts';
import { planChange, type Wish } from './request-change.ts';
import { content, IN_ALL, inDays, MONDAY, NOOR, PER_WEEK, PRODUCTS, World } from './world.fixture.ts';

const [A, B] = PRODUCTS;
const SIX = { ...PER_WEEK, Volume: 6 };
const MORE = { ...IN_ALL, Volume: 120 };
const BEGIN = inDays(-60);
const END = inDays(60);
const LATER = inDays(120);
const SPLIT = inDays(20);
const { Omvang: _, ...withoutSize } = content();
const BUDGET: Content = { ...withoutSize, Product: { Categorie: '45' }, Budget: 500_000 };
const TOTAL = content({ Omvang: IN_ALL });

/** Fields that matter, as lists of `name value`. */
type Told = Readonly<Record<string, unknown>>;
type Situation = {
  readonly id: string;
  readonly runs: Content;
  readonly wish: Wish;
  readonly vow: { readonly unchanged?: true; readonly change?: Told; readonly fresh?: Told };
  readonly allocations: readonly Told[];
};

/** The situations of the step plan for the VOW (procedures: vowSituations): what is asked, and what granting it tells. */
const SITUATIONS: readonly Situation[] = [
  {
    id: 'looptijd',
    runs: content(),
    wish: { kind: 'change', number: 1, through: LATER },
    vow: { change: { GewensteIngangsdatum: BEGIN, Einddatum: LATER, Omvang: PER_WEEK } },
    allocations: [
      { ToewijzingNummer: 1, Ingangsdatum: BEGIN, Einddatum: LATER, Omvang: PER_WEEK, RedenWijziging: '12' },
    ],
  },
  {
    id: 'omvang-totaal',
    runs: TOTAL,
    wish: { kind: 'change', number: 1, size: MORE },
    vow: { change: { GewensteIngangsdatum: BEGIN, Einddatum: END, Omvang: MORE } },
    allocations: [{ ToewijzingNummer: 1, Ingangsdatum: BEGIN, Einddatum: END, Omvang: MORE, RedenWijziging: '12' }],
  },
  {
    id: 'omvang',
    runs: content(),
    wish: { kind: 'change', number: 1, from: SPLIT, size: SIX },
    vow: { change: { GewensteIngangsdatum: SPLIT, Einddatum: END, Omvang: SIX } },
    allocations: [
      { ToewijzingNummer: 1, Ingangsdatum: BEGIN, Einddatum: inDays(19), Omvang: PER_WEEK, RedenWijziging: '12' },
      { ToewijzingNummer: 2, Product: A, Ingangsdatum: SPLIT, Einddatum: END, Omvang: SIX, RedenWijziging: undefined },
    ],
  },
  {
    id: 'budget',
    runs: BUDGET,
    wish: { kind: 'change', number: 1, budget: 600_000 },
    vow: { change: { GewensteIngangsdatum: BEGIN, Einddatum: END, Budget: 600_000, Omvang: undefined } },
    allocations: [{ ToewijzingNummer: 1, Ingangsdatum: BEGIN, Einddatum: END, Budget: 600_000, RedenWijziging: '12' }],
  },
  {
    id: 'verlengen-omvang-totaal',
    runs: TOTAL,
    wish: { kind: 'change', number: 1, size: MORE, through: LATER },
    vow: { change: { GewensteIngangsdatum: BEGIN, Einddatum: LATER, Omvang: MORE } },
    allocations: [{ ToewijzingNummer: 1, Ingangsdatum: BEGIN, Einddatum: LATER, Omvang: MORE, RedenWijziging: '12' }],
  },
  {
    id: 'verlengen-omvang-aansluitend',
    runs: content(),
    wish: { kind: 'change', number: 1, from: inDays(61), size: SIX, through: LATER },
    vow: { unchanged: true, fresh: { Product: A, GewensteIngangsdatum: inDays(61), Einddatum: LATER, Omvang: SIX } },
    allocations: [
      { ToewijzingNummer: 1, Ingangsdatum: BEGIN, Einddatum: END, Omvang: PER_WEEK, RedenWijziging: undefined },
      { ToewijzingNummer: 2, Product: A, Ingangsdatum: inDays(61), Einddatum: LATER, RedenWijziging: undefined },
    ],
  },
  {
    id: 'verlengen-omvang-binnen',
    runs: content(),
    wish: { kind: 'change', number: 1, from: SPLIT, size: SIX, through: LATER },
    vow: { change: { GewensteIngangsdatum: SPLIT, Einddatum: LATER, Omvang: SIX } },
    allocations: [
      { ToewijzingNummer: 1, Ingangsdatum: BEGIN, Einddatum: inDays(19), Omvang: PER_WEEK, RedenWijziging: '12' },
      { ToewijzingNummer: 2, Ingangsdatum: SPLIT, Einddatum: LATER, Omvang: SIX, RedenWijziging: undefined },
    ],
  },
  {
    id: 'verlengen-budget',
    runs: BUDGET,
    wish: { kind: 'change', number: 1, budget: 600_000, through: LATER },
    vow: { change: { GewensteIngangsdatum: BEGIN, Einddatum: LATER, Budget: 600_000 } },
    allocations: [
      { ToewijzingNummer: 1, Ingangsdatum: BEGIN, Einddatum: LATER, Budget: 600_000, RedenWijziging: '12' },
    ],
  },
  {
    id: 'nieuw-naast-lopend',
    runs: content(),
    wish: { kind: 'new', product: B, from: SPLIT, through: LATER, size: SIX },
    vow: { unchanged: true, fresh: { Product: B, GewensteIngangsdatum: SPLIT, Einddatum: LATER, Omvang: SIX } },
    allocations: [
      { ToewijzingNummer: 1, Ingangsdatum: BEGIN, Einddatum: END, RedenWijziging: undefined },
      { ToewijzingNummer: 2, Product: B, Ingangsdatum: SPLIT, Einddatum: LATER, RedenWijziging: undefined },
    ],
  },
  {
    id: 'ander-product-binnen',
    runs: content(),
    wish: { kind: 'replace', number: 1, product: B, from: SPLIT, through: LATER, size: SIX },
    vow: {
      change: { GewensteIngangsdatum: BEGIN, Einddatum: inDays(19), Omvang: PER_WEEK },
      fresh: { Product: B, GewensteIngangsdatum: SPLIT, Einddatum: LATER },
    },
    allocations: [
      { ToewijzingNummer: 1, Ingangsdatum: BEGIN, Einddatum: inDays(19), Omvang: PER_WEEK, RedenWijziging: '12' },
      { ToewijzingNummer: 2, Product: B, Ingangsdatum: SPLIT, Einddatum: LATER, RedenWijziging: undefined },
    ],
  },
  {
    id: 'ander-product-aansluitend',
    runs: content(),
    wish: { kind: 'replace', number: 1, product: B, from: inDays(61), through: LATER, size: SIX },
    vow: { unchanged: true, fresh: { Product: B, GewensteIngangsdatum: inDays(61), Einddatum: LATER } },
    allocations: [
      { ToewijzingNummer: 1, Ingangsdatum: BEGIN, Einddatum: END, RedenWijziging: undefined },
      { ToewijzingNummer: 2, Product: B, Ingangsdatum: inDays(61), Einddatum: LATER, RedenWijziging: undefined },
    ],
  },
];

const picked = (item: object | undefined, like: Told | undefined): Told | undefined =>
  like && Object.fromEntries(Object.keys(like).map((name) => [name, (item as Told | undefined)?.[name]]));

for (const { id, runs, wish, vow, allocations } of SITUATIONS) {
  test(`VOW situation ${id}: asked by IV092 and granted by IV093, both right at the other side`, async () => {
    const world = new World();
    assert.deepEqual(await world.send(planAllocationMessage(world.municipal, [{ kind: 'new', content: runs }])), []);
    const request = planChange(world.asking, { bsn: NOOR.Bsn, reference: 'V1', reason: '1', wishes: [wish] });
    assert.ok(request.ok);
    const { OngewijzigdeProducten, TeWijzigenProducten, NieuweProducten } = request.value.body.Client.Verzoek;
    assert.equal(OngewijzigdeProducten !== undefined, vow.unchanged === true);
    const [change] = TeWijzigenProducten?.TeWijzigenProduct ?? [];
    const [fresh] = NieuweProducten?.NieuwProduct ?? [];
    assert.deepEqual([picked(change, vow.change), picked(fresh, vow.fresh)], [vow.change, vow.fresh]);
    assert.deepEqual([change === undefined, fresh === undefined], [vow.change === undefined, vow.fresh === undefined]);
    assert.deepEqual(await world.send(request), []);

    const grant = grantChange(world.municipal, { reference: 'V1', newNumbers: [2, 3] });
    assert.ok(grant.ok);
    const told = grant.value.body.Client.ToegewezenProducten.ToegewezenProduct;
    assert.deepEqual(
      told.map((item, index) => picked(item, allocations[index])),
      allocations,
    );
    assert.ok(
      told.every(({ ReferentieAanbieder }) => ReferentieAanbieder === 'V1'),
      'IV097: one reference for all',
    );
    assert.deepEqual(await world.send(grant), []);
    assert.equal(world.dossier.requests.get('V1')?.phase, 'granted');
  });
}

test('IV093: a wished day that has passed is first asked about; shifted, what is replaced goes on through today', async () => {
  const world = new World();
  await world.send(planAllocationMessage(world.municipal, [{ kind: 'new', content: content() }]));
  const wish: Wish = { kind: 'replace', number: 1, product: B, from: SPLIT, through: LATER, size: SIX };
  await world.send(planChange(world.asking, { bsn: NOOR.Bsn, reference: 'V1', reason: '1', wishes: [wish] }));
  world.today = inDays(27);
  const granted = (late: 'refuse' | 'as-asked' | 'shift' | 'shift-new') => {
    const plan = grantChange(world.municipal, { reference: 'V1', newNumbers: [2], late });
    if (!plan.ok) return plan.refusal.code;
    const [old, fresh] = plan.value.body.Client.ToegewezenProducten.ToegewezenProduct;
    return [old?.Einddatum, fresh?.Ingangsdatum];
  };
  assert.equal(granted('refuse'), 'chain.day-passed');
  assert.deepEqual(granted('as-asked'), [inDays(19), SPLIT]);
  assert.deepEqual(granted('shift'), [inDays(27), inDays(28)]);
  assert.deepEqual(granted('shift-new'), [inDays(19), inDays(28)]);
  assert.equal(MONDAY, '2025-05-12');
});
