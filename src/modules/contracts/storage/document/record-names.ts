import { sql } from '../../../../platform/db/sql.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { ContractRecord } from '../../domain/register/contract-record.ts';

export type ProductName = { readonly id: number; readonly code: string; readonly name: string; readonly unit: string };

/** What the numbers in a contract are called. */
export type RecordNames = {
  readonly organisations: ReadonlyMap<number, string>;
  readonly products: ReadonlyMap<number, ProductName>;
};

/** Names of all organisations and products in versions of a contract, in two statements. */
export async function loadNames(tx: Tx, records: readonly ContractRecord[]): Promise<RecordNames> {
  const organisationIds = records.flatMap((one) => [
    one.purchaserId,
    one.providerId,
    ...one.formerProviders.map(({ providerId }) => providerId),
    ...one.municipalityIds,
    ...one.variants.flatMap(({ municipalityId }) => municipalityId ?? []),
  ]);
  const productIds = records.flatMap((one) => [...one.products, ...one.variants].map(({ productId }) => productId));
  const organisations = await tx.query<{ id: number; name: string }>(
    sql`select id, name from organisation where id = any(${organisationIds}::int[])`,
  );
  const products = await tx.query<ProductName>(
    sql`select id, code, name, unit from product where id = any(${productIds}::int[])`,
  );
  return {
    organisations: new Map(organisations.map(({ id, name }) => [id, name])),
    products: new Map(products.map((one) => [one.id, one])),
  };
}
