alter table tariff_calculation add column municipality_id int references organisation;
comment on column tariff_calculation.municipality_id is 'The municipality that made it for a tariff of its own; empty: the region. All versions of a series have the same.';

drop policy add on tariff_calculation;
create policy add on tariff_calculation for insert to rd_app
  with check ((region_id = (select rd.organisation_id()) and municipality_id is null)
    or (municipality_id = (select rd.organisation_id()) and region_id = any((select rd.region_ids())::int[])
        and (select rd.acting_role()) in ('contract-manager','purchaser')));
-- A draft of a municipality is seen by itself and by the region; once adopted by whoever sees the tariff.
drop policy seen on tariff_calculation;
create policy seen on tariff_calculation for select to rd_app
  using ((region_id = any((select rd.region_ids())::int[])
          and (municipality_id is null or (select rd.organisation_id()) in (municipality_id, region_id)))
    or exists (select from tariff t where t.calculation_id = tariff_calculation.id));

-- A municipality adopts and ends tariffs that hold for itself alone; the others stay the region's.
drop policy add on tariff;
create policy add on tariff for insert to rd_app
  with check (region_id = (select rd.organisation_id())
    or (municipality_id = (select rd.organisation_id()) and region_id = any((select rd.region_ids())::int[])
        and (select rd.acting_role()) in ('contract-manager','purchaser')));
drop policy close on tariff;
create policy close on tariff for update to rd_app
  using (region_id = (select rd.organisation_id())
    or (municipality_id = (select rd.organisation_id()) and region_id = any((select rd.region_ids())::int[])
        and (select rd.acting_role()) in ('contract-manager','purchaser')))
  with check (region_id = (select rd.organisation_id())
    or (municipality_id = (select rd.organisation_id()) and region_id = any((select rd.region_ids())::int[])
        and (select rd.acting_role()) in ('contract-manager','purchaser')));
