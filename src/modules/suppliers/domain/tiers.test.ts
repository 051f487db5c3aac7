import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Differentiation, faultOf, placeProvider, sizeOf, type TierFacts } from './tiers.ts';

const NONE = { paymentTermDays: null, sampleSize: null, innovationFirst: false };
const DOCUMENT: Differentiation = {
  smallUpToPercent: 1,
  middleUpToPercent: 5,
  tiers: [
    { key: 'everyone', name: 'Iedereen', criteria: [], need: 0, benefits: NONE },
    {
      key: 'plus',
      name: 'Pluspartner',
      criteria: [
        { fact: 'refused-share', bound: 'at-most', value: 4 },
        { fact: 'agreements-kept', bound: 'at-least', value: 80 },
        { fact: 'satisfaction', bound: 'at-least', value: 7.5 },
      ],
      need: 2,
      benefits: { paymentTermDays: 14, sampleSize: 25, innovationFirst: false },
    },
    {
      key: 'core',
      name: 'Kernpartner',
      criteria: [{ fact: 'development', bound: 'at-least', value: 1 }],
      need: 1,
      benefits: { paymentTermDays: 14, sampleSize: 10, innovationFirst: true },
    },
  ],
};
const facts = (some: Partial<TierFacts>): TierFacts => ({
  'refused-share': null,
  'conditions-met': null,
  'agreements-kept': null,
  'negative-signals': null,
  satisfaction: null,
  development: null,
  'waiting-days': null,
  'ended-as-planned': null,
  dropout: null,
  ...some,
});

test('R-106, R-107: the tier follows from enough criteria, each differing from the next by one fact', () => {
  const rows = [
    [{}, 'everyone', 'plus'],
    [{ 'refused-share': 4 }, 'everyone', 'plus'],
    [{ 'refused-share': 4, 'agreements-kept': 80 }, 'plus', 'core'],
    [{ 'refused-share': 4.1, 'agreements-kept': 80 }, 'everyone', 'plus'],
    [{ 'refused-share': 4, 'agreements-kept': 80, development: 1 }, 'core', null],
    // Above a tier that does not hold nothing counts.
    [{ 'refused-share': 4, development: 1 }, 'everyone', 'plus'],
  ] as const;
  for (const [some, tier, next] of rows) {
    const placed = placeProvider(DOCUMENT, facts(some));
    assert.deepEqual([placed.tier.key, placed.next?.tier.key ?? null], [tier, next], JSON.stringify(some));
  }
});

test('the smallest change that would move it: the nearest criteria, as many as are missing, unknown last', () => {
  const placed = placeProvider(DOCUMENT, facts({ 'refused-share': 4, 'agreements-kept': 70 }));
  assert.deepEqual(
    placed.next?.changes.map(({ fact, measured, value }) => [fact, measured, value]),
    [['agreements-kept', 70, 80]],
  );
  const two = placeProvider(DOCUMENT, facts({ 'agreements-kept': 70, satisfaction: 7.4 }));
  assert.deepEqual(
    two.next?.changes.map(({ fact }) => fact),
    ['satisfaction', 'agreements-kept'],
  );
  const unknown = placeProvider(DOCUMENT, facts({}));
  assert.deepEqual(
    unknown.next?.changes.map(({ outcome }) => outcome),
    ['unknown', 'unknown'],
  );
});

test('what would move it, does move it', () => {
  const start = facts({ 'agreements-kept': 70, satisfaction: 7.4 });
  const moved = Object.fromEntries(
    placeProvider(DOCUMENT, start).next?.changes.map(({ fact, value }) => [fact, value]) ?? [],
  );
  assert.equal(placeProvider(DOCUMENT, { ...start, ...moved }).tier.key, 'plus');
});

test('R-108: size is no criterion and is shown beside the tiers', () => {
  assert.deepEqual(
    [0.5, 1, 1.1, 5, 5.1].map((share) => sizeOf(share, DOCUMENT)),
    ['small', 'small', 'middle', 'middle', 'large'],
  );
});

test('a document that cannot place anybody is refused by name', () => {
  const [first, plus, core] = DOCUMENT.tiers;
  assert.ok(first && plus && core);
  const rows = [
    [DOCUMENT, undefined],
    [{ ...DOCUMENT, tiers: [first] }, 'suppliers.tiers-missing'],
    [{ ...DOCUMENT, tiers: [plus, core] }, 'suppliers.first-tier-asks'],
    [{ ...DOCUMENT, tiers: [first, plus, plus] }, 'suppliers.tier-key-twice'],
    [{ ...DOCUMENT, tiers: [first, { ...plus, need: 4 }] }, 'suppliers.need-too-many'],
    [{ ...DOCUMENT, smallUpToPercent: 6 }, 'suppliers.sizes-turned'],
  ] as const;
  for (const [document, code] of rows) assert.equal(faultOf(document)?.code, code);
});
