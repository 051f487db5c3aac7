create table public_control_plan (
  dossier_id int primary key references control_dossier,
  municipality_id int not null references organisation,
  municipality_name text not null,
  year int not null,
  title text not null,
  goal text not null,
  plan text not null,
  also_in text,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  published_on date not null,
  published_at timestamptz not null default now()
);
comment on table public_control_plan is 'The general control plan of a municipality as everybody can read it (Regeling Jeugdwet 6b.4). Made by the step that publishes it, in the same transaction; append-only.';
comment on column public_control_plan.also_in is 'Where else it was made known, such as the gazette of the municipality.';
comment on column public_control_plan.digest is 'SHA-256 of goal and plan with a line feed between them, in hexadecimal.';
create index public_control_plan_municipality on public_control_plan (municipality_id);
alter table public_control_plan enable row level security;
create policy everybody on public_control_plan for select to rd_app using (true);
create trigger public_control_plan_append_only before update or delete on public_control_plan for each row execute function rd.refuse_change();
grant select on public_control_plan to rd_app;

create function rd.publish_control_plan(p_dossier int, p_on date, p_also_in text, p_at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into public_control_plan (dossier_id, municipality_id, municipality_name, year, title, goal, plan, also_in, digest, published_on, published_at)
  select d.id, d.municipality_id, m.name, (d.content ->> 'year')::int, d.title, g.text, p.text, nullif(trim(p_also_in), ''),
         encode(sha256(convert_to(g.text || E'\n' || p.text, 'UTF8')), 'hex'), p_on, p_at
    from control_dossier d join organisation m on m.id = d.municipality_id
    join control_step g on g.dossier_id = d.id and g.kind = 'goal'
    join control_step p on p.dossier_id = d.id and p.kind = 'general-plan'
   where d.id = p_dossier and d.kind = 'programme'
$$;
comment on function rd.publish_control_plan(int, date, text, timestamptz) is 'Makes goal and general plan of a programme readable for everybody.';
revoke execute on function rd.publish_control_plan(int, date, text, timestamptz) from public;

create function rd.control_plan_published() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform rd.publish_control_plan(new.dossier_id, new.on_day, new.content ->> 'place', new.at);
  if not exists (select from public_control_plan where dossier_id = new.dossier_id) then
    raise exception 'a plan is published with its goal and its text' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
comment on function rd.control_plan_published() is 'Trigger: the step that publishes a plan makes it readable, by whatever road it comes.';
create trigger control_step_publishes after insert on control_step for each row when (new.kind = 'published') execute function rd.control_plan_published();

select rd.publish_control_plan(s.dossier_id, s.on_day, s.content ->> 'place', s.at) from control_step s where s.kind = 'published';
