import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { sql, type Tx } from '../../../../platform/db/index.ts';

/** A share of the limit of a bound that was passed in the period that runs: the highest, of each account. */
export type PassedBound = {
  readonly name: string;
  readonly measure: 'amount' | 'volume';
  /** Such as 9/10. */
  readonly share: string;
  /** As it was told: cents, or volume with hours as minutes. */
  readonly used: bigint;
  readonly limit: bigint;
  readonly toldOn: PlainDate;
  readonly providerName: string;
  /** Where the bound is of one contract. */
  readonly contractId: number | null;
  readonly contractNumber: string | null;
  /** Where the bound is of one product. */
  readonly productName: string | null;
};

/**
 * Bounds of funding terms of which a share was passed in the month, the year or the term that runs on the day, in the scope of who
 * asks; the fullest first. The account names terms, bound and period, then its scopes (`accountOf`).
 */
export const passedBounds = (
  tx: Tx,
  { today, contractId }: { readonly today: PlainDate; readonly contractId?: number },
): Promise<PassedBound[]> =>
  tx.query<PassedBound>(sql`
    select * from (
      select distinct on (s.region_id, s.account) s.bound_name as name, s.measure, s.share, s.used, s.bound_limit as "limit",
             (s.told_at at time zone 'Europe/Amsterdam')::date as "toldOn", o.name as "providerName", k.id as "contractId",
             k.number as "contractNumber", p.name as "productName"
        from bound_signal s join organisation o on o.id = s.provider_id
        left join contract k on k.region_id = s.region_id and k.number = any((string_to_array(s.account, '|'))[4:])
        left join product p on p.region_id = s.region_id and coalesce(p.book_key, p.code) = any((string_to_array(s.account, '|'))[4:])
       where split_part(s.account, '|', 3) in ('', ${today.slice(0, 4)}, ${today.slice(0, 7)})
         and ${contractId === undefined ? sql.yes : sql`k.id = ${contractId}`}
       order by s.region_id, s.account, split_part(s.share, '/', 1)::numeric / split_part(s.share, '/', 2)::numeric desc, p.id) x
     order by used::numeric / nullif("limit", 0) desc nulls first, name, "providerName" limit 50`);
