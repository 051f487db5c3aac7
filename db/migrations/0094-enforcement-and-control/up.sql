alter table supplier_policy drop constraint supplier_policy_kind_check;
alter table supplier_policy add constraint supplier_policy_kind_check check (kind in ('account-management', 'differentiation', 'conditions', 'enforcement'));

create table control_step_rule (
  dossier_kind text not null check (dossier_kind in ('enforcement', 'programme', 'material', 'fraud')),
  kind text not null,
  place int not null,
  taken_by text not null check (taken_by in ('manager', 'payer', 'provider')),
  shared boolean not null,
  once boolean not null,
  after text[] not null,
  any_of text[] not null,
  never text[] not null,
  waits text,
  unless text,
  within text,
  other_than text,
  programme_after text[] not null,
  primary key (dossier_kind, kind)
);
comment on table control_step_rule is 'Which step may follow which in a file of enforcement or control, by whom and after which term (Regeling Jeugdwet 6b; R-113). The trigger on control_step goes by it.';
comment on column control_step_rule.waits is 'The term of this step is over, unless the step in unless came after it.';
comment on column control_step_rule.other_than is 'Taken by another person than who took this step last.';
comment on column control_step_rule.programme_after is 'Steps that the programme of the file has taken.';
grant select on control_step_rule to rd_app;
insert into control_step_rule (dossier_kind, kind, place, taken_by, shared, once, after, any_of, never, waits, unless, within, other_than, programme_after) values
  ('enforcement', 'question', 1, 'manager', true, false, '{}', '{}', '{clarified,unfounded,established,closed}', null, null, null, null, '{}'),
  ('enforcement', 'answer', 2, 'provider', true, false, '{question}', '{}', '{clarified,unfounded,established,closed}', null, null, null, null, '{}'),
  ('enforcement', 'clarified', 3, 'manager', true, true, '{question}', '{}', '{unfounded,established,closed}', 'question', 'answer', null, null, '{}'),
  ('enforcement', 'unfounded', 4, 'manager', true, true, '{}', '{}', '{clarified,established,closed}', null, null, null, null, '{}'),
  ('enforcement', 'established', 5, 'manager', true, true, '{question}', '{}', '{clarified,unfounded,closed}', 'question', 'answer', null, null, '{}'),
  ('enforcement', 'warning', 6, 'manager', true, true, '{established}', '{}', '{intention,remedied,closed}', null, null, null, null, '{}'),
  ('enforcement', 'remedied', 7, 'manager', true, true, '{established}', '{}', '{decided,closed}', null, null, null, null, '{}'),
  ('enforcement', 'intention', 8, 'manager', true, true, '{established}', '{}', '{remedied,closed}', 'warning', null, null, null, '{}'),
  ('enforcement', 'defence', 9, 'provider', true, true, '{intention}', '{}', '{decided,closed}', null, null, null, null, '{}'),
  ('enforcement', 'proposed', 10, 'manager', false, false, '{intention}', '{}', '{decided,remedied,closed}', 'intention', 'defence', null, null, '{}'),
  ('enforcement', 'decided', 11, 'manager', true, true, '{proposed}', '{}', '{remedied,closed}', null, null, null, 'proposed', '{}'),
  ('enforcement', 'objection', 12, 'provider', true, true, '{decided}', '{}', '{closed}', null, null, 'decided', null, '{}'),
  ('enforcement', 'objection-decided', 13, 'manager', true, true, '{objection}', '{}', '{closed}', null, null, null, 'decided', '{}'),
  ('enforcement', 'carried-out', 14, 'payer', true, true, '{decided}', '{}', '{not-carried-out,lifted,closed}', null, null, null, null, '{}'),
  ('enforcement', 'not-carried-out', 15, 'payer', true, true, '{decided}', '{}', '{carried-out,lifted,closed}', null, null, null, null, '{}'),
  ('enforcement', 'lifted', 16, 'manager', true, true, '{decided}', '{}', '{closed}', null, null, null, null, '{}'),
  ('enforcement', 'released', 17, 'payer', true, true, '{carried-out,lifted}', '{}', '{}', null, null, null, null, '{}'),
  ('enforcement', 'closed', 18, 'manager', true, true, '{}', '{clarified,unfounded,remedied,decided}', '{}', 'decided', 'objection-decided', null, null, '{}'),
  ('programme', 'goal', 1, 'payer', false, true, '{}', '{}', '{closed}', null, null, null, null, '{}'),
  ('programme', 'risk-analysis', 2, 'payer', false, true, '{goal}', '{}', '{closed}', null, null, null, null, '{}'),
  ('programme', 'general-plan', 3, 'payer', false, true, '{risk-analysis}', '{}', '{closed}', null, null, null, null, '{}'),
  ('programme', 'published', 4, 'payer', false, true, '{general-plan}', '{}', '{closed}', null, null, null, null, '{}'),
  ('programme', 'general-measure', 5, 'payer', false, false, '{published}', '{}', '{closed}', null, null, null, null, '{}'),
  ('programme', 'closed', 6, 'payer', false, true, '{}', '{}', '{}', null, null, null, null, '{}'),
  ('material', 'specific-risk', 1, 'payer', false, true, '{}', '{}', '{stopped,closed}', null, null, null, null, '{published}'),
  ('material', 'specific-plan', 2, 'payer', false, true, '{specific-risk}', '{}', '{stopped,closed}', null, null, null, null, '{published}'),
  ('material', 'talk', 3, 'payer', true, true, '{specific-plan}', '{}', '{notice,stopped,closed}', null, null, null, null, '{}'),
  ('material', 'notice', 4, 'payer', true, true, '{specific-plan,talk}', '{}', '{stopped,closed}', null, null, null, null, '{}'),
  ('material', 'detail-begun', 5, 'payer', false, true, '{notice}', '{}', '{stopped,closed}', 'notice', null, null, null, '{published}'),
  ('material', 'sample', 6, 'payer', false, true, '{detail-begun}', '{}', '{stopped,closed}', null, null, null, null, '{}'),
  ('material', 'findings-closed', 7, 'payer', false, true, '{sample}', '{}', '{stopped,closed}', null, null, null, null, '{}'),
  ('material', 'hearing', 8, 'payer', true, true, '{findings-closed}', '{}', '{stopped,closed}', null, null, null, null, '{}'),
  ('material', 'reply', 9, 'provider', true, true, '{hearing}', '{}', '{outcome,stopped,closed}', null, null, null, null, '{}'),
  ('material', 'outcome', 10, 'payer', true, true, '{hearing}', '{}', '{stopped,closed}', 'hearing', 'reply', null, null, '{}'),
  ('material', 'recovery', 11, 'payer', true, false, '{outcome}', '{}', '{stopped,closed}', null, null, null, null, '{}'),
  ('material', 'stopped', 12, 'payer', true, true, '{}', '{}', '{outcome,closed}', null, null, null, null, '{}'),
  ('material', 'closed', 13, 'payer', true, true, '{}', '{outcome,stopped}', '{}', null, null, null, null, '{}'),
  ('fraud', 'specific-risk', 1, 'payer', false, true, '{}', '{}', '{stopped,closed}', null, null, null, null, '{published}'),
  ('fraud', 'specific-plan', 2, 'payer', false, true, '{specific-risk}', '{}', '{stopped,closed}', null, null, null, null, '{published}'),
  ('fraud', 'talk', 3, 'payer', true, true, '{specific-plan}', '{}', '{notice,stopped,closed}', null, null, null, null, '{}'),
  ('fraud', 'notice', 4, 'payer', true, true, '{specific-plan}', '{}', '{stopped,closed}', null, null, null, null, '{}'),
  ('fraud', 'detail-begun', 5, 'payer', false, true, '{notice}', '{}', '{stopped,closed}', 'notice', null, null, null, '{published}'),
  ('fraud', 'sample', 6, 'payer', false, true, '{detail-begun}', '{}', '{stopped,closed}', null, null, null, null, '{}'),
  ('fraud', 'findings-closed', 7, 'payer', false, true, '{sample}', '{}', '{stopped,closed}', null, null, null, null, '{}'),
  ('fraud', 'hearing', 8, 'payer', true, true, '{findings-closed}', '{}', '{stopped,closed}', null, null, null, null, '{}'),
  ('fraud', 'reply', 9, 'provider', true, true, '{hearing}', '{}', '{outcome,stopped,closed}', null, null, null, null, '{}'),
  ('fraud', 'outcome', 10, 'payer', true, true, '{hearing}', '{}', '{stopped,closed}', 'hearing', 'reply', null, null, '{}'),
  ('fraud', 'recovery', 11, 'payer', true, false, '{outcome}', '{}', '{stopped,closed}', null, null, null, null, '{}'),
  ('fraud', 'stopped', 12, 'payer', true, true, '{}', '{}', '{outcome,closed}', null, null, null, null, '{}'),
  ('fraud', 'closed', 13, 'payer', true, true, '{}', '{outcome,stopped}', '{}', null, null, null, null, '{}');

