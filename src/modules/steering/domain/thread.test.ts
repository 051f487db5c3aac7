import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildThread, dividedByOutcome, eurosPerLine, followThread, type ThreadRow } from './thread.ts';

const row = (change: Partial<ThreadRow>): ThreadRow => ({
  goal: { id: 1, name: 'Thuis, tenzij' },
  task: { id: 2, name: 'Hulp zonder verblijf' },
  product: { id: 3, name: 'Netwerk intensief' },
  contract: { id: 4, number: 'C-1' },
  provider: { id: 5, name: 'De Linde' },
  approvedCents: 1000n,
  refusedCents: 100n,
  paidCents: 600n,
  ...change,
});

test('R-280: a euro is followed from its goal to what became of it', () => {
  const thread = buildThread([row({})], { namedContracts: 10 });
  assert.deepEqual(thread.flows, [
    {
      path: ['doel-1', 'taak-2', 'product-3', 'contract-4', 'betaling-betaald', 'resultaat-niet-gemeten'],
      cents: 600n,
    },
    {
      path: ['doel-1', 'taak-2', 'product-3', 'contract-4', 'betaling-te-betalen', 'resultaat-niet-gemeten'],
      cents: 400n,
    },
  ]);
});

test('what was refused is no cost, and is shown only when asked for', () => {
  const paths = buildThread([row({})], { namedContracts: 10, withRefused: true }).flows.map((flow) => flow.path[4]);
  assert.ok(paths.includes('betaling-afgewezen'));
});

test('a product without a goal is an orphan euro and is shown as such', () => {
  const thread = buildThread([row({ goal: null, task: null })], { namedContracts: 10 });
  assert.deepEqual(
    thread.columns[0]?.nodes.map((node) => [node.id, node.name]),
    [['doel-geen', undefined]],
  );
});

test('the largest contracts keep their name, the others go together, and the one that is followed keeps its name too', () => {
  const rows = [1, 2, 3, 4, 5].map((id) =>
    row({ contract: { id, number: `C-${id}` }, approvedCents: BigInt(id) * 100n, paidCents: 0n }),
  );
  const names = (follow?: string) =>
    buildThread(rows, { namedContracts: 2, follow }).columns[3]?.nodes.map((node) => [node.id, node.count]);
  assert.deepEqual(names(), [
    ['contract-5', 1],
    ['contract-4', 1],
    ['contract-overig', 3],
  ]);
  assert.deepEqual(names('contract-1'), [
    ['contract-5', 1],
    ['contract-4', 1],
    ['contract-1', 1],
    ['contract-overig', 2],
  ]);
});

const rows = fc.array(
  fc
    .record({
      goal: fc.option(fc.integer({ min: 1, max: 3 })),
      product: fc.integer({ min: 1, max: 4 }),
      contract: fc.integer({ min: 1, max: 30 }),
      approved: fc.bigInt({ min: 0n, max: 10n ** 9n }),
      paidShare: fc.integer({ min: 0, max: 4 }),
      refused: fc.bigInt({ min: 0n, max: 10n ** 6n }),
    })
    .map((one) =>
      row({
        goal: one.goal === null ? null : { id: one.goal, name: `D${one.goal}` },
        product: { id: one.product, name: `P${one.product}` },
        contract: { id: one.contract, number: `C${one.contract}` },
        approvedCents: one.approved,
        paidCents: (one.approved * BigInt(one.paidShare)) / 4n,
        refusedCents: one.refused,
      }),
    ),
  { maxLength: 60 },
);

test('sums close to the cent: the flows and each column add up to what was approved (and refused, when asked)', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), (all, withRefused) => {
      const thread = buildThread(all, { namedContracts: 5, withRefused });
      const expected = all.reduce((sum, one) => sum + one.approvedCents + (withRefused ? one.refusedCents : 0n), 0n);
      const add = (parts: readonly { cents: bigint }[]) => parts.reduce((sum, part) => sum + part.cents, 0n);
      assert.equal(add(thread.flows), expected);
      assert.equal(thread.totalCents, expected);
      if (expected > 0n) for (const column of thread.columns) assert.equal(add(column.nodes), expected, column.kind);
    }),
  );
});

test('following a node gives exactly its own euros in every column', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const thread = buildThread(all, { namedContracts: 5 });
      for (const node of thread.columns.flatMap((column) => column.nodes)) {
        const followed = followThread(thread, node.id);
        assert.ok(followed);
        for (const column of followed.columns) {
          assert.equal(
            column.nodes.reduce((sum, one) => sum + one.cents, 0n),
            node.cents,
          );
        }
      }
    }),
  );
});

test('a line stands for a round amount that gives 100 to 250 lines', () => {
  assert.equal(eurosPerLine(8_248_783_900n), 500_000);
  assert.equal(eurosPerLine(0n), 1);
  fc.assert(
    fc.property(fc.bigInt({ min: 10_100n, max: 10n ** 13n }), (cents) => {
      const lines = Number(cents) / 100 / eurosPerLine(cents);
      assert.ok(lines >= 99.9 && lines <= 250.1, `${lines}`);
    }),
  );
});

test('the first result: euros by how help ended, to the cent; few are not told apart', () => {
  const counts = { planned: 7, early: 2, running: 4 };
  assert.deepEqual(dividedByOutcome(100n, counts), [
    ['volgens-plan', 53n],
    ['eerder-gestopt', 16n],
    ['loopt-nog', 31n],
  ]);
  assert.deepEqual(dividedByOutcome(100n, { planned: 7, early: 2, running: 0 }), [['niet-gemeten', 100n]]);
  assert.deepEqual(dividedByOutcome(100n, undefined), [['niet-gemeten', 100n]]);
  for (const cents of [-3n, 0n, 1n, 7n, 99_999_999_999n])
    assert.equal(
      dividedByOutcome(cents, counts).reduce((sum, [, part]) => sum + part, 0n),
      cents,
    );
});
