alter table estimate_line
  add column use_year int,
  add column use_by_month bigint[],
  add column season_by_month bigint[],
  add constraint estimate_line_use_by_month check (
    (use_by_month is null) = (use_year is null)
    and (use_by_month is null
         or (basis = 'past-use' and cardinality(use_by_month) = base_months and 0 <= all (use_by_month)))),
  add constraint estimate_line_season_by_month check (
    season_by_month is null
    or (use_by_month is not null and cardinality(season_by_month) = 12 and 0 < all (season_by_month)));
comment on column estimate_line.use_by_month is 'Use in each of the first base_months months of use_year, in the product''s unit; base_volume is their sum. Null when the volume was typed.';
comment on column estimate_line.season_by_month is 'Use in each month of the year before use_year: in what measure the months that are not complete yet follow. Null when not every month of it has use; then they get the mean of the months counted.';
