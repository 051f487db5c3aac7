import { add, fraction, multiply, ONE, ZERO } from '../../../../kernel/fraction.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import {
  type Agreement,
  agreedLimit,
  boundsOf,
  countsProduct,
  type FundingPart,
  type FundingTerms,
  type Moment,
  type PlacedBound,
  type ProductFacts,
  partFor,
} from '../../../funding/api.ts';
import {
  type AgreedAmount,
  type AgreedBound,
  type AgreedMoment,
  type AgreedPart,
  rulesOfPart,
} from '../../domain/funding/agreed-part.ts';

/** A product of the region: what terms look at, its code and what that code declares. */
export type PaidProduct = ProductFacts & {
  readonly productId: number;
  readonly code: string;
  readonly unit: string;
  readonly role: Moment['codeRole'] | 'month';
};

/** A contract with the terms that pay it in a period, and the products it agrees. */
export type PaidContract = {
  readonly contractId: number;
  readonly contractNumber: string;
  readonly providerId: number;
  readonly termsId: number;
  readonly version: number;
  readonly terms: FundingTerms;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
  readonly productIds: readonly number[];
};

export type TermsFacts = {
  readonly contracts: readonly PaidContract[];
  /** All products of the region: a bound may count more than one contract sells. */
  readonly products: readonly PaidProduct[];
  /** By key of the terms. */
  readonly amounts: ReadonlyMap<string, readonly AgreedAmount[]>;
};

/** Funding terms as they speak about single lines: by product code, the part that pays it per contract and period. */
export function partsOfTerms({ contracts, products, amounts }: TermsFacts): Map<string, AgreedPart[]> {
  const productOf = new Map(products.map((product) => [product.productId, product]));
  const parts = new Map<string, AgreedPart[]>();
  for (const contract of contracts) {
    const agreements = (amounts.get(contract.terms.key) ?? []).flatMap((one) => toAgreement(one, productOf));
    for (const id of contract.productIds) {
      const product = productOf.get(id);
      const part = product && partFor(contract.terms, product);
      if (!product || !part) continue;
      const known = parts.get(product.code);
      const agreed = agreedPart(contract, product, part, products, agreements);
      if (known) known.push(agreed);
      else parts.set(product.code, [agreed]);
    }
  }
  return parts;
}

function agreedPart(
  contract: PaidContract,
  product: PaidProduct,
  part: FundingPart,
  products: readonly PaidProduct[],
  agreements: readonly Agreement[],
): AgreedPart {
  const { terms, termsId, version, contractNumber, from, through } = contract;
  return {
    ref: {
      termsId: String(termsId),
      termsKey: terms.key,
      version,
      partKey: part.key,
      partName: part.name,
      contractNumber,
    },
    productKey: product.key,
    from,
    through,
    ...rulesOfPart(part),
    moments: momentsOf(part, product.role),
    bounds: boundsOf(terms)
      .filter((placed) => countsProduct(terms, placed, product))
      .map((placed) => agreedBound(contract, product, placed, products, agreements)),
  };
}

/**
 * The moments that a code declares, with the pieces that become due at each: differences of whole pieces, so together they are
 * the trajectory. Null: each unit is due, or the code is no piece of a trajectory (a month of it, an amount in euros).
 */
function momentsOf({ due, price, declaration }: FundingPart, role: PaidProduct['role']): AgreedMoment[] | null {
  if (due.kind !== 'moments' || declaration.unit === EUROS || role === 'month') return null;
  const own = due.moments.filter(({ codeRole }) => codeRole === role);
  // A code of its own is one piece at its moment; one code for all has the pieces of the whole price.
  if (role === 'start' || role === 'end') return own.map((moment) => ({ ...toMoment(moment), volume: 1 }));
  const pieces = price.of === 'trajectory' ? price.pieces : 1;
  let share = ZERO;
  let before = 0;
  return due.moments.map((moment, at) => {
    share = at === due.moments.length - 1 ? ONE : add(share, moment.share);
    const { numerator, denominator } = multiply(share, fraction(pieces));
    const through = Number(numerator / denominator);
    const volume = through - before;
    before = through;
    return { ...toMoment(moment), volume };
  });
}

/** iJw Eenheid 83. */
const EUROS = '83';

const toMoment = ({ key, at, days, conditions, otherwise, silenceDays }: Moment) => ({
  key,
  at,
  days,
  conditions,
  otherwise,
  silenceDays,
});

function agreedBound(
  { contractId, providerId, terms }: PaidContract,
  product: PaidProduct,
  placed: PlacedBound,
  products: readonly PaidProduct[],
  agreements: readonly Agreement[],
): AgreedBound {
  const { bound } = placed;
  const { key, name, per, over, limit, at, signals } = bound;
  const what = {
    contractId: per.includes('contract') ? String(contractId) : null,
    providerId: per.includes('provider') ? String(providerId) : null,
    productKey: per.includes('product') ? product.key : null,
  };
  const known = new Map<number, number | null>();
  const limitIn = (year: number): number | null => {
    if (limit.kind === 'amount') return Number(limit.cents);
    if (limit.kind === 'volume') return limit.volume;
    const before = known.get(year);
    if (before !== undefined) return before;
    const agreed = agreedLimit(terms, placed, agreements, what, year);
    known.set(year, agreed);
    return agreed;
  };
  return {
    key,
    name,
    per,
    over,
    measure: limit.kind === 'amount' || limit.kind === 'agreed-amount' ? 'amount' : 'volume',
    limitIn,
    at,
    signals,
    productIds: products.filter((one) => countsProduct(terms, placed, one)).map(({ productId }) => productId),
  };
}

function toAgreement(one: AgreedAmount, productOf: ReadonlyMap<number, PaidProduct>): Agreement[] {
  const product = productOf.get(one.productId);
  if (!product) return [];
  const { contractId, providerId, year, limitCents, volume } = one;
  return [
    {
      contractId: String(contractId),
      providerId: String(providerId),
      product,
      year,
      budgetCents: null,
      limitCents,
      limitVolume: volume === null ? null : volume * (product.unit === HOURS ? 60 : 1),
      places: null,
      dayTariffCents: null,
    },
  ];
}

/** iJw Eenheid 04: volumes are measured in minutes. */
const HOURS = '04';

/** Do limits that contracts agree count here, and more than one provider's? */
export function agreedLimitsIn(terms: FundingTerms): 'none' | 'own' | 'all' {
  const agreed = boundsOf(terms).filter(({ bound }) => bound.limit.kind.startsWith('agreed'));
  if (agreed.length === 0) return 'none';
  const own = agreed.every(({ bound }) => bound.per.includes('contract') || bound.per.includes('provider'));
  return own ? 'own' : 'all';
}
