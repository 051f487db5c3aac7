import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PlainDate, plainDate } from '../../../kernel/plain-date.ts';
import { decideStep, possibleSteps, type TakenStep, type Taker } from './next-step.ts';
import { FILE_KINDS, STEP_RULES, type StepKind } from './step-rules.ts';

const TODAY = plainDate('2026-11-23');
const day = (text: string) => plainDate(text);
const MANAGER: Taker = { as: 'manager', personId: 1, municipalityId: null };
const SECOND: Taker = { as: 'manager', personId: 2, municipalityId: null };
const PROVIDER: Taker = { as: 'provider', personId: 3, municipalityId: null };
const OSS: Taker = { as: 'payer', personId: 4, municipalityId: 10 };
const taken = (kind: StepKind, dueOn: PlainDate | null = null, by: Partial<TakenStep> = {}): TakenStep => ({
  kind,
  municipalityId: null,
  onDay: day('2026-11-01'),
  dueOn,
  personId: 1,
  ...by,
});
const over = day('2026-11-20');
const runs = day('2026-11-30');
const refusalOf = (steps: readonly TakenStep[], step: StepKind, by: Taker = MANAGER) => {
  const decided = decideStep({ kind: 'enforcement', taken: steps, programme: [] }, step, by, TODAY);
  return decided.ok ? 'yes' : decided.refusal.code;
};

const asked = [taken('question', over)];
const announced = [...asked, taken('established'), taken('intention', over)];
const decided = [...announced, taken('proposed'), taken('decided', runs, { personId: 2 })];

/** Name, steps taken, the next one, who takes it, and the answer; each row differs in what changes the answer. */
const CASES: readonly (readonly [string, readonly TakenStep[], StepKind, Taker, string])[] = [
  ['nothing is established before the provider was asked', [], 'established', MANAGER, 'control.step-before'],
  ['nor while it may still answer', [taken('question', runs)], 'established', MANAGER, 'control.term-runs'],
  ['it may be once the provider answered', [taken('question', runs), taken('answer')], 'established', MANAGER, 'yes'],
  [
    'an answer to an earlier question is none to this one',
    [taken('question', over), taken('answer'), taken('question', runs)],
    'established',
    MANAGER,
    'control.term-runs',
  ],
  ['or once the term is over', asked, 'established', MANAGER, 'yes'],
  [
    'a measure is decided on by a second person',
    [...announced, taken('proposed')],
    'decided',
    MANAGER,
    'control.second-person',
  ],
  ['who did not propose it', [...announced, taken('proposed')], 'decided', SECOND, 'yes'],
  ['not without a proposal', announced, 'decided', SECOND, 'control.step-before'],
  [
    'a proposal waits for the defence',
    [...asked, taken('established'), taken('intention', runs)],
    'proposed',
    MANAGER,
    'control.term-runs',
  ],
  ['or for the end of its term', announced, 'proposed', MANAGER, 'yes'],
  [
    'or comes after it',
    [...asked, taken('established'), taken('intention', runs), taken('defence')],
    'proposed',
    MANAGER,
    'yes',
  ],
  [
    'what was mended is not decided on',
    [...announced, taken('proposed'), taken('remedied')],
    'decided',
    SECOND,
    'control.step-past',
  ],
  [
    'the intention waits for the time to mend',
    [...asked, taken('established'), taken('warning', runs)],
    'intention',
    MANAGER,
    'control.term-runs',
  ],
  ['the provider objects within its term', decided, 'objection', PROVIDER, 'yes'],
  [
    'not after it',
    [...announced, taken('proposed'), taken('decided', over, { personId: 2 })],
    'objection',
    PROVIDER,
    'control.term-over',
  ],
  [
    'another person than who decided, decides on the objection',
    [...decided, taken('objection')],
    'objection-decided',
    SECOND,
    'control.second-person',
  ],
  ['which may be who proposed', [...decided, taken('objection')], 'objection-decided', MANAGER, 'yes'],
  [
    'a municipality carries out once',
    [...decided, taken('carried-out', null, { municipalityId: 10 })],
    'carried-out',
    OSS,
    'control.already-taken',
  ],
  [
    'whatever another municipality did',
    [...decided, taken('carried-out', null, { municipalityId: 11 })],
    'carried-out',
    OSS,
    'yes',
  ],
  [
    'and does not also refuse',
    [...decided, taken('carried-out', null, { municipalityId: 10 })],
    'not-carried-out',
    OSS,
    'control.step-past',
  ],
  ['nobody takes the step of another', decided, 'objection', MANAGER, 'control.not-yours'],
  ['a case is not closed while objections may come', decided, 'closed', MANAGER, 'control.term-runs'],
  ['nothing follows on closing', [taken('unfounded'), taken('closed')], 'question', MANAGER, 'control.step-past'],
];

