import { addCents, type Cents, subtractCents, ZERO_CENTS } from '../../../kernel/money.ts';
import { type Budget, type PerScenario, perScenario } from './budget.ts';
import type { Estimate, EstimateMunicipality } from './estimate.ts';
import { splitCents } from './split-cents.ts';

export type MunicipalShare = {
  readonly regionalCents: Cents;
  readonly localCents: Cents;
  readonly totalCents: Cents;
};

export type MunicipalBudget = {
  readonly of: EstimateMunicipality;
  readonly shares: PerScenario<MunicipalShare>;
  /** Ceiling minus the share; below zero is over the ceiling. Null without a ceiling. */
  readonly ceilingRoomCents: PerScenario<Cents> | null;
};

/** An amount that no municipality has a weight for: the split does not close and says so. */
export type Unsplit = { readonly regionalCents: Cents; readonly localCents: Cents };

export type MunicipalSplit = {
  readonly municipalities: readonly MunicipalBudget[];
  readonly unsplit: PerScenario<Unsplit>;
};

/**
 * What falls to each municipality: the regional part by the regional weights, the local part by the local ones. For
 * each scenario the shares and what could not be split add up to the budget to the cent. The fictitious ceiling is compared
 * with the share; nothing follows from it but a signal.
 */
export function splitOverMunicipalities(estimate: Estimate, budget: Budget): MunicipalSplit {
  const all = estimate.municipalities;
  const parts = perScenario((scenario) => {
    const { regionalCents, localCents } = budget.scenarios[scenario];
    return {
      regionalCents,
      localCents,
      regional: splitCents(
        regionalCents,
        all.map(({ regionalWeight }) => regionalWeight),
      ),
      local: splitCents(
        localCents,
        all.map(({ localWeight }) => localWeight),
      ),
    };
  });
  const municipalities = all.map((of, at): MunicipalBudget => {
    const shares = perScenario((scenario) => {
      const regionalCents = parts[scenario].regional?.[at] ?? ZERO_CENTS;
      const localCents = parts[scenario].local?.[at] ?? ZERO_CENTS;
      return { regionalCents, localCents, totalCents: addCents(regionalCents, localCents) };
    });
    const { ceilingCents } = of;
    return {
      of,
      shares,
      ceilingRoomCents:
        ceilingCents === null
          ? null
          : perScenario((scenario) => subtractCents(ceilingCents, shares[scenario].totalCents)),
    };
  });
  const unsplit = perScenario((scenario) => ({
    regionalCents: parts[scenario].regional ? ZERO_CENTS : parts[scenario].regionalCents,
    localCents: parts[scenario].local ? ZERO_CENTS : parts[scenario].localCents,
  }));
  return { municipalities, unsplit };
}
