import { plainDateOf } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { loadContractFunding, loadFundedProducts, partFor } from '../../funding/index.ts';
import type { AgreedRow, GuaranteeOfRow } from '../domain/utilisation/agreed.ts';

/**
 * What the funding terms guarantee of each budget in a year: the share of the part that pays the product,
 * rounded half up to the cent. When terms change within the year, those that came last count.
 */
export async function loadGuarantees(
  tx: Tx,
  regionId: number,
  year: number,
  agreed: readonly AgreedRow[],
): Promise<GuaranteeOfRow[]> {
  const [from, through] = [plainDateOf(year, 1, 1), plainDateOf(year, 12, 31)];
  const contractIds = [...new Set(agreed.map((row) => row.contractId))];
  const links = await loadContractFunding(tx, { contractIds, from, through });
  if (links.every(({ terms }) => terms.parts.every((part) => part.guarantee === null))) return [];
  const products = new Map((await loadFundedProducts(tx, regionId)).map((one) => [one.productId, one]));
  const termsOf = new Map(
    links.toSorted((a, b) => (a.from < b.from ? -1 : 1)).map((link) => [link.contractId, link.terms]),
  );
  return agreed.flatMap(({ contractId, productId, budgetCents }) => {
    const terms = termsOf.get(contractId);
    const product = products.get(productId);
    const guarantee = terms && product ? partFor(terms, product)?.guarantee : null;
    if (!guarantee) return [];
    const { numerator, denominator } = guarantee.share;
    return [{ contractId, productId, cents: (budgetCents * numerator * 2n + denominator) / (denominator * 2n) }];
  });
}
