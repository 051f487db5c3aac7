import fc from 'fast-check';
import { fraction } from '../../../../kernel/fraction.ts';
import { plainDate } from '../../../../kernel/plain-date.ts';
import type { ResultStanding } from '../../../delivery/api.ts';
import type { AgreedBound, AgreedMoment, AgreedPart } from './agreed-part.ts';
import { part } from './funding.fixture.ts';
import { type FundingWorld, NO_FUNDING } from './funding-world.ts';
import type { Trajectory } from './moments-due.ts';

/** Funding terms of every kind, that mostly let a line through. */

const anyBound: fc.Arbitrary<AgreedBound> = fc
  .record({
    key: fc.constantFrom('b1', 'b2'),
    per: fc.subarray(['allocation', 'child', 'product', 'contract', 'provider', 'municipality', 'region'] as const),
    over: fc.constantFrom('month', 'year', 'term'),
    measure: fc.constantFrom('amount', 'volume'),
    limit: fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.constant(10_000_000)),
    at: fc.constantFrom('refuse', 'review', 'signal'),
  })
  .map(({ limit, ...bound }) => ({
    ...bound,
    name: 'Grens',
    limitIn: () => limit,
    signals: [fraction(7n, 10n)],
    productIds: [],
  }));

const anyMoment: fc.Arbitrary<AgreedMoment> = fc.record({
  key: fc.constantFrom('m1', 'm2'),
  at: fc.constantFrom('start', 'end', 'after-days'),
  days: fc.integer({ min: 0, max: 90 }),
  volume: fc.integer({ min: 1, max: 4_000 }),
  conditions: fc.subarray(['ended-as-planned', 'all-results-reached', 'positive-result'] as const),
  otherwise: fc.constantFrom('not-due', 'review'),
  silenceDays: fc.constantFrom(null, null, 30),
});

const anyPart: fc.Arbitrary<AgreedPart> = fc
  .record({
    declaredPer: fc.constantFrom('client', 'client', 'client', 'trajectory', 'population', 'none'),
    priceIsMaximum: fc.boolean(),
    overPeriod: fc.constantFrom('refuse', 'within-total', 'review'),
    stacking: fc.constantFrom('allow', 'signal', 'review', 'refuse'),
    moments: fc.option(fc.array(anyMoment, { minLength: 1, maxLength: 2 }), { nil: null, freq: 2 }),
    bounds: fc.array(anyBound, { maxLength: 2 }),
  })
  .map((terms) => ({ ...part, ...terms }));

const known = fc.constantFrom(true, false, null);
const anyResult: fc.Arbitrary<ResultStanding> = fc.record({
  state: fc.constantFrom('agreed', 'reported', 'confirmed', 'confirmed', 'contradicted'),
  outcome: fc.constantFrom('reached', 'reached', 'partly', 'not-reached', null),
  reportedOn: fc.constantFrom(plainDate('2026-01-15'), plainDate('2026-10-20'), null),
});
const anyTrajectory: fc.Arbitrary<Trajectory> = fc.record({
  startedOn: fc.constant(null),
  endedOn: fc.constant(null),
  endedAsPlanned: known,
  results: fc.array(anyResult, { maxLength: 3 }),
});

/** One part for both products that have a contract in the cases; half of the time none at all. */
export const anyFunding: fc.Arbitrary<FundingWorld> = fc.oneof(
  fc.constant(NO_FUNDING),
  fc
    .record({ part: anyPart, trajectory: anyTrajectory, used: fc.integer({ min: 0, max: 500 }) })
    .map(({ part: one, trajectory, used }) => ({
      ...NO_FUNDING,
      parts: new Map([
        ['45A51', [one]],
        ['45A52', [one]],
      ]),
      trajectories: new Map([
        [100, trajectory],
        [200, trajectory],
      ]),
      declared: new Map([
        ['100|45A51', used],
        ['200|45A52', used],
      ]),
    })),
);
