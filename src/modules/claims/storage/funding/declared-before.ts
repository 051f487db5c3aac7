import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/index.ts';

/** Volume approved or held on allocations, per code; hours as minutes, credits taken off. */
export const declaredOn = (
  tx: Tx,
  allocationIds: readonly string[],
): Promise<{ allocationNumber: bigint; productCode: string; volume: bigint }[]> =>
  tx.query(
    `select allocation_number as "allocationNumber", product_code as "productCode",
            sum((case sign when 'D' then 1 else -1 end) * volume * case unit when '04' then 60 else 1 end)::bigint as volume
       from claim_line where allocation_id = any($1::bigint[]) and verdict in ('A', 'H')
      group by allocation_number, product_code`,
    [allocationIds],
  );

/** Codes that stand approved or held for children per month of care, whoever delivered. */
export const codesOfChildren = (
  tx: Tx,
  asked: { readonly clientIds: readonly string[]; readonly from: PlainDate; readonly through: PlainDate },
): Promise<{ clientId: bigint; month: PlainDate; productCode: string }[]> =>
  tx.query(
    `select a.client_id as "clientId", date_trunc('month', l.from_on)::date as month, l.product_code as "productCode"
       from allocation a join claim_line l on l.allocation_id = a.id
      where a.client_id = any($1::bigint[]) and l.from_on between $2 and $3 and l.verdict in ('A', 'H')
      group by 1, 2, 3 having sum(case l.sign when 'D' then 1 else -1 end) > 0`,
    [asked.clientIds, asked.from, asked.through],
  );