create table control_dossier (
  id int generated by default as identity primary key,
  kind text not null check (kind in ('enforcement', 'programme', 'material', 'fraud')),
  region_id int not null references organisation,
  municipality_id int references organisation,
  provider_id int references organisation,
  contract_id int references contract,
  programme_id int references control_dossier,
  on_day date not null,
  title text not null check (title <> ''),
  content jsonb not null default '{}',
  person_id int references person,
  recorded_at timestamptz not null default now(),
  check ((kind = 'enforcement') = (municipality_id is null)),
  check ((kind = 'programme') = (provider_id is null)),
  check ((kind in ('material', 'fraud')) = (programme_id is not null))
);
comment on table control_dossier is 'A file of enforcement against a provider (R-113), of the control programme of a municipality, or of a material control or investigation into fraud at a provider (R-202). About organisations, never about a child. Append-only.';
comment on column control_dossier.municipality_id is 'Who controls; null in a file of enforcement, which is of the region.';
comment on column control_dossier.content is 'Ground, doubt and facts of a case; year of a programme.';
create index control_dossier_region on control_dossier (region_id);
create index control_dossier_municipality on control_dossier (municipality_id);
create index control_dossier_provider on control_dossier (provider_id);
create index control_dossier_contract on control_dossier (contract_id);
create index control_dossier_programme on control_dossier (programme_id);
create index control_dossier_person on control_dossier (person_id);
create unique index control_programme_of_year on control_dossier (municipality_id, (content ->> 'year')) where kind = 'programme';

