/* A small invented region for tests: two pairs of parties, two products, help that was allocated long ago and goes on. */
import { epochDay, plainDate } from '../../../../kernel/plain-date.ts';
import type { NowcastFacts, Report, Trajectory } from './facts.ts';
import { daysOf, endOf, monthIndex, startOf } from './months.ts';

export const NEVER = Number.POSITIVE_INFINITY;
export const TODAY = plainDate('2026-11-22');
export const NOW = epochDay(TODAY);
export const month = monthIndex;

export const trajectory = (change: Partial<Trajectory> = {}): Trajectory => ({
  cell: 0,
  from: startOf(month(2024, 1)),
  through: NEVER,
  perDay: 10,
  knownOn: startOf(month(2023, 12)),
  replacedOn: NEVER,
  startedKnownOn: startOf(month(2024, 1)),
  stoppedOn: NEVER,
  stopKnownOn: NEVER,
  ...change,
});

/** Every month from January 2025 through October 2026 declared ten days after it: EUR 1.00 per unit, 10 units a day. */
export function steadyWorld(change: Partial<NowcastFacts> = {}): NowcastFacts {
  const cells = [
    { productId: 1, providerId: 10, municipalityId: 100 },
    { productId: 2, providerId: 10, municipalityId: 100 },
    { productId: 1, providerId: 11, municipalityId: 101 },
  ];
  const reports: Report[] = [];
  for (let at = month(2025, 1); at <= month(2026, 10); at++)
    cells.forEach((_, cell) => {
      reports.push({ cell, month: at, knownOn: endOf(at) + 10, cents: 1_000 * daysOf(at) });
    });
  return {
    cells,
    groups: ['Begeleiding', 'Verblijf', 'Begeleiding'],
    reports,
    trajectories: cells.map((_, cell) => trajectory({ cell })),
    fixed: [],
    ...change,
  };
}
