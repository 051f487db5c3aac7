import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Werk } from '../../steering/api.ts';

export type UntilRefusal =
  | { readonly code: 'desk.until-missing' }
  | { readonly code: 'desk.until-not-ahead' }
  | { readonly code: 'desk.until-too-far'; readonly until: PlainDate }
  | { readonly code: 'desk.beyond-deadline'; readonly titles: readonly string[] };

/** Half a year ahead at most, and two weeks for what is late already: our own choice. */
const FARTHEST_DAYS = 183;
const LATE_DAYS = 14;

/** Until when these lines may wait: never past the day of one of them. */
export function decideUntil(
  chosen: readonly Pick<Werk, 'titel' | 'uiterlijk' | 'teLaat'>[],
  until: PlainDate | null,
  today: PlainDate,
): Result<PlainDate, UntilRefusal> {
  if (until === null) return no({ code: 'desk.until-missing' });
  if (until <= today) return no({ code: 'desk.until-not-ahead' });
  const farthest = addDays(today, FARTHEST_DAYS);
  if (until > farthest) return no({ code: 'desk.until-too-far', until: farthest });
  const beyond = chosen.filter(({ uiterlijk, teLaat }) => {
    if (uiterlijk === null) return false;
    return until > (teLaat ? addDays(today, LATE_DAYS) : uiterlijk);
  });
  return beyond.length > 0
    ? no({ code: 'desk.beyond-deadline', titles: beyond.map(({ titel }) => titel) })
    : yes(until);
}
