import { overlaps, type Period } from '../../../kernel/period.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { MandateTask } from './visible-organisations.ts';

/** What a mandate lacks to be complete: both organisation and staffing are asked. */
export type MandateGap = 'staffing' | 'organisation';

/** A mandate without people or without an organisation around it is flagged, not refused. */
export function mandateGaps(mandate: {
  readonly staffingFte: number | null;
  readonly organisationNote: string | null;
}): readonly MandateGap[] {
  const gaps: MandateGap[] = [];
  if (mandate.staffingFte === null || mandate.staffingFte <= 0) gaps.push('staffing');
  if (mandate.organisationNote === null || mandate.organisationNote.trim() === '') gaps.push('organisation');
  return gaps;
}

export type MandateRefusal =
  | { readonly code: 'parties.member-unknown' }
  | { readonly code: 'parties.mandate-overlaps'; readonly otherFrom: string };

/**
 * May this mandate be laid down? The municipality must be a member of the region on its first day, and for one task
 * there is one holder on a day.
 */
export function decideMandate(
  wanted: Period & { readonly municipalityId: number; readonly task: MandateTask },
  facts: {
    readonly memberIdsOnFirstDay: readonly number[];
    readonly existing: readonly (Period & { readonly municipalityId: number; readonly task: MandateTask })[];
  },
): Result<undefined, MandateRefusal> {
  if (!facts.memberIdsOnFirstDay.includes(wanted.municipalityId)) return no({ code: 'parties.member-unknown' });
  const clash = facts.existing.find(
    (one) => one.municipalityId === wanted.municipalityId && one.task === wanted.task && overlaps(one, wanted),
  );
  return clash ? no({ code: 'parties.mandate-overlaps', otherFrom: clash.from }) : yes(undefined);
}
