import fc from 'fast-check';
import { fraction } from '../../../../kernel/fraction.ts';
import { cents } from '../../../../kernel/money.ts';
import { plainDate } from '../../../../kernel/plain-date.ts';
import type { Bound, ChangeRule, Coverage, FundingPart, FundingTerms, Moment } from '../terms.ts';
import { EVERYTHING, moment, part, terms } from './facts.fixture.ts';

const changeRule = fc.constantFrom<ChangeRule>('moments-reached', 'elapsed-share', 'in-full', 'review');
export const anyChange: fc.Arbitrary<FundingPart['whenChanged']> = fc.record({
  earlyEnding: changeRule,
  turning18: changeRule,
  move: changeRule,
  providerChange: changeRule,
});

const forProduct = (key: string): Coverage => ({ ...EVERYTHING, products: [key] });

/** Terms with a part of every kind, its choices drawn; bounds as given. */
export const anyTerms = (bounds: fc.Arbitrary<readonly Bound[]>): fc.Arbitrary<FundingTerms> =>
  fc
    .record({
      whenChanged: anyChange,
      overPeriod: fc.constantFrom<FundingPart['declaration']['overPeriod']>('refuse', 'within-total', 'review'),
      stacking: fc.constantFrom<FundingPart['declaration']['stacking']>('allow', 'signal', 'review', 'refuse'),
      conditions: fc.constantFrom<Moment['conditions']>(
        [],
        ['ended-as-planned'],
        ['all-results-reached'],
        ['positive-result'],
      ),
      otherwise: fc.constantFrom<Moment['otherwise']>('not-due', 'review'),
      first: fc.integer({ min: 1, max: 9 }),
      pieces: fc.integer({ min: 1, max: 3 }),
      perYear: fc.constantFrom<1 | 2 | 4 | 12>(1, 2, 4, 12),
      inAdvance: fc.boolean(),
      paid: fc.constantFrom<'instalments' | 'at-settlement'>('instalments', 'at-settlement'),
      above: fc.integer({ min: 0, max: 4 }),
      shiftable: fc.boolean(),
      onTotal: fc.boolean(),
      bounds,
    })
    .map((one) => {
      const declaration = {
        ...part().declaration,
        overPeriod: one.overPeriod,
        stacking: one.stacking,
      };
      const made = (key: string, change: Partial<FundingPart>): FundingPart =>
        part({ key, covers: forProduct(key), whenChanged: one.whenChanged, declaration, ...change });
      const due: FundingPart['due'] = {
        kind: 'moments',
        moments: [
          moment('start', one.first, 20),
          moment('after-days', 10 - one.first, 20, { days: 60 }),
          moment('end', 1, 2, { conditions: one.conditions, otherwise: one.otherwise }),
        ],
      };
      return terms(
        [
          made('unit', {}),
          made('trajectory', { price: { of: 'trajectory', pieces: one.pieces, rule: 'fixed' }, due }),
          made('result', {
            price: { of: 'result', rule: 'maximum' },
            due: { kind: 'on-settlement', advance: { share: fraction(1, 2), perYear: 4 } },
          }),
          made('period', {
            price: { of: 'period', period: 'year', rule: 'fixed' },
            due: { kind: 'instalments', perYear: one.perYear, inAdvance: one.inAdvance },
          }),
          made('guaranteed', {
            guarantee: {
              share: fraction(4, 5),
              paid: one.paid,
              aboveShare: fraction(one.above, 4),
              shiftable: one.shiftable,
            },
          }),
          made('lump-sum', {
            price: { of: 'task', yearlyCents: null },
            due: { kind: 'instalments', perYear: 12, inAdvance: true },
          }),
          made('cost', {
            price: { of: 'actual-cost', capCents: cents(1_000_000) },
            due: { kind: 'on-settlement', advance: { share: fraction(9, 10), perYear: 12 } },
          }),
        ],
        {
          bounds: one.bounds,
          total: {
            resultShare: one.onTotal ? { share: fraction(1, 10), from: plainDate('2026-03-01') } : null,
            bonusMalus: one.onTotal ? { agreements: ['finishing-in-time'], maximumShare: fraction(1, 20) } : null,
          },
        },
      );
    });
