-- Schema rd holds functions only; tables live in public. The roles themselves are made by the migration runner.
create extension if not exists btree_gist;
create schema if not exists rd;
grant usage on schema rd to rd_app;
grant usage on schema public to rd_app;

-- The scope of the acting person arrives as transaction-local settings; absent settings mean: sees nothing.
create function rd.region_ids() returns int[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('rd.region_ids', true), ''), '{}')::int[] $$;
create function rd.municipality_ids() returns int[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('rd.municipality_ids', true), ''), '{}')::int[] $$;
create function rd.provider_ids() returns int[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('rd.provider_ids', true), ''), '{}')::int[] $$;
create function rd.organisation_id() returns int language sql stable parallel safe as
$$ select nullif(current_setting('rd.organisation_id', true), '')::int $$;
create function rd.person_id() returns int language sql stable parallel safe as
$$ select nullif(current_setting('rd.person_id', true), '')::int $$;
create function rd.acting_role() returns text language sql stable parallel safe as
$$ select nullif(current_setting('rd.role', true), '') $$;
comment on function rd.municipality_ids() is 'Municipalities whose individual rows the acting person may see; set per transaction.';
comment on function rd.provider_ids() is 'Providers whose rows the acting person may see; set per transaction.';
comment on function rd.region_ids() is 'Regions whose contracts and aggregates the acting person may see; set per transaction.';

-- Facts about money, decisions and access are appended, never changed: the promise is kept by the database.
create function rd.refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'table % is append-only', tg_table_name using errcode = 'insufficient_privilege'; end $$;
comment on function rd.refuse_change() is 'Trigger of append-only tables: refuses update and delete, also by the owner.';
