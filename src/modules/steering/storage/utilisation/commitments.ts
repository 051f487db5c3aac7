import { sql } from '../../../../platform/db/sql.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { agreedOf, atContract, bestFirst, priced, within } from './agreed-care.ts';

/** What a municipality is committed to pay under a contract for a product in a year, and was not asked for yet. */
export type CommittedCare = {
  readonly regionId: number;
  readonly providerId: number;
  readonly municipalityId: number;
  readonly contractId: number;
  readonly productId: number;
  readonly amountCents: bigint;
};

/**
 * Allocated care of a year at the tariff of its contract, less what is given up because help stopped, less what was approved;
 * never below nothing. The same euros as the utilisation shows as allocated and approved. Sums without children are read.
 */
export const loadCommittedCare = (
  tx: Tx,
  { regionId, municipalityIds, year }: { regionId: number; municipalityIds: readonly number[]; year: number },
): Promise<CommittedCare[]> =>
  tx.query<CommittedCare>(sql`
    with ${agreedOf(year)},
    expected as (
      select provider_id, product_id, municipality_id, month, sum(volume)::bigint as volume, sum(cents)::bigint as cents
        from (select provider_id, product_id, municipality_id, month, allocated_volume as volume, allocated_cents as cents
                from care_use
               where region_id = ${regionId} and municipality_id = any(${[...municipalityIds]}::int[]) and ${within(year, sql`month`)}
              union all
              select provider_id, product_id, municipality_id, month, -volume, -cents from rd.care_given_up(${regionId}, ${year})) e
       group by 1, 2, 3, 4),
    valued as (
      select distinct on (u.provider_id, u.product_id, u.municipality_id, u.month)
             g.contract_id, u.product_id, u.provider_id, u.municipality_id, ${priced('u.volume', 'u.cents')} as cents
        from expected u ${atContract}
       order by ${bestFirst}),
    both_sides as (
      select contract_id, product_id, provider_id, municipality_id, cents from valued where contract_id is not null
      union all
      select contract_id, product_id, provider_id, municipality_id, -approved_cents from utilisation
       where region_id = ${regionId} and municipality_id = any(${[...municipalityIds]}::int[]) and contract_id is not null
         and ${within(year, sql`month`)})
    select ${regionId}::int as "regionId", provider_id as "providerId", municipality_id as "municipalityId",
           contract_id as "contractId", product_id as "productId", sum(cents)::bigint as "amountCents"
      from both_sides group by provider_id, municipality_id, contract_id, product_id having sum(cents) > 0`);
