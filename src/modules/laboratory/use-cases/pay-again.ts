import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import {
  asIfInForce,
  columnsOf,
  type FactsColumns,
  type FundingTerms,
  loadContractFunding,
  loadFundedProducts,
  runYearOver,
  type YearOutcome,
} from '../../funding/index.ts';
import { factsOfCare } from '../domain/facts-of-care.ts';
import { agreedInYear, careMonthsOfYear, careOfYear, youngPeopleInYear } from '../storage/care.ts';
import { type NeutralPrice, withNeutralPrices } from './neutral-prices.ts';

/** The care of a region in a year in columns, with what was approved or is held of it per product. */
export type CareOfYear = {
  readonly year: number;
  readonly columns: FactsColumns;
  readonly lineCents: number;
  readonly centsByProduct: ReadonlyMap<string, number>;
  readonly contractIds: readonly number[];
};

/** Six set statements, whatever the size of the region. */
export async function gatherCare(tx: Tx, regionId: number, year: number): Promise<CareOfYear> {
  const funded = await loadFundedProducts(tx, regionId);
  const care = await careOfYear(tx, regionId, year);
  const months = await careMonthsOfYear(tx, regionId, year);
  const agreed = await agreedInYear(tx, regionId, year);
  const youngPeople = await youngPeopleInYear(tx, regionId, year);
  const products = new Map(
    funded.map(({ productId, key, code, category, segment }) => [productId, { key, code, category, segment }]),
  );
  const centsByProduct = new Map<string, number>();
  for (const { productId, cents } of care) {
    const key = products.get(productId)?.key ?? '';
    centsByProduct.set(key, (centsByProduct.get(key) ?? 0) + Number(cents));
  }
  return {
    year,
    columns: columnsOf(factsOfCare({ year, products, care, months, agreed, youngPeople })),
    lineCents: care.reduce((sum, { cents }) => sum + Number(cents), 0),
    centsByProduct,
    contractIds: [...new Set([...care, ...agreed].map(({ contractId }) => contractId))],
  };
}

/**
 * The terms that paid most contracts of the region in the year; null when none did. Regions pay their contracts by one set; where
 * a contract had another, the comparison of what was approved with what these terms give shows the difference.
 */
export async function ownTermsOf(
  tx: Tx,
  { contractIds, year }: CareOfYear,
): Promise<{ termsId: number; terms: FundingTerms } | null> {
  const links = await loadContractFunding(tx, {
    contractIds,
    from: `${year}-01-01` as PlainDate,
    through: `${year}-12-31` as PlainDate,
  });
  const groups = [...Map.groupBy(links, ({ termsId }) => termsId).values()].sort((a, b) => b.length - a.length);
  return groups[0]?.[0] ?? null;
}

export type PaidAgain = { readonly outcome: YearOutcome; readonly prices: readonly NeutralPrice[] };

/** Pays the care again under terms, as if these were in force in that year. Pure, over columns. */
export function payAgain(terms: FundingTerms, care: CareOfYear): PaidAgain {
  const { columns, prices } = withNeutralPrices(terms, care.columns, care.centsByProduct, care.year);
  return { outcome: runYearOver(asIfInForce(terms, care.year), columns, care.year), prices };
}

/** The value of the care itself under terms, per product: without what contracts agree, so without bounds on that and guarantees. */
export function careValueByProduct(terms: FundingTerms, care: CareOfYear): ReadonlyMap<string, number> {
  const columns = { ...care.columns, apart: { ...care.columns.apart, agreements: [] } };
  const { byProduct } = runYearOver(asIfInForce(terms, care.year), columns, care.year);
  return new Map(
    byProduct.map(({ key, totals: t }) => [
      key ?? '',
      Number(t.paidCents + t.heldCents + t.refusedCents + t.withinGuaranteeCents),
    ]),
  );
}
