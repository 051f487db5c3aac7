import type { Frequency, Unit } from '../market-data.ts';
import type { Shape } from '../shape-data.ts';

const WEEKS_PER_MONTH = 4.35;
const DAYS_PER_WEEK = 7;

/**
 * The volume an access team would allocate for a usual delivery of `meanPerMonth`: some room above it, rounded to what
 * people write down (quarters of an hour, whole day parts; residence is every day of the week).
 */
export function planVolume(
  shape: Shape,
  unit: Unit,
  meanPerMonth: number,
  months: number,
): { readonly volume: number; readonly frequency: Frequency } {
  const { frequency } = shape;
  const step = unit === '01' ? 15 : 1;
  const upTo = (volume: number, of: number) => Math.max(of, Math.ceil(volume / of) * of);
  if (frequency === '2' && unit === '14') return { frequency, volume: DAYS_PER_WEEK };
  if (frequency === '2') return { frequency, volume: upTo(meanPerMonth / 0.7 / WEEKS_PER_MONTH, step) };
  if (frequency === '4') return { frequency, volume: upTo(meanPerMonth / 0.74, step) };
  return { frequency, volume: upTo((meanPerMonth * months) / 0.82, unit === '01' ? 60 : 1) };
}
