import type { LineCase } from '../line-case.ts';

/**
 * Above the volume of a period and within that of the whole allocation the agreed rule decides, not the default. Within
 * the total asks a total: without an end date the bound per period is the only one, and it stands.
 */
export function overPeriodIsAgreed({ facts: { funding }, timesInAllocation }: LineCase): boolean {
  if (funding === null || funding.overPeriod === 'refuse') return false;
  return funding.overPeriod === 'review' || timesInAllocation !== null;
}

/** The line goes above the volume of its period (the sum of TR321). */
export const isOverPeriod = ({ facts, allocated, timesInPeriod, measured }: LineCase): boolean =>
  allocated !== null && timesInPeriod !== null && facts.usage.periodVolume + measured > allocated * timesInPeriod;
