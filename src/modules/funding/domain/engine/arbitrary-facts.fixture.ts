import fc from 'fast-check';
import { fraction } from '../../../../kernel/fraction.ts';
import { cents } from '../../../../kernel/money.ts';
import { addDays, type PlainDate, plainDate, plainDateOf } from '../../../../kernel/plain-date.ts';
import { agreement, facts, product, YEAR } from './facts.fixture.ts';
import type { CareEpisode, Continuation, EndReason, FundingFacts } from './facts.ts';

const dayFrom = (first: PlainDate, most: number) =>
  fc.integer({ min: 0, max: most }).map((days) => addDays(first, days));
const PRODUCTS = ['unit', 'trajectory', 'period', 'result', 'guaranteed', 'lump-sum', 'cost'].map((key) =>
  product(key),
);

/** Any care of one child around the year: running, ended in any way, taken over, delivered with corrections. */
export const anyEpisode = (id: number): fc.Arbitrary<CareEpisode> =>
  fc
    .record({
      child: fc.integer({ min: 0, max: 4 }),
      contract: fc.integer({ min: 1, max: 3 }),
      municipality: fc.integer({ min: 1, max: 2 }),
      product: fc.constantFrom(...PRODUCTS),
      startedOn: dayFrom(plainDate('2025-06-01'), 500),
      length: fc.integer({ min: 1, max: 500 }),
      planned: fc.boolean(),
      ended: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }),
      endReason: fc.constantFrom<EndReason>(
        'as-planned',
        'early',
        'turned-18',
        'moved',
        'provider-change',
        'new-decision',
      ),
      continues: fc.option(
        fc.record({
          days: fc.integer({ min: 1, max: 200 }),
          because: fc.constantFrom<Continuation['because']>('moved', 'provider-change', 'new-decision'),
        }),
        { nil: null },
      ),
      results: fc.option(
        fc.record({ agreed: fc.integer({ min: 1, max: 3 }), reached: fc.integer({ min: 0, max: 3 }) }),
        {
          nil: null,
        },
      ),
      tariff: fc.integer({ min: 1, max: 900_000 }),
      tariffPer: fc.constantFrom(1, 1, 60),
      allocated: fc.option(
        fc.record({ monthVolume: fc.integer({ min: 0, max: 40 }), totalVolume: fc.integer({ min: 0, max: 200 }) }),
        { nil: null },
      ),
      delivered: fc.array(
        fc.record({ month: fc.integer({ min: 1, max: 12 }), volume: fc.integer({ min: -5, max: 60 }) }),
        {
          maxLength: 6,
        },
      ),
    })
    .map((made) => ({
      id: `e${id}`,
      childId: `child-${made.child}`,
      providerId: `P${made.contract}`,
      contractId: `C${made.contract}`,
      municipalityId: `M${made.municipality}`,
      product: made.product,
      startedOn: made.startedOn,
      plannedThrough: made.planned ? addDays(made.startedOn, made.length) : null,
      endedOn: made.ended === null ? null : addDays(made.startedOn, made.ended),
      endReason: made.ended === null ? null : made.endReason,
      continues: made.continues && {
        from: addDays(made.startedOn, -made.continues.days),
        because: made.continues.because,
      },
      results: made.results,
      tariffCents: cents(made.tariff),
      tariffPer: made.tariffPer,
      allocated: made.allocated,
      delivered: made.delivered.map(({ month, volume }) => ({ month: plainDateOf(YEAR, month, 1), volume })),
    }));

export const anyFacts: fc.Arbitrary<FundingFacts> = fc
  .integer({ min: 1, max: 14 })
  .chain((count) =>
    fc.record({
      episodes: fc.tuple(...Array.from({ length: count }, (_, n) => anyEpisode(n))),
      budget: fc.integer({ min: 0, max: 3_000_000 }),
      cost: fc.integer({ min: 0, max: 3_000_000 }),
      young: fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 })),
      score: fc.integer({ min: 0, max: 10 }),
    }),
  )
  .map(({ episodes, budget, cost, young, score }) =>
    facts(episodes, {
      agreements: [1, 2, 3].flatMap((n) =>
        PRODUCTS.map((one) =>
          agreement(`C${n}`, { product: one, budgetCents: cents(budget * n), limitCents: cents(budget * 2) }),
        ),
      ),
      municipalities: [
        { id: 'M1', youngPeople: young[0] },
        { id: 'M2', youngPeople: young[1] },
      ],
      actualCosts: [{ contractId: 'C1', year: YEAR, costCents: cents(cost) }],
      resultScores: [{ providerId: 'P1', score: fraction(score, 10) }],
      processScores: [{ providerId: 'P2', agreement: 'finishing-in-time', score: fraction(score, 10) }],
    }),
  );
