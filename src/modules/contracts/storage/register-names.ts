import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ContractRecord } from '../domain/register/contract-record.ts';

/** Names of what a contract refers to by number. */
export type RegisterNames = {
  readonly organisations: Readonly<Record<number, string>>;
  readonly products: Readonly<Record<number, string>>;
  readonly framework: string | null;
};

export const loadRegisterNames = (tx: Tx, record: ContractRecord): Promise<RegisterNames> => {
  const former = record.formerProviders.map(({ providerId }) => providerId);
  const organisations = [record.purchaserId, record.providerId, ...former, ...record.municipalityIds];
  const products = record.products.map((one) => one.productId);
  return tx.one<RegisterNames>(sql`
    select coalesce((select jsonb_object_agg(id, name) from organisation where id = any(${organisations}::int[])), '{}') as organisations,
           coalesce((select jsonb_object_agg(id, name) from product where id = any(${products}::int[])), '{}') as products,
           (select number || ' ' || name from contract where id = ${record.frameworkId}::int) as framework`);
};
