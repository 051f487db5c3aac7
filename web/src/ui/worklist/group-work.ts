import type { Werk } from '../../api/types.ts';
import { daysBetween } from '../../format/index.ts';

export interface WorkGroup {
  readonly name: 'late' | 'week' | 'later';
  readonly items: readonly Werk[];
}

const DAYS_IN_SIGHT = 7;

/** Divides work into late, the coming seven days, and later (also: no deadline). Empty groups are left out. */
export function groupWork(work: readonly Werk[], today: string): readonly WorkGroup[] {
  const nameOf = (item: Werk): WorkGroup['name'] => {
    if (item.teLaat) return 'late';
    return item.uiterlijk !== null && daysBetween(today, item.uiterlijk) < DAYS_IN_SIGHT ? 'week' : 'later';
  };
  return (['late', 'week', 'later'] as const)
    .map((name) => ({ name, items: work.filter((item) => nameOf(item) === name).toSorted(byDeadline) }))
    .filter((group) => group.items.length > 0);
}

const byDeadline = (a: Werk, b: Werk): number => (a.uiterlijk ?? '9999').localeCompare(b.uiterlijk ?? '9999');
