import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { FIT_RULES, OPTIONS, QUESTIONS } from '../library/index.ts';
import { advise, bestFactsFor, type OptionAdvice, worthOf } from './advice.ts';
import { factsWith, LEVELS, type Level, NOTHING_KNOWN, SEGMENT_FACTS, type SegmentFact } from './facts.ts';
import { INSTRUMENTS, instrumentOf, OPTIONS_OF, type OptionKey } from './instrument.ts';

const funding = (known: Parameters<typeof factsWith>[0]) => advise('funding', FIT_RULES, factsWith(known));
const standingOf = (ranking: readonly OptionAdvice[], option: OptionKey) =>
  ranking.find((one) => one.option === option)?.standing;

describe('R-065: for each funding model a segment for which it comes first, and one for which it is refused', () => {
  const cases: readonly [OptionKey, string, Parameters<typeof factsWith>[0], Parameters<typeof factsWith>[0]][] = [
    [
      'actual-cost',
      'R-066: one rare placement until a price is known',
      { 'supply-risk': 'yes', 'price-known': 'no', temporary: 'yes', 'cost-insight': 'yes', describable: 'no' },
      { 'supply-risk': 'yes', 'price-known': 'no', temporary: 'no', 'cost-insight': 'yes' },
    ],
    [
      'fixed-budget',
      'R-067: crisis beds',
      { 'availability-first': 'yes', 'supply-risk': 'yes', 'municipality-steers-flow': 'yes', 'growth-risk': 'yes' },
      { 'availability-first': 'no' },
    ],
    [
      'effort',
      'R-068, R-078: guidance by the minute',
      { 'duration-steerable': 'no', 'growth-risk': 'no', 'municipality-directs': 'yes', describable: 'yes' },
      { 'duration-steerable': 'no', 'growth-risk': 'yes' },
    ],
    [
      'trajectory',
      'R-069, R-079: dyslexia',
      {
        describable: 'yes',
        'volume-enough': 'yes',
        'duration-steerable': 'yes',
        'shorter-wanted': 'yes',
        'access-translates': 'yes',
      },
      { describable: 'no', 'volume-enough': 'yes', 'duration-steerable': 'yes' },
    ],
    [
      'result',
      'R-070: several providers around one family, measured',
      {
        'result-measurable': 'yes',
        'volume-enough': 'yes',
        'cooperation-crucial': 'yes',
        'consequence-possible': 'yes',
        'municipality-steers-volume': 'yes',
      },
      { 'result-measurable': 'yes', 'volume-enough': 'no', 'consequence-possible': 'yes' },
    ],
    [
      'population',
      'R-071: all youth care of a town, wholly understood',
      { 'full-insight': 'yes', trust: 'yes', 'growth-risk': 'yes' },
      { 'full-insight': 'partly', trust: 'yes' },
    ],
  ];
  for (const [option, what, good, bad] of cases)
    test(`${option}, ${what}`, () => {
      assert.equal(funding(good).first, option);
      const refused = funding(bad);
      assert.equal(standingOf(refused.ranking, option), 'refused');
      assert.notEqual(refused.first, option);
      const why = refused.ranking.find((one) => one.option === option)?.judged.filter(({ fit }) => fit === 'refused');
      assert.ok(why?.every(({ rule }) => rule.because.length > 10 && rule.sources.length > 0));
    });
});

test('R-087 to R-121: every option of every instrument comes first for some segment', () => {
  for (const { key } of OPTIONS) {
    const instrument = instrumentOf(key);
    const own = bestFactsFor(key, FIT_RULES);
    // What it does not ask is answered as suits one rival, or all of them, least.
    const rivals = OPTIONS_OF[instrument].filter((one) => one !== key);
    const firsts = [rivals, ...rivals.map((rival) => [rival])].map((against) => {
      const sum = (fact: SegmentFact, answer: Level) =>
        against.reduce((total, rival) => total + worth(rival, fact, answer), 0);
      const rest = SEGMENT_FACTS.filter((fact) => !(fact in own)).map((fact) => [
        fact,
        LEVELS.toSorted((a, b) => sum(fact, a) - sum(fact, b))[0],
      ]);
      return advise(instrument, FIT_RULES, factsWith({ ...Object.fromEntries(rest), ...own })).first;
    });
    assert.ok(firsts.includes(key), key);
  }
});

