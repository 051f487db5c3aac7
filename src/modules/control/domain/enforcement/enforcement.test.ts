import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cents } from '../../../../kernel/money.ts';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { START_PROTOCOL } from '../../library/index.ts';
import { cutOf } from './cut.ts';
import { decideMeasure, stateOfCase } from './enforcement-case.ts';
import { type ProviderFigures, raiseFlags, recordOf } from './flags.ts';
import { decideProtocol, FLAG_FIGURES, type OfferedProtocol } from './protocol.ts';

const TODAY = plainDate('2026-11-23');
const [flag] = START_PROTOCOL.flags;
assert.ok(flag);
const offer = (change: Partial<OfferedProtocol>) => {
  const decided = decideProtocol({ ...START_PROTOCOL, ...change });
  return decided.ok ? 'yes' : decided.refusal.code;
};

test('R-113: the protocol to begin with can be adopted', () => {
  assert.equal(offer({}), 'yes');
});

for (const figure of [
  'leeftijd',
  'postcode-jeugdige',
  'herkomst van het gezin',
  'diagnose',
  'geslacht',
  'nationality',
  'bsn',
])
  test(`R-113: a red flag on ${figure} is refused, for it would be a profile of children`, () => {
    assert.equal(offer({ flags: [{ ...flag, figure }] }), 'control.criterion-on-children');
  });

test('R-113: nor does a known figure hide a criterion on children in its title', () => {
  assert.equal(offer({ flags: [{ ...flag, title: 'Meisjes uit een wijk' }] }), 'control.criterion-on-children');
});

test('a protocol that does not hold together is refused by name', () => {
  const [ground] = START_PROTOCOL.grounds;
  const [measure] = START_PROTOCOL.measures;
  assert.ok(ground && measure);
  assert.equal(offer({ flags: [{ ...flag, figure: 'omzet-per-maan' }] }), 'control.criterion-without-figure');
  assert.equal(offer({ grounds: [ground, ground] }), 'control.key-twice');
  assert.equal(offer({ measures: [{ ...measure, afterKey: 'bestaat-niet' }] }), 'control.measure-before-missing');
  assert.equal(offer({ measures: [{ ...measure, kind: 'stop', percent: 50 }] }), 'control.percentage-wrong');
  assert.equal(offer({ flags: [{ ...flag, through: plainDate('2020-01-01') }] }), 'control.period-turned');
});

const measure = (
  key: string,
  facts: { warned?: boolean; earlier?: string[]; groundKey?: string },
  months: readonly [string, string] | null = null,
) => {
  const [from, through] = months ?? [null, null];
  const decided = decideMeasure(
    { key, from: from === null ? null : plainDate(from), through: through === null ? null : plainDate(through) },
    {
      protocol: START_PROTOCOL,
      ground: START_PROTOCOL.grounds.find(({ key }) => key === (facts.groundKey ?? 'stukken')),
      warned: facts.warned ?? true,
      earlier: facts.earlier ?? [],
    },
    TODAY,
  );
  return decided.ok ? 'yes' : decided.refusal.code;
};

test('R-113: a warning comes first, unless the ground needs none; a stop only after a lighter measure', () => {
  assert.equal(measure('inhouding', { warned: false }), 'control.warning-first');
  assert.equal(measure('inhouding', { warned: false, groundKey: 'continuiteit' }), 'yes');
  assert.equal(measure('stop', {}), 'control.lighter-measure-first');
  assert.equal(measure('stop', { earlier: ['inhouding'] }), 'yes');
  assert.equal(measure('boete', {}), 'control.measure-unknown');
});

test('R-113: a cut is taken over months that are past', () => {
  assert.equal(measure('korting', {}), 'control.months-missing');
  assert.equal(measure('korting', {}, ['2026-09-01', '2026-12-31']), 'control.months-missing');
  assert.equal(measure('korting', {}, ['2026-09-01', '2026-10-31']), 'yes');
});

test('a cut of 5% comes to the rounded share of the whole, part by part', () => {
  const parts = cutOf(
    [
      { contractId: 1, approvedCents: cents(1001n) },
      { contractId: 2, approvedCents: cents(9n) },
      { contractId: 3, approvedCents: cents(2020n) },
    ],
    5,
  );
  assert.deepEqual(parts, [
    { contractId: 1, amountCents: 50n },
    { contractId: 2, amountCents: 1n },
    { contractId: 3, amountCents: 101n },
  ]);
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 0n, max: 10_000_000n }), { maxLength: 12 }),
      fc.integer({ min: 1, max: 99 }),
      (amounts, percent) => {
        const sum = cutOf(
          amounts.map((one, at) => ({ contractId: at, approvedCents: cents(one) })),
          percent,
        ).reduce((all, { amountCents }) => all + amountCents, 0n);
        const granted = amounts.reduce((all, one) => all + one, 0n);
        assert.equal(sum, (granted * BigInt(percent) * 2n + 100n) / 200n);
      },
    ),
  );
});

const provider = (id: number, refused: number | null): ProviderFigures => ({
  providerId: id,
  providerName: `Aanbieder ${id}`,
  figures: {
    'refused-share': refused,
    growth: null,
    'agreements-missed': 0,
    'duties-late': 0,
    'conditions-not-met': 0,
  },
});

test('a flag is raised above its limit, within its dates, and never on what is not known', () => {
  const raised = (today: string) =>
    raiseFlags([{ ...flag, limit: 6 }], [provider(1, 6), provider(2, 6.1), provider(3, null)], plainDate(today)).map(
      (one) => one.providerId,
    );
  assert.deepEqual(raised('2026-11-23'), [2]);
  assert.deepEqual(raised('2025-12-31'), [], 'before the rule counts');
  assert.equal(FLAG_FIGURES.length, Object.keys(provider(1, 1).figures).length);
});

test('beside what was expected stands how often a rule was wrong', () => {
  const judged = (['unfounded', 'unfounded', 'clarified', 'established', null] as const).map((ended) => ({
    ruleKey: 'a',
    ended,
  }));
  assert.deepEqual(recordOf('a', [...judged, { ruleKey: 'b', ended: 'unfounded' }]), {
    cases: 5,
    unfounded: 2,
    unclear: 1,
    established: 1,
    falsePercent: 50,
  });
  assert.equal(recordOf('c', judged).falsePercent, null);
});

test('where a case stands follows from its steps', () => {
  const rows = [
    [[], 'opened'],
    [['question'], 'asked'],
    [['question', 'answer', 'established'], 'established'],
    [['question', 'established', 'warning', 'intention', 'defence'], 'announced'],
    [['question', 'established', 'intention', 'proposed', 'decided', 'objection'], 'objected'],
    [['decided', 'objection', 'objection-decided'], 'decided'],
    [['decided', 'lifted', 'closed'], 'closed'],
  ] as const;
  for (const [kinds, state] of rows) assert.equal(stateOfCase(kinds), state);
});
