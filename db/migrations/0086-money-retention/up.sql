alter table retention_rule add column holds text[] not null default '{}';
comment on column retention_rule.holds is 'Tables, or parts of them, whose rows are kept by this rule.';

insert into retention_rule (category, starts_at, years, days, source, action, note, executed, holds) values
  ('claim-dispute', 'end of the year in which it ended', 7, null, 'Algemene wet inzake rijksbelastingen art. 52', 'destroy',
   'what was argued and advised; a dispute that led to a correction is part of that correction and stays', true,
   array['claim_dispute', 'claim_dispute_step']),
  ('claim-sample', 'end of the year in which it was drawn', 7, null, 'Algemene wet inzake rijksbelastingen art. 52', 'destroy',
   'the lines that were drawn and what was found; the lines themselves stay', true,
   array['claim_sample', 'claim_sample_line', 'claim_sample_finding']),
  ('replay-not-posted', 'the replay', 1, null, 'own choice; AVG art. 5(1)(e)', 'destroy',
   'a period decided again that nobody posted; one that was posted is part of its corrections and stays', true,
   array['claim_replay', 'claim_replay_line']),
  ('bound-signal', 'end of the year in which it was told', 7, null, 'own choice; follows the declaration that it is about', 'destroy',
   'that a bound was nearly reached; the use of the bound is a sum of lines', true, array['bound_signal']),
  ('bank-line-unmatched', 'end of the year in which the bank booked it', 7, null, 'Algemene wet inzake rijksbelastingen art. 52', 'destroy',
   'account, name and description of who is no party to a payment of ours; day and amount stay, so that the statement closes', true,
   array['bank_line']),
  ('terms-concept', 'last change', 2, null, 'own choice', 'destroy', 'funding terms that were never adopted and on which no other rest', true,
   array['funding_terms']),
  ('client-transfer', 'end of the last allocation', 7, null, 'Archiefwet; Algemene wet inzake rijksbelastingen art. 52', 'destroy',
   'that the care of a child went to another provider', true, array['client_transfer']),
  ('contract-file', 'end of the contract', 7, null, 'Archiefwet; Burgerlijk Wetboek boek 3 art. 307; Algemene wet inzake rijksbelastingen art. 52', 'destroy',
   'about organisations, holds no data of children; append-only, stays while payments under the contract are accounted for', false,
   array['contract', 'contract_amendment', 'contract_event', 'contract_funding', 'funding_terms', 'subcontract_request', 'subcontract_answer']);

update retention_rule set
  note = 'decisions, bookings and payments; append-only: each holds the sums of the next together',
  holds = array['claim', 'claim_line', 'claim_line_review', 'claim_correction', 'claim_dispute', 'claim_replay', 'claim_replay_line',
    'claim_replay_posting', 'review_decision', 'review_decision_line', 'review_decision_step', 'review_limit', 'ledger_transaction',
    'ledger_entry', 'ledger_year', 'payment_batch', 'payment_order', 'payment_item', 'bank_account', 'bank_statement', 'bank_line',
    'money_order', 'withholding', 'instalment', 'bound_use', 'settlement_fact', 'year_settlement', 'year_settlement_share',
    'year_settlement_posting']
 where category = 'financial-record';

alter table funding_terms add column changed_at timestamptz not null default now();
comment on column funding_terms.changed_at is 'Last change of a concept; its term of retention begins here.';

create function rd.year_ended(p_at timestamptz) returns timestamptz
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select (date_trunc('year', p_at at time zone 'Europe/Amsterdam') + interval '1 year') at time zone 'Europe/Amsterdam'
$$;
comment on function rd.year_ended is 'The first instant after the calendar year of a moment, in Dutch time.';

create function rd.dispute_past_term(p_dispute bigint, p_at timestamptz) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(rd.year_ended(max(s.at)) <= rd.retention_before('claim-dispute', p_at), false)
     and not exists (select from claim_correction c where c.dispute_id = p_dispute)
    from claim_dispute_step s where s.dispute_id = p_dispute and s.kind in ('granted', 'kept', 'withdrawn')
$$;
comment on function rd.dispute_past_term is 'May this dispute be destroyed? Never while it runs, and never when a correction rests on it.';

create function rd.replay_past_term(p_replay claim_replay, p_at timestamptz) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(p_replay.made_at < rd.retention_before('replay-not-posted', p_at), false)
     and not exists (select from claim_replay_posting p where p.replay_id = p_replay.id)
     and not exists (select from claim_correction c where c.replay_id = p_replay.id)
$$;
comment on function rd.replay_past_term is 'May this replay be destroyed? Never when it was posted.';

create function rd.transfer_past_term(p_allocation bigint, p_at timestamptz) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((
    select v.through_on < (rd.retention_before('client-transfer', p_at) at time zone 'Europe/Amsterdam')::date
      from allocation_version v where v.allocation_id = p_allocation order by v.version desc limit 1), false)
$$;
comment on function rd.transfer_past_term is 'May it be forgotten that this care went to another provider? Counted from the end of its last allocation.';

