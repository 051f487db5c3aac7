import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../../../kernel/plain-date.ts';
import type { ChainMessageId } from '../chain-message.ts';
import { type AllocationDecision, planAllocationMessage } from './allocate.ts';
import { answerRequest } from './answer-request.ts';
import { correctStart, correctStop, planStart, planStop, removeStart, removeStop } from './deliver.ts';
import { grantChange } from './grant-change.ts';
import { grantRequest } from './grant-request.ts';
import type { Plan } from './planned.ts';
import { planRequest } from './request.ts';
import { planChange, type Wish } from './request-change.ts';
import { content, IN_ALL, inDays, NOOR, PER_WEEK, PRODUCTS, World } from './world.fixture.ts';

/** One thing a party might do, with numbers that pick what about. */
const act = fc.record({
  what: fc.integer({ min: 0, max: 19 }),
  which: fc.nat({ max: 5 }),
  days: fc.integer({ min: -50, max: 120 }),
  more: fc.integer({ min: 0, max: 90 }),
  product: fc.nat({ max: 2 }),
  later: fc.nat({ max: 9 }),
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** Plans whatever the act says; most acts are sensible only in some dossiers and are refused in the others. */
function planOf(world: World, told: Act, next: number): Plan<ChainMessageId> {
  const { dossier, municipal, delivery, asking } = world;
  const numbers = [...dossier.allocations.keys()];
  const number = numbers[told.which % Math.max(1, numbers.length)] ?? 1;
  const references = [...dossier.requests.keys()];
  const reference = references.at(-1 - (told.which % 2)) ?? 'NONE';
  const from = inDays(told.days);
  const through = addDays(from, told.more);
  const Product = PRODUCTS[told.product] ?? PRODUCTS[0];
  const size = told.more % 3 === 0 ? IN_ALL : { ...PER_WEEK, Volume: 1 + (told.more % 5) };
  const facts = { through: addDays(world.today, -(told.more % 20)), reason: told.more % 2 ? '20' : '31' };
  const begin = addDays(world.today, -(told.more % 30));
  const reason = '14';
  const decide = (decision: AllocationDecision) => planAllocationMessage(municipal, [decision]);
  const ask = (wish: Wish) =>
    planChange(asking, { bsn: NOOR.Bsn, reference: `VOW${next}`, reason: '1', wishes: [wish] });
  const allocated = { ToewijzingNummer: next, Product, Ingangsdatum: from, Einddatum: through, Omvang: size };
  switch (told.what) {
    case 0:
    case 1:
      return decide({ kind: 'new', content: content(allocated) });
    case 2:
      return decide({ kind: 'lengthen', number, through, reason });
    case 3:
      return decide({ kind: told.more % 2 ? 'shorten' : 'withdraw', number, through, reason });
    case 4:
      return decide({ kind: 'remove', number });
    case 5:
      return decide({ kind: 'volume', number, volume: told.more + 1, reason });
    case 6:
      return decide({ kind: 'replace', number, newNumber: next, from, size, reason });
    case 7:
    case 8:
      return planStart(delivery, { number }, begin);
    case 9:
      return planStop(delivery, { number }, facts);
    case 10:
      return told.more % 2 ? removeStart(delivery, { number }) : correctStart(delivery, { number }, begin);
    case 11:
      return told.more % 2 ? removeStop(delivery, { number }) : correctStop(delivery, { number }, facts);
    case 12:
      return planRequest(asking, NOOR, [
        { reference: `VOT${next}`, product: Product, from, through, size, referrer: { type: '02', name: 'De Vries' } },
      ]);
    case 13:
      return ask({ kind: 'change', number, from, through, size });
    case 14:
      return ask({ kind: 'new', product: Product, from, through, size });
    case 15:
      return ask({ kind: 'replace', number, product: Product, from, through, size });
    case 16:
      return grantRequest(municipal, [{ reference, number: next }]);
    case 17:
      return grantChange(municipal, {
        reference,
        newNumbers: [next, next + 1, next + 2],
        late: (['refuse', 'as-asked', 'shift', 'shift-new'] as const)[told.more % 4] ?? 'refuse',
      });
    case 18:
      return answerRequest(dossier, reference, { kind: 'in-research' });
    default:
      return answerRequest(
        dossier,
        reference,
        told.more % 2 ? { kind: 'refuse', reason: '4' } : { kind: 'residence-principle', municipality: '0599' },
      );
  }
}

test('law: whatever the flows plan in whatever dossier is right on levels 1 to 4 at the other side', async () => {
  let sent = 0;
  let refused = 0;
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 24 }), async (acts) => {
      const world = new World();
      for (const [index, told] of acts.entries()) {
        const plan = planOf(world, told, 10 + index * 10);
        const broken = await world.send(plan);
        if (plan.ok) {
          sent += 1;
          kinds.add(plan.value.message);
        } else refused += 1;
        assert.deepEqual(broken ?? [], [], `${JSON.stringify(told)} ${plan.ok ? JSON.stringify(plan.value.body) : ''}`);
        world.today = addDays(world.today, told.later);
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150), seed: 20250512 },
  );
  assert.equal(kinds.size, 6, 'every message of the chain was planned');
  assert.ok(sent > 300 && refused > 300, `${sent} sent, ${refused} refused`);
});
