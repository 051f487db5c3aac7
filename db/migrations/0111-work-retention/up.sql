create function rd.own_work_past_term(p_person int, p_at timestamptz) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(bool_and(r.through_on is not null)
                  and max(r.through_on) < (rd.retention_before('own-work', p_at) at time zone 'Europe/Amsterdam')::date, false)
    from person_role r where r.person_id = p_person
$$;
comment on function rd.own_work_past_term(int, timestamptz) is 'May the own work of this person be destroyed? Never while a role is held.';

create function rd.report_past_term(p_month date, p_at timestamptz) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((p_month + interval '1 month') at time zone 'Europe/Amsterdam' <= rd.retention_before('periodic-report', p_at), false)
$$;
comment on function rd.report_past_term(date, timestamptz) is 'May the report of this month be destroyed? Counted from the end of the month.';

create function rd.incident_past_term(p_incident incident, p_at timestamptz) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(max(least(c.through_on, c.terminated_on)) < (rd.retention_before('incident', p_at) at time zone 'Europe/Amsterdam')::date, false)
     and not rd.incident_open(p_incident.id)
    from contract c where c.region_id = p_incident.region_id and c.provider_id = p_incident.provider_id
$$;
comment on function rd.incident_past_term(incident, timestamptz) is 'May this incident be destroyed? Never while it is open or a contract with the provider runs.';

create function rd.control_past_term(p_dossier int, p_at timestamptz) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select rd.year_ended(s.at) from control_step s where s.dossier_id = p_dossier and s.kind = 'closed' order by s.id desc limit 1)
                  <= rd.retention_before('control-file', p_at), false)
     and not exists (select from control_dossier d where d.programme_id = p_dossier)
$$;
comment on function rd.control_past_term(int, timestamptz) is 'May this file be destroyed? Never while it is open, and a programme only after its controls.';

create function rd.keep_work_until_term() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  past boolean := false;
begin
  if tg_op = 'DELETE' then
    -- A part goes only together with what it belongs to.
    case tg_table_name
      when 'figure_reading' then past := not exists (select from figure_watch w where w.id = old.watch_id);
      when 'periodic_report' then past := rd.report_past_term(old.month, now());
      when 'incident' then past := rd.incident_past_term(old, now());
      when 'incident_step' then past := not exists (select from incident i where i.id = old.incident_id);
      when 'control_dossier' then past := rd.control_past_term(old.id, now());
      else past := not exists (select from control_dossier d where d.id = old.dossier_id);
    end case;
  end if;
  if past then return old; end if;
  raise exception 'table % is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
comment on function rd.keep_work_until_term() is 'Trigger: never changed, and goes only when the retention table says that its term has ended.';

do $$
declare name text;
begin
  foreach name in array array['figure_reading', 'periodic_report', 'incident', 'incident_step', 'control_dossier', 'control_step', 'public_control_plan'] loop
    execute format('drop trigger %I on %I', name || '_append_only', name);
    execute format('create trigger %I before update or delete on %I for each row execute function rd.keep_work_until_term()', name || '_append_only', name);
  end loop;
end $$;

alter table figure_reading drop constraint figure_reading_watch_id_fkey,
  add constraint figure_reading_watch_id_fkey foreign key (watch_id) references figure_watch on delete cascade;
alter table incident_step drop constraint incident_step_incident_id_fkey,
  add constraint incident_step_incident_id_fkey foreign key (incident_id) references incident on delete cascade;
alter table control_step drop constraint control_step_dossier_id_fkey,
  add constraint control_step_dossier_id_fkey foreign key (dossier_id) references control_dossier on delete cascade;
alter table public_control_plan drop constraint public_control_plan_dossier_id_fkey,
  add constraint public_control_plan_dossier_id_fkey foreign key (dossier_id) references control_dossier on delete cascade;

create function rd.clean_up_work(p_at timestamptz)
  returns table (category text, organisation_id int, record_id text, removed bigint)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  v_at timestamptz := least(p_at, now());
begin
  return query
    with people as (
      select p.id from person p where rd.own_work_past_term(p.id, v_at)
    ), views as (
      delete from saved_view v using people p where v.person_id = p.id returning v.organisation_id
    ), watches as (
      delete from figure_watch w using people p where w.person_id = p.id returning w.organisation_id
    ), choices as (
      delete from mail_choice c using people p where c.person_id = p.id returning c.organisation_id
    ), mails as (
      delete from mail m using people p where m.person_id = p.id returning m.organisation_id
    ), acts as (
      delete from worklist_act a using people p where a.person_id = p.id returning a.organisation_id
    ), visits as (
      delete from home_visit h using people p where h.person_id = p.id returning h.organisation_id
    ), gone as (
      select * from views union all select * from watches union all select * from choices union all select * from mails
      union all select * from acts union all select * from visits
    )
    select 'own-work', g.organisation_id, null::text, count(*) from gone g group by g.organisation_id;
  return query
    with gone as (
      delete from periodic_report r where rd.report_past_term(r.month, v_at) returning r.organisation_id
    )
    select 'periodic-report', g.organisation_id, null::text, count(*) from gone g group by g.organisation_id;
  return query
    with gone as (
      delete from incident i where rd.incident_past_term(i, v_at) returning i.region_id
    )
    select 'incident', g.region_id, null::text, count(*) from gone g group by g.region_id;
  return query
    with gone as (
      delete from control_dossier d where rd.control_past_term(d.id, v_at) returning coalesce(d.municipality_id, d.region_id) as owner_id
    )
    select 'control-file', g.owner_id, null::text, count(*) from gone g group by g.owner_id;
end $$;
comment on function rd.clean_up_work(timestamptz) is 'Removes own work, reports, incidents and files of control past their term by the retention table, and tells what per organisation. Never with a moment after now.';
revoke all on function rd.clean_up_work(timestamptz) from public;
grant execute on function rd.clean_up_work(timestamptz) to rd_app;

update retention_rule set executed = true, note = 'saved views, followed figures, choices of mail, mail, what was done with lines of a worklist, and when one looked; no data of children',
  holds = array['saved_view', 'figure_watch', 'figure_reading', 'mail_choice', 'mail', 'worklist_act', 'worklist_mark', 'home_visit']
 where category = 'own-work';
update retention_rule set executed = true, starts_at = 'end of the month of the report', holds = array['periodic_report'] where category = 'periodic-report';
update retention_rule set executed = true, note = 'incidents and their steps; about organisations, holds no data of children; stays while it is open or a contract runs',
  holds = array['incident', 'incident_step'] where category = 'incident';
update retention_rule set executed = true, note = 'enforcement and control: about organisations, holds no data of children; a programme stays until its controls are gone',
  holds = array['control_dossier', 'control_step', 'public_control_plan'] where category = 'control-file';
