import type { Tx } from '../../../platform/db/tx.ts';
import {
  asIfInForce,
  type FactsColumns,
  type FundingTerms,
  loadContractFunding,
  runYearOver,
  type YearOutcome,
} from '../../funding/index.ts';
import { asPlanned, withoutBounds, withoutGuarantees, withoutTotal } from '../domain/as-planned.ts';
import { movedDay, throughOf } from '../domain/period.ts';
import type { Ladder } from '../domain/steps.ts';
import type { CareOfPeriod } from './gather-care.ts';
import { type NeutralPrice, withNeutralPrices } from './neutral-prices.ts';

/**
 * The terms that paid most contracts of the region in the period; null when none did. Regions pay their contracts by one set; where
 * a contract had another, the comparison of what was approved with what these terms give shows the difference.
 */
export async function ownTermsOf(
  tx: Tx,
  { contractIds, period }: CareOfPeriod,
): Promise<{ termsId: number; terms: FundingTerms } | null> {
  const links = await loadContractFunding(tx, { contractIds, from: period.from, through: throughOf(period) });
  const groups = [...Map.groupBy(links, ({ termsId }) => termsId).values()].sort((a, b) => b.length - a.length);
  return groups[0]?.[0] ?? null;
}

/** A period paid under terms: the outcome, on what columns, at what stated prices. */
export type PaidAgain = {
  readonly terms: FundingTerms;
  readonly outcome: YearOutcome;
  readonly columns: FactsColumns;
  readonly prices: readonly NeutralPrice[];
};

/** Pays the care again under terms, as if these were in force in that period. Pure, over columns. */
export function payAgain(terms: FundingTerms, care: CareOfPeriod): PaidAgain {
  const held = inForce(terms, care);
  const { months } = care.period;
  const { columns, prices } = withNeutralPrices(terms, care.columns, care.centsByProduct, { year: care.year, months });
  return { terms: held, outcome: runYearOver(held, columns, care.year, months), columns, prices };
}

/** The totals with ever more of the terms switched on. What terms do not have is not reckoned again. */
export function ladderOf({ terms, columns, outcome }: PaidAgain, { year, period }: CareOfPeriod): Ladder {
  const withHeld = ({ totals }: YearOutcome): number => Number(totals.totalCents + totals.heldCents);
  const totalOf = (less: FundingTerms): number => withHeld(runYearOver(less, columns, year, period.months));
  const total = withHeld(outcome);
  const guarantee = settlesTotal(terms) ? totalOf(withoutTotal(terms)) : total;
  const bounds = terms.parts.some((part) => part.guarantee !== null) ? totalOf(withoutGuarantees(terms)) : guarantee;
  const course = isBounded(terms) ? totalOf(withoutBounds(terms)) : bounds;
  return {
    price: totalOf(asPlanned(terms)),
    course,
    bounds,
    guarantee,
    total,
    held: Number(outcome.totals.totalCents),
  };
}

/** The value of the care itself under terms, per product: without what contracts agree, so without bounds on that and guarantees. */
export function careValueByProduct({ terms, columns }: PaidAgain, care: CareOfPeriod): ReadonlyMap<string, number> {
  const apart = { ...columns, apart: { ...columns.apart, agreements: [] } };
  const { byProduct } = runYearOver(terms, apart, care.year, care.period.months);
  return new Map(
    byProduct.map(({ key, totals: t }) => [
      key ?? '',
      Number(t.paidCents + t.heldCents + t.refusedCents + t.withinGuaranteeCents),
    ]),
  );
}

/** Terms as if they held in the period, with their own days moved as the facts were. */
function inForce(terms: FundingTerms, { year, period }: CareOfPeriod): FundingTerms {
  const { resultShare } = terms.total;
  const moved = resultShare && { ...resultShare, from: movedDay(resultShare.from, period) };
  return { ...asIfInForce(terms, year), total: { ...terms.total, resultShare: moved } };
}

const settlesTotal = ({ total, parts }: FundingTerms): boolean =>
  total.resultShare !== null || total.bonusMalus !== null || parts.some(({ yearEnd }) => yearEnd.afterCalculation);

const isBounded = ({ bounds, parts }: FundingTerms): boolean =>
  bounds.length > 0 || parts.some((part) => part.bounds.length > 0 || part.declaration.stacking !== 'allow');
