insert into retention_rule (category, starts_at, years, days, source, action, note, executed) values
  ('exchange-clock', 'end of the term', 2, null, 'own choice; AVG art. 5(1)(e)', 'destroy',
   'terms that were met; when each message came and was answered stays with the messages', true),
  ('contact', 'end of the last allocation', 1, null, 'own choice; AVG art. 5(1)(e)', 'destroy',
   'contact details of a child as an allocation message told them, once no allocation holds any more', true),
  ('care-request', 'end of the last allocation', 7, null, 'Archiefwet; Algemene wet inzake rijksbelastingen art. 52', 'destroy',
   'part of the decision about the child; append-only, stays with the allocation it led to', false),
  ('delivery-notice', 'end of the last allocation', 7, null, 'Archiefwet; Algemene wet inzake rijksbelastingen art. 52', 'destroy',
   'part of the account of what was delivered; append-only, stays with the allocation', false);

create function rd.clean_up_exchange(p_at timestamptz)
returns table (category text, organisation_id int, record_id text, removed bigint)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
#variable_conflict use_column
declare
  v_at timestamptz := least(p_at, now());
begin
  return query
    with gone as (
      delete from public.exchange_clock
        where stopped_at < rd.retention_before('exchange-clock', v_at) returning municipality_id)
    select 'exchange-clock', g.municipality_id, null::text, count(*) from gone g group by g.municipality_id;
  return query
    with past as (
      select c.id from public.client c
       where c.contact_encrypted is not null
         and not exists (
           select from public.allocation a
            join lateral (select v.through_on from public.allocation_version v
                           where v.allocation_id = a.id order by v.version desc limit 1) last on true
           where a.client_id = c.id
             and (last.through_on is null
                  or last.through_on >= (rd.retention_before('contact', v_at) at time zone 'Europe/Amsterdam')::date))
         and rd.retention_before('contact', v_at) is not null
         and exists (select from public.allocation a where a.client_id = c.id)
    ), gone as (
      update public.client c set contact_encrypted = null from past where c.id = past.id returning c.municipality_id)
    select 'contact', g.municipality_id, null::text, count(*) from gone g group by g.municipality_id;
end
$$;
comment on function rd.clean_up_exchange is 'Removes terms that ended and contact details of children without allocations, past their term by the retention table, and tells what per municipality. Never with a moment after now.';
revoke all on function rd.clean_up_exchange(timestamptz) from public;
grant execute on function rd.clean_up_exchange(timestamptz) to rd_app;
