import { formatCents, formatDecimal } from '../../format/index.ts';

const DECIMALS = 2;
const WHOLE = 100;

/**
 * How the numbers of a ranking read. By most rules they are shares of one and read as points out of a hundred. Where
 * quality is worth money they are cents below zero, the price minus what quality is worth, and read as that amount.
 */
export const rankText = (value: number, asMoney: boolean): string =>
  asMoney ? formatCents(-Math.round(value)) : formatDecimal((value * WHOLE).toFixed(DECIMALS));

/** How long the bar of a total is, in per cents of the longest. */
export function barShare(value: number, all: readonly number[]): number {
  const most = Math.max(...all.map(Math.abs));
  return most === 0 ? 0 : (WHOLE * Math.abs(value)) / most;
}
