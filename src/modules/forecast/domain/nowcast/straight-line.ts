import { type LineMonths, total } from './lines.ts';
import { monthOfEpoch } from './months.ts';

/**
 * The naive forecast: the mean of the months that have passed, for every month of the span. Fixed amounts are added as they
 * are. What the nowcast must beat.
 */
export function straightLine(line: LineMonths, from: number, asOf: number): number {
  const passed = Math.min(line.approved.length, Math.max(0, monthOfEpoch(asOf) - from));
  const mean = passed === 0 ? 0 : total(line.approved, passed) / passed;
  return Math.round(mean * line.approved.length) + total(line.fixed);
}
