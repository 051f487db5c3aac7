import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyCase, type Case } from '../arbitrary.fixture.ts';
import { startBatch } from '../batch.ts';
import type { ClaimLine } from '../facts.ts';
import { LineColumns } from '../line-columns.ts';
import { isRepairableInFile, repairLines } from './repair-lines.ts';
import { tryLines } from './try-lines.ts';

const RUNS = { numRuns: 1_000 };
const UNKNOWN = 'unknown';

/** The case as a file: a child is told by its number there. Without bounds, which lines of other children share. */
function fileOf({ world, lines }: Case) {
  const columns = new LineColumns();
  for (const { clientId, ...line } of lines) columns.add({ ...line, bsn: clientId ?? UNKNOWN });
  const clientIds = columns.bsns.map((bsn) => (bsn === UNKNOWN ? null : bsn));
  const parts = new Map(
    [...(world.funding?.parts ?? [])].map(([code, own]) => [
      code,
      own.map((part) => ({ ...part, bounds: [], stacking: 'allow' as const })),
    ]),
  );
  const own = { ...world, ...(world.funding && { funding: { ...world.funding, parts } }) };
  return { world: own, columns, clientIds };
}

const walk = <T>(steps: Generator<unknown, T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

function verdictsOf(world: Case['world'], lines: readonly ClaimLine[]): Map<number, string> {
  const batch = startBatch(world);
  const inOrder = [...lines.filter(({ sign }) => sign === 'C'), ...lines.filter(({ sign }) => sign === 'D')];
  return new Map(inOrder.map((line) => [line.seq, batch.decide(line).verdict]));
}

/** The same with one reference on two lines, of which only the first counts (TR314). */
const sharedReference = anyCase.map((given): Case => {
  const [first, ...others] = given.lines;
  const shared = others.findIndex(({ sign }) => sign === first?.sign);
  return first && shared >= 0
    ? {
        ...given,
        lines: [first, ...others.with(shared, { ...(others[shared] as ClaimLine), reference: first.reference })],
      }
    : given;
});

test('law: a repaired line is approved, what was approved stays so, and no other line is touched (TR314)', () => {
  let repaired = 0;
  fc.assert(
    fc.property(fc.oneof(anyCase, sharedReference), (given) => {
      const { world, columns, clientIds } = fileOf(given);
      const { open } = walk(tryLines(world, columns, clientIds));
      const before = verdictsOf(world, given.lines);
      const sent = new Map(given.lines.map((line) => [line.seq, line]));
      for (const rule of new Set(open.flatMap(({ rules }) => rules.slice(0, 1)))) {
        const written = repairLines(world, columns, clientIds, open, rule);
        assert.equal(written.length, given.lines.length);
        const after = verdictsOf(
          world,
          written.map(({ line }) => line),
        );
        for (const { line, repair } of written) {
          if (repair === null) assert.deepEqual(line, sent.get(line.seq));
          else assert.equal(after.get(line.seq), 'approved');
          if (before.get(line.seq) === 'approved') assert.equal(after.get(line.seq), 'approved');
        }
        repaired += written.filter(({ repair }) => repair !== null).length;
      }
    }),
    RUNS,
  );
  assert.ok(repaired > 50, `enough lines were repaired: ${repaired}`);
});

test('law: what a program may do in the file asks no choice of anybody (TR314, TR333, TR389)', () => {
  fc.assert(
    fc.property(anyCase, (given) => {
      const { world, columns, clientIds } = fileOf(given);
      for (const { rules, repair } of walk(tryLines(world, columns, clientIds)).open)
        if (rules.some((rule) => ['TR304', 'TR314', 'TR318', 'TR333', 'TR338', 'TR389'].includes(rule)))
          assert.equal(isRepairableInFile(repair), false, rules.join(' '));
    }),
    RUNS,
  );
});
