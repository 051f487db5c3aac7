import type { Bound, FundingPart } from '../terms.ts';
import type { Fit } from './bound-ledger.ts';
import type { Cells } from './cells.ts';
import type { FactsColumns } from './columns.ts';
import { paidByUse } from './guarantee.ts';
import type { ItemColumns } from './item-columns.ts';
import type { YearBound } from './year-bounds.ts';
import type { YearGuarantees } from './year-guarantees.ts';

/** What became of an item: its amount is paid, held for a person, refused, or covered by a guarantee; together all of it. */
export type Outcome = {
  paid: number;
  held: number;
  refused: number;
  withinGuarantee: number;
  stacked: boolean;
};

/** What is told while items are judged: nothing when only totals are asked. */
export type Witness = {
  outcome(item: number, outcome: Outcome): void;
  atBound(item: number, bound: Bound, limit: number, used: number): void;
};

export type Judging = {
  readonly columns: FactsColumns;
  readonly items: ItemColumns;
  readonly parts: readonly FundingPart[];
  readonly partOfProduct: Int32Array;
  readonly stacked: Uint16Array;
  /** Per product: the bounds that count it. */
  readonly boundsOf: readonly (readonly YearBound[])[];
  readonly guarantees: YearGuarantees;
  readonly cells: Cells;
  readonly resultFrom: number;
  /** Per episode: what became due in earlier years, and was paid then. */
  readonly dueBefore: Float64Array;
};

/**
 * Every amount in order of day, provider and episode: stacking, then bounds, then guarantees. A bound pays up to its limit: a
 * line that is refused for going past it may be declared again for the room that was left. Held amounts keep their room.
 */
export function judgeItems(judging: Judging, order: Int32Array, witness: Witness | null): void {
  const { columns, items, cells, boundsOf, resultFrom } = judging;
  const { contract, product, municipality } = columns.episodes;
  const whole: Fit = { cents: 0, volume: 0 };
  const fit: Fit = { cents: 0, volume: 0 };
  const [owed, got] = [judging.dueBefore.slice(), judging.dueBefore.slice()];
  const heldOf = new Float64Array(got.length);
  const outcome: Outcome = { paid: 0, held: 0, refused: 0, withinGuarantee: 0, stacked: false };
  for (const at of order) {
    const state = items.stateAt(at);
    if (state === 'not-due') continue;
    const episode = items.episode[at] as number;
    const productAt = product[episode] as number;
    whole.cents = fit.cents = items.cents[at] as number;
    whole.volume = fit.volume = items.volume[at] as number;
    (owed[episode] as number) += whole.cents;
    // Who got less than was owed, for a bound, gives back only what is more than is still owed.
    if (whole.cents < 0)
      fit.cents = Math.max(whole.cents, Math.min(0, (owed[episode] as number) - (got[episode] as number)));
    const stacking = stackingOf(judging, at, episode, productAt);
    outcome.stacked = stacking !== 'allow';
    let held = state === 'held' || stacking === 'review';
    if (stacking === 'refuse' && fit.cents > 0) fit.cents = fit.volume = 0;
    else if (underBounds(boundsOf[productAt] ?? [], items, at, whole, fit, witness)) held = true;
    (got[episode] as number) += fit.cents;
    const cell = cells.at(contract[episode] as number, productAt, municipality[episode] as number);
    outcome.refused = whole.cents - fit.cents;
    // What is taken back goes off what is held first: nobody pays back what was never paid.
    outcome.held = held ? fit.cents : fit.cents < 0 ? -Math.min(-fit.cents, heldOf[episode] as number) : 0;
    (heldOf[episode] as number) += outcome.held;
    outcome.paid = fit.cents - outcome.held;
    outcome.withinGuarantee = 0;
    underGuarantee(judging, cell.contract, cell.product, outcome);
    cell.paid += outcome.paid;
    if ((items.day[at] as number) >= resultFrom) cell.paidForResult += outcome.paid;
    cell.held += outcome.held;
    cell.refused += outcome.refused;
    cell.withinGuarantee += outcome.withinGuarantee;
    witness?.outcome(at, outcome);
  }
}

function stackingOf({ items, parts, partOfProduct, stacked }: Judging, at: number, episode: number, product: number) {
  const bit = 1 << ((items.month[at] as number) % 12);
  if (((stacked[episode] as number) & bit) === 0) return 'allow';
  return parts[partOfProduct[product] as number]?.declaration.stacking ?? 'allow';
}

/** Lessens what fits to every refusing bound, then counts it in all of them; true when a bound asks for a person. */
function underBounds(
  bounds: readonly YearBound[],
  items: ItemColumns,
  at: number,
  whole: Fit,
  fit: Fit,
  witness: Witness | null,
): boolean {
  const [episode, month] = [items.episode[at] as number, items.month[at] as number];
  for (const bound of bounds) {
    const { ledger } = bound;
    if (ledger.bound.at !== 'refuse') continue;
    const sum = bound.sumOf(episode, month);
    if (sum === null || !ledger.exceeds(sum, fit)) continue;
    sum.exceeded += 1;
    witness?.atBound(at, ledger.bound, sum.limit, sum.used);
    ledger.narrow(sum, whole, fit);
  }
  let held = false;
  for (const bound of bounds) {
    const { ledger } = bound;
    const sum = bound.sumOf(episode, month);
    if (sum === null) continue;
    if (ledger.bound.at !== 'refuse' && ledger.exceeds(sum, fit)) {
      sum.exceeded += 1;
      witness?.atBound(at, ledger.bound, sum.limit, sum.used);
      held ||= ledger.bound.at === 'review';
    }
    ledger.take(sum, fit);
  }
  return held;
}

/** What is paid apart from the guarantee; the rest is covered by it, or agreed to be unpaid above it. */
function underGuarantee({ guarantees }: Judging, contract: number, product: number, outcome: Outcome): void {
  const running = guarantees.of(contract, product);
  if (running === null || outcome.paid === 0) return;
  const before = running.used;
  running.used += outcome.paid;
  const paid = paidByUse(running.plan, running.used) - paidByUse(running.plan, before);
  const { cents, inInstalments } = running.plan;
  const covered = inInstalments ? Math.min(running.used, cents) - Math.min(before, cents) : 0;
  outcome.refused += outcome.paid - paid - covered;
  outcome.withinGuarantee = covered;
  outcome.paid = paid;
}
