import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import { type WorkingCalendar, workingDayFrom } from '../../../../kernel/working-days.ts';
import RULES from './terms.json' with { type: 'json' };

export type ComplaintKind = 'objection' | 'complaint';

/** By when is decided, and whether both sides are heard before that; each with the rule it follows. */
export type ComplaintRule = {
  readonly complaint: ComplaintKind;
  /** Kinds of procedure for which it holds; null: all that have no rule of their own. */
  readonly procedureKinds: readonly string[] | null;
  readonly days: number;
  /** The days are counted from the day it came in, or from the day on which it could come in for the last time. */
  readonly from: 'received' | 'closing';
  readonly hearing: boolean;
  readonly source: string;
};

export const COMPLAINT_RULES = RULES as readonly ComplaintRule[];

/** The rule for an objection or complaint in a kind of procedure. */
export function ruleFor(complaint: ComplaintKind, procedureKind: string): ComplaintRule {
  const mine = COMPLAINT_RULES.filter((rule) => rule.complaint === complaint);
  const rule =
    mine.find((one) => one.procedureKinds?.includes(procedureKind)) ?? mine.find((one) => one.procedureKinds === null);
  if (!rule) throw new Error(`no term for ${complaint}`);
  return rule;
}

/** The last day for the decision; a day that is no working day moves to the next that is (Algemene termijnenwet art. 1). */
export function decideBy(
  rule: ComplaintRule,
  received: PlainDate,
  closing: PlainDate | null,
  calendar: WorkingCalendar,
): PlainDate {
  const begin = rule.from === 'closing' && closing !== null && closing > received ? closing : received;
  return workingDayFrom(addDays(begin, rule.days), calendar);
}
