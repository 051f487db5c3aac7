import type { Tx } from '../../../../platform/db/index.ts';
import type { OpenBound } from './bound-use.ts';

/**
 * What everybody together used of accounts of one bound: a number each, without a word about who. `anew`: added up from the lines,
 * for terms under which nothing is kept.
 */
export const tellUse = (
  tx: Tx,
  regionId: number,
  { termsKey, account, from, through, bound }: OpenBound,
  accounts: readonly string[],
  { anew }: { readonly anew: boolean },
): Promise<{ account: string; used: bigint }[]> =>
  tx.query(
    'select account, used from rd.use_of_bound($1, $2, $3, $4, $5, $6, $7::int[], $8::text[], $9::text[], $10)',
    [regionId, termsKey, account, bound.measure, from, through, bound.productIds, bound.per, accounts, anew],
  );
