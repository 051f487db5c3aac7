import type { Guarantee } from '../terms.ts';
import { asRatio, type Ratio, shareOf } from './whole.ts';

/** A guarantee of one product in a contract for a year, or for its first months. */
export type GuaranteePlan = { readonly cents: number; readonly above: Ratio; readonly inInstalments: boolean };

export const guaranteePlan = (guarantee: Guarantee, budgetCents: number, months = 12): GuaranteePlan => {
  const share = asRatio(guarantee.share);
  return {
    cents: shareOf(shareOf(budgetCents, months, 12), share.top, share.bottom),
    above: asRatio(guarantee.aboveShare),
    inInstalments: guarantee.paid === 'instalments',
  };
};

/**
 * What use comes to together with its guarantee: the guarantee whatever the use, and above it the agreed share of the tariff
 * . With a share of 1/1 this is the larger of use and guarantee.
 */
export const worthWith = ({ cents, above }: GuaranteePlan, used: number): number =>
  cents + shareOf(Math.max(0, used - cents), above.top, above.bottom);

/**
 * What was paid by use alone, as a sum of all use so far: nothing up to a guarantee that comes in instalments, all up to one
 * that is made up at the settlement. What one delivery is paid is the difference of two of these.
 */
export const paidByUse = (plan: GuaranteePlan, used: number): number =>
  shareOf(Math.max(0, used - plan.cents), plan.above.top, plan.above.bottom) +
  (plan.inInstalments ? 0 : Math.min(used, plan.cents));
