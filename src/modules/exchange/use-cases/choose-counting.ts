import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import {
  appendSettingChanges,
  loadRegionCalendar,
  type RegionCalendar,
  type Setting,
  type SettingChange,
  storeRegionCalendar,
} from '../../parties/index.ts';

/**
 * Lays down how a region counts terms where the standard leaves it open (docs/adr/0011). Clocks that run keep their day; those
 * that start afterwards follow it. What changed is kept with the reason.
 */
export async function chooseCounting(
  tx: Tx,
  by: { readonly personId: number },
  chosen: { readonly regionId: number; readonly counting: RegionCalendar; readonly reason: string },
): Promise<Result<RegionCalendar, { readonly code: 'exchange.already-so' }>> {
  const { regionId, counting, reason } = chosen;
  const before = wordsOf(await loadRegionCalendar(tx, regionId));
  const after = wordsOf(counting);
  const changes = (Object.keys(after) as CountingSetting[]).flatMap((setting): SettingChange[] =>
    before[setting] === after[setting] ? [] : [{ setting, before: before[setting], after: after[setting], reason }],
  );
  if (changes.length === 0) return no({ code: 'exchange.already-so' });
  await storeRegionCalendar(tx, regionId, counting);
  await appendSettingChanges(tx, regionId, by.personId, changes);
  return yes(counting);
}

type CountingSetting = Exclude<Setting, 'works-here' | 'signal-levels'>;

/** Settings about counting, in the order in which they are shown. */
export const COUNTING_SETTINGS: readonly CountingSetting[] = [
  'good-friday',
  'liberation-day',
  'closed-days',
  'trigger-day-counts',
  'week-ends-move',
  'day-ends-at',
];

const wordsOf = ({ calendar, settings }: RegionCalendar): Readonly<Record<CountingSetting, string>> => ({
  'good-friday': String(calendar.goodFriday),
  'liberation-day': calendar.liberationDay,
  'closed-days': [...calendar.closedDays].sort().join(','),
  'trigger-day-counts': String(settings.triggerDayCounts),
  'week-ends-move': String(settings.movesToWorkingDay.week),
  'day-ends-at': settings.dayEndsAt,
});