for (const [name, steps, step, by, expected] of CASES)
  test(`R-113: ${name}`, () => {
    assert.equal(refusalOf(steps, step, by), expected);
  });

test('R-202: every step of a control waits for all before it, and the first for the published plan', () => {
  const order: readonly StepKind[] = [
    'specific-risk',
    'specific-plan',
    'talk',
    'notice',
    'detail-begun',
    'sample',
    'findings-closed',
    'hearing',
    'outcome',
    'recovery',
  ];
  for (const published of [[], ['goal', 'risk-analysis', 'general-plan']])
    assert.deepEqual(decideStep({ kind: 'material', taken: [], programme: published }, 'specific-risk', OSS, TODAY), {
      ok: false,
      refusal: { code: 'control.plan-not-published' },
    });
  for (const [at, step] of order.entries()) {
    const done = order.slice(0, at).map((kind) => taken(kind, kind === 'notice' || kind === 'hearing' ? over : null));
    assert.ok(
      decideStep({ kind: 'material', taken: done, programme: ['published'] }, step, OSS, TODAY).ok,
      `${step} follows`,
    );
    for (const gap of done.keys()) {
      const missing = done.filter((_, each) => each !== gap);
      const later = order.slice(gap + 1, at + 1).every(
        (one) =>
          decideStep(
            {
              kind: 'material',
              taken: missing.filter((each) => order.indexOf(each.kind) < order.indexOf(one)),
              programme: ['published'],
            },
            one,
            OSS,
            TODAY,
          ).ok,
      );
      assert.ok(!later, `without ${order[gap]} nobody comes to ${step}`);
    }
  }
});

test('R-273: a material control begins with a talk, an investigation into fraud need not', () => {
  const steps = [taken('specific-risk'), taken('specific-plan')];
  const of = (kind: 'material' | 'fraud') =>
    decideStep({ kind, taken: steps, programme: ['published'] }, 'notice', OSS, TODAY).ok;
  assert.deepEqual([of('material'), of('fraud')], [false, true]);
});

test('what may be done next holds what only waits, and nothing that cannot', () => {
  const steps = [taken('question', runs)];
  const next = possibleSteps({ kind: 'enforcement', taken: steps, programme: [] }, MANAGER, TODAY);
  assert.deepEqual(
    next.map(({ kind, refusal }) => [kind, refusal?.code ?? null]),
    [
      ['question', null],
      ['clarified', 'control.term-runs'],
      ['unfounded', null],
      ['established', 'control.term-runs'],
    ],
  );
});

test('every rule names steps of its own kind of file', () => {
  for (const kind of FILE_KINDS) {
    const known = new Set(STEP_RULES[kind].map((rule) => rule.kind));
    for (const rule of STEP_RULES[kind])
      for (const named of [
        ...rule.after,
        ...rule.anyOf,
        ...rule.never,
        rule.waits,
        rule.unless,
        rule.within,
        rule.otherThan,
      ])
        assert.ok(named === null || known.has(named), `${kind}/${rule.kind} names ${named}`);
  }
});
