alter table funding_terms add column kept_by int references person;
comment on column funding_terms.kept_by is 'Who wrote the content last; somebody else adopts it.';
create index funding_terms_kept_by on funding_terms (kept_by);
update funding_terms set kept_by = made_by where adopted_on is null;

create or replace function rd.keep_funding_terms() returns trigger
  language plpgsql
as $$
begin
  if old.adopted_on is not null then
    raise exception 'adopted funding terms stand; make a next version' using errcode = 'insufficient_privilege';
  end if;
  if tg_op = 'UPDATE' and new.adopted_on is not null and (new.adopted_by is null or new.adopted_by = old.kept_by) then
    raise exception 'a second person adopts, not the one who kept the concept last' using errcode = 'check_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
comment on function rd.keep_funding_terms() is 'Trigger: funding terms change and go only while they are a concept, also for the owner; who kept a concept last does not adopt it.';
