import type { PlainDate } from '../../../kernel/plain-date.ts';

/** Where a version of terms stands on a day: it is replaced from the first day of the adopted version after it. */
export type TermsStatus = 'concept' | 'adopted' | 'replaced';

export function termsStatus(
  { adoptedOn, replacedFrom }: { readonly adoptedOn: PlainDate | null; readonly replacedFrom: PlainDate | null },
  onDay: PlainDate,
): TermsStatus {
  if (adoptedOn === null) return 'concept';
  return replacedFrom !== null && replacedFrom <= onDay ? 'replaced' : 'adopted';
}