create function rd.keep_money_until_term() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  past boolean := false;
begin
  if tg_op = 'DELETE' then
    -- A part goes only together with what it belongs to: the foreign key refuses it otherwise.
    case tg_table_name
      when 'claim_dispute' then past := rd.dispute_past_term(old.id, now());
      when 'claim_dispute_step' then past := not exists (select from claim_dispute d where d.id = old.dispute_id);
      when 'claim_sample' then past := rd.year_ended(old.drawn_at) <= rd.retention_before('claim-sample', now());
      when 'claim_sample_line', 'claim_sample_finding' then past := not exists (select from claim_sample s where s.id = old.sample_id);
      when 'claim_replay' then past := rd.replay_past_term(old, now());
      when 'claim_replay_line' then past := not exists (select from claim_replay r where r.id = old.replay_id);
      when 'bound_signal' then past := rd.year_ended(old.told_at) <= rd.retention_before('bound-signal', now());
      when 'client_transfer' then past := rd.transfer_past_term(old.allocation_id, now());
    end case;
  end if;
  if past then return old; end if;
  raise exception 'table % is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
comment on function rd.keep_money_until_term is 'Trigger: what was argued, drawn, told or decided again on trial is never changed, and goes only when the retention table says that its term has ended.';

do $$
declare kept text;
begin
  foreach kept in array array['claim_dispute', 'claim_dispute_step', 'claim_sample', 'claim_sample_line', 'claim_sample_finding',
                              'claim_replay', 'claim_replay_line', 'bound_signal', 'client_transfer'] loop
    execute format('drop trigger %I on %I', kept || '_append_only', kept);
    execute format('create trigger %I before update or delete on %I for each row execute function rd.keep_money_until_term()',
                   kept || '_append_only', kept);
  end loop;
end $$;

create function rd.bank_line_past_term(p_line bank_line, p_at timestamptz) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select p_line.order_id is null and p_line.handled_at is not null
     and coalesce(rd.year_ended(p_line.booked_on::timestamp at time zone 'Europe/Amsterdam') <= rd.retention_before('bank-line-unmatched', p_at), false)
$$;
comment on function rd.bank_line_past_term is 'May the other party of this line of the bank be forgotten? Never of a payment of ours, and never before somebody looked.';

create or replace function rd.keep_bank_line() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and rd.bank_line_past_term(old, now())
     and new.other_iban is null and new.other_name is null and new.description = '' and new.reference is null
     and (to_jsonb(new) - array['other_iban', 'other_name', 'description', 'reference'])
         = (to_jsonb(old) - array['other_iban', 'other_name', 'description', 'reference']) then
    return new;
  end if;
  if tg_op = 'DELETE' or old.handled_at is not null
     or (to_jsonb(new) - array['handled_note', 'handled_by', 'handled_at'])
        <> (to_jsonb(old) - array['handled_note', 'handled_by', 'handled_at']) then
    raise exception 'what the bank booked stays; only what was done about it is added, once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
comment on function rd.keep_bank_line is 'Trigger: to a line of the bank only what was done about it is added; who is no party to a payment of ours is forgotten after its term.';

create function rd.clean_up_money(p_at timestamptz)
returns table (category text, organisation_id int, record_id text, removed bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_at timestamptz := least(p_at, now());
begin
  return query
    with gone as (
      delete from claim_dispute d where rd.dispute_past_term(d.id, v_at) returning d.id, d.municipality_id
    ), steps as (
      delete from claim_dispute_step s using gone g where s.dispute_id = g.id
    )
    select 'claim-dispute', g.municipality_id, null::text, count(*) from gone g group by g.municipality_id;
  return query
    with gone as (
      delete from claim_sample s where rd.year_ended(s.drawn_at) <= rd.retention_before('claim-sample', v_at) returning s.id, s.municipality_id
    ), lines as (
      delete from claim_sample_line l using gone g where l.sample_id = g.id
    ), findings as (
      delete from claim_sample_finding f using gone g where f.sample_id = g.id
    )
    select 'claim-sample', g.municipality_id, null::text, count(*) from gone g group by g.municipality_id;
  return query
    with gone as (
      delete from claim_replay r where rd.replay_past_term(r, v_at) returning r.id, r.municipality_id
    ), lines as (
      delete from claim_replay_line l using gone g where l.replay_id = g.id
    )
    select 'replay-not-posted', g.municipality_id, null::text, count(*) from gone g group by g.municipality_id;
  return query
    with gone as (
      delete from bound_signal b where rd.year_ended(b.told_at) <= rd.retention_before('bound-signal', v_at) returning b.region_id
    )
    select 'bound-signal', g.region_id, null::text, count(*) from gone g group by g.region_id;
  return query
    with gone as (
      update bank_line l set other_iban = null, other_name = null, description = '', reference = null
       where rd.bank_line_past_term(l, v_at)
         and (l.other_iban is not null or l.other_name is not null or l.description <> '' or l.reference is not null)
      returning l.municipality_id
    )
    select 'bank-line-unmatched', g.municipality_id, null::text, count(*) from gone g group by g.municipality_id;
  return query
    with gone as (
      delete from funding_terms t
       where t.adopted_on is null and t.changed_at < rd.retention_before('terms-concept', v_at)
         and not exists (select from funding_terms next where next.based_on_id = t.id)
      returning t.region_id
    )
    select 'terms-concept', g.region_id, null::text, count(*) from gone g group by g.region_id;
  return query
    with gone as (
      delete from client_transfer c where rd.transfer_past_term(c.allocation_id, v_at) returning c.municipality_id
    )
    select 'client-transfer', g.municipality_id, null::text, count(*) from gone g group by g.municipality_id;
end $$;
comment on function rd.clean_up_money is 'Removes what was argued, drawn, told or tried about money, past its term by the retention table, and tells what per organisation. Never with a moment after now.';
revoke all on function rd.clean_up_money(timestamptz) from public;
grant execute on function rd.clean_up_money(timestamptz) to rd_app;
