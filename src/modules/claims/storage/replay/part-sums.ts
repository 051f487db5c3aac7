import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { sql, type Tx } from '../../../../platform/db/index.ts';
import type { DeclaredSum } from '../try/own-history.ts';
import { inPart, type ReplayedPart } from './standing-lines.ts';

export const providersOfPart = (tx: Tx, part: ReplayedPart): Promise<{ id: number }[]> =>
  tx.query(sql`select distinct l.provider_id as id from claim c
    join claim_line l on l.declaration_year = c.declaration_year and l.claim_id = c.id where ${inPart(part)} order by 1`);

/** Lines of a part added up per allocation, product and first day; `counts`: approved or held, so that it takes room. */
export type PartSum = DeclaredSum & { readonly counts: boolean };

export const partSums = (tx: Tx, part: ReplayedPart): Promise<PartSum[]> =>
  tx.query<PartSum>(sql`
    select l.municipality_id as "municipalityId", l.allocation_number as "allocationNumber", l.client_id as "clientId",
           l.product_code as "productCode", k.number as "contractNumber", l.from_on as "from", l.verdict <> 'R' as counts,
           sum(case l.sign when 'D' then l.amount_cents else -l.amount_cents end)::bigint as "amountCents",
           sum((case l.sign when 'D' then 1 else -1 end) * l.volume * case l.unit when '04' then 60 else 1 end)::bigint as volume
      from claim c join claim_line l on l.declaration_year = c.declaration_year and l.claim_id = c.id
      left join contract k on k.id = l.contract_id
     where ${inPart(part)} group by 1, 2, 3, 4, 5, 6, 7`);

/** Codes that stand approved or held for children per month of care, of lines that are not in the part. */
export const codesOutside = (
  tx: Tx,
  part: ReplayedPart,
  clientIds: readonly string[],
): Promise<{ clientId: bigint; month: PlainDate; productCode: string }[]> =>
  tx.query(sql`
    select a.client_id as "clientId", date_trunc('month', l.from_on)::date as month, l.product_code as "productCode"
      from allocation a join claim_line l on l.allocation_id = a.id
      join claim c on c.declaration_year = l.declaration_year and c.id = l.claim_id
     where a.client_id = any(${[...clientIds]}::bigint[]) and l.verdict in ('A', 'H') and not (${inPart(part)})
       and l.from_on between date_trunc('month', ${part.period.from}::date) and date_trunc('month', ${part.period.through}::date) + interval '1 month - 1 day'
     group by 1, 2, 3 having sum(case l.sign when 'D' then 1 else -1 end) > 0`);

/** Volume approved or held on allocations by lines that are not in the part, of care up to its last day. */
export const declaredOutside = (
  tx: Tx,
  part: ReplayedPart & { readonly providerId: number },
  allocationNumbers: readonly number[],
): Promise<{ allocationNumber: bigint; productCode: string; volume: bigint }[]> =>
  tx.query(sql`
    select l.allocation_number as "allocationNumber", l.product_code as "productCode",
           sum((case l.sign when 'D' then 1 else -1 end) * l.volume * case l.unit when '04' then 60 else 1 end)::bigint as volume
      from claim c join claim_line l on l.declaration_year = c.declaration_year and l.claim_id = c.id
     where c.municipality_id = ${part.municipalityId} and c.provider_id = ${part.providerId}
       and l.allocation_number = any(${[...allocationNumbers]}::bigint[]) and l.verdict in ('A', 'H')
       and l.from_on <= ${part.period.through} and not (${inPart(part)})
     group by 1, 2`);
