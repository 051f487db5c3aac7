create table home_visit (
  person_id int not null references person,
  organisation_id int not null references organisation,
  role text not null,
  seen_at timestamptz not null,
  before_at timestamptz,
  primary key (person_id, organisation_id, role)
);
comment on table home_visit is 'When somebody last looked at the home of a role, so that it can say what changed since. Overwritten at each look; for the person alone.';
comment on column home_visit.before_at is 'The last look of the visit before this one; looks shortly after each other are one visit.';
create index home_visit_organisation on home_visit (organisation_id);
alter table home_visit enable row level security;
create policy own_rows on home_visit to rd_app using (person_id = (select rd.person_id())) with check (
  person_id = (select rd.person_id()) and organisation_id = (select rd.organisation_id()));
grant select, insert, update on home_visit to rd_app;
