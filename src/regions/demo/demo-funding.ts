import { AGREED_TERMS, agreedTerms } from './agreed-terms.ts';
import { hasLimit } from './contract-rows.ts';
import type { DemoContract } from './contracts.ts';
import type { DemoRegion } from './demo-region.ts';
import { type AgreedAmount, type FundingWorld, type PaidContract, type PaidProduct, partsOfTerms } from './engine.ts';

/**
 * The funding terms that declarations of the demonstration are judged by, and what their bounds have used. Knows no moments and no
 * other care: throws RangeError for terms that ask for them.
 */
export class DemoFunding {
  readonly #region: DemoRegion;
  readonly #products: readonly PaidProduct[];
  readonly #parts = new Map<string, FundingWorld['parts']>();
  readonly #used = new Map<string, number>();

  constructor(region: DemoRegion) {
    this.#region = region;
    this.#products = region.budgets.map(({ product }, at) => ({
      productId: at + 1,
      key: product.key,
      code: product.code,
      category: product.category,
      segment: null,
      unit: product.unit,
      role: 'whole',
    }));
    const asking = agreedTerms(region.data).parts.find(
      ({ due, declaration }) => due.kind === 'moments' || declaration.stacking !== 'allow',
    );
    if (asking) throw new RangeError(`the demonstration keeps no trajectories: ${asking.key}`);
  }

  /** For places in the lists of providers and municipalities. */
  worldOf(provider: number, municipality: number): FundingWorld {
    const key = `${provider}|${municipality}`;
    let parts = this.#parts.get(key);
    if (!parts) {
      parts = this.#partsOf(provider, municipality);
      this.#parts.set(key, parts);
    }
    return { parts, used: this.#used, trajectories: new Map(), declared: new Map(), products: new Map() };
  }

  /** Counts what a declaration used. */
  count(changes: ReadonlyMap<string, number>): void {
    for (const [account, change] of changes) this.#used.set(account, (this.#used.get(account) ?? 0) + change);
  }

  #partsOf(provider: number, municipality: number): FundingWorld['parts'] {
    const terms = agreedTerms(this.#region.data);
    const own = this.#region.contracts.filter((contract) => contract.provider.index === provider);
    const serving = own.filter(({ municipalities }) => municipalities.includes(municipality));
    return partsOfTerms({
      contracts: serving.map(
        (contract): PaidContract => ({
          contractId: contract.index + 1,
          contractNumber: contract.number,
          providerId: this.#region.ids.provider(provider),
          termsId: AGREED_TERMS,
          version: 1,
          terms,
          from: contract.from,
          through: null,
          productIds: contract.lines.map(({ productIndex }) => productIndex + 1),
        }),
      ),
      products: this.#products,
      amounts: new Map([[terms.key, own.flatMap((contract) => amountsOf(this.#region, contract))]]),
    });
  }
}

/** What the rows of contract_product say. */
function amountsOf({ data, ids }: DemoRegion, contract: DemoContract): AgreedAmount[] {
  const { budgetYear, lumpSumProduct } = data.region;
  return contract.lines.flatMap((line) =>
    [
      { year: budgetYear - 1, cents: line.priorCents },
      { year: budgetYear, cents: line.currentCents },
    ].map(({ year, cents }) => ({
      contractId: contract.index + 1,
      providerId: ids.provider(contract.provider.index),
      productId: line.productIndex + 1,
      year,
      volume: line.product.key === lumpSumProduct ? null : line.volume,
      limitCents: hasLimit(contract.lot) ? cents : null,
    })),
  );
}
