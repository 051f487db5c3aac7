import { type PlainDate, plainDate } from '../../../../../kernel/plain-date.ts';
import { isCreditedNothing } from '../declaration.ts';
import { sameMonth, yearsBefore } from '../values.ts';
import type { Rule323 } from './index.ts';

/** CS100: before this day the predecessor of the standard was in force. */
export const FIRST_DAY: PlainDate = plainDate('2021-01-01');
