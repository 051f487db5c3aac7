import { type ClauseKind, PROCESS_AGREEMENTS } from './clause-terms.ts';

/** A value that a clause of a kind asks: how it is typed, between which bounds, and whether it may stay empty. */
export type TermField = {
  readonly key: string;
  readonly type:
    | 'integer'
    | 'cents'
    /** A share of one, written as per cent. */
    | 'share'
    | 'mark'
    | 'day'
    | 'text'
    | 'choices'
    /** One number of months for each option. */
    | 'options'
    | 'integers'
    | 'cents-per-year';
  readonly unit?: 'months' | 'days' | 'month' | 'year';
  readonly nullable?: true;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly choices?: readonly string[];
};

const months = (key: string, more: Partial<TermField> = {}): TermField => ({
  key,
  type: 'integer',
  unit: 'months',
  minimum: 1,
  maximum: 120,
  ...more,
});
const days = (key: string, minimum = 1): TermField => ({ key, type: 'integer', unit: 'days', minimum, maximum: 366 });
const share = (key: string): TermField => ({ key, type: 'share', minimum: 0, maximum: 100 });
const amount = (key: string): TermField => ({ key, type: 'cents', minimum: 0 });

/** The values of each kind of clause: forms, storage and checks all follow from this one table. */
export const TERM_FIELDS: { readonly [Kind in ClauseKind]: readonly TermField[] } = {
  extension: [{ key: 'options', type: 'options', unit: 'months', minimum: 1, maximum: 60 }, months('noticeMonths')],
  notice: [months('months')],
  indexation: [
    { key: 'month', type: 'integer', unit: 'month', minimum: 1, maximum: 12 },
    { key: 'firstYear', type: 'integer', unit: 'year', minimum: 2015, maximum: 2100 },
  ],
  'spending-room': [
    { key: 'room', type: 'cents-per-year', minimum: 0 },
    share('signalShare'),
    days('talkWithinDays'),
    days('decideWithinDays'),
  ],
  'low-use': [
    months('afterMonths'),
    amount('minimumCents'),
    months('noticeMonths'),
    { key: 'satisfactionFrom', type: 'mark', minimum: 0, maximum: 10 },
  ],
  inactivity: [months('months')],
  'essential-change': [share('share'), amount('amountCents')],
  'own-delivery': [share('share')],
  'small-providers': [share('share')],
  'entry-windows': [{ key: 'months', type: 'integers', unit: 'month', minimum: 1, maximum: 12 }],
  development: [{ key: 'dueOn', type: 'day', nullable: true }, months('reportEveryMonths', { nullable: true })],
  'bonus-malus': [{ key: 'processAgreements', type: 'choices', choices: PROCESS_AGREEMENTS }, share('maximumShare')],
  standstill: [days('days'), { key: 'decidedOn', type: 'day', nullable: true }],
  evidence: [{ key: 'name', type: 'text' }, days('withinDays'), months('validMonths')],
};

export const CLAUSE_KINDS = Object.keys(TERM_FIELDS) as ClauseKind[];
