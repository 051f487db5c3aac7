import { no, type Result, yes } from '../../../../kernel/result.ts';

export const COMPLAINT_OUTCOMES = ['upheld', 'dismissed', 'inadmissible', 'withdrawn'] as const;
export type ComplaintOutcome = (typeof COMPLAINT_OUTCOMES)[number];

export type ComplaintEntryKind = 'statement' | 'hearing' | 'waiver';
export type ComplaintFacts = {
  readonly outcome: ComplaintOutcome | null;
  readonly hearingNeeded: boolean;
  readonly entries: readonly { readonly kind: ComplaintEntryKind }[];
};

export type ComplaintRefusal =
  | { readonly code: 'procurement.complaint-decided' }
  | { readonly code: 'procurement.not-heard' };

/**
 * Whether an objection or complaint can get this outcome now. On its content is decided once both sides were heard, or the
 * provider said that it does not want to be; one that is not admitted or was taken back needs no hearing.
 */
export function mayDecide(facts: ComplaintFacts, outcome: ComplaintOutcome): Result<true, ComplaintRefusal> {
  if (facts.outcome !== null) return no({ code: 'procurement.complaint-decided' });
  const onContent = outcome === 'upheld' || outcome === 'dismissed';
  if (onContent && facts.hearingNeeded && !facts.entries.some(({ kind }) => kind !== 'statement'))
    return no({ code: 'procurement.not-heard' });
  return yes(true);
}
