import type { FundingPart } from '../terms.ts';
import { inPartOfYear } from './agreed-limit.ts';
import type { Cell } from './cells.ts';
import type { FactsColumns } from './columns.ts';
import { type DraftLine, divideOver, term } from './settlement.ts';
import { asNumber } from './whole.ts';

export type CostSettlement = {
  readonly lines: DraftLine[];
  /** Contracts that are settled on cost while nobody said what it was. */
  readonly unknown: number[];
};

/** Is a part settled on what delivering really cost? */
const settlesOnCost = ({ price, yearEnd }: FundingPart): boolean =>
  price.of === 'actual-cost' || yearEnd.afterCalculation;

/**
 * Advances set off against what became due, and after-calculation: cost up to the cap, less all that was paid. A
 * contract's cost counts once for all its parts that are settled on cost. Without a cost nothing is settled yet.
 */
export function settleCosts(
  cells: readonly Cell[],
  columns: FactsColumns,
  partOf: (product: number) => FundingPart | null,
  year: number,
  youngPeople: ReadonlyMap<number, number>,
  months: number,
): CostSettlement {
  const lines: DraftLine[] = [];
  const unknown: number[] = [];
  const advances = new Map<string, Cell[]>();
  const onCost = contractsOnCost(columns, partOf, year);
  for (const cell of cells) {
    const settledOnCost = onCost.get(cell.contract);
    if (settledOnCost?.products.includes(cell.product)) settledOnCost.cells.push(cell);
    else if (cell.advance !== 0) {
      const group = `${cell.contract} ${cell.product}`;
      advances.set(group, [...(advances.get(group) ?? []), cell]);
    }
  }
  for (const group of advances.values()) lines.push(setOff(group, columns, partOf));
  for (const group of onCost.values()) {
    const id = columns.contracts[group.contract]?.id;
    const costs = columns.apart.actualCosts.filter((one) => one.contractId === id && one.year === year);
    if (costs.length === 0) unknown.push(group.contract);
    else {
      const cost = costs.reduce((sum, { costCents }) => sum + asNumber(costCents), 0);
      lines.push(afterCalculation(group, cost, columns, partOf, year, youngPeople, months));
    }
  }
  return { lines, unknown };
}

/** What one contract was paid under parts that are settled on cost. */
type OnCost = { readonly contract: number; readonly products: number[]; readonly cells: Cell[] };

function contractsOnCost(
  { contracts, products, apart }: FactsColumns,
  partOf: (product: number) => FundingPart | null,
  year: number,
): Map<number, OnCost> {
  const found = new Map<number, OnCost>();
  for (const agreement of apart.agreements) {
    const product = products.findIndex(({ key }) => key === agreement.product.key);
    const part = partOf(product);
    if (agreement.year !== year || part === null || !settlesOnCost(part)) continue;
    const contract = contracts.findIndex(({ id }) => id === agreement.contractId);
    const known = found.get(contract);
    if (known) known.products.push(product);
    else found.set(contract, { contract, products: [product], cells: [] });
  }
  for (const { products: places } of found.values()) places.sort((a, b) => a - b);
  return new Map([...found].sort(([a], [b]) => a - b));
}

function setOff(
  group: readonly Cell[],
  { contracts }: FactsColumns,
  partOf: (product: number) => FundingPart | null,
): DraftLine {
  const { contract, product } = group[0] as Cell;
  const division = new Map(group.map((cell) => [cell.municipality, -cell.advance]));
  return {
    rule: 'advance-set-off',
    provider: contracts[contract]?.provider ?? -1,
    contract,
    partKey: partOf(product)?.key ?? null,
    product,
    sum: [term('advances', -group.reduce((sum, cell) => sum + cell.advance, 0))],
    division,
  };
}

function afterCalculation(
  { contract, products, cells }: OnCost,
  cost: number,
  columns: FactsColumns,
  partOf: (product: number) => FundingPart | null,
  year: number,
  youngPeople: ReadonlyMap<number, number>,
  months: number,
): DraftLine {
  const parts = [...new Set(products.map(partOf))];
  const yearly = capOf(contract, products, parts, columns, year);
  const cap = yearly === null ? null : inPartOfYear(yearly, 'year', months);
  const settled = cap === null ? cost : Math.min(cost, cap);
  const paid = cells.reduce((sum, cell) => sum + cell.paid, 0);
  const division = new Map(divideOver(settled, youngPeople));
  for (const cell of cells) division.set(cell.municipality, (division.get(cell.municipality) ?? 0) - cell.paid);
  return {
    rule: 'after-calculation',
    provider: columns.contracts[contract]?.provider ?? -1,
    contract,
    partKey: parts.length === 1 ? (parts[0]?.key ?? null) : null,
    product: products.length === 1 ? (products[0] ?? null) : null,
    sum: [
      term('actual-cost', cost),
      ...(settled === cost ? [] : [term('above-cap', settled - cost)]),
      term('paid', -paid),
    ],
    division,
  };
}

/** The most that is settled: the cap of each part, or what the contract agrees at most; null: none. */
function capOf(
  contract: number,
  products: readonly number[],
  parts: readonly (FundingPart | null)[],
  columns: FactsColumns,
  year: number,
): number | null {
  const caps = parts.map((part) => (part?.price.of === 'actual-cost' ? part.price.capCents : null));
  if (caps.every((cap) => cap !== null)) return caps.reduce((sum, cap) => sum + asNumber(cap), 0);
  const keys = products.map((place) => columns.products[place]?.key);
  const agreed = columns.apart.agreements.filter(
    (one) => one.year === year && one.contractId === columns.contracts[contract]?.id && keys.includes(one.product.key),
  );
  const limits = agreed.map(({ limitCents }) => limitCents).filter((limit) => limit !== null);
  return limits.length === 0 ? null : limits.reduce((sum, limit) => sum + asNumber(limit), 0);
}
