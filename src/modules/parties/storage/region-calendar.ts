import type { PlainDate } from '../../../kernel/plain-date.ts';
import { STATUTORY_CALENDAR, type WorkingCalendar } from '../../../kernel/working-days.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { type CountingSettings, DEFAULT_COUNTING } from '../../../standards/ijw/index.ts';

/** How a region counts terms. */
export type RegionCalendar = { readonly calendar: WorkingCalendar; readonly settings: CountingSettings };

const DEFAULTS: RegionCalendar = { calendar: STATUTORY_CALENDAR, settings: DEFAULT_COUNTING };

type StoredCalendar = {
  readonly regionId: number;
  readonly goodFriday: boolean;
  readonly liberationDay: WorkingCalendar['liberationDay'];
  readonly closedDays: PlainDate[];
  readonly triggerDayCounts: boolean;
  readonly weekEndsMove: boolean;
  readonly dayEndsAt: string;
};

/** The working days and ways of counting of regions, by their ids; one that chose nothing is left out. */
async function loadChosen(tx: Tx, regionIds: readonly number[]): Promise<Map<number, RegionCalendar>> {
  const rows = await tx.query<StoredCalendar>(
    `select region_id as "regionId", good_friday as "goodFriday", liberation_day as "liberationDay",
            closed_days as "closedDays", trigger_day_counts as "triggerDayCounts", week_ends_move as "weekEndsMove",
            day_ends_at as "dayEndsAt"
       from region_calendar where region_id = any($1::int[])`,
    [[...new Set(regionIds)]],
  );
  return new Map(
    rows.map(({ regionId, goodFriday, liberationDay, closedDays, triggerDayCounts, weekEndsMove, dayEndsAt }) => [
      regionId,
      {
        calendar: { goodFriday, liberationDay, closedDays },
        settings: {
          triggerDayCounts,
          dayEndsAt,
          movesToWorkingDay: { ...DEFAULT_COUNTING.movesToWorkingDay, week: weekEndsMove },
        },
      },
    ]),
  );
}

/** The working days and ways of counting of a region; the defaults when it chose none. */
export const loadRegionCalendar = async (tx: Tx, regionId: number): Promise<RegionCalendar> =>
  (await loadChosen(tx, [regionId])).get(regionId) ?? DEFAULTS;

/** The working days of regions, by their ids; the defaults of one that chose none. */
export async function loadWorkingDays(
  tx: Tx,
  regionIds: readonly number[],
): Promise<(regionId: number) => WorkingCalendar> {
  const chosen = await loadChosen(tx, regionIds);
  return (regionId) => (chosen.get(regionId) ?? DEFAULTS).calendar;
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
