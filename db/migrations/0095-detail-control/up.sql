create function rd.purpose() returns text language sql stable parallel safe as
$$ select nullif(current_setting('rd.purpose', true), '') $$;
comment on function rd.purpose() is 'Why the acting person reads; set per transaction.';

create function rd.open_detail_controls() returns table (municipality_id int, provider_id int)
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.municipality_id, d.provider_id from control_dossier d
   where d.kind = case rd.purpose() when 'material-control' then 'material' when 'fraud-investigation' then 'fraud' end
     and d.municipality_id = any (rd.municipality_ids())
     and exists (select from control_step s where s.dossier_id = d.id and s.kind = 'detail-begun')
     and not exists (select from control_step s where s.dossier_id = d.id and s.kind in ('stopped', 'closed'))
$$;
comment on function rd.open_detail_controls() is 'Of which provider and municipality lines may be read for the purpose of the transaction: where a detail control began and was not ended (Regeling Jeugdwet 6b).';

create policy detail_control on claim_line as restrictive for select to rd_app using (
  coalesce((select rd.purpose()), '') not in ('material-control', 'fraud-investigation')
  or (municipality_id, provider_id) in (select d.municipality_id, d.provider_id from rd.open_detail_controls() d));

create function rd.sample_of_control(p_sample bigint) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from control_step s where s.sample_id = p_sample)
$$;
comment on function rd.sample_of_control(bigint) is 'Was this sample drawn in a file of control?';
create function rd.sample_checked(p_sample bigint) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from control_step s join control_step e on e.dossier_id = s.dossier_id and e.kind in ('findings-closed', 'stopped', 'closed')
                  where s.sample_id = p_sample)
$$;
comment on function rd.sample_checked(bigint) is 'Were the findings on this sample of a file of control closed?';

create policy detail_control on claim_sample as restrictive for select to rd_app using (
  coalesce((select rd.purpose()), '') in ('material-control', 'fraud-investigation') or not rd.sample_of_control(id));
create policy findings_open on claim_sample_finding as restrictive for insert to rd_app with check (not rd.sample_checked(sample_id));
