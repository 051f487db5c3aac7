alter table procedure add column plan_from date;
comment on column procedure.plan_from is 'First day of the planning; absent: the day on which the procedure was made.';
grant update (plan_from) on procedure to rd_app;

drop policy with_procedure on procedure_product;
create policy seen on procedure_product for select to rd_app using (exists (select from procedure p where p.id = procedure_id));
create policy own_region on procedure_product to rd_app
  using (exists (select from procedure p where p.id = procedure_id and p.region_id = any((select rd.region_ids())::int[])));

drop policy with_procedure on procedure_requirement_set;
create policy seen on procedure_requirement_set for select to rd_app using (exists (select from procedure p where p.id = procedure_id));
create policy own_region on procedure_requirement_set to rd_app
  using (exists (select from procedure p where p.id = procedure_id and p.region_id = any((select rd.region_ids())::int[])));
create index procedure_requirement_set_set on procedure_requirement_set (requirement_set_id);

drop policy with_set on requirement;
create policy seen on requirement for select to rd_app using (exists (select from requirement_set s where s.id = requirement_set_id));
create policy own_region on requirement to rd_app
  using (exists (select from requirement_set s where s.id = requirement_set_id and s.region_id = any((select rd.region_ids())::int[])));

drop policy with_requirement on requirement_version;
create policy published on requirement_version for select to rd_app
  using (published_at is not null and exists (select from requirement r where r.id = requirement_id));
create policy own_region on requirement_version to rd_app using (exists (
  select from requirement r join requirement_set s on s.id = r.requirement_set_id
   where r.id = requirement_id and s.region_id = any((select rd.region_ids())::int[])));

create function rd.keep_published() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'a version that was made public does not change' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger requirement_version_published before update on requirement_version for each row execute function rd.keep_published();
create trigger requirement_version_kept before delete on requirement_version for each row execute function rd.refuse_change();

create function rd.procedure_log(asked int) returns table (event jsonb, previous_hash text, hash text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select case when e.event ->> 'kind' in ('received','withdrawn','objected','objection-decided','recorded') then null else e.event end,
         e.previous_hash, e.hash
    from procedure_event e join procedure p on p.id = e.procedure_id
   where e.procedure_id = asked and p.announced_at is not null order by e.place
$$;
comment on function rd.procedure_log is 'The log of an announced procedure for everybody: every line with its hashes; of who handed in or objected the line stands without what it says.';
