import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { AgreedProductFacts, TariffFacts } from '../../../contracts/index.ts';
import { type ContractFunding, loadContractFunding, loadFundedProducts, partFor } from '../../../funding/index.ts';
import type { AgreedAmount, AgreedPart } from '../../domain/funding/agreed-part.ts';
import type { FundingWorld } from '../../domain/funding/funding-world.ts';
import type { IncomingClaim } from '../../domain/incoming-claim.ts';
import { agreedAmounts, holdBounds, openBound } from '../../storage/funding/bound-use.ts';
import type { Intake } from '../intake.ts';
import { codesBefore, trajectoriesBefore } from './declared-before.ts';
import { mentionedUnder } from './mentioned.ts';
import { agreedLimitsIn, type PaidContract, type PaidProduct, partsOfTerms } from './parts-of-terms.ts';

/** What loading the tariffs told of contracts, and the products that they agree. */
type Agreed = { readonly tariffs: readonly TariffFacts[]; readonly products: readonly AgreedProductFacts[] };

type TermsOfContracts = {
  readonly parts: ReadonlyMap<string, readonly AgreedPart[]>;
  /** Which parts pay a code, also of products that another provider delivers. */
  readonly partKeys: ReadonlyMap<string, ReadonlySet<string>>;
};
type Days = { readonly from: PlainDate; readonly through: PlainDate };
type Asker = Pick<IncomingClaim, 'regionId' | 'providerId'>;

/**
 * The funding terms that pay these agreements in a period, as they speak about lines. Undefined: no terms pay them.
 *
 * @param instead a version that stands in for all versions of the same terms
 */
export async function gatherTerms(
  tx: Tx,
  asker: Asker,
  agreed: Agreed,
  days: Days,
  instead?: Pick<ContractFunding, 'termsId' | 'version' | 'terms'>,
): Promise<TermsOfContracts | undefined> {
  const sold = productsByContract(agreed);
  const found = await loadContractFunding(tx, { contractIds: [...sold.keys()], ...days });
  const fundings = instead
    ? found.filter(({ terms }) => terms.key === instead.terms.key).map((funding) => ({ ...funding, ...instead }))
    : found;
  if (fundings.length === 0) return undefined;
  const products = await loadFundedProducts(tx, asker.regionId);
  const amounts = await amountsOf(tx, asker, fundings);
  const parts = partsOfTerms({ contracts: paidContracts(fundings, sold, asker.providerId), products, amounts });
  return { parts, partKeys: partKeysByCode(fundings, products) };
}

/**
 * The funding terms that a declaration is judged by, with what was used under them before: a few statements, however many lines.
 * The bounds that its lines count to are held until the transaction ends. Undefined: no terms pay these contracts.
 */
export async function gatherFunding(
  tx: Tx,
  claim: IncomingClaim,
  intake: Intake,
  agreed: Agreed,
): Promise<FundingWorld | undefined> {
  const days = intake.days ?? claim.period;
  const terms = await gatherTerms(tx, claim, agreed, days);
  if (!terms) return undefined;
  const { regionId } = claim;
  const { parts, partKeys } = terms;
  const mentioned = mentionedUnder(parts, claim, intake);
  for (const bound of mentioned.bounds) await openBound(tx, regionId, bound);
  return {
    parts,
    used: await holdBounds(tx, regionId, mentioned.accounts),
    ...(await trajectoriesBefore(tx, claim, intake, mentioned)),
    products: await codesBefore(tx, mentioned, days, partKeys),
  };
}

type Sold = { readonly contractNumber: string; readonly productIds: Set<number> };

function productsByContract({ tariffs, products }: Agreed): Map<number, Sold> {
  const sold = new Map<number, Sold>();
  for (const { contractId, contractNumber, productId } of [...tariffs, ...products]) {
    const known = sold.get(contractId) ?? { contractNumber, productIds: new Set() };
    known.productIds.add(productId);
    sold.set(contractId, known);
  }
  return sold;
}

const paidContracts = (
  fundings: readonly ContractFunding[],
  sold: ReadonlyMap<number, Sold>,
  providerId: number,
): PaidContract[] =>
  fundings.flatMap((funding) => {
    const contract = sold.get(funding.contractId);
    if (!contract) return [];
    const { contractNumber, productIds } = contract;
    return [{ ...funding, providerId, contractNumber, productIds: [...productIds] }];
  });

/** What contracts agree under each of the terms, where a bound asks for it. */
async function amountsOf(
  tx: Tx,
  { regionId, providerId }: Asker,
  fundings: readonly ContractFunding[],
): Promise<ReadonlyMap<string, readonly AgreedAmount[]>> {
  const amounts = new Map<string, readonly AgreedAmount[]>();
  for (const [key, versions] of Map.groupBy(fundings, ({ terms }) => terms.key)) {
    const asked = new Set(versions.map(({ terms }) => agreedLimitsIn(terms)));
    if (!asked.has('own') && !asked.has('all')) continue;
    amounts.set(key, await agreedAmounts(tx, regionId, key, asked.has('all') ? null : providerId));
  }
  return amounts;
}

function partKeysByCode(
  fundings: readonly ContractFunding[],
  products: readonly PaidProduct[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  for (const terms of new Set(fundings.map((funding) => funding.terms)))
    for (const product of products) {
      const part = partFor(terms, product);
      if (part) keys.set(product.code, (keys.get(product.code) ?? new Set()).add(part.key));
    }
  return keys;
}
