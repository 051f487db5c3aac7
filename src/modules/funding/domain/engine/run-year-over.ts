import type { FundingPart, FundingTerms } from '../terms.ts';
import { dayNumber, yearEnd, yearStart } from './calendar.ts';
import { Cells } from './cells.ts';
import { type Collected, collectItems } from './collect-items.ts';
import type { FactsColumns } from './columns.ts';
import { type ContractAmount, contractAmounts } from './contract-amounts.ts';
import { partFor } from './coverage.ts';
import { deliveryFindings, type YearFinding } from './delivery-findings.ts';
import { judgeItems, type Witness } from './judge-items.ts';
import { planOf } from './part-plan.ts';
import { payContracts } from './pay-contracts.ts';
import { namedLines, settleYear, youngPeopleByPlace } from './settle-year.ts';
import { stackedMonths } from './stacking.ts';
import { valueWork } from './value-work.ts';
import { yearBounds } from './year-bounds.ts';
import { YearGuarantees } from './year-guarantees.ts';
import type { YearOutcome } from './year-outcome.ts';
import { allTotals } from './year-totals.ts';

/** What stands behind an outcome: the amounts in columns. */
export type YearMade = {
  readonly outcome: YearOutcome;
  readonly collected: Collected;
  readonly order: Int32Array;
  readonly amounts: readonly ContractAmount[];
};

/**
 * A year of care paid under terms, over columns: from contract to final settlement. The same columns may be paid again and again
 * under other terms. Pure; the order in which facts were given changes nothing. In months in which the terms do not hold they
 * have no amounts for contracts: see `asIfInForce`. With fewer `months` than twelve only the first months of the year are paid:
 * what is agreed for a year then counts for that part of it.
 */
export const runYearOver = (terms: FundingTerms, columns: FactsColumns, year: number, months = 12): YearOutcome =>
  makeYear(terms, columns, year, null, months).outcome;

/** As runYearOver, and tells a witness what became of each amount; with one, amounts that are not due are kept as well. */
export function makeYear(
  terms: FundingTerms,
  columns: FactsColumns,
  year: number,
  witnessOf: ((collected: Collected) => Witness) | null,
  months = 12,
): YearMade {
  const partOfProduct = Int32Array.from(columns.products, (product) => {
    const part = partFor(terms, product);
    return part === null ? -1 : terms.parts.indexOf(part);
  });
  const partOf = (product: number): FundingPart | null => terms.parts[partOfProduct[product] ?? -1] ?? null;
  const { resultShare } = terms.total;
  const resultFrom = resultShare === null ? Number.POSITIVE_INFINITY : dayNumber(resultShare.from);
  const collected = collectItems(columns, terms.parts.map(planOf), partOfProduct, year, months, witnessOf !== null);
  const order = collected.items.byDay(yearStart(year), yearEnd(year));
  const cells = new Cells(columns.products.length, columns.municipalities.length);
  const bounds = yearBounds(terms, columns, year, months);
  const guarantees = new YearGuarantees(columns, partOf, year, months);
  const stacked = stackedUnder(terms, columns, partOfProduct, year);
  const judging = {
    columns,
    ...collected,
    parts: terms.parts,
    partOfProduct,
    stacked,
    boundsOf: bounds.ofProduct,
    guarantees,
    cells,
    resultFrom,
  };
  judgeItems(judging, order, witnessOf?.(collected) ?? null);
  const amounts = contractAmounts(terms, columns.apart, year, months);
  payContracts(amounts, columns, cells, youngPeopleByPlace(columns), resultFrom);
  const workInProgress = valueWork(collected, columns, partOf, cells);
  const sums = cells.all();
  const { lines, findings } = settleYear(terms, columns, sums, guarantees, partOf, year, resultFrom, months);
  const partKeys = terms.parts.map(({ key }) => key);
  const outcome: YearOutcome = {
    year,
    ...allTotals(columns, sums, lines, partKeys, partOfProduct),
    settlement: namedLines(lines, columns),
    bounds: bounds.all.flatMap((bound) => bound.standings()),
    workInProgress,
    findings: [...findings, ...deliveryFindings(terms.delivery, columns.apart), ...notPaid(collected, columns)],
  };
  return { outcome, collected, order, amounts };
}

/** Terms for another period than their own, to see what they would have paid. */
export const asIfInForce = (terms: FundingTerms, year: number): FundingTerms => ({
  ...terms,
  from: `${year}-01-01` as FundingTerms['from'],
  through: null,
});

const stackedUnder = (
  terms: FundingTerms,
  columns: FactsColumns,
  partOfProduct: Int32Array,
  year: number,
): Uint16Array =>
  terms.parts.some(({ declaration }) => declaration.stacking !== 'allow')
    ? stackedMonths(columns, partOfProduct, year)
    : new Uint16Array(columns.episodes.ids.length);

const notPaid = ({ unpaid }: Collected, { products }: FactsColumns): YearFinding[] =>
  products.flatMap(({ key }, place) => {
    const episodes = unpaid[place] as number;
    return episodes === 0 ? [] : [{ code: 'product-not-paid', productKey: key, episodes } as const];
  });
