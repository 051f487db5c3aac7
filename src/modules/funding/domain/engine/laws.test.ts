import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fraction } from '../../../../kernel/fraction.ts';
import { cents } from '../../../../kernel/money.ts';
import { plainDate } from '../../../../kernel/plain-date.ts';
import type { Bound, BoundScope, FundingPart } from '../terms.ts';
import { anyFacts } from './arbitrary-facts.fixture.ts';
import { anyTerms } from './arbitrary-terms.fixture.ts';
import { columnsOf } from './columns.ts';
import { dueOf } from './due-of.ts';
import { bound, YEAR } from './facts.fixture.ts';
import type { FundingFacts } from './facts.ts';
import { runYear, type YearRun } from './run-year.ts';
import { runYearOver } from './run-year-over.ts';
import type { YearTotals } from './year-totals.ts';

const RUNS = { numRuns: 120 };

const scopes: readonly BoundScope[] = [
  'allocation',
  'child',
  'product',
  'contract',
  'provider',
  'municipality',
  'region',
];
const anyBound = (key: string): fc.Arbitrary<Bound> =>
  fc
    .record({
      per: fc.uniqueArray(fc.constantFrom(...scopes), { minLength: 1, maxLength: 3 }),
      over: fc.constantFrom<Bound['over']>('month', 'year', 'term'),
      limit: fc.oneof(
        fc.integer({ min: 0, max: 2_000_000 }).map((limit) => ({ kind: 'amount', cents: cents(limit) }) as const),
        fc.integer({ min: 0, max: 100 }).map((volume) => ({ kind: 'volume', volume }) as const),
        fc.constant({ kind: 'agreed-amount' } as const),
      ),
      at: fc.constantFrom<Bound['at']>('refuse', 'review', 'signal'),
    })
    .map((change) => bound(key, change.per, { ...change, signals: [fraction(9, 10)] }));
const anyBounds = fc.tuple(anyBound('one'), anyBound('two')).map((two): readonly Bound[] => two);
const noBounds = fc.constant<readonly Bound[]>([]);

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);
const paidOrHeld = ({ totals }: Pick<YearRun, 'totals'>): bigint => totals.paidCents + totals.heldCents;

test('law: order of episodes, months and agreements changes nothing; running twice is running once', () => {
  fc.assert(
    fc.property(anyTerms(anyBounds), anyFacts, fc.integer(), (terms, facts, seed) => {
      const turned = (index: number) => (index * 7 + Math.abs(seed)) % 11;
      const shuffled = {
        ...facts,
        episodes: facts.episodes
          .map((one, n) => ({ ...one, delivered: one.delivered.toReversed(), at: turned(n) }))
          .sort((a, b) => a.at - b.at)
          .map(({ at: _, ...one }) => one),
        agreements: facts.agreements.toReversed(),
        municipalities: facts.municipalities.toReversed(),
      };
      const once = runYear(terms, facts, YEAR);
      assert.deepEqual(runYear(terms, shuffled, YEAR), once);
      assert.deepEqual(runYear(terms, facts, YEAR), once);
    }),
    RUNS,
  );
});

test('law: over columns the year is the same as with an object for each amount, and its items are its totals', () => {
  fc.assert(
    fc.property(anyTerms(anyBounds), anyFacts, (terms, facts) => {
      const { items, ...outcome } = runYear(terms, facts, YEAR);
      assert.deepEqual(runYearOver(terms, columnsOf(facts), YEAR), outcome);
      assert.equal(sumOf(items.map((item) => item.paidCents)), outcome.totals.paidCents);
      assert.equal(sumOf(items.map((item) => item.heldCents)), outcome.totals.heldCents);
      assert.equal(sumOf(items.map((item) => item.refusedCents)), outcome.totals.refusedCents);
      for (const { key, totals } of outcome.byProvider)
        assert.equal(
          sumOf(items.filter((item) => item.providerId === key).map((item) => item.paidCents)),
          totals.paidCents,
        );
    }),
    RUNS,
  );
});

test('law: of an amount that is due nothing is lost, and it is never paid twice', () => {
  fc.assert(
    fc.property(anyTerms(anyBounds), anyFacts, (terms, facts) => {
      for (const item of runYear(terms, facts, YEAR).items) {
        const became = item.paidCents + item.heldCents + item.refusedCents + item.withinGuaranteeCents;
        assert.equal(became, item.state === 'not-due' ? 0n : item.amountCents);
        if (item.amountCents >= 0n) {
          assert.ok(item.paidCents <= item.amountCents && item.paidCents >= 0n);
          assert.ok(item.heldCents >= 0n && item.refusedCents >= 0n);
        }
      }
    }),
    RUNS,
  );
});

test('law: by provider, contract, municipality, product and part the totals are the same whole; a settlement is its own sum', () => {
  fc.assert(
    fc.property(anyTerms(anyBounds), anyFacts, (terms, facts) => {
      const run = runYear(terms, facts, YEAR);
      for (const by of [run.byProvider, run.byContract, run.byMunicipality, run.byProduct, run.byPart])
        for (const figure of Object.keys(run.totals) as (keyof YearTotals)[])
          assert.equal(sumOf(by.map(({ totals }) => totals[figure])), run.totals[figure], figure);
      for (const line of run.settlement) {
        assert.equal(sumOf(line.sum.map((term) => term.cents)), line.amountCents, line.rule);
        assert.equal(sumOf(line.perMunicipality.map(({ cents }) => cents)), line.amountCents, line.rule);
      }
    }),
    RUNS,
  );
});

