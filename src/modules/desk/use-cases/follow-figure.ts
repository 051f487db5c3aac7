import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type Direction, type Figure, isBeyond } from '../domain/figures.ts';
import { insertReadings, insertWatch, listWatches, type Watcher } from '../storage/watches.ts';

export type WatchRefusal = {
  readonly code: 'desk.figure-unknown' | 'desk.watch-exists' | 'desk.too-many-watches' | 'desk.watch-unknown';
};

/** How many figures somebody follows in one role. */
const MOST_WATCHES = 20;

/** Follows a figure of one's own home from today on; today's value is its first reading, so nothing is mailed about today. */
export async function followFigure(
  tx: Tx,
  by: Watcher,
  wanted: { readonly figure: string; readonly direction: Direction; readonly line: bigint },
  figures: readonly Figure[],
  today: PlainDate,
): Promise<Result<number, WatchRefusal>> {
  const figure = figures.find(({ code }) => code === wanted.figure);
  if (!figure) return no({ code: 'desk.figure-unknown' });
  const own = await listWatches(tx, by);
  if (own.some((one) => one.figure === wanted.figure && one.direction === wanted.direction))
    return no({ code: 'desk.watch-exists' });
  if (own.length >= MOST_WATCHES) return no({ code: 'desk.too-many-watches' });
  const { label, unit, value } = figure;
  const watchId = await insertWatch(tx, by, { ...wanted, label, unit });
  if (watchId === undefined) return no({ code: 'desk.watch-exists' });
  await insertReadings(tx, today, [{ watchId, value, beyond: isBeyond(wanted.direction, wanted.line, value) }]);
  return yes(watchId);
}
