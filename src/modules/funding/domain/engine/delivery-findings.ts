import { compareFractions, type Fraction } from '../../../../kernel/fraction.ts';
import type { DeliveryDemands } from '../terms.ts';
import type { FundingFacts } from './facts.ts';

/** Something that people should see and that changes no amount. */
export type YearFinding =
  /** Less delivered by the main contractor itself, or by small providers, than agreed. */
  | {
      readonly code: 'own-share-too-small' | 'small-providers-share-too-small';
      readonly contractId: string;
      readonly found: Fraction;
      readonly least: Fraction;
    }
  /** Somebody delivered who is no partner of the consortium. */
  | { readonly code: 'outside-consortium'; readonly contractId: string; readonly name: string }
  /** Settled on cost, and nobody said what it was. */
  | { readonly code: 'cost-unknown'; readonly contractId: string }
  | { readonly code: 'result-unscored' | 'process-unscored'; readonly providerId: string }
  /** Products that were delivered and that no part of these terms pays. */
  | { readonly code: 'product-not-paid'; readonly productKey: string; readonly episodes: number };

/** Who delivered, against what was agreed on it. A share that nobody reported is no finding. */
export function deliveryFindings(
  demands: DeliveryDemands,
  { deliveries }: Pick<FundingFacts, 'deliveries'>,
): YearFinding[] {
  const { minimumOwnShare, smallProvidersShare: leastSmall, consortium } = demands;
  return deliveries.flatMap(({ contractId, ownShare, smallProvidersShare, deliverers }) => [
    ...tooSmall('own-share-too-small', contractId, ownShare, minimumOwnShare),
    ...tooSmall('small-providers-share-too-small', contractId, smallProvidersShare, leastSmall),
    ...(consortium.length === 0 ? [] : deliverers)
      .filter((name) => !consortium.includes(name))
      .map((name) => ({ code: 'outside-consortium', contractId, name }) as const),
  ]);
}

const tooSmall = (
  code: 'own-share-too-small' | 'small-providers-share-too-small',
  contractId: string,
  found: Fraction | null,
  least: Fraction | null,
): YearFinding[] =>
  found !== null && least !== null && compareFractions(found, least) < 0 ? [{ code, contractId, found, least }] : [];
