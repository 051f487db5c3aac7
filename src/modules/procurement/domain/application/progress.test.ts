import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cents } from '../../../../kernel/money.ts';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { type ApplicationContent, contentFromJson, contentToJson, EMPTY_CONTENT } from './content.ts';
import { type Demands, progressOf } from './progress.ts';

const demands: Demands = {
  requirements: [
    { id: 1, version: 2, kind: 'exclusion', evidenceKind: 'exclusion-statement' },
    { id: 2, version: 1, kind: 'condition', evidenceKind: null },
  ],
  productIds: [10],
  withPrice: true,
  day: plainDate('2025-03-10'),
};
const complete: ApplicationContent = {
  ...EMPTY_CONTENT,
  answers: [
    { requirementId: 1, version: 2, text: 'Geen grond geldt.' },
    { requirementId: 2, version: 1, text: 'Akkoord.' },
  ],
  evidence: [
    {
      evidenceId: 5,
      kind: 'exclusion-statement',
      number: 'GVA-1',
      validThrough: plainDate('2025-03-10'),
      digest: null,
    },
  ],
  productIds: [10],
  prices: [{ productId: 10, cents: 9000n as Cents }],
  signedBy: 'A. Bestuurder',
};
const missing = (content: ApplicationContent) =>
  progressOf(content, demands).missing.map((one) => [one.what, one.requirementId]);

const CASES: readonly (readonly [
  string,
  Partial<ApplicationContent>,
  readonly (readonly [string, number | null])[],
])[] = [
  ['all there; evidence is valid on its last day', {}, []],
  ['no answer', { answers: complete.answers.slice(0, 1) }, [['answer', 2]]],
  [
    'only spaces',
    { answers: [complete.answers[0] as never, { requirementId: 2, version: 1, text: '  ' }] },
    [['answer', 2]],
  ],
  [
    'R-183: an answer to an earlier version',
    { answers: [{ requirementId: 1, version: 1, text: 'x' }, complete.answers[1] as never] },
    [['answer-outdated', 1]],
  ],
  ['no evidence', { evidence: [] }, [['evidence', 1]]],
  [
    'evidence of another kind',
    { evidence: [{ ...(complete.evidence[0] as never as object), kind: 'agb' } as never] },
    [['evidence', 1]],
  ],
  [
    'evidence that expired the day before',
    { evidence: [{ ...(complete.evidence[0] as never as object), validThrough: plainDate('2025-03-09') } as never] },
    [['evidence-expired', 1]],
  ],
  [
    'evidence without an end',
    { evidence: [{ ...(complete.evidence[0] as never as object), validThrough: null } as never] },
    [],
  ],
  [
    'no product',
    { productIds: [] },
    [
      ['products', null],
      ['price', null],
    ],
  ],
  [
    'a product that is not bought',
    { productIds: [11] },
    [
      ['products', null],
      ['price', null],
    ],
  ],
  ['a price of the whole will do', { prices: [], priceCents: 1n as Cents }, []],
  ['a price of nothing', { prices: [{ productId: 10, cents: 0n as Cents }] }, [['price', null]]],
  ['nobody signs', { signedBy: ' ' }, [['signature', null]]],
];

for (const [name, change, expected] of CASES)
  test(`completeness: ${name}`, () => assert.deepEqual(missing({ ...complete, ...change }), expected));

test('progress counts every part once, and an empty form has none done', () => {
  assert.deepEqual(progressOf(EMPTY_CONTENT, demands), {
    done: 0,
    total: 6,
    missing: [
      { what: 'answer', requirementId: 1 },
      { what: 'evidence', requirementId: 1 },
      { what: 'answer', requirementId: 2 },
      { what: 'products', requirementId: null },
      { what: 'price', requirementId: null },
      { what: 'signature', requirementId: null },
    ],
  });
});

test('what is written down comes back the same, amounts of any size too', () => {
  const content = { ...complete, priceCents: 9_007_199_254_740_993n as Cents };
  assert.deepEqual(contentFromJson(JSON.parse(JSON.stringify(contentToJson(content)))), content);
});
