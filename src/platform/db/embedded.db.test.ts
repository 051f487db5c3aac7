import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import pg from 'pg';
import { EmbeddedServerError } from './embedded-error.ts';
import { embeddedPrograms } from './embedded-package.ts';
import { type Launcher, launcherAsNobody } from './embedded-privileges.ts';
import { serverSettings } from './embedded-settings.ts';
import { openDatabase, startEmbedded } from './index.ts';

const base = await mkdtemp(join(tmpdir(), 'rd-embedded-'));
after(() => rm(base, { recursive: true, force: true }));
const FAST = { shared_buffers: '16MB' };

async function ask(host: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ host, database: 'postgres', user: 'postgres' });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

test('three programs starting at once on an empty folder share one server; stopping it is clean', async () => {
  const dataDir = join(base, 'shared', 'postgres');
  const options = { dataDir, settings: FAST, databases: ['rodedraad'] };
  const servers = await Promise.all([startEmbedded(options), startEmbedded(options), startEmbedded(options)]);
  assert.equal(servers.filter(({ ours }) => ours).length, 1);
  assert.equal(new Set(servers.map(({ socketDir }) => socketDir)).size, 1);
  const [owner] = servers.filter(({ ours }) => ours);
  assert.ok(owner);
  assert.equal((await stat(dataDir)).mode & 0o777, 0o700);
  const settings = `select string_agg(name || '=' || setting, ' ' order by name) as all from pg_settings
    where name in ('listen_addresses', 'data_checksums', 'fsync', 'lc_collate', 'server_encoding')`;
  assert.deepEqual(await ask(owner.socketDir, settings), [
    { all: 'data_checksums=on fsync=on lc_collate=C.UTF-8 listen_addresses= server_encoding=UTF8' },
  ]);
  for (const guest of servers.filter(({ ours }) => !ours)) await guest.stop();
  assert.equal((await ask(owner.socketDir, 'select 1 as one')).length, 1, 'a guest that leaves does not stop it');
  await owner.stop();
  await assert.rejects(access(owner.socketDir), { code: 'ENOENT' });
  await assert.rejects(access(join(dataDir, 'postmaster.pid')), { code: 'ENOENT' });
});

test('what was committed is there after the program was killed with -9, and no server is left behind', async () => {
  const dataDir = join(base, 'killed', 'postgres');
  const program = `
    import { startEmbedded } from ${JSON.stringify(import.meta.resolve('./index.ts'))};
    import pg from ${JSON.stringify(import.meta.resolve('pg'))};
    const server = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, settings: ${JSON.stringify(FAST)} });
    const client = new pg.Client({ host: server.socketDir, database: 'postgres', user: 'postgres' });
    await client.connect();
    await client.query('create table kept as select 42 as answer');
    console.log(server.socketDir);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const guest = await startEmbedded({ dataDir, settings: FAST });
  assert.deepEqual([guest.ours, guest.socketDir], [false, line.toString().trim()], 'joined while it ran');
  child.kill('SIGKILL');
  await once(child, 'exit');
  const again = await startEmbedded({ dataDir, settings: FAST });
  assert.equal(again.ours, true);
  assert.deepEqual(await ask(again.socketDir, 'select answer from kept'), [{ answer: 42 }]);
  await assert.rejects(access(guest.socketDir), { code: 'ENOENT' }, 'the killed one leaves no socket folder');
  await again.stop();
});

test('a folder in use by a server we know nothing of is a clear Dutch refusal', async () => {
  const dataDir = join(base, 'foreign', 'postgres');
  const server = await startEmbedded({ dataDir, settings: FAST });
  await rm(`${dataDir}.json`);
  await assert.rejects(startEmbedded({ dataDir, settings: FAST, waitForOtherMs: 200 }), (error) => {
    assert.ok(error instanceof EmbeddedServerError);
    assert.match(error.message, /in gebruik door een databaseserver .* RD_DATA_DIR/s);
    return true;
  });
  await server.stop();
});

test('a folder of another PostgreSQL version, or one that cannot be made, is a clear Dutch refusal', async () => {
  const old = join(base, 'old');
  await mkdir(old);
  await writeFile(join(old, 'PG_VERSION'), '14\n');
  await assert.rejects(startEmbedded({ dataDir: old }), /gemaakt met PostgreSQL 14; .* versie 15/);
  await writeFile(join(base, 'file'), '');
  await assert.rejects(startEmbedded({ dataDir: join(base, 'file', 'postgres') }), /kan niet worden gemaakt/);
});

test('a setting the server refuses is told with its own last words', async () => {
  const starting = startEmbedded({ dataDir: join(base, 'wrong'), settings: { shared_buffers: 'much' } });
  await assert.rejects(starting, /kon niet starten.*invalid value for parameter "shared_buffers"/s);
});

/** The launchers that work here; none when the program files are closed to others, which must then be said clearly. */
async function launchersAsNobody(): Promise<Launcher[]> {
  const { postgres } = await embeddedPrograms();
  const tried = await Promise.allSettled([true, false].map((withSetpriv) => launcherAsNobody(postgres, withSetpriv)));
  return tried.flatMap((attempt) => {
    if (attempt.status === 'fulfilled') return [attempt.value];
    assert.match(String(attempt.reason), /EmbeddedServerError: .*niet leesbaar/);
    return [];
  });
}

if (process.getuid?.() === 0) {
  test('as root without user namespaces the server runs as "nobody"; the usual way takes the folder back', async () => {
    await chmod(base, 0o711);
    for (const [index, launcher] of (await launchersAsNobody()).entries()) {
      const dataDir = join(base, 'nobody', `postgres-${index}`);
      const server = await startEmbedded({ dataDir, launcher, settings: FAST });
      assert.equal((await stat(dataDir)).uid, 65_534);
      await ask(server.socketDir, 'create table kept as select 42 as answer');
      await server.stop();
      const usual = await startEmbedded({ dataDir, settings: FAST });
      assert.deepEqual(await ask(usual.socketDir, 'select answer from kept'), [{ answer: 42 }]);
      await usual.stop();
    }
  });
}

test('openDatabase without a url gives a working database whose application role is bound by row security', async () => {
  const db = await openDatabase({ dataDir: join(base, 'open') });
  const role = `select current_user as who, rolsuper or rolbypassrls as free from pg_roles where rolname = current_user`;
  await db.migrator.query('create role rd_app login');
  assert.deepEqual((await db.app.query(role)).rows, [{ who: 'rd_app', free: false }]);
  const url = `postgres://postgres@localhost/rodedraad?host=${encodeURIComponent(db.appConnection.host ?? '')}`;
  const byUrl = await openDatabase({ dataDir: join(base, 'unused'), url });
  assert.deepEqual((await byUrl.app.query(role)).rows, [{ who: 'rd_app', free: false }]);
  assert.deepEqual((await byUrl.migrator.query('select current_user as who')).rows, [{ who: 'postgres' }]);
  assert.deepEqual((await byUrl.app.query('show timezone')).rows, [{ TimeZone: 'UTC' }]);
  await byUrl.close();
  await db.close();
  await db.close();
});

test('memory settings follow the machine and stay within sense', () => {
  const gigabyte = 1024 ** 3;
  assert.equal(serverSettings(gigabyte / 2).shared_buffers, '128MB');
  assert.equal(serverSettings(4 * gigabyte).shared_buffers, '512MB');
  assert.equal(serverSettings(64 * gigabyte).shared_buffers, '1024MB');
});
