import type { Check } from '../check.ts';
import { doctorText } from '../doctor.nl.ts';

type Found = { total: bigint; cents: bigint; wrong: bigint; example: string | null };

/**
 * No orphan euro (promise 1): each approved line resolves to its allocation, contract, clause of its tariff, product, purchase task
 * and goal; the cost in the ledger of each declaration is the sum of its lines, whatever was corrected later; and each cost without
 * a declaration stands on a contract.
 */
export const threadWhole: Check = async ({ tx }) => {
  const { total, cents, wrong, example } = await tx.one<Found>(`
    with line as (
      select l.claim_id, l.seq, l.approved_cents,
             l.allocation_id is not null and a.id is not null and c.id is not null
               and (l.sign = 'C' or (t.id is not null and k.id is not null)) and p.product_id is not null and g.goal_id is not null as whole
        from claim_line l
        left join allocation a on a.id = l.allocation_id
        left join contract c on c.id = l.contract_id
        left join contract_tariff t on t.id = l.contract_tariff_id
        left join contract_clause k on k.id = t.clause_id
        left join product_purpose p on p.product_id = l.product_id and p.from_on <= l.from_on and (p.through_on is null or p.through_on >= l.from_on)
        left join goal_task g on g.goal_id = p.goal_id and g.purchase_task_id = p.purchase_task_id
       where l.approved_cents <> 0),
    per_claim as (
      select c.id, c.approved_cents as approved, coalesce(b.booked, 0) as booked from claim c
        left join (select t.claim_id, sum(e.debit_cents - e.credit_cents) as booked
                     from ledger_transaction t join ledger_entry e on e.transaction_id = t.id and e.account = 'care-cost'
                    where t.kind in ('claim-decided', 'claim-reviewed') group by 1) b on b.claim_id = c.id),
    orphan as (
      select 'declaratie ' || claim_id || ', regel ' || seq as what from line where not whole
      union all select 'declaratie ' || id from per_claim where approved <> booked
      union all select distinct 'boeking ' || t.id from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
                 where t.claim_id is null and e.contract_id is null and e.account in ('care-cost', 'guarantee', 'settlement', 'advance'))
    select (select count(*) from line) as total, (select coalesce(sum(approved_cents), 0) from line)::bigint as cents,
           count(*) as wrong, min(what) as example from orphan`);
  if (wrong === 0n) return [{ check: 'thread', ok: true, text: doctorText.threadWhole(total, cents) }];
  const text = doctorText.threadBroken(wrong, example ?? '');
  return [{ check: 'thread', ok: false, text, advice: doctorText.threadAdvice }];
};
