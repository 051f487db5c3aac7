import type { Raming } from '../../api/types.ts';
import { formatMonthYear } from '../../format/index.ts';

/** The last month whose use counts, in words; null while the year lies ahead. */
export const usedUntil = ({ gebruikTotMaand: month, jaar }: Raming): string | null =>
  month === 0 ? null : formatMonthYear(`${jaar}-${String(month).padStart(2, '0')}`);
