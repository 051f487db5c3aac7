import type { Cells } from './cells.ts';
import type { FactsColumns } from './columns.ts';
import type { ContractAmount } from './contract-amounts.ts';
import { divideOver } from './settlement.ts';

/** Amounts for contracts put in their cells: joint money, divided over the municipalities by their young people. */
export function payContracts(
  amounts: readonly ContractAmount[],
  { contracts, products }: FactsColumns,
  cells: Cells,
  youngPeople: ReadonlyMap<number, number>,
  resultFrom: number,
): void {
  const contractPlaces = new Map(contracts.map(({ id }, place) => [id, place]));
  const productPlaces = new Map(products.map(({ key }, place) => [key, place]));
  for (const { agreement, cents, day, kind } of amounts) {
    const contract = contractPlaces.get(agreement.contractId) ?? -1;
    const product = productPlaces.get(agreement.product.key) ?? -1;
    for (const [municipality, part] of divideOver(cents, youngPeople)) {
      const cell = cells.at(contract, product, municipality);
      cell.paid += part;
      if (day >= resultFrom) cell.paidForResult += part;
      if (kind === 'advance') cell.advance += part;
    }
  }
}
