import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SegmentChoices } from './choice.ts';
import { factsWith } from './facts.ts';
import { harmonyOf } from './harmony.ts';
import type { HarmonyFacts } from './harmony-finding.ts';
import { SEGMENT_RULES } from './harmony-segment.ts';
import { STRATEGY_RULES } from './harmony-strategy.ts';

type Change = Partial<SegmentChoices['options']> &
  Partial<Omit<SegmentChoices, 'options' | 'facts'>> & { readonly facts?: Parameters<typeof factsWith>[0] };

/** A calm segment: guidance by the hour, one work instruction, by share, open with high demands. */
const segment = ({ facts = {}, ...change }: Change = {}): SegmentChoices => {
  const { funding, access, contract, 'supplier-management': management, ...rest } = change;
  return {
    segment: 'Licht',
    contractYears: 4,
    incentives: [],
    newFunding: false,
    clients: null,
    facts: factsWith(facts),
    ...rest,
    options: {
      funding: funding === undefined ? 'effort' : funding,
      access: access === undefined ? 'work-instruction' : access,
      'supplier-management': management === undefined ? 'by-share' : management,
      contract: contract === undefined ? 'open-high-demands' : contract,
    },
  };
};
const goal = { code: 'A', name: 'Minder verblijf', direction: 'down', aboutUse: true } as const;
const whole = (segments: readonly SegmentChoices[], change: Partial<HarmonyFacts> = {}): HarmonyFacts => ({
  segments,
  goals: [goal],
  providers: 12,
  fewerProvidersWanted: null,
  ...change,
});
const found = (facts: HarmonyFacts) => harmonyOf(facts).findings.map(({ rule }) => rule);

test('R-017: calm choices give no finding, and say how many rules were held against them', () => {
  const outcome = harmonyOf(whole([segment()]));
  assert.deepEqual(outcome.findings, []);
  assert.equal(outcome.checked, SEGMENT_RULES.length + STRATEGY_RULES.length);
});

describe('R-017: each contradiction is seen by the one thing that makes it', () => {
  const cases: readonly [string, Change][] = [
    ['abstract-without-guarantees', { funding: 'trajectory' }],
    ['seven-years', { newFunding: true }],
    ['small-group-priced-as-whole', { funding: 'trajectory', facts: { 'volume-enough': 'no' } }],
    ['result-nobody-measures', { funding: 'result', 'supplier-management': 'equal' }],
    ['trajectory-each-own-route', { funding: 'trajectory', access: 'own-route' }],
    ['rare-care-each-own-route', { access: 'own-route', facts: { 'rare-complex': 'yes' } }],
    ['population-open-contract', { funding: 'population' }],
    ['population-assigned-per-child', { funding: 'population' }],
    ['own-volume-own-pay', { access: 'access-by-providers' }],
    ['availability-paid-by-use', { facts: { 'availability-first': 'yes' } }],
    ['fixed-budget-renewal', { funding: 'fixed-budget', facts: { 'renewal-wanted': 'yes' } }],
    ['fixed-budget-short-contract', { funding: 'fixed-budget', contractYears: 1 }],
    ['open-and-growth', { facts: { 'growth-risk': 'yes' } }],
    ['open-without-information', { facts: { 'information-open': 'no' } }],
    ['open-without-management', { 'supplier-management': 'by-municipalities' }],
    ['closed-and-scarce', { contract: 'closed', facts: { 'supply-risk': 'yes' } }],
    ['closed-without-foresight', { contract: 'closed', facts: { 'future-insight': 'no' } }],
    ['covenant-without-selection', { 'supplier-management': 'covenant' }],
    ['manager-for-unknown-number', { 'supplier-management': 'fixed-manager' }],
    ['tiers-not-in-contract', { 'supplier-management': 'tiers' }],
    ['tiers-not-needed', { 'supplier-management': 'tiers', facts: { 'contract-access-enough': 'yes' } }],
    ['incentives-or-content', { incentives: ['process-bonus'] }],
  ];
  for (const [rule, change] of cases)
    test(rule, () => {
      assert.ok(!found(whole([segment()])).includes(rule));
      assert.ok(found(whole([segment(change)])).includes(rule));
    });
  test('every rule about a segment has its case', () =>
    assert.deepEqual(cases.map(([rule]) => rule).toSorted(), SEGMENT_RULES.map(({ rule }) => rule).toSorted()));
});

describe('R-017: choices against goals, market and development points', () => {
  const heavy = segment({ segment: 'Zwaar', contract: 'closed', facts: { heavy: 'yes' } });
  const cases: readonly [string, HarmonyFacts][] = [
    ['no-goals', whole([segment()], { goals: [] })],
    ['fewer-providers-everything-open', whole([segment()], { fewerProvidersWanted: true })],
    ['less-use-nothing-limits', whole([heavy])],
    ['guarantee-against-reduction', whole([segment({ incentives: ['availability-guarantee'] })])],
    ['same-for-everybody', whole([segment(), segment({ segment: 'Zwaar' })])],
    [
      'many-providers-no-management',
      whole([segment({ 'supplier-management': 'by-municipalities' })], { providers: 120 }),
    ],
  ];
  for (const [rule, facts] of cases) test(rule, () => assert.ok(found(facts).includes(rule)));
  test('a goal that is not about use, such as waiting less, is no reason', () => {
    const waiting = { ...goal, name: 'Korter wachten', aboutUse: false };
    assert.ok(!found(whole([heavy], { goals: [waiting] })).includes('less-use-nothing-limits'));
  });
  test('every rule about the whole has its case', () =>
    assert.deepEqual(cases.map(([rule]) => rule).toSorted(), STRATEGY_RULES.map(({ rule }) => rule).toSorted()));
});

test('what is not known gives no finding, and what was not chosen is named', () => {
  const nothing = segment({
    funding: null,
    access: null,
    'supplier-management': null,
    contract: null,
    contractYears: null,
  });
  const outcome = harmonyOf(whole([nothing], { providers: null }));
  assert.deepEqual(outcome.findings, []);
  assert.deepEqual(outcome.open, [
    { segment: 'Licht', instruments: ['funding', 'access', 'supplier-management', 'contract'] },
  ]);
});
