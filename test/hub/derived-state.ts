import { asOwner, type Database } from '../../src/platform/db/index.ts';

/**
 * Everything that lasts, under names that do not depend on the order in which messages came: per child what is allocated,
 * delivered, asked, answered and declared, every message with what became of it, every term; and the sums. A copy that came in
 * damaged is kept and refused: that is a trace of the storm and no state, but a term that it left open would be counted.
 */
export type DerivedState = { readonly children: readonly object[]; readonly sums: Readonly<Record<string, string>> };

export const derivedState = (db: Database): Promise<DerivedState> =>
  asOwner(db, async (tx) => ({
    children: await tx.query<object>(`
      select c.id::text as client,
        (select jsonb_agg(x order by x::text) from (
           select v.product_code, v.from_on, v.through_on, v.volume, v.unit, v.frequency, v.version, v.request_reference
             from allocation a join allocation_version v on v.allocation_id = a.id where a.client_id = c.id) x) as contents,
        (select jsonb_agg(x order by x::text) from (
           select n.kind, n.removal, n.product_code, n.begins_on, n.ends_on, n.end_reason
             from delivery_notice n where n.client_id = c.id) x) as notices,
        (select jsonb_agg(x order by x::text) from (
           select r.kind, r.reference, r.asked_on, r.content, (select jsonb_agg(w order by w::text) from (
             select w.answer, w.refusal_reason from care_request_answer w where w.request_id = r.id) w) as answers
             from care_request r where r.client_hash = c.bsn_hash) x) as requests,
        (select jsonb_agg(x order by x::text) from (
           select m.message_code, m.outcome, m.confirmed, m.direction, count(*) from message m
            where m.client_hash = c.bsn_hash group by 1, 2, 3, 4) x) as messages,
        (select jsonb_agg(x order by x::text) from (
           select k.term, k.must_move, k.started_on, k.due_on, k.stopped_at is not null as stopped, m.message_code
             from exchange_clock k left join message m on m.id = k.message_id
             left join care_request r on r.id = k.request_id left join allocation a on a.id = k.allocation_id
            where coalesce(m.client_hash, r.client_hash) = c.bsn_hash or a.client_id = c.id) x) as clocks,
        (select jsonb_agg(x order by x::text) from (
           select l.reference, l.verdict, l.amount_cents, l.approved_cents from claim_line l join allocation a on a.id = l.allocation_id
            where a.client_id = c.id) x) as lines
      from client c order by c.id`),
    sums: await tx.one<Record<string, string>>(`
      select (select count(*) from message where outcome is distinct from 'refused')::text as messages,
             (select count(*) from message where outcome is null)::text as unprocessed,
             (select count(*) from message where confirmed is null and answers_id is null
                 and outcome is distinct from 'refused')::text as unconfirmed,
             (select count(*) from exchange_clock k left join message m on m.id = k.message_id
               where m.outcome is distinct from 'refused')::text as clocks,
             (select count(*) from exchange_clock where stopped_at is null)::text as "clocksOpen",
             (select count(*) from claim)::text as claims,
             (select coalesce(sum(claimed_cents), 0) from claim)::text as claimed,
             (select coalesce(sum(approved_cents), 0) from claim)::text as approved,
             (select coalesce(sum(refused_cents), 0) from claim)::text as refused,
             (select coalesce(sum(approved_cents), 0) from allocation_usage)::text as used,
             (select coalesce(sum(approved_cents), 0) from utilisation)::text as utilised,
             (select coalesce(sum(debit_cents), 0) from ledger_entry)::text as debit,
             (select coalesce(sum(credit_cents), 0) from ledger_entry)::text as credit`),
  }));
