import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BLOCKS } from './blocks.ts';
import { findingsOf, type StrategyFacts } from './findings.ts';
import { faultsOf, type ItemContent, isOpen, weightOf } from './item.ts';
import { pyramidOf } from './pyramid.ts';
import { SECTION_KEYS, type Section, shapeOf } from './sections.ts';
import { scoreSelfTest } from './self-test.ts';

const item = (section: Section, more: Partial<ItemContent> = {}): ItemContent => ({
  section,
  key: null,
  kind: shapeOf(section).kinds[0] ?? null,
  title: 'Iets',
  text: 'Zo',
  reason: '',
  source: '',
  state: null,
  ownerId: null,
  onDay: null,
  score: null,
  likelihood: null,
  effect: null,
  ...more,
});
const COMPLETE: StrategyFacts = {
  ownerId: 1,
  unweighed: 0,
  blocks: [],
  items: [
    ...['core-question', 'purpose', 'method', 'support'].map((kind) => item('core', { kind })),
    ...BLOCKS.map((kind) => item('score-present', { kind, reason: 'Gezien' })),
    item('starting-point', { state: 'met' }),
    item('scope', { kind: 'in' }),
    item('scope', { kind: 'out', reason: 'Elders' }),
    item('local-room', { kind: 'fixed' }),
    item('local-room', { kind: 'local' }),
    item('legitimation', { kind: 'strategy' }),
  ],
};
const blocking = (facts: StrategyFacts) => findingsOf(facts).flatMap(({ code, blocks }) => (blocks ? [code] : []));
const without = (drop: (one: ItemContent) => boolean): StrategyFacts => ({
  ...COMPLETE,
  items: COMPLETE.items.filter((one) => !drop(one)),
});

/** One row per reason, each differing from what is complete by one thing. */
const ROWS: readonly [string, StrategyFacts, readonly string[]][] = [
  ['complete', COMPLETE, []],
  ['R-322 without core question', without(({ kind }) => kind === 'core-question'), ['core-question-missing']],
  ['R-022 without support', without(({ kind }) => kind === 'support'), ['support-missing']],
  ['R-019 without owner', { ...COMPLETE, ownerId: null }, ['owner-missing']],
  [
    'R-016 a block not scored',
    without(({ section, kind }) => section === 'score-present' && kind === 'market'),
    ['present-not-scored'],
  ],
  [
    'R-028 without starting points',
    without(({ section }) => section === 'starting-point'),
    ['starting-points-missing'],
  ],
  ['R-030 without what stays out', without(({ kind }) => kind === 'out'), ['scope-missing']],
  ['R-029 without local room', without(({ kind }) => kind === 'local'), ['local-room-missing']],
  ['R-331 without legitimation', without(({ section }) => section === 'legitimation'), ['legitimation-missing']],
  [
    'R-331 from incentives alone',
    {
      ...COMPLETE,
      items: COMPLETE.items.map((one) => (one.section === 'legitimation' ? { ...one, kind: 'incentive' } : one)),
    },
    ['only-incentives'],
  ],
  ['R-362 a reaction not weighed', { ...COMPLETE, unweighed: 2 }, ['reaction-not-weighed']],
];
for (const [name, facts, expected] of ROWS)
  test(`what keeps a strategy from being proposed: ${name}`, () => assert.deepEqual(blocking(facts), expected));

test('R-312: who executes is at the table, or it is told who is not', () => {
  const facts = { ...COMPLETE, items: [...COMPLETE.items, item('participant', { kind: 'policy' })] };
  const found = findingsOf(facts).find(({ code }) => code === 'execution-field-missing');
  assert.deepEqual(found?.about, ['finance', 'access', 'contract']);
});

test('R-018: a block of execution is done when it says from which choice it follows; others as their keeper tells', () => {
  const items = [item('execution', { kind: 'cycle', reason: 'Open toelating' })];
  const blocks = pyramidOf(items, [{ block: 'market', state: 'begun', sentence: 'Twee van vijf vragen.' }]);
  const of = (key: string) => blocks.find(({ block }) => block === key);
  assert.deepEqual(
    [of('cycle')?.state, of('market')?.sentence, of('projects')?.state],
    ['done', 'Twee van vijf vragen.', 'empty'],
  );
});

test('each section takes what it asks and nothing else', () => {
  for (const section of SECTION_KEYS) {
    const shape = shapeOf(section);
    const given = shape.fields.includes('text') ? {} : { text: '' };
    const codes = faultsOf(item(section, given)).map(({ code, field }) => [code, shape.required.includes(field)]);
    assert.ok(
      codes.every(([code, required]) => code === 'missing' && required),
      section,
    );
    const strange = faultsOf(item(section, { ...given, kind: 'x', state: 'x' })).map(({ field }) => field);
    assert.ok(strange.includes('kind') && strange.includes('state'), section);
  }
});

test('R-020: a session that was held has its day and its result', () => {
  const held = faultsOf(item('session', { state: 'held', text: '' }));
  assert.deepEqual(
    held.map(({ field }) => field),
    ['text', 'onDay'],
  );
});

test('a risk weighs chance times effect, unknown while one is; a closed one asks for nothing', () => {
  assert.equal(weightOf({ likelihood: 4, effect: 3 }), 12);
  assert.equal(weightOf({ likelihood: 4, effect: null }), null);
  assert.deepEqual(
    ['open', 'accepted', 'closed'].map((state) => isOpen({ section: 'risk', state })),
    [true, true, false],
  );
});

test('R-310: a point that is not answered does not count, and a habit with more points weighs no more', () => {
  const habits = [
    {
      key: 'A',
      name: 'a',
      points: [
        { key: 'A1', text: '' },
        { key: 'A2', text: '' },
        { key: 'A3', text: '' },
      ],
    },
    { key: 'B', name: 'b', points: [{ key: 'B1', text: '' }] },
    { key: 'C', name: 'c', points: [{ key: 'C1', text: '' }] },
  ];
  const yes = { answer: 'yes', note: '' } as const;
  const scored = scoreSelfTest(habits, { A1: yes, A2: { answer: 'no', note: '' }, B1: yes });
  assert.deepEqual(
    scored.habits.map(({ percentage }) => percentage),
    [50, 100, null],
  );
  assert.equal(scored.total, 75);
  assert.equal(scoreSelfTest(habits, {}).total, null);
});
