import type { FundingModel } from './instrument.ts';

/**
 * How abstract what is paid for is: a bed, a delivered hour, a trajectory, a result, a whole population.
 * The sources give the ladder; the numbers only order it.
 */
const STEPS: Readonly<Record<FundingModel, number>> = {
  'actual-cost': 0,
  'fixed-budget': 0,
  effort: 1,
  trajectory: 2,
  result: 3,
  population: 4,
};

/** From here on the price is hard to set and other instruments must carry guarantees. */
const ABSTRACT_FROM = 2;

export const isAbstract = (model: FundingModel): boolean => STEPS[model] >= ABSTRACT_FROM;

/** Is one way of paying more abstract than another? */
export const moreAbstract = (one: FundingModel, other: FundingModel): boolean => STEPS[one] > STEPS[other];

/** A clearly different way of paying should be fixed for this many years; a shorter contract warns and never blocks. */
export const YEARS_FOR_NEW_FUNDING = 7;
