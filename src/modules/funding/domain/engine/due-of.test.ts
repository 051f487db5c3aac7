import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '../../../../kernel/money.ts';
import { plainDate } from '../../../../kernel/plain-date.ts';
import type { ChangeRule, FundingPart, Moment } from '../terms.ts';
import type { DueItem } from './due-item.ts';
import { REASONS } from './due-item.ts';
import { dueOf } from './due-of.ts';
import { episode, moment, part } from './facts.fixture.ts';
import type { CareEpisode } from './facts.ts';

const d = plainDate;
const everywhere = (rule: ChangeRule): FundingPart['whenChanged'] => ({
  earlyEnding: rule,
  turning18: rule,
  move: rule,
  providerChange: rule,
});
const halves = (end: Partial<Moment> = {}, rule: ChangeRule = 'moments-reached'): FundingPart =>
  part({
    price: { of: 'trajectory', pieces: 1, rule: 'fixed' },
    due: { kind: 'moments', moments: [moment('start', 1, 2), moment('end', 1, 2, end)] },
    whenChanged: everywhere(rule),
  });

/** A trajectory of 1,000.00 from 1 January, planned for a hundred days (through 10 April). */
const care = (change: Partial<CareEpisode> = {}): CareEpisode =>
  episode('e', { tariffCents: cents(100_000), plannedThrough: d('2026-04-10'), ...change });
const ended = (endedOn: string, endReason: CareEpisode['endReason'], more: Partial<CareEpisode> = {}): CareEpisode =>
  care({ endedOn: d(endedOn), endReason, ...more });
const takenOver = (from: string, because: 'moved' | 'provider-change' | 'new-decision'): CareEpisode =>
  ended('2026-04-10', 'as-planned', { startedOn: d(from), continues: { from: d('2026-01-01'), because } });
const months = (...volumes: number[]) => ({
  tariffCents: cents(1_000),
  allocated: { monthVolume: 10, totalVolume: 15 },
  delivered: volumes.map((volume, n) => ({ month: d(`2026-0${n + 1}-01`), volume })),
});
const asksPerson: Partial<Moment> = { conditions: ['ended-as-planned'], otherwise: 'review' };
const asksResults: Partial<Moment> = { conditions: ['all-results-reached'] };
const inReview = { ...part().declaration, overPeriod: 'review' } as const;

