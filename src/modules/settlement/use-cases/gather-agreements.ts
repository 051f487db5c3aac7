import { type Cents, cents } from '../../../kernel/money.ts';
import { earliest, latest, type PlainDate, plainDateOf } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { youthOf } from '../../../standards/cbs/index.ts';
import {
  type Agreement,
  type FundedProduct,
  type FundingTerms,
  loadContractFunding,
  loadFundedProducts,
  type ProductFacts,
} from '../../funding/index.ts';
import type { Window } from '../domain/instalment.ts';
import { type AgreedRow, loadAgreed, loadMembers, loadRecordedYouth } from '../storage/funded-agreements.ts';

/** Contracts that one version of terms pays in a year, with what they agree. */
export type FundedContracts = {
  readonly termsId: number;
  readonly terms: FundingTerms;
  readonly agreements: readonly Agreement[];
  /** Per contract: when it runs and these terms pay it. */
  readonly windows: ReadonlyMap<number, readonly Window[]>;
};

export type RegionAgreements = {
  readonly byTerms: readonly FundedContracts[];
  /**
   * Young people per municipality; joint money is divided by them. Figures that the region recorded for every member count, else the
   * statistics of the country for all: figures of one source are fair to each.
   */
  readonly municipalities: readonly { readonly id: string; readonly youngPeople: number }[];
  readonly providerOf: ReadonlyMap<number, number>;
  /** The product row that an amount is posted on, by contract and key in the product book. */
  readonly productOf: ReadonlyMap<string, number>;
  /** What terms ask of each product row; rows of one key are one product. */
  readonly products: ReadonlyMap<number, ProductFacts>;
};

/** Everything that contracts of a region agree for a year and by which terms they are paid: a few statements. */
export async function gatherAgreements(tx: Tx, regionId: number, year: number): Promise<RegionAgreements> {
  const [from, through] = [plainDateOf(year, 1, 1), plainDateOf(year, 12, 31)];
  const rows = await loadAgreed(tx, regionId, year);
  const contracts = new Map(rows.map((row) => [row.contractId, row]));
  const products = sharedByKey(await loadFundedProducts(tx, regionId));
  const links = await loadContractFunding(tx, { contractIds: [...contracts.keys()], from, through });
  const productOf = new Map<string, number>();
  const agreements = new Map<string, Agreement>();
  for (const row of rows) {
    const product = products.get(row.productId);
    if (product === undefined) continue;
    const key = `${row.contractId}|${product.key}`;
    agreements.set(key, together(agreements.get(key), agreementOf(row, product, year)));
    if (!productOf.has(key)) productOf.set(key, row.productId);
  }
  const byContract = Map.groupBy(agreements.values(), ({ contractId }) => Number(contractId));
  const byTerms = [...Map.groupBy(links, ({ termsId }) => termsId)].flatMap(([termsId, ofTerms]) => {
    const [first] = ofTerms;
    if (!first) return [];
    const windows = new Map(
      [...Map.groupBy(ofTerms, ({ contractId }) => contractId)].map(([contractId, own]) => [
        contractId,
        own.flatMap((link) => windowOf(link, contracts.get(contractId))),
      ]),
    );
    return [
      {
        termsId,
        terms: first.terms,
        windows,
        agreements: [...windows.keys()].flatMap((id) => byContract.get(id) ?? []),
      },
    ];
  });
  const members = await loadMembers(tx, regionId, through);
  const recorded = await loadRecordedYouth(tx, regionId, year);
  const known = members.every(({ id }) => recorded.has(id));
  return {
    byTerms,
    productOf,
    products,
    providerOf: new Map(rows.map(({ contractId, providerId }) => [contractId, providerId])),
    municipalities: members.map(({ id, cbsCode }) => ({
      id: String(id),
      youngPeople: known ? (recorded.get(id) ?? 0) : cbsCode === null ? 0 : (youthOf(cbsCode)?.aged0to17 ?? 0),
    })),
  };
}

/** The engine knows a key once: rows of one key have the code, category and segment of the first. */
function sharedByKey(rows: readonly FundedProduct[]): ReadonlyMap<number, ProductFacts> {
  const first = new Map<string, ProductFacts>();
  for (const { key, code, category, segment } of rows)
    if (!first.has(key)) first.set(key, { key, code, category, segment });
  return new Map(
    rows.flatMap(({ productId, key }) => {
      const product = first.get(key);
      return product === undefined ? [] : [[productId, product] as const];
    }),
  );
}

const agreementOf = (row: AgreedRow, product: ProductFacts, year: number): Agreement => ({
  contractId: String(row.contractId),
  providerId: String(row.providerId),
  product,
  year,
  // Nothing agreed is no guarantee and no task.
  budgetCents: row.budgetCents === 0n ? null : cents(row.budgetCents),
  limitCents: row.limitCents === null ? null : cents(row.limitCents),
  limitVolume: row.volume === null ? null : Number(row.volume),
  places: null,
  dayTariffCents: row.tariffCents === null ? null : cents(row.tariffCents),
});

/** Rows of one product (its codes for the whole, the start and the end) are one agreement. */
function together(known: Agreement | undefined, one: Agreement): Agreement {
  if (known === undefined) return one;
  const sum = (a: Cents | null, b: Cents | null) => (a === null ? b : b === null ? a : cents(a + b));
  return {
    ...known,
    budgetCents: sum(known.budgetCents, one.budgetCents),
    limitCents: sum(known.limitCents, one.limitCents),
  };
}

function windowOf(
  link: { readonly from: PlainDate; readonly through: PlainDate | null },
  contract: AgreedRow | undefined,
): Window[] {
  if (contract === undefined) return [];
  const window = {
    from: latest(link.from, contract.fromOn),
    through: link.through === null ? contract.throughOn : earliest(link.through, contract.throughOn),
  };
  return window.from <= window.through ? [window] : [];
}