/** Without care under a guarantee: that counts at its full value, also where it is paid less. */
const unguaranteed = (facts: FundingFacts): FundingFacts => ({
  ...facts,
  episodes: facts.episodes.filter((one) => one.product.key !== 'guaranteed'),
});

test('law: adding a bound raises no amount, of no item and of no total', () => {
  fc.assert(
    fc.property(anyTerms(noBounds), anyFacts, anyBound('added'), (terms, facts, added) => {
      const free = runYear(terms, unguaranteed(facts), YEAR);
      const bounded = runYear({ ...terms, bounds: [added] }, unguaranteed(facts), YEAR);
      assert.equal(bounded.items.length, free.items.length);
      bounded.items.forEach((item, n) => {
        const before = free.items[n];
        // Where less was paid less is given back: the totals tell.
        if (before === undefined || item.amountCents < 0n) return;
        assert.ok(item.paidCents <= before.paidCents);
        assert.ok(item.paidCents + item.heldCents <= before.paidCents + before.heldCents);
      });
      assert.ok(paidOrHeld(bounded) <= paidOrHeld(free));
      assert.ok(bounded.totals.paidCents <= free.totals.paidCents);
    }),
    RUNS,
  );
});

test('law: adding a bound raises nothing under a guarantee, and the guarantee stands', () => {
  fc.assert(
    fc.property(anyTerms(noBounds), anyFacts, anyBound('added'), (terms, facts, added) => {
      const guaranteed = {
        ...facts,
        episodes: facts.episodes
          .filter((one) => one.product.key === 'guaranteed')
          .map((one) => ({ ...one, delivered: one.delivered.filter(({ volume }) => volume > 0) })),
      };
      const total = (bounds: readonly Bound[]) => {
        const { items, settlement } = runYear(
          { ...terms, bounds, total: { resultShare: null, bonusMalus: null } },
          guaranteed,
          YEAR,
        );
        const own = items.filter(({ partKey }) => partKey === 'guaranteed').map(({ paidCents }) => paidCents);
        return (
          sumOf(own) +
          sumOf(settlement.filter(({ partKey }) => partKey === 'guaranteed').map((line) => line.amountCents))
        );
      };
      assert.ok(total([added]) <= total([]));
      const least = guaranteed.agreements.filter((one) => one.product.key === 'guaranteed');
      assert.ok(total([added]) >= sumOf(least.map(({ budgetCents }) => ((budgetCents ?? 0n) * 8n + 5n) / 10n)));
    }),
    RUNS,
  );
});

test('law: bounds that lie within each other take more off and never give back', () => {
  const nested = fc.tuple(
    fc.integer({ min: 0, max: 900_000 }),
    fc.integer({ min: 0, max: 2_000_000 }),
    fc.integer({ min: 0, max: 4_000_000 }),
  );
  fc.assert(
    fc.property(anyTerms(noBounds), anyFacts, nested, (terms, facts, [small, middle, large]) => {
      const limit = (amount: number) => ({ limit: { kind: 'amount', cents: cents(amount) } }) as const;
      const chain = [
        bound('region', ['region'], limit(large)),
        bound('contract', ['contract'], limit(middle)),
        bound('product', ['contract', 'product'], limit(small)),
      ];
      let before = paidOrHeld(runYear(terms, unguaranteed(facts), YEAR));
      for (let count = 1; count <= chain.length; count++) {
        const now = paidOrHeld(runYear({ ...terms, bounds: chain.slice(0, count) }, unguaranteed(facts), YEAR));
        assert.ok(now <= before, `${count} bounds`);
        before = now;
      }
    }),
    RUNS,
  );
});

test('law: adding a condition, or asking for a person, never raises what is due or held', () => {
  fc.assert(
    fc.property(anyTerms(noBounds), anyFacts, (terms, facts) => {
      const strict = terms.parts.map((part): FundingPart => {
        if (part.due.kind !== 'moments') return part;
        const moments = part.due.moments.map((moment) =>
          moment.at === 'end'
            ? {
                ...moment,
                conditions: [...moment.conditions, 'all-results-reached' as const, 'ended-as-planned' as const],
              }
            : moment,
        );
        return { ...part, due: { kind: 'moments', moments } };
      });
      const stricter = runYear({ ...terms, parts: strict }, facts, YEAR);
      const whole = runYear(terms, facts, YEAR);
      for (const key of ['trajectory'])
        for (const one of facts.episodes.filter(({ product }) => product.key === key)) {
          const of = (run: YearRun) =>
            sumOf(run.items.filter((i) => i.episodeId === one.id && i.kind === 'moment').map((i) => i.paidCents));
          assert.ok(of(stricter) <= of(whole), one.id);
        }
    }),
    RUNS,
  );
});

test('law: what a year pays is what each episode is due by itself when nothing bounds it', () => {
  fc.assert(
    fc.property(anyTerms(noBounds), anyFacts, (terms, facts) => {
      const run = runYear(terms, facts, YEAR);
      for (const one of facts.episodes) {
        const part = terms.parts.find(({ key }) => key === one.product.key);
        assert.ok(part);
        const due = dueOf(part, one, plainDate('2026-12-31')).filter(
          (item) => item.dueOn.startsWith(String(YEAR)) && item.state === 'due',
        );
        const items = run.items.filter((item) => item.episodeId === one.id && item.state === 'due');
        assert.equal(sumOf(items.map((i) => i.amountCents)), sumOf(due.map((i) => i.amountCents)));
      }
    }),
    RUNS,
  );
});