test('nothing known gives no advice, and says what must be known first', () => {
  for (const instrument of INSTRUMENTS) {
    const { first, ranking } = advise(instrument, FIT_RULES, NOTHING_KNOWN);
    assert.equal(first, null);
    assert.equal(ranking.length, OPTIONS_OF[instrument].length);
    assert.ok(ranking.every(({ unknown, criteria }) => unknown === criteria));
  }
  assert.equal(standingOf(funding({ 'full-insight': 'yes' }).ranking, 'population'), 'open');
});

test('R-065: the library holds every option with its texts, and asks only what some rule uses', () => {
  assert.deepEqual(OPTIONS.map(({ key }) => key).toSorted(), Object.values(OPTIONS_OF).flat().toSorted());
  assert.ok(OPTIONS.every((one) => one.what && one.when.length && one.notWhen.length && one.demands.length));
  assert.ok(OPTIONS.every((one) => one.sources.every((source) => /^R-\d{3}$/.test(source))));
  assert.deepEqual(QUESTIONS.map(({ fact }) => fact).toSorted(), SEGMENT_FACTS.toSorted());
  const used = new Set(FIT_RULES.map(({ fact }) => fact));
  assert.deepEqual(
    SEGMENT_FACTS.filter((fact) => !used.has(fact)),
    [],
  );
  const pairs = FIT_RULES.map(({ option, fact }) => `${option} ${fact}`);
  assert.equal(new Set(pairs).size, pairs.length);
  assert.ok(FIT_RULES.every(({ sources, because }) => sources.length > 0 && because.length > 10));
});

const anyLevel = fc.constantFrom<Level | null>(...LEVELS, null);
const anyFacts = fc.record(
  Object.fromEntries(SEGMENT_FACTS.map((fact) => [fact, anyLevel])) as Record<SegmentFact, typeof anyLevel>,
);
const worth = (option: OptionKey, fact: SegmentFact, answer: Level | null): number => {
  const rule = FIT_RULES.find((one) => one.option === option && one.fact === fact);
  return rule ? worthOf(rule, answer) : 0;
};
const rankOf = (option: OptionKey, ranking: readonly OptionAdvice[]) =>
  ranking.findIndex((one) => one.option === option);

describe('law: one better fact never worsens a rank', () => {
  for (const instrument of INSTRUMENTS)
    test(instrument, () => {
      fc.assert(
        fc.property(anyFacts, fc.constantFrom(...SEGMENT_FACTS), anyLevel, (facts, fact, answer) => {
          const before = advise(instrument, FIT_RULES, facts).ranking;
          const after = advise(instrument, FIT_RULES, { ...facts, [fact]: answer }).ranking;
          const change = (option: OptionKey) => worth(option, fact, answer) - worth(option, fact, facts[fact]);
          for (const option of OPTIONS_OF[instrument]) {
            if (change(option) < 0) continue;
            // Better for this one: it stays before every option for which the fact did not become better.
            const others = OPTIONS_OF[instrument].filter((other) => other !== option && change(other) <= 0);
            for (const other of others)
              if (rankOf(option, before) < rankOf(other, before))
                assert.ok(rankOf(option, after) < rankOf(other, after), `${option} falls behind ${other}`);
            if (others.length === OPTIONS_OF[instrument].length - 1)
              assert.ok(rankOf(option, after) <= rankOf(option, before));
          }
        }),
        { numRuns: 1000 },
      );
    });

  test('a fact that becomes better for an option never makes it refused, nor costs it points', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...FIT_RULES), anyLevel, (facts, rule, answer) => {
        if (worthOf(rule, answer) < worthOf(rule, facts[rule.fact])) return;
        const of = (given: typeof facts) =>
          advise(instrumentOf(rule.option), FIT_RULES, given).ranking.find((one) => one.option === rule.option);
        const [before, after] = [of(facts), of({ ...facts, [rule.fact]: answer })];
        assert.ok(before && after && after.points >= before.points);
        if (after.standing === 'refused') assert.equal(before.standing, 'refused');
      }),
      { numRuns: 1000 },
    );
  });
});
