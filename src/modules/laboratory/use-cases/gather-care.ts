import { createHash } from 'node:crypto';
import type { Tx } from '../../../platform/db/tx.ts';
import { columnsOf, type FactsColumns, type FundedProduct, loadFundedProducts } from '../../funding/index.ts';
import { factsOfCare, knownResultsOf } from '../domain/facts-of-care.ts';
import type { KnownResults, RowResults } from '../domain/known-results.ts';
import { engineYear, type LabPeriod, throughOf, wholeYear, yearsOf } from '../domain/period.ts';
import { readLines } from '../domain/read-lines.ts';
import { agreedInYears, type CareRow, careOfPeriod, youngPeopleInYear } from '../storage/care.ts';

/** The care of a region in a period, in columns, with what was approved or is held of it per product. */
export type CareOfPeriod = {
  readonly period: LabPeriod;
  /** The year of the engine on which the period was laid. */
  readonly year: number;
  readonly columns: FactsColumns;
  /** Products of the region as terms look at them, each key once. */
  readonly products: readonly FundedProduct[];
  readonly lineCents: number;
  readonly centsByProduct: ReadonlyMap<string, number>;
  readonly contractIds: readonly number[];
  /** Of which trajectories the results are known. */
  readonly results: KnownResults;
  /** SHA-256 of everything that was read: the same hash is the same facts. Made when it is asked for. */
  readonly factsHash: () => string;
};

/** Four set statements, whatever the size of the region. */
export async function gatherPeriod(tx: Tx, regionId: number, period: LabPeriod): Promise<CareOfPeriod> {
  const through = throughOf(period);
  const funded = await loadFundedProducts(tx, regionId);
  const rows = await careOfPeriod(tx, regionId, { from: period.from, through });
  const agreed = await agreedInYears(
    tx,
    regionId,
    yearsOf(period).map(({ year }) => year),
  );
  const youngPeople = await youngPeopleInYear(tx, regionId, yearsOf(period).at(-1)?.year ?? engineYear(period));
  const products = new Map(
    funded.map(({ productId, key, code, category, segment }) => [productId, { key, code, category, segment }]),
  );
  const centsByProduct = new Map<string, number>();
  for (const { productId, cents } of rows) {
    const key = products.get(productId)?.key ?? '';
    centsByProduct.set(key, (centsByProduct.get(key) ?? 0) + Number(cents));
  }
  const care = rows.map((row) => ({ ...row, ...readLines(row), results: resultsOf(row) }));
  const gathered = { period, products, care, agreed, youngPeople };
  const facts = factsOfCare(gathered);
  return {
    period,
    year: engineYear(period),
    columns: columnsOf(facts),
    products: [...new Map(funded.toReversed().map((one) => [one.key, one])).values()],
    results: knownResultsOf(gathered),
    lineCents: rows.reduce((sum, { cents }) => sum + Number(cents), 0),
    centsByProduct,
    contractIds: [...new Set([...rows, ...agreed].map(({ contractId }) => contractId))],
    factsHash: () => hashOf([period, facts, [...centsByProduct]]),
  };
}

const resultsOf = ({ resultsAgreed, resultsReached, resultsOpen }: CareRow): RowResults =>
  resultsAgreed === null ? null : { agreed: resultsAgreed, reached: resultsReached ?? 0, open: resultsOpen ?? 0 };

/** The care of a calendar year. */
export const gatherCare = (tx: Tx, regionId: number, year: number): Promise<CareOfPeriod> =>
  gatherPeriod(tx, regionId, wholeYear(year));

const hashOf = (facts: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(facts, (_, value) => (typeof value === 'bigint' ? String(value) : value)))
    .digest('hex');
