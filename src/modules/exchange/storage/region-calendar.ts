import type { PlainDate } from '../../../kernel/plain-date.ts';
import { STATUTORY_CALENDAR, type WorkingCalendar } from '../../../kernel/working-days.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { type CountingSettings, DEFAULT_COUNTING } from '../../../standards/ijw/index.ts';

/** How a region counts terms. */
export type RegionCalendar = { readonly calendar: WorkingCalendar; readonly settings: CountingSettings };

const DEFAULTS: RegionCalendar = { calendar: STATUTORY_CALENDAR, settings: DEFAULT_COUNTING };

/** The working days and ways of counting of a region; the defaults when it chose none. */
export async function loadRegionCalendar(tx: Tx, regionId: number): Promise<RegionCalendar> {
  const row = await tx.maybeOne<{
    goodFriday: boolean;
    liberationDay: WorkingCalendar['liberationDay'];
    closedDays: PlainDate[];
    triggerDayCounts: boolean;
    weekEndsMove: boolean;
    dayEndsAt: string;
  }>(
    `select good_friday as "goodFriday", liberation_day as "liberationDay", closed_days as "closedDays",
            trigger_day_counts as "triggerDayCounts", week_ends_move as "weekEndsMove", day_ends_at as "dayEndsAt"
       from region_calendar where region_id = $1`,
    [regionId],
  );
  if (!row) return DEFAULTS;
  const { goodFriday, liberationDay, closedDays, triggerDayCounts, weekEndsMove, dayEndsAt } = row;
  return {
    calendar: { goodFriday, liberationDay, closedDays },
    settings: {
      triggerDayCounts,
      dayEndsAt,
      movesToWorkingDay: { ...DEFAULT_COUNTING.movesToWorkingDay, week: weekEndsMove },
    },
  };
}

/** How regions count that chose nothing (docs/adr/0011). */
export const DEFAULT_CALENDAR = DEFAULTS;

/** Keeps the choice of a region in place of the one before. */
export async function storeRegionCalendar(
  tx: Tx,
  regionId: number,
  { calendar, settings }: RegionCalendar,
): Promise<void> {
  await tx.execute(
    `insert into region_calendar (region_id, good_friday, liberation_day, closed_days, trigger_day_counts, week_ends_move, day_ends_at)
     values ($1, $2, $3, $4::date[], $5, $6, $7)
     on conflict (region_id) do update set good_friday = excluded.good_friday, liberation_day = excluded.liberation_day,
       closed_days = excluded.closed_days, trigger_day_counts = excluded.trigger_day_counts,
       week_ends_move = excluded.week_ends_move, day_ends_at = excluded.day_ends_at`,
    [
      regionId,
      calendar.goodFriday,
      calendar.liberationDay,
      [...calendar.closedDays].sort(),
      settings.triggerDayCounts,
      settings.movesToWorkingDay.week,
      settings.dayEndsAt,
    ],
  );
}
