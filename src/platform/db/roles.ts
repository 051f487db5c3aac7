import type { ClientBase } from 'pg';

/**
 * Makes what must exist before the first migration: the three roles, the schema rd and its list of migrations.
 * rd_owner owns everything and cannot sign in; rd_migrator may act as rd_owner; rd_app is the application, without any
 * right but those granted table by table, and subject to row security. Safe to repeat; needs createrole the first time.
 */
export async function ensureRoles(client: ClientBase): Promise<void> {
  await client.query(MAKE_ROLES);
  await client.query(`
    create schema if not exists rd authorization rd_owner;
    set local role rd_owner;
    create table if not exists rd.migration (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default now()
    );
    comment on table rd.migration is 'Which steps of db/migrations this database has had, with the SHA-256 of each.';
    reset role;
  `);
}

/** Roles belong to the whole server, so another database of it may be making them in the same moment. */
const MAKE_ROLES = `
do $$
declare
  wanted record;
begin
  for wanted in
    select * from (values
      ('rd_owner', 'nologin'), ('rd_migrator', 'login'), ('rd_app', 'login nobypassrls nocreatedb nocreaterole')
    ) as roles (name, rights)
    where not exists (select from pg_roles where rolname = roles.name)
  loop
    begin
      execute format('create role %I %s', wanted.name, wanted.rights);
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
  if exists (select from pg_roles where rolname = 'rd_app' and (rolbypassrls or rolsuper)) then
    raise exception 'role rd_app may pass row security; take bypassrls and superuser from it';
  end if;
  if not pg_has_role('rd_migrator', 'rd_owner', 'member') then grant rd_owner to rd_migrator; end if;
  if not pg_has_role(current_user, 'rd_owner', 'member') then execute format('grant rd_owner to %I', current_user); end if;
  if not has_database_privilege('rd_owner', current_database(), 'create') then
    execute format('grant create, temporary on database %I to rd_owner', current_database());
  end if;
  if not has_schema_privilege('rd_owner', 'public', 'create') then grant usage, create on schema public to rd_owner; end if;
end
$$`;
