import type { Cents } from '../../../../kernel/money.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';

/**
 * What kind of amount it is: care that was delivered, a moment of a trajectory, the correction when care ended otherwise
 * than planned, an equal part of a year, an advance, or availability that is guaranteed.
 */
export const KINDS = ['delivered', 'moment', 'change', 'instalment', 'advance', 'guarantee'] as const;
export type DueKind = (typeof KINDS)[number];

/** Due; held for a person; or not due (not yet, or never: the reason tells). */
export const STATES = ['due', 'held', 'not-due'] as const;
export type DueState = (typeof STATES)[number];

/** Why an item is due, held or not due. */
export const REASONS = [
  /** The month passed in which it was delivered. */
  'delivered',
  'moment-reached',
  'condition-holds',
  'instalment-day',
  /** Its day lies after the day that was asked about. */
  'later',
  'not-ended',
  'condition-fails',
  /** A change rule of the part: nothing more, all of it, by days of the planned length, or a person decides. */
  'ended-otherwise',
  'paid-in-full',
  'by-days',
  'review-asked',
  /** By days, and nothing says how long it was planned. */
  'no-planned-length',
  /** Paid under an earlier decision for the same trajectory. */
  'earlier-decision',
  /** Care runs on elsewhere; what comes later is due there. */
  'runs-on',
  /** Above the allocated volume of the month, judged by the agreed rule (R-236, TR321). */
  'over-period',
  /** Above the volume of the whole allocation (TR322). */
  'over-total',
] as const;
export type DueReason = (typeof REASONS)[number];

/** One amount at one moment. Items that are not due say what it would have been. */
export type DueItem = {
  readonly partKey: string;
  readonly kind: DueKind;
  readonly momentKey: string | null;
  readonly dueOn: PlainDate;
  /** First day of the calendar month of care or of the moment. */
  readonly month: PlainDate;
  /** Delivered volume; for trajectories the pieces that are full by then; for instalments the months in it. */
  readonly volume: number;
  readonly amountCents: Cents;
  readonly state: DueState;
  readonly reason: DueReason;
};
