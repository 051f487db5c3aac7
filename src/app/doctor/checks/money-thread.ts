import type { Check } from '../check.ts';
import { doctorText } from '../doctor.nl.ts';

type Found = { fixed: bigint; corrections: bigint; orders: bigint; wrong: bigint; example: string | null };

/** Fixed amounts: each rests on adopted terms of its contract, on a product with a purpose, and on one posting of that sum. */
const FIXED = `
  select 'vast bedrag van contract ' || i.contract_id || ', ' || i.month as what from instalment i
   where not exists (select from funding_terms f where f.id = i.terms_id and f.adopted_on is not null and f.region_id = i.region_id)
      or not exists (select from contract_funding f where f.contract_id = i.contract_id and f.terms_id = i.terms_id)
      or not exists (select from product_purpose p join goal_task g on g.goal_id = p.goal_id and g.purchase_task_id = p.purchase_task_id
                      where p.product_id = i.product_id and p.from_on < i.month + interval '1 month' and (p.through_on is null or p.through_on >= i.month))
  union all
  select 'boeking ' || t.id || ', vast bedrag' from ledger_transaction t
    left join (select transaction_id, sum(amount_cents) as cents from instalment group by 1) i on i.transaction_id = t.id
    left join (select transaction_id, sum(credit_cents - debit_cents) as cents from ledger_entry where account = 'payable' group by 1) e on e.transaction_id = t.id
   where (t.kind = 'instalment' or i.transaction_id is not null) and i.cents is distinct from e.cents`;

/** Corrections: each has its reason, and per declaration they are what the ledger booked for it. */
const CORRECTIONS = `
  select 'correctie ' || c.id as what from claim_correction c
   where not exists (select from claim_replay_posting p where p.replay_id = c.replay_id)
     and not exists (select from claim_dispute_step s where s.dispute_id = c.dispute_id and s.kind = 'granted')
  union all
  select 'declaratie ' || coalesce(c.claim_id, b.claim_id) || ', correcties' from
    (select claim_id, sum(approved_change) as cents from claim_correction group by 1) c
    full join (select t.claim_id, sum(e.debit_cents - e.credit_cents) as cents from ledger_transaction t
                join ledger_entry e on e.transaction_id = t.id and e.account = 'care-cost' where t.kind = 'claim-corrected' group by 1) b
      on b.claim_id = c.claim_id
   where coalesce(c.cents, 0) <> coalesce(b.cents, 0)`;

/** Advances, recoveries, settlements and guarantees: two people agreed, or terms say so, and that sum was booked. */
const AGREED = `
  select 'boeking ' || t.id || ', ' || t.kind as what from ledger_transaction t
   where t.kind in ('advance', 'recovery', 'settlement', 'guarantee')
     and not exists (select from money_order m where m.transaction_id = t.id and m.accepted)
     and not exists (select from instalment i where i.transaction_id = t.id)
     and not exists (select from year_settlement_posting s where s.transaction_id = t.id)
  union all
  select 'afspraak ' || m.id from money_order m
   where m.accepted and m.amount_cents is distinct from (
     select sum(e.debit_cents - e.credit_cents) from ledger_entry e
      where e.transaction_id = m.transaction_id
        and e.account = case m.kind when 'advance' then 'advance' when 'recovery' then 'receivable' else m.kind end)
  union all
  select 'boeking ' || t.id || ', inhouding' from ledger_transaction t
   where t.kind = 'withholding-released' and not exists (
     select from withholding w where w.municipality_id = t.municipality_id and w.provider_id = t.provider_id and w.released_on is not null)`;

/** Payments: an order is its items, an item is a debt, and what was sent, booked and returned is the order. */
const PAID = `
  select 'betaalopdracht ' || o.id as what from payment_order o join payment_batch b on b.id = o.batch_id
    left join (select order_id, sum(payable_cents) as payable, sum(withheld_cents) as withheld, sum(advance_cents) as advance,
                      sum(receivable_cents) as receivable from payment_item group by 1) i on i.order_id = o.id
   where o.held_out_reason is null and b.withdrawn_at is null
     and (coalesce(i.payable, 0), coalesce(i.withheld, 0), coalesce(i.advance, 0), coalesce(i.receivable, 0))
         <> (o.payable_cents, o.withheld_cents, o.advance_cents, o.receivable_cents)
  union all
  select 'betaaldeel van boeking ' || i.transaction_id from payment_item i
   where i.payable_cents is distinct from (
     select sum(e.credit_cents - e.debit_cents) from ledger_entry e
      where e.transaction_id = i.transaction_id and e.account = 'payable' and e.contract_id is not distinct from i.contract_id
        and e.product_id is not distinct from i.product_id and e.month is not distinct from i.month)
  union all
  select 'boeking ' || t.id || ', ' || t.kind from ledger_transaction t
   where t.kind in ('payment-sent', 'payment', 'payment-returned') and t.order_id is null and (t.kind <> 'payment' or t.claim_id is null)
  union all
  select 'betaalopdracht ' || o.id || ', ' || t.kind from payment_order o
    join ledger_transaction t on t.order_id = o.id join ledger_entry e on e.transaction_id = t.id
   where t.kind in ('payment-sent', 'payment', 'payment-returned')
     and e.account = case t.kind when 'payment-sent' then 'payable' else 'bank' end
   group by o.id, o.payable_cents, o.amount_cents, t.kind
  having sum(case t.kind when 'payment' then e.credit_cents - e.debit_cents else e.debit_cents - e.credit_cents end)
         <> case t.kind when 'payment-sent' then o.payable_cents else o.amount_cents end
  union all
  select distinct 'betaalopdracht ' || o.id || ', terug zonder betaling' from payment_order o
    join ledger_transaction t on t.order_id = o.id and t.kind = 'payment-returned'
   where not exists (select from ledger_transaction p where p.order_id = o.id and p.kind = 'payment')`;

/** Nothing is set off, released or booked that was not advanced, withheld or sent before. */
const BALANCES = `
  select e.account || ' van aanbieder ' || t.provider_id || ' bij gemeente ' || t.municipality_id as what
    from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
   where e.account in ('advance', 'receivable', 'withheld', 'in-transit')
   group by t.municipality_id, t.provider_id, e.account, case e.account when 'in-transit' then 0 else e.contract_id end
  having sum(e.debit_cents - e.credit_cents) * (case when e.account in ('advance', 'receivable') then 1 else -1 end) < 0`;

/**
 * No orphan euro beside the declarations: fixed amounts, corrections, advances and what else two people agreed, what was withheld,
 * and each payment, also one that came back, rest on what caused them and are booked for what they are.
 */
export const moneyThread: Check = async ({ tx }) => {
  const { fixed, corrections, orders, wrong, example } = await tx.one<Found>(`
    with orphan as (${[FIXED, CORRECTIONS, AGREED, PAID, BALANCES].join(' union all ')})
    select (select count(*) from instalment) as fixed, (select count(*) from claim_correction) as corrections,
           (select count(*) from payment_order) as orders, count(*) as wrong, min(what) as example from orphan`);
  if (wrong === 0n)
    return [{ check: 'money-thread', ok: true, text: doctorText.moneyThreadWhole(fixed, corrections, orders) }];
  const text = doctorText.threadBroken(wrong, example ?? '');
  return [{ check: 'money-thread', ok: false, text, advice: doctorText.moneyThreadAdvice }];
};
