import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { openTestDatabase, testDatabase } from '../../../test/support/database.ts';
import { dumpSchema, MigrationError, migrate } from './index.ts';

const db = await testDatabase({ migrations: null });
const dir = await mkdtemp(join(tmpdir(), 'rd-migrations-'));
after(() => rm(dir, { recursive: true }));

async function write(name: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(join(dir, name), { recursive: true });
  for (const [file, text] of Object.entries(files)) await writeFile(join(dir, name, file), text);
}

const remove = (name: string): Promise<void> => rm(join(dir, name), { recursive: true });
const exists = async (table: string): Promise<boolean> =>
  (await db.migrator.query('select to_regclass($1) is not null as there', [table])).rows[0].there;

await write('0001-parcel', {
  'up.sql': `create table parcel (id int primary key, weight int);
    comment on table parcel is 'Things that are sent.';
    insert into parcel values (1, 5);`,
  'after.sql': `select 'parcel ' || id || ' weighs nothing' as violation from parcel where weight <= 0;
    select 'too many' as violation from parcel having count(*) > 100;`,
});

test('two processes that migrate at once apply each step once', async () => {
  const other = openTestDatabase(db.socketDir, db.name);
  const reports = await Promise.all([migrate(db, { dir }), migrate(other, { dir })]);
  await other.close();
  assert.deepEqual(
    reports.flatMap(({ applied }) => applied),
    ['0001-parcel'],
  );
  assert.deepEqual(await migrate(db, { dir }), { applied: [], total: 1 });
});

test('everything belongs to rd_owner, so that row security holds for the application', async () => {
  const { rows } = await db.migrator.query(
    `select tableowner from pg_tables where tablename in ('parcel', 'migration') order by tablename`,
  );
  assert.deepEqual(rows, [{ tableowner: 'rd_owner' }, { tableowner: 'rd_owner' }]);
});

test('a step whose check finds violations leaves nothing behind', async () => {
  await write('0002-heavier', {
    'before.sql': `select 'no parcel at all' as violation where not exists (select from parcel)`,
    'up.sql': 'create table heavier (id int); update parcel set weight = 0;',
    'after.sql': `select 'parcel ' || id || ' weighs nothing' as violation from parcel where weight <= 0`,
  });
  await assert.rejects(migrate(db, { dir }), (error) => {
    assert.ok(error instanceof MigrationError);
    assert.match(error.message, /0002-heavier: after.sql found 1 violation\(s\)\n- parcel 1 weighs nothing/);
    return true;
  });
  assert.equal(await exists('heavier'), false);
  await write('0002-heavier', { 'before.sql': `select 'stop here' as violation` });
  await assert.rejects(migrate(db, { dir }), /before.sql found 1 violation\(s\)\n- stop here/);
  await remove('0002-heavier');
});

test('a mistake in the SQL names the migration and the line', async () => {
  await write('0002-wrong', { 'up.sql': 'create table fine (id int);\nselect\n  nonsense;' });
  await assert.rejects(migrate(db, { dir }), /migration 0002-wrong \(line 3\): column "nonsense" does not exist/);
  assert.equal(await exists('fine'), false);
  await remove('0002-wrong');
});

test('statements that cannot run in a transaction run one by one', async () => {
  await write('0002-index', {
    'up.sql': `-- no transaction
create index concurrently parcel_weight on parcel (weight);
-- next
create index concurrently parcel_weight_id on parcel (weight, id);`,
  });
  assert.deepEqual((await migrate(db, { dir })).applied, ['0002-index']);
  assert.equal(await exists('parcel_weight_id'), true);
});

test('a migration changed after it was applied is refused by name; its notes may change', async () => {
  await write('0001-parcel', { 'notes.md': 'Better words.' });
  await migrate(db, { dir });
  await write('0002-index', { 'up.sql': '-- no transaction\nselect 1;' });
  await assert.rejects(migrate(db, { dir }), /migration 0002-index was changed after it was applied/);
});

test('a step put before applied ones, or gone from the program, is refused', async () => {
  await remove('0002-index');
  await assert.rejects(migrate(db, { dir }), /has migration 0002-index, which this program does not know/);
  await db.migrator.query(`delete from rd.migration where name = '0002-index'`);
  await write('0000-earlier', { 'up.sql': 'select 1;' });
  await assert.rejects(migrate(db, { dir }), /0000-earlier comes before 0001-parcel/);
  await remove('0000-earlier');
});

test('folders out of form, double numbers and steps without SQL are refused', async () => {
  for (const [name, reason] of [
    ['3-short', /not named like/],
    ['0001-twice', /number 0001 is used twice/],
    ['0003-empty', /0003-empty has no up.sql/],
  ] as const) {
    await write(name, name === '0003-empty' ? { 'notes.md': '' } : { 'up.sql': 'select 1;' });
    await assert.rejects(migrate(db, { dir }), reason);
    await remove(name);
  }
});

test('the dump shows columns, comments, indexes, policies and rights, the same each time', async () => {
  await write('0003-wall', {
    'up.sql': `create table wall (id bigint generated always as identity primary key, parcel_id int not null references parcel,
        name text default 'x' check (name <> ''), twice int generated always as (parcel_id * 2) stored);
      comment on column wall.name is 'What it''s called.';
      alter table wall enable row level security;
      create policy low on wall for select to rd_app using (parcel_id < 5);
      grant select on wall to rd_app; grant update (name) on wall to rd_app;
      create function rd.one() returns int language sql immutable as 'select 1';
      comment on function rd.one() is 'Always one.';
      revoke all on function rd.one() from public;`,
  });
  await migrate(db, { dir });
  const dump = await dumpSchema(db);
  for (const line of [
    '  id bigint not null generated always as identity',
    '  twice integer generated always as ((parcel_id * 2)) stored',
    `  name text default 'x'::text`,
    '  constraint wall_parcel_id_fkey FOREIGN KEY (parcel_id) REFERENCES parcel(id)',
    `comment on table parcel is 'Things that are sent.';`,
    `comment on column wall.name is 'What it''s called.';`,
    'CREATE INDEX parcel_weight ON parcel USING btree (weight);',
    'alter table wall enable row level security;',
    'create policy low on wall for select to rd_app\n  using ((parcel_id < 5));',
    'grant select on table wall to rd_app;',
    'grant update (name) on table wall to rd_app;',
    `comment on function rd.one() is 'Always one.';`,
    'revoke all on function rd.one() from public;',
  ]) {
    assert.ok(dump.includes(line), line);
  }
  assert.equal(await dumpSchema(db), dump);
});
