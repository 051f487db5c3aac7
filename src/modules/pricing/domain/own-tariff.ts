import { overlaps, type Period } from '../../../kernel/period.ts';

/** A contract in force for one municipality: what it is about, with whom, and who bought it. */
export type LocalContract = {
  readonly productId: number;
  readonly providerId: number;
  readonly boughtBy: 'region' | 'municipality';
  readonly period: Period;
};

/** What decides whether a municipality may adopt a tariff of its own. */
export type LocalFacts = {
  readonly contracts: readonly LocalContract[];
  /** When the municipality has left contracting to the region (its mandates). */
  readonly contractingWithRegion: readonly Period[];
};

export type LocalTariff = {
  readonly productId: number;
  readonly providerId: number | null;
  readonly period: Period;
};

export type LocalRefusal =
  | { readonly code: 'pricing.regionally-contracted'; readonly contracts: number }
  | { readonly code: 'pricing.contracting-with-region' };

/**
 * May the municipality adopt this tariff for itself? Not where the region contracts the product for it: there the uniform
 * tariff holds. And when it left contracting to the region, only for what it contracts itself all the same
 * . A tariff for one provider looks at the contracts of that provider alone.
 */
export function decideOwnTariff(wanted: LocalTariff, facts: LocalFacts): LocalRefusal | undefined {
  const touched = facts.contracts.filter(
    ({ productId, providerId, period }) =>
      productId === wanted.productId &&
      (wanted.providerId === null || providerId === wanted.providerId) &&
      overlaps(period, wanted.period),
  );
  const regional = touched.filter(({ boughtBy }) => boughtBy === 'region');
  if (regional.length > 0) return { code: 'pricing.regionally-contracted', contracts: regional.length };
  const leftToRegion = facts.contractingWithRegion.some((period) => overlaps(period, wanted.period));
  return leftToRegion && touched.length === 0 ? { code: 'pricing.contracting-with-region' } : undefined;
}
