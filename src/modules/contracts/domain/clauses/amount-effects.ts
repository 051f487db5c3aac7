import { compareFractions, fraction, multiply, roundToCents } from '../../../../kernel/fraction.ts';
import { addCents, type Cents, cents, subtractCents, ZERO_CENTS } from '../../../../kernel/money.ts';
import {
  addDays,
  lastDayOfMonth,
  type PlainDate,
  plainDate,
  plainDateOf,
  yearOf,
} from '../../../../kernel/plain-date.ts';
import { addMonths } from '../contract-status.ts';
import type { ClauseTerms } from './clause-terms.ts';
import type { Effect } from './effect.ts';
import type { ExecutionFacts } from './execution-facts.ts';

type Terms<Kind extends ClauseTerms['kind']> = Extract<ClauseTerms, { kind: Kind }>;
type Said = Omit<Effect, 'clause'>;

/** In the month in which the share is reached the signal falls; talk and decision are due so many days after that month. */
export function spendingRoomEffects(terms: Terms<'spending-room'>, facts: ExecutionFacts, today: PlainDate): Said[] {
  return terms.room.flatMap(({ year, cents: room }): Said[] => {
    const signalAt = roundToCents(multiply(fraction(room), terms.signalShare));
    const signalled = monthReaching(facts, year, signalAt);
    const exhausted = monthReaching(facts, year, cents(room + 1n));
    const left = subtractCents(room, spentIn(facts, year));
    const inYear = { year };
    const day = yearOf(today) === year ? today : plainDateOf(year, 12, 31);
    return [
      { code: 'room-left', on: day, amountCents: left, facts: inYear },
      ...(signalled
        ? [
            { code: 'room-signal', on: signalled, amountCents: signalAt, facts: inYear } as const,
            { code: 'room-talk-by', on: addDays(signalled, terms.talkWithinDays), facts: inYear } as const,
            {
              code: 'room-decision-by',
              on: addDays(signalled, terms.talkWithinDays + terms.decideWithinDays),
              facts: inYear,
            } as const,
          ]
        : []),
      ...(exhausted
        ? [
            {
              code: 'room-exhausted',
              on: exhausted,
              amountCents: subtractCents(ZERO_CENTS, left),
              facts: inYear,
            } as const,
          ]
        : []),
    ];
  });
}

/** Judged once, after the first months; scarce care and very satisfied clients are excepted. */
export function lowUseEffects(terms: Terms<'low-use'>, facts: ExecutionFacts, today: PlainDate): Said[] {
  const judgedOn = addMonths(facts.from, terms.afterMonths);
  if (judgedOn > today) return [{ code: 'use-judged-on', on: judgedOn, amountCents: terms.minimumCents }];
  const used = sum(facts.spent.filter(({ month }) => `${month}-01` < judgedOn).map((one) => one.cents));
  if (used >= terms.minimumCents) return [{ code: 'use-judged-on', on: judgedOn, amountCents: used }];
  const satisfied = facts.satisfaction !== null && compareFractions(facts.satisfaction, terms.satisfactionFrom) >= 0;
  return facts.scarce || satisfied
    ? [
        {
          code: 'use-low-but-excepted',
          on: judgedOn,
          amountCents: used,
          facts: { because: facts.scarce ? 'scarce' : 'satisfied' },
        },
      ]
    : [
        {
          code: 'use-too-low',
          on: addMonths(today, terms.noticeMonths),
          amountCents: used,
          facts: { noticeMonths: terms.noticeMonths },
        },
      ];
}

/** The day on which the contract ends when no care follows the last; without any care counted from its first day. */
export function inactivityEffects(terms: Terms<'inactivity'>, facts: ExecutionFacts): Said[] {
  const lastMonth = facts.spent
    .map((one) => one.month)
    .toSorted()
    .at(-1);
  const last = lastMonth ? lastDayOfMonth(plainDate(`${lastMonth}-01`)) : facts.from;
  const on = addMonths(last, terms.months);
  return on <= facts.through ? [{ code: 'ends-without-care', on, facts: { months: terms.months } }] : [];
}

/** All changes count together, up and down; the lower of share and amount is the bound. */
export function essentialChangeEffects(
  terms: Terms<'essential-change'>,
  facts: ExecutionFacts,
  today: PlainDate,
): Said[] {
  const byShare = roundToCents(multiply(fraction(facts.firstValueCents), terms.share));
  const [bound = byShare] = [byShare, terms.amountCents].toSorted((a, b) => (a < b ? -1 : 1));
  let changed = 0n;
  for (const { on, cents: change } of facts.changes) {
    changed += change;
    if (size(changed) > bound) return [{ code: 'change-essential', on, amountCents: cents(size(changed)) }];
  }
  return [{ code: 'change-room-left', on: today, amountCents: cents(bound - size(changed)) }];
}

export const ownDeliveryEffects = (terms: Terms<'own-delivery'>, facts: ExecutionFacts): Said[] =>
  facts.delivered
    .filter((one) => one.totalCents > 0n)
    .map(({ year, totalCents, ownCents }) => shareEffect('own-share', year, totalCents, ownCents, terms.share));

export const smallProviderEffects = (terms: Terms<'small-providers'>, facts: ExecutionFacts): Said[] =>
  facts.delivered
    .filter((one) => one.totalCents > 0n)
    .map(({ year, totalCents, smallProviderCents }) =>
      shareEffect('small-share', year, totalCents, smallProviderCents, terms.share),
    );

export const bonusMalusEffects = (terms: Terms<'bonus-malus'>, facts: ExecutionFacts): Said[] =>
  facts.delivered.map(({ year, totalCents }) => ({
    code: 'bonus-malus-at-most',
    on: plainDateOf(year, 12, 31),
    amountCents: roundToCents(multiply(fraction(totalCents), terms.maximumShare)),
    facts: { year },
  }));

/** Above or below the share, with what is over or what is short, in cents. */
function shareEffect(
  name: 'own-share' | 'small-share',
  year: number,
  total: Cents,
  part: Cents | null,
  share: Terms<'own-delivery'>['share'],
): Said {
  if (part === null) return { code: `${name}-unknown`, on: plainDateOf(year, 12, 31), facts: { year } };
  const least = roundToCents(multiply(fraction(total), share));
  const enough = part >= least;
  return {
    code: `${name}-${enough ? 'met' : 'too-low'}`,
    on: plainDateOf(year, 12, 31),
    amountCents: cents(size(part - least)),
    facts: { year },
  };
}

/** Last day of the month in which the sum of a year reaches an amount; undefined when it never did. */
function monthReaching(facts: ExecutionFacts, year: number, amount: Cents): PlainDate | undefined {
  let reached = 0n;
  for (const { month, cents: spent } of facts.spent.toSorted((a, b) => (a.month < b.month ? -1 : 1))) {
    if (!month.startsWith(`${year}-`)) continue;
    reached += spent;
    if (reached >= amount) return lastDayOfMonth(plainDate(`${month}-01`));
  }
  return undefined;
}

const spentIn = (facts: ExecutionFacts, year: number): Cents =>
  sum(facts.spent.filter(({ month }) => month.startsWith(`${year}-`)).map((one) => one.cents));

const sum = (amounts: readonly Cents[]): Cents => addCents(...amounts);
const size = (amount: bigint): bigint => (amount < 0n ? -amount : amount);
