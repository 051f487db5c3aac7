insert into retention_rule (category, starts_at, years, days, source, action, note, executed) values
  ('application-not-awarded', 'end of the round or of the procedure', 3, null, 'Richtlijn 2014/24/EU art. 84(2): at least three years from the award', 'destroy',
   'what was handed in, attachments, drafts and individual scores; that it came, its SHA-256, the outcome and its reason stay', true),
  ('application-awarded', 'end of the contracts', 7, null, 'Archiefwet; Algemene wet inzake rijksbelastingen art. 52', 'destroy',
   'the same of who was awarded', true),
  ('objection', 'the decision', 7, null, 'own choice; Archiefwet: part of the account of the procedure', 'destroy',
   'text and statements; that it came and was decided stays in the log of the procedure', true),
  ('procurement-complaint', 'the decision', 3, null, 'own choice; AVG art. 5(1)(e)', 'destroy', 'text and statements', true),
  ('question-asker', 'end of the round of questions', 2, null, 'own choice; AVG art. 5(1)(e)', 'destroy',
   'who asked; question and answer stay public', true);

create function rd.application_past_term(p_application int, p_at timestamptz) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
  select case
      when last.outcome = 'awarded' then case when p.contracts_through
        < (rd.retention_before('application-awarded', p_at) at time zone 'Europe/Amsterdam')::date then 'application-awarded' end
      when coalesce(ended.at, case when a.run is null and not exists (
               select from application_receipt r where r.application_id = a.id) then a.made_at end)
        < rd.retention_before('application-not-awarded', p_at) then 'application-not-awarded'
    end
    from application a join procedure p on p.id = a.procedure_id
    left join lateral (
      select d.outcome from award_decision d where d.application_id = a.id order by d.award_id desc limit 1) last on true
    left join lateral (
      select min((e.event ->> 'at')::timestamptz) as at from procedure_event e
       where e.procedure_id = a.procedure_id
         and (e.event ->> 'kind' = 'stopped'
              or e.event ->> 'kind' = 'run-ended' and e.event ->> 'run' = coalesce(a.run, 'application:' || a.id))) ended on true
   where a.id = p_application
$$;
comment on function rd.application_past_term is 'Under which category of the retention table the contents of an application are past their term; null while they are kept.';

create function rd.complaint_past_term(p_complaint complaint, p_at timestamptz) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(p_complaint.decided_at < rd.retention_before(
    case p_complaint.kind when 'objection' then 'objection' else 'procurement-complaint' end, p_at), false)
$$;
comment on function rd.complaint_past_term is 'May this objection or complaint be destroyed? Never before it was decided.';

create function rd.asker_past_term(p_question int, p_at timestamptz) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((
    select coalesce(r.closes_at, q.asked_at) < rd.retention_before('question-asker', p_at)
      from question q left join question_round r on r.id = q.round_id where q.id = p_question), false)
$$;
comment on function rd.asker_past_term is 'May it be forgotten who asked this question?';

create function rd.keep_until_term() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  past boolean := false;
begin
  if tg_op = 'DELETE' and tg_table_name = 'application_content' then
    past := rd.application_past_term(old.application_id, now()) is not null;
  elsif tg_op = 'DELETE' and tg_table_name = 'complaint' then
    past := rd.complaint_past_term(old, now());
  elsif tg_op = 'DELETE' then
    past := rd.complaint_past_term((select c from complaint c where c.id = old.complaint_id), now());
  end if;
  if past then return old; end if;
  raise exception 'table % is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
comment on function rd.keep_until_term is 'Trigger: what was handed in or objected is never changed, and goes only when the retention table says that its term has ended.';
drop trigger application_content_append_only on application_content;
create trigger application_content_append_only before update or delete on application_content for each row execute function rd.keep_until_term();
drop trigger complaint_kept on complaint;
create trigger complaint_kept before delete on complaint for each row execute function rd.keep_until_term();
drop trigger complaint_entry_append_only on complaint_entry;
create trigger complaint_entry_append_only before update or delete on complaint_entry for each row execute function rd.keep_until_term();

-- Row security is forced on these tables, so that their owner too sees only what is to go.
do $$
declare sealed text;
begin
  foreach sealed in array array['application_content', 'application_draft', 'application_file', 'score_sheet'] loop
    execute format('create policy past_term_seen on %I for select to rd_owner using (rd.application_past_term(application_id, now()) is not null)', sealed);
    execute format('create policy past_term on %I for delete to rd_owner using (rd.application_past_term(application_id, now()) is not null)', sealed);
  end loop;
end $$;
create policy past_term_seen on question_asker for select to rd_owner using (rd.asker_past_term(question_id, now()));
create policy past_term on question_asker for delete to rd_owner using (rd.asker_past_term(question_id, now()));

create function rd.clean_up_procurement(p_at timestamptz)
returns table (category text, organisation_id int, record_id text, removed bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_at timestamptz := least(p_at, now());
begin
  return query
    with past as (
      select a.id, p.region_id, rd.application_past_term(a.id, v_at) as category
        from application a join procedure p on p.id = a.procedure_id
    ), going as (
      select * from past where past.category is not null
    ), contents as (
      delete from application_content c using going g where c.application_id = g.id returning g.id
    ), drafts as (
      delete from application_draft d using going g where d.application_id = g.id returning g.id
    ), files as (
      delete from application_file f using going g where f.application_id = g.id returning g.id
    ), evidence as (
      delete from application_evidence e using going g where e.application_id = g.id
    ), sheets as (
      delete from score_sheet s using going g where s.application_id = g.id returning g.id
    ), gone as (
      select id from contents union select id from drafts union select id from files union select id from sheets
    )
    select g.category, g.region_id, null::text, count(*) from going g join gone on gone.id = g.id group by g.category, g.region_id;
  return query
    with going as (
      select c.id, p.region_id, case c.kind when 'objection' then 'objection' else 'procurement-complaint' end as category
        from complaint c join procedure p on p.id = c.procedure_id where rd.complaint_past_term(c, v_at)
    ), entries as (
      delete from complaint_entry e using going g where e.complaint_id = g.id
    )
    select g.category, g.region_id, null::text, count(*) from going g group by g.category, g.region_id;
  delete from complaint c where rd.complaint_past_term(c, v_at);
  return query
    with gone as (
      delete from question_asker a where rd.asker_past_term(a.question_id, v_at) returning a.question_id
    )
    select 'question-asker', p.region_id, null::text, count(*)
      from gone g join question q on q.id = g.question_id join procedure p on p.id = q.procedure_id group by p.region_id;
end $$;
comment on function rd.clean_up_procurement is 'Removes what was handed in, objected or asked in procedures, past its term by the retention table, and tells what per region. Never with a moment after now.';
revoke all on function rd.clean_up_procurement(timestamptz) from public;
grant execute on function rd.clean_up_procurement(timestamptz) to rd_app;