type Row = [told: string, under: FundingPart, of: CareEpisode, on: string, expected: string];
const rows: readonly Row[] = [
  ['it has just begun', halves(), care(), '2026-01-01', 'start 500 due moment-reached, end 500 not-due not-ended'],
  ['it has not begun', halves(), care(), '2025-12-31', 'start 500 not-due later, end 500 not-due not-ended'],
  [
    'as planned',
    halves(),
    ended('2026-04-10', 'as-planned'),
    '2026-12-31',
    'start 500 due moment-reached, end 500 due moment-reached',
  ],
  [
    'its end is not known yet',
    halves(),
    ended('2026-04-10', 'as-planned'),
    '2026-03-01',
    'start 500 due moment-reached, end 500 not-due not-ended',
  ],
  [
    'all results',
    halves(asksResults),
    ended('2026-04-10', 'as-planned', { results: { agreed: 2, reached: 2 } }),
    '2026-12-31',
    'start 500 due moment-reached, end 500 due condition-holds',
  ],
  [
    'not all results',
    halves(asksResults),
    ended('2026-04-10', 'as-planned', { results: { agreed: 2, reached: 1 } }),
    '2026-12-31',
    'start 500 due moment-reached, end 500 not-due condition-fails',
  ],
  [
    'nobody wrote results down',
    halves(asksResults),
    ended('2026-04-10', 'as-planned'),
    '2026-12-31',
    'start 500 due moment-reached, end 500 not-due condition-fails',
  ],
  [
    'all results, sooner (R-244)',
    halves(asksResults),
    ended('2026-02-01', 'early', { results: { agreed: 2, reached: 2 } }),
    '2026-12-31',
    'start 500 due moment-reached, end 500 due condition-holds',
  ],
  [
    'early',
    halves(),
    ended('2026-02-19', 'early'),
    '2026-12-31',
    'start 500 due moment-reached, end 500 not-due ended-otherwise',
  ],
  [
    'early, and the moment asks a person',
    halves(asksPerson),
    ended('2026-02-19', 'early'),
    '2026-12-31',
    'start 500 due moment-reached, end 500 held ended-otherwise',
  ],
  [
    'early, a person decides',
    halves({}, 'review'),
    ended('2026-02-19', 'early'),
    '2026-12-31',
    'start 500 due moment-reached, end 500 held review-asked',
  ],
  [
    '18th birthday, in full',
    halves({}, 'in-full'),
    ended('2026-02-19', 'turned-18'),
    '2026-12-31',
    'start 500 due moment-reached, end 500 due paid-in-full',
  ],
  [
    'early after 20 of 100 days, by days',
    halves({}, 'elapsed-share'),
    ended('2026-01-20', 'early'),
    '2026-12-31',
    'start 500 due moment-reached, end 500 not-due by-days, change -300 due by-days',
  ],
  [
    'early after 80 of 100 days, by days',
    halves({}, 'elapsed-share'),
    ended('2026-03-21', 'early'),
    '2026-12-31',
    'start 500 due moment-reached, end 500 not-due by-days, change 300 due by-days',
  ],
  [
    'early by days without a plan',
    halves({}, 'elapsed-share'),
    ended('2026-03-21', 'early', { plannedThrough: null }),
    '2026-12-31',
    'start 500 due moment-reached, end 500 held no-planned-length',
  ],
  [
    'moved',
    halves(),
    ended('2026-02-19', 'moved'),
    '2026-12-31',
    'start 500 due moment-reached, end 500 not-due runs-on',
  ],
  [
    'and taken over',
    halves(),
    takenOver('2026-02-20', 'moved'),
    '2026-12-31',
    'start 500 not-due earlier-decision, end 500 due moment-reached',
  ],
  [
    'taken over by days: 50 days are left',
    halves({}, 'elapsed-share'),
    takenOver('2026-02-20', 'provider-change'),
    '2026-12-31',
    'start 250 due moment-reached, end 250 due moment-reached',
  ],
  [
    'taken over after all was paid',
    halves({}, 'in-full'),
    takenOver('2026-02-20', 'moved'),
    '2026-12-31',
    'start 500 not-due earlier-decision, end 500 not-due earlier-decision',
  ],
  [
    'taken over, a person decides',
    halves({}, 'review'),
    takenOver('2026-02-20', 'moved'),
    '2026-12-31',
    'start 500 not-due earlier-decision, end 500 held review-asked',
  ],
  [
    'a new decision for the same care (R-104)',
    halves(),
    takenOver('2026-02-20', 'new-decision'),
    '2026-12-31',
    'start 500 not-due earlier-decision, end 500 due moment-reached',
  ],
  ['delivered', part(), episode('e', months(8)), '2026-12-31', 'delivered 80 due delivered'],
  ['delivered later', part(), episode('e', months(8)), '2026-01-30', 'delivered 80 not-due later'],
  [
    'above the month (R-236, TR321)',
    part(),
    episode('e', months(12)),
    '2026-12-31',
    'delivered 100 due delivered, delivered 20 not-due over-period',
  ],
  [
    'above the month, a person decides',
    part({ declaration: inReview }),
    episode('e', months(12)),
    '2026-12-31',
    'delivered 100 due delivered, delivered 20 held over-period',
  ],
  [
    'above the whole allocation (TR322)',
    part(),
    episode('e', months(10, 8)),
    '2026-12-31',
    'delivered 100 due delivered, delivered 50 due delivered, delivered 30 not-due over-total',
  ],
  [
    'a price per year in quarters',
    part({
      price: { of: 'period', period: 'year', rule: 'fixed' },
      due: { kind: 'instalments', perYear: 4, inAdvance: true },
    }),
    care({ startedOn: d('2026-02-10'), plannedThrough: d('2026-06-30') }),
    '2026-12-31',
    'instalment 166.67 due instalment-day, instalment 250 due instalment-day',
  ],
  [
    'a task: nothing per child',
    part({ price: { of: 'task', yearlyCents: null }, due: { kind: 'instalments', perYear: 12, inAdvance: true } }),
    care(),
    '2026-12-31',
    '',
  ],
];

const told = (items: readonly DueItem[]): string =>
  items
    .map(
      ({ kind, momentKey, amountCents, state, reason }) =>
        `${momentKey ?? kind} ${Number(amountCents) / 100} ${state} ${reason}`,
    )
    .join(', ');

for (const [what, under, of, on, expected] of rows)
  test(`due: ${what}`, () => assert.equal(told(dueOf(under, of, d(on))), expected));

test('every reason has its case', () => {
  const seen = new Set(rows.flatMap(([, under, of, on]) => dueOf(under, of, d(on)).map(({ reason }) => reason)));
  assert.deepEqual(
    REASONS.filter((reason) => !seen.has(reason)),
    [],
  );
});

test('a moment after days is brought forward by an end as planned; what is settled at the end of the year is due that day', () => {
  const moments = [moment('after-days', 1, 2, { days: 90 }), moment('end', 1, 2)];
  const paid = part({ price: { of: 'result', rule: 'fixed' }, due: { kind: 'moments', moments } });
  const one = ended('2026-02-01', 'as-planned');
  assert.deepEqual(
    dueOf(paid, one, d('2026-12-31')).map(({ dueOn }) => dueOn),
    ['2026-02-01', '2026-02-01'],
  );
  const settled = part({ price: { of: 'result', rule: 'fixed' }, due: { kind: 'on-settlement', advance: null } });
  assert.deepEqual(
    dueOf(settled, one, d('2026-12-31')).map(({ dueOn, amountCents }) => [dueOn, amountCents]),
    [['2026-12-31', 100_000n]],
  );
});
