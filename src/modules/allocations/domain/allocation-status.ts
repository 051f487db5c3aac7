import type { PlainDate } from '../../../kernel/plain-date.ts';

export type AllocationStatus = 'coming' | 'running' | 'past';

/** Status of an allocation on a day; it follows from the days of the version that counts. */
export function allocationStatus(
  period: { readonly from: PlainDate; readonly through: PlainDate | null },
  today: PlainDate,
): AllocationStatus {
  if (today < period.from) return 'coming';
  return period.through !== null && today > period.through ? 'past' : 'running';
}
