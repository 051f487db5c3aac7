import type { Tx } from '../../../platform/db/index.ts';
import type { AgreedProduct } from '../../../standards/ijw/index.ts';

/** What the product book of a region says of these codes, on whatever days. */
export const loadAgreedProducts = (tx: Tx, regionId: number, codes: readonly string[]): Promise<AgreedProduct[]> =>
  tx.query<AgreedProduct>(
    `select category, code, from_on as "from", through_on as through
       from product where region_id = $1 and code = any($2::text[])`,
    [regionId, [...codes]],
  );
