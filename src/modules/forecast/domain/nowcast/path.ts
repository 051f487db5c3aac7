import { HALF_BAND, type Path } from './bound.ts';
import { type Calibration, spreadOf } from './calibrate.ts';
import { type LineMonths, openOf, total } from './lines.ts';

/** A line added up month by month from `from`, with how far it may be off: what is still open then, as wide as its kind was found to be. */
export function pathOf(line: LineMonths, from: number, calibration: Calibration): Path {
  const { width } = calibration.kinds[line.kind];
  const months = Array.from(line.approved, (_, at) => at + 1);
  const open = months.map((count) => openOf(line, count));
  return {
    from,
    expected: months.map((count, at) => total(line.approved, count) + total(line.fixed, count) + (open[at] ?? 0)),
    deviation: open.map((amount) => (amount === 0 ? 0 : (width / HALF_BAND) * spreadOf(calibration, amount))),
  };
}
