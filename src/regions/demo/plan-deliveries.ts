import type { DemoAllocation } from './allocations.ts';
import type { DemoMonth } from './demo-calendar.ts';
import type { DemoRegion } from './demo-region.ts';
import { type DraftLine, draftFor } from './draft-line.ts';
import type { Random } from './random.ts';
import { roomIn } from './room.ts';

/** Part of what is planned that is refused and not sent again, on average: planned on top, so that totals meet plan. */
const LOST = 0.006;

/**
 * The deliveries of one month as right lines. Per product the volumes together follow the plan: the share of the year's
 * budget that is used after ten months, spread over the months by season.
 */
export function planDeliveries(region: DemoRegion, month: DemoMonth, random: Random): DraftLine[] {
  const active = region.allocations.filter((allocation) => isActive(allocation, month));
  const weights = new Map<number, number>();
  for (const allocation of active) {
    weights.set(allocation.productIndex, (weights.get(allocation.productIndex) ?? 0) + weightIn(allocation, month));
  }
  const factors = new Map(
    [...weights].map(([productIndex, weight]) => [productIndex, targetOf(region, productIndex, month) / weight]),
  );
  const drafts: DraftLine[] = [];
  for (const allocation of active) {
    const spread = allocation.product.unit === '14' && allocation.frequency === '2' ? 0.03 : 0.3;
    const wished = weightIn(allocation, month) * (factors.get(allocation.productIndex) ?? 0) * random.around(spread);
    const volume = Math.min(Math.round(wished), roomIn(allocation, month));
    const bsn = region.clients[allocation.client - 1]?.bsn ?? '';
    if (volume > 0) drafts.push(draftFor(allocation, bsn, month, volume));
  }
  return drafts;
}

export const isActive = (allocation: DemoAllocation, month: DemoMonth): boolean =>
  allocation.deletedOn === 0 && allocation.from <= month.lastEpoch && allocation.through >= month.firstEpoch;

/** Usual delivery, for the part of the month that the allocation runs. */
function weightIn(allocation: DemoAllocation, month: DemoMonth): number {
  const days = Math.min(month.lastEpoch, allocation.through) - Math.max(month.firstEpoch, allocation.from) + 1;
  return (allocation.meanPerMonth * days) / month.days;
}

/** Planned volume of a product in a month: tenths of what is used after ten months, shaped by the season. */
function targetOf(region: DemoRegion, productIndex: number, month: DemoMonth): number {
  const budget = region.budgets[productIndex];
  const shape = region.data.shapes.shapes[budget?.product.key ?? ''];
  if (!budget || !shape) return 0;
  const { season } = region.data.shapes;
  const residence = budget.product.unit === '14' && shape.frequency === '2';
  const tenMonths = Array.from({ length: 10 }, (_, at) => season[String(at + 1)] ?? 1).reduce((sum, s) => sum + s, 0);
  const part = residence ? month.days / 304 : (season[String(Number(month.from.slice(5, 7)))] ?? 1) / tenMonths;
  return (budget.current.volume * shape.used * part) / (1 - LOST);
}
