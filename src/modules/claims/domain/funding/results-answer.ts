import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import type { ResultStanding } from '../../../delivery/api.ts';

/** When results of a child count for payment: only what access to care confirmed, or what terms let silence confirm. */

/** Is a result reached, as far as payment may know? Null: nobody can say yet. */
function isReached({ state, outcome, reportedOn }: ResultStanding, silenceDays: number | null, on: PlainDate) {
  if (state === 'confirmed') return outcome === 'reached';
  if (state === 'contradicted') return false;
  const silent =
    state === 'reported' && silenceDays !== null && reportedOn !== null && addDays(reportedOn, silenceDays) <= on;
  return silent ? outcome === 'reached' : null;
}

export type ResultsAnswer = { readonly allReached: boolean | null; readonly anyReached: boolean | null };

/**
 * Whether all agreed results were reached, and whether any was; null when that is not known yet. What waits for access counts for
 * nothing, unless terms say after how many days silence is a yes.
 *
 * @param silenceDays null: wait for access, however long it takes
 */
export function answerOf(results: readonly ResultStanding[], silenceDays: number | null, on: PlainDate): ResultsAnswer {
  if (results.length === 0) return { allReached: null, anyReached: null };
  const known = results.map((one) => isReached(one, silenceDays, on));
  const open = known.includes(null);
  return {
    allReached: known.includes(false) ? false : open ? null : true,
    anyReached: known.includes(true) ? true : open ? null : false,
  };
}
