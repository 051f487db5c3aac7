create table stated_formula (
  procedure_id int not null references procedure,
  phase text not null,
  version int not null check (version > 0),
  formula jsonb not null,
  places int check (places > 0),
  reason text check (reason <> ''),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  stated_at timestamptz not null,
  person_id int not null references person,
  primary key (procedure_id, phase, version)
);
comment on table stated_formula is 'By which criteria, weights and formula a phase is scored, stated before anybody hands in. Append-only: the last version counts, and stands once a panel was named or a round was opened.';
comment on column stated_formula.places is 'The most that are let through or awarded; empty: no maximum.';
comment on column stated_formula.reason is 'Why it changed after the procedure was announced.';
comment on column stated_formula.digest is 'SHA-256 that also stands in the log of the procedure.';

-- What was stated with a panel before there was a place of its own for it.
insert into stated_formula (procedure_id, phase, version, formula, places, digest, stated_at, person_id)
select distinct on (procedure_id, phase) procedure_id, phase, 1, formula, places,
       encode(sha256(convert_to(formula::text, 'UTF8')), 'hex'), made_at, person_id
  from assessment_panel order by procedure_id, phase, id desc;

create trigger stated_formula_append_only before update or delete on stated_formula for each row execute function rd.refuse_change();

create function rd.run_going(p_procedure int, p_run text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (select from procedure_event e where e.procedure_id = p_procedure
                        and e.event ->> 'kind' = 'run-ended' and e.event ->> 'run' = p_run)
$$;
comment on function rd.run_going is 'Whether a run of a procedure has not ended yet.';

create function rd.formula_stands() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from procedure_event e where e.procedure_id = new.procedure_id and e.event ->> 'kind' = 'opened'
                and rd.run_going(new.procedure_id, e.event ->> 'run'))
     or exists (select from assessment_panel b where b.procedure_id = new.procedure_id and b.phase = new.phase
                   and rd.run_going(b.procedure_id, b.run)) then
    raise exception 'how phase % of procedure % is scored does not change any more', new.phase, new.procedure_id
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function rd.formula_stands is 'Refuses a formula once applications of a round that goes on were opened, or once a panel scores by it.';
create trigger stated_formula_stands before insert on stated_formula for each row execute function rd.formula_stands();

create function rd.panel_by_stated_formula() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select (f.formula, f.places) is not distinct from (new.formula, new.places) from stated_formula f
       where f.procedure_id = new.procedure_id and f.phase = new.phase order by f.version desc limit 1) is not true then
    raise exception 'phase % of procedure % is scored by another formula than was stated', new.phase, new.procedure_id
      using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function rd.panel_by_stated_formula is 'Refuses a panel that would score by another formula than was stated for its phase.';
create trigger assessment_panel_stated before insert on assessment_panel for each row execute function rd.panel_by_stated_formula();

create function rd.consensus_on_criteria() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from jsonb_array_elements(new.sheet) given
     where not exists (
       select from assessment_panel b, jsonb_array_elements(b.formula -> 'criteria') criterion
        where b.id = new.panel_id and criterion ->> 'key' = given ->> 'key'
          and (given ->> 'points')::numeric between 0 and (criterion ->> 'maximum')::numeric)) then
    raise exception 'points outside the criteria of panel %', new.panel_id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function rd.consensus_on_criteria is 'Refuses points on a criterion that was not stated, or above its maximum.';
create trigger consensus_on_criteria before insert on consensus for each row execute function rd.consensus_on_criteria();

alter table stated_formula enable row level security;
create policy own_region on stated_formula to rd_app
  using (rd.procedure_in_region(procedure_id)) with check (rd.procedure_in_region(procedure_id));
create policy announced on stated_formula for select to rd_app using (rd.procedure_announced(procedure_id));
grant select, insert on stated_formula to rd_app;
