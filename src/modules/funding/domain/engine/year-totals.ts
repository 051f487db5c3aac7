import type { Cents } from '../../../../kernel/money.ts';
import type { Cell } from './cells.ts';
import type { FactsColumns } from './columns.ts';
import { amountOf, type DraftLine } from './settlement.ts';
import { asCents } from './whole.ts';

/** Sums of a year. Care at its full value is paid, held, refused or covered by a guarantee: nothing is lost between them. */
export type YearTotals = {
  /** Paid during the year: care, instalments, guarantees and advances. */
  readonly paidCents: Cents;
  readonly heldCents: Cents;
  readonly refusedCents: Cents;
  readonly withinGuaranteeCents: Cents;
  /** Of the settlement at the end of the year; below zero it is taken back. */
  readonly settledCents: Cents;
  /** Paid and settled together. */
  readonly totalCents: Cents;
  /** Work in progress at the end of the year less that at its beginning: in the accounts, not in any payment. */
  readonly workInProgressCents: Cents;
};

/** Totals per name; null: an amount of the whole, or of the region together. */
export type TotalsBy = readonly { readonly key: string | null; readonly totals: YearTotals }[];

type Running = { paid: number; held: number; refused: number; withinGuarantee: number; settled: number; work: number };
const nothing = (): Running => ({ paid: 0, held: 0, refused: 0, withinGuarantee: 0, settled: 0, work: 0 });

/** Every cell and every line of the settlement added up by one thing; a place of -1 is the whole together. */
export function totalsBy(
  names: readonly string[],
  cells: readonly Cell[],
  cellPlace: (cell: Cell) => number,
  lines: readonly DraftLine[],
  linePlaces: (line: DraftLine) => Iterable<readonly [place: number, cents: number]>,
): TotalsBy {
  const totals = new Map<number, Running>();
  const at = (place: number): Running => {
    const known = totals.get(place);
    if (known !== undefined) return known;
    const made = nothing();
    totals.set(place, made);
    return made;
  };
  for (const cell of cells) addCell(at(cellPlace(cell)), cell);
  for (const line of lines) for (const [place, cents] of linePlaces(line)) at(place).settled += cents;
  return [...totals]
    .sort(([a], [b]) => a - b)
    .map(([place, running]) => ({ key: names[place] ?? null, totals: finished(running) }));
}

export function totalsOf(cells: readonly Cell[], lines: readonly DraftLine[]): YearTotals {
  const running = nothing();
  for (const cell of cells) addCell(running, cell);
  for (const line of lines) running.settled += amountOf(line);
  return finished(running);
}

/** The totals by everything that people ask for. */
export function allTotals(
  { providers, contracts, municipalities, products }: FactsColumns,
  cells: readonly Cell[],
  lines: readonly DraftLine[],
  partKeys: readonly string[],
  partOfProduct: Int32Array,
) {
  const whole = (place: (line: DraftLine) => number) => (line: DraftLine) => [[place(line), amountOf(line)] as const];
  const providerOf = (contract: number): number => contracts[contract]?.provider ?? -1;
  const contractIds = contracts.map(({ id }) => id);
  const productKeys = products.map(({ key }) => key);
  const partOf = (cell: Cell): number => partOfProduct[cell.product] ?? -1;
  const partOfLine = ({ partKey }: DraftLine): number => (partKey === null ? -1 : partKeys.indexOf(partKey));
  return {
    totals: totalsOf(cells, lines),
    byProvider: totalsBy(
      providers,
      cells,
      (cell) => providerOf(cell.contract),
      lines,
      whole((line) => line.provider),
    ),
    byContract: totalsBy(
      contractIds,
      cells,
      (cell) => cell.contract,
      lines,
      whole((line) => line.contract ?? -1),
    ),
    byMunicipality: totalsBy(
      municipalities,
      cells,
      (cell) => cell.municipality,
      lines,
      (line) => line.division,
    ),
    byProduct: totalsBy(
      productKeys,
      cells,
      (cell) => cell.product,
      lines,
      whole((line) => line.product ?? -1),
    ),
    byPart: totalsBy(partKeys, cells, partOf, lines, whole(partOfLine)),
  };
}

function addCell(running: Running, cell: Cell): void {
  running.paid += cell.paid;
  running.held += cell.held;
  running.refused += cell.refused;
  running.withinGuarantee += cell.withinGuarantee;
  running.work += cell.workAfter - cell.workBefore;
}

const finished = (running: Running): YearTotals => ({
  paidCents: asCents(running.paid),
  heldCents: asCents(running.held),
  refusedCents: asCents(running.refused),
  withinGuaranteeCents: asCents(running.withinGuarantee),
  settledCents: asCents(running.settled),
  totalCents: asCents(running.paid + running.settled),
  workInProgressCents: asCents(running.work),
});