create table control_step (
  id bigint generated by default as identity primary key,
  dossier_id int not null references control_dossier,
  region_id int not null references organisation,
  municipality_id int references organisation,
  provider_id int references organisation,
  kind text not null,
  shared boolean not null default false,
  on_day date not null,
  due_on date check (due_on >= on_day),
  text text not null default '',
  content jsonb not null default '{}',
  sample_id bigint references claim_sample,
  withholding_id int references withholding,
  money_order_id int references money_order,
  person_id int references person,
  at timestamptz not null default now(),
  check ((kind = 'sample') = (sample_id is not null)),
  check (kind <> 'recovery' or money_order_id is not null)
);
comment on table control_step is 'What was done in a file, in the order that control_step_rule allows. Append-only; where the file stands follows from it.';
comment on column control_step.municipality_id is 'The municipality that controls, or that carries out what the region decided; null: of the region as a whole.';
comment on column control_step.shared is 'The provider concerned sees it; set from the rule.';
create index control_step_dossier on control_step (dossier_id);
create index control_step_region on control_step (region_id);
create index control_step_municipality on control_step (municipality_id);
create index control_step_provider on control_step (provider_id);
create unique index control_step_sample on control_step (sample_id);
create index control_step_withholding on control_step (withholding_id);
create unique index control_step_money_order on control_step (money_order_id);
create index control_step_person on control_step (person_id);

create function rd.place_control_step() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_file control_dossier;
  v_rule control_step_rule;
  v_taken text[];
  v_term control_step;
  v_within date;
begin
  select * into v_file from control_dossier where id = new.dossier_id for update;
  select * into v_rule from control_step_rule where dossier_kind = v_file.kind and kind = new.kind;
  if v_rule.kind is null or new.region_id <> v_file.region_id or new.provider_id is distinct from v_file.provider_id
     or (v_file.municipality_id is not null and new.municipality_id is distinct from v_file.municipality_id)
     or (v_file.kind = 'enforcement' and (v_rule.taken_by = 'payer') <> (new.municipality_id is not null)) then
    raise exception 'step % is not of this file', new.kind using errcode = 'restrict_violation';
  end if;
  new.shared := v_rule.shared;
  if new.on_day < greatest(v_file.on_day, (select max(on_day) from control_step where dossier_id = new.dossier_id)) then
    raise exception 'a step is not set before the one that it follows' using errcode = 'restrict_violation';
  end if;
  -- What one municipality does does not stand in the way of another.
  select coalesce(array_agg(kind), '{}') into v_taken from control_step
   where dossier_id = new.dossier_id and (municipality_id is null or v_rule.taken_by <> 'payer' or municipality_id = new.municipality_id);
  if (v_rule.once and new.kind = any (v_taken)) or not v_rule.after <@ v_taken or v_rule.never && v_taken
     or (v_rule.any_of <> '{}' and not v_rule.any_of && v_taken) then
    raise exception 'step % cannot be taken now', new.kind using errcode = 'restrict_violation';
  end if;
  if not v_rule.programme_after <@ (select coalesce(array_agg(kind), '{}') from control_step where dossier_id = v_file.programme_id) then
    raise exception 'the general control plan was not published (Regeling Jeugdwet 6b.4)' using errcode = 'restrict_violation';
  end if;
  select * into v_term from control_step where dossier_id = new.dossier_id and kind = v_rule.waits order by id desc limit 1;
  if new.on_day <= v_term.due_on and not exists (
       select from control_step where dossier_id = new.dossier_id and kind = v_rule.unless and id > v_term.id) then
    raise exception 'the term of step % runs through %', v_rule.waits, v_term.due_on using errcode = 'restrict_violation';
  end if;
  select due_on into v_within from control_step where dossier_id = new.dossier_id and kind = v_rule.within order by id desc limit 1;
  if new.on_day > v_within then
    raise exception 'the term of step % was over on %', v_rule.within, v_within using errcode = 'restrict_violation';
  end if;
  if v_rule.other_than is not null and new.person_id is not distinct from
     (select person_id from control_step where dossier_id = new.dossier_id and kind = v_rule.other_than order by id desc limit 1) then
    raise exception 'step % takes a second person', new.kind using errcode = 'restrict_violation';
  end if;
  -- A rule that is unclear is explained, and never held against a provider.
  if new.kind = 'established' and v_file.content ->> 'doubt' = 'rule-unclear' then
    raise exception 'an unclear rule establishes nothing' using errcode = 'restrict_violation';
  end if;
  if new.sample_id is not null and not exists (
       select from claim_sample s where s.id = new.sample_id and s.municipality_id = v_file.municipality_id and s.provider_id = v_file.provider_id) then
    raise exception 'the sample is not of this file' using errcode = 'restrict_violation';
  end if;
  if new.money_order_id is not null and not exists (
       select from money_order m where m.id = new.money_order_id and m.kind = 'recovery' and m.municipality_id = new.municipality_id
          and m.provider_id = v_file.provider_id) then
    raise exception 'the recovery is not of this file' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
comment on function rd.place_control_step() is 'Trigger: a step follows only where control_step_rule lets it, by whatever road it comes.';
create trigger control_step_in_order before insert on control_step for each row execute function rd.place_control_step();
create trigger control_step_append_only before update or delete on control_step for each row execute function rd.refuse_change();
create trigger control_dossier_append_only before update or delete on control_dossier for each row execute function rd.refuse_change();

create function rd.open_control() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.programme_id is not null and not exists (
       select from control_dossier p where p.id = new.programme_id and p.kind = 'programme' and p.municipality_id = new.municipality_id
          and p.region_id = new.region_id) then
    raise exception 'a control belongs to a programme of the same municipality' using errcode = 'restrict_violation';
  end if;
  if new.provider_id is not null and not exists (
       select from contract c where c.region_id = new.region_id and c.provider_id = new.provider_id
          and (new.contract_id is null or c.id = new.contract_id)) then
    raise exception 'the provider has no such contract in the region' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
comment on function rd.open_control() is 'Trigger: a file is about a provider of the region, and a control belongs to a programme of who controls.';
create trigger control_dossier_opened before insert on control_dossier for each row execute function rd.open_control();

create function rd.control_shared(p_dossier int) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from control_step s where s.dossier_id = p_dossier and s.shared)
$$;
comment on function rd.control_shared(int) is 'Was anything of this file told to the provider?';
create function rd.control_step_by(p_dossier int, p_kind text) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select r.taken_by from control_dossier d join control_step_rule r on r.dossier_kind = d.kind and r.kind = p_kind where d.id = p_dossier
$$;
comment on function rd.control_step_by(int, text) is 'Who takes this step in this file.';

alter table control_dossier enable row level security;
create policy readable on control_dossier for select to rd_app using (
  (kind = 'enforcement' and region_id = any ((select rd.region_ids())::int[]))
  or municipality_id = any ((select rd.municipality_ids())::int[])
  or (region_id = (select rd.organisation_id()) and region_id = any ((select rd.region_ids())::int[]))
  or (provider_id = any ((select rd.provider_ids())::int[]) and rd.control_shared(id)));
create policy by_manager on control_dossier for insert to rd_app with check (kind = 'enforcement' and rd.manages_suppliers(region_id));
create policy by_payer on control_dossier for insert to rd_app with check (
  kind <> 'enforcement' and municipality_id = (select rd.organisation_id()) and region_id = any ((select rd.region_ids())::int[]) and (select rd.pays()));
grant select, insert on control_dossier to rd_app;

alter table control_step enable row level security;
create policy with_dossier on control_step for select to rd_app using (
  exists (select from control_dossier d where d.id = dossier_id)
  and (shared or provider_id is null or not provider_id = any ((select rd.provider_ids())::int[])));
create policy by_manager on control_step for insert to rd_app with check (
  rd.control_step_by(dossier_id, kind) = 'manager' and rd.manages_suppliers(region_id));
create policy by_payer on control_step for insert to rd_app with check (
  rd.control_step_by(dossier_id, kind) = 'payer' and municipality_id = (select rd.organisation_id()) and (select rd.pays()));
create policy by_provider on control_step for insert to rd_app with check (
  rd.control_step_by(dossier_id, kind) = 'provider' and provider_id = any ((select rd.provider_ids())::int[]) and rd.control_shared(dossier_id));
grant select, insert on control_step to rd_app;

insert into retention_rule (category, starts_at, years, days, source, action, note, executed, holds) values
  ('control-file', 'end of the year in which the file was closed', 7, null, 'Archiefwet; Algemene wet inzake rijksbelastingen art. 52', 'destroy',
   'enforcement and control: about organisations, holds no data of children; append-only, stays while payments rest on it', false,
   array['control_dossier', 'control_step']);

update retention_rule set note = 'samples and findings of a file of control; read for that purpose no longer once the file is closed, and kept as the sample of lines that it is'
 where category = 'detail-control';
