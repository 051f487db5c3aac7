import assert from 'node:assert/strict';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from '../../src/app/serve/free-port.ts';
import { embeddedPrograms } from '../../src/platform/db/embedded-package.ts';
import { chooseLauncher, giveTo, type Launcher } from '../../src/platform/db/embedded-privileges.ts';
import { ROOT, type Running, rodedraad, startRodedraad } from './run-program.ts';

// A PostgreSQL of the customer's own: over TCP, with passwords, and with the three roles as docs/operations/install.md
// makes them. No program of ours signs in as a superuser.
const folder = await mkdtemp(join(tmpdir(), 'rd-own-server-'));
const port = await freePort(0, '127.0.0.1');
let server: ChildProcess | undefined;
const running: Running[] = [];

after(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  if (server?.exitCode === null) {
    server.kill('SIGINT');
    await new Promise((resolve) => server?.once('exit', resolve));
  }
  await rm(folder, { recursive: true, force: true });
});

const asSuperuser = async (database: string, statements: readonly string[]) => {
  const client = new pg.Client({ host: '127.0.0.1', port, database, user: 'postgres', password: 'geheim' });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};

before(async () => {
  const { postgres, initdb } = await embeddedPrograms();
  const launcher = await chooseLauncher(postgres);
  const [dataDir, socketDir, passwordFile] = ['pg', 'socket', 'password'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await mkdir(socketDir);
  await writeFile(passwordFile, 'geheim\n');
  await giveTo(launcher.owner, folder);
  const init = ['--username=postgres', '--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256'];
  await run(launcher, initdb, [`--pgdata=${dataDir}`, ...init, `--pwfile=${passwordFile}`, '--no-sync']);
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${socketDir}`, 'fsync=off'];
  const [program, ...args] = launcher.command(postgres, ['-D', dataDir, ...settings.flatMap((one) => ['-c', one])]);
  server = spawn(program, args, { stdio: 'ignore', cwd: '/', ...userOf(launcher) });
  for (let tries = 0; ; tries++) {
    const answer = await asSuperuser('postgres', ['select 1']).catch((error: unknown) => error);
    if (answer === undefined) break;
    if (tries > 200) throw answer;
    await sleep(50);
  }
  await asTheDocumentSays('rodedraad');
});

const userOf = ({ uid, gid }: Launcher) => (uid === undefined ? {} : { uid, gid: gid ?? uid });

async function run(launcher: Launcher, program: string, args: readonly string[]): Promise<void> {
  const [command, ...rest] = launcher.command(program, args);
  await promisify(execFile)(command, rest, { cwd: '/', ...userOf(launcher) });
}

/** Runs the statements of the installation page, with passwords filled in; roles that are there already are kept. */
async function asTheDocumentSays(database: string): Promise<void> {
  const page = await readFile(join(ROOT, 'docs/operations/install.md'), 'utf8');
  const block = /```sql\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const [outside = '', inside = ''] = block.split(/^\\connect rodedraad$/m);
  const statements = (text: string) =>
    text
      .split(';')
      .map((one) => one.trim().replaceAll('…', 'wachtwoord').replaceAll('database rodedraad', `database ${database}`))
      .filter((one) => one !== '' && !(database !== 'rodedraad' && one.startsWith('create role')));
  await asSuperuser('postgres', statements(outside));
  await asSuperuser(database, statements(inside));
}

const urlOf = (role: string, database: string) => `postgres://${role}:wachtwoord@127.0.0.1:${port}/${database}`;
const envOf = (database: string) => ({
  DATABASE_URL: urlOf('rd_app', database),
  DATABASE_MIGRATOR_URL: urlOf('rd_migrator', database),
  RD_DATA_DIR: join(folder, 'data'),
  RD_BSN_KEY: 'ab'.repeat(32),
});

test('DATABASE_URL: serve and worker run on a server of the customer with the three roles of the installation page', async () => {
  const env = envOf('rodedraad');
  const webPort = String(await freePort(0, 'localhost'));
  const web = startRodedraad(['serve', '--empty', '--no-worker', '--port', webPort], env);
  running.push(web);
  await web.untilSaid('staat klaar: ');
  const ready = async () => (await fetch(`http://localhost:${webPort}/gezondheid/gereed`)).json();
  assert.deepEqual((await ready()) as unknown, {
    status: 'gereed',
    waarschuwingen: [
      { code: 'worker', detail: 'Er draait geen verwerker: berichten komen binnen, maar worden nog niet verwerkt.' },
    ],
  });
  const worker = startRodedraad(['worker'], env);
  running.push(worker);
  for (let tries = 0; ((await ready()) as { waarschuwingen: unknown[] }).waarschuwingen.length > 0; tries++) {
    assert.ok(tries < 200, 'the sign of life of the worker is seen');
    await sleep(50);
  }
  const added = await rodedraad(
    ['administrator', 'add', '--regio', 'Regio Eigen', '--naam', 'A. de Boer', '--kenmerk', 'sub-1', '--json'],
    env,
  );
  assert.deepEqual([added.code, JSON.parse(added.out).made], [0, ['organisation', 'person', 'role']]);
  for (const program of [worker, web]) {
    program.child.kill('SIGTERM');
    assert.equal((await program.ended).code, 0);
  }
});

test('backup and restore on that server: everything comes back, also into a database where a worker has run', async () => {
  const file = join(folder, 'backup.tar');
  const made = await rodedraad(['backup', '--naar', file, '--json'], envOf('rodedraad'));
  assert.equal(made.code, 0, made.err);
  await asTheDocumentSays('terug');
  const env = envOf('terug');
  assert.equal((await rodedraad(['migrate'], env)).code, 0);
  const worker = startRodedraad(['worker'], env);
  running.push(worker);
  await sleep(1500);
  worker.child.kill('SIGTERM');
  await worker.ended;
  const restored = await rodedraad(['restore', '--van', file, '--json'], env);
  assert.equal(restored.code, 0, restored.err);
  assert.equal(JSON.parse(restored.out).rows, JSON.parse(made.out).rows);
  const doctor = await rodedraad(['doctor', '--json'], env);
  const { findings } = JSON.parse(doctor.out) as { findings: { check: string; ok: boolean }[] };
  assert.deepEqual(
    findings.filter(({ ok, check }) => !ok && check !== 'disk'),
    [],
  );
  assert.ok(findings.some(({ check }) => check === 'access-log'));
});

const REFUSED: readonly (readonly [name: string, env: Record<string, string>, sentence: RegExp])[] = [
  ['a wrong password', { DATABASE_URL: `postgres://rd_app:fout@127.0.0.1:${port}/rodedraad` }, /weigert de aanmelding/],
  ['a database that is not there', { DATABASE_URL: urlOf('rd_app', 'weg') }, /bestaat niet op de server/],
  [
    'only the role of the application',
    { DATABASE_URL: urlOf('rd_app', 'rodedraad') },
    /DATABASE_MIGRATOR_URL[\s\S]*stap 2/,
  ],
];

for (const [name, env, sentence] of REFUSED) {
  test(`${name}: doctor and migrate say what to do, exit code 1, no password on screen`, async () => {
    for (const command of ['doctor', 'migrate']) {
      const { code, err } = await rodedraad([command], { RD_DATA_DIR: join(folder, 'data'), ...env });
      assert.equal(code, 1);
      assert.match(err, sentence);
      assert.doesNotMatch(err, /fout@|wachtwoord@|\n {4}at /);
    }
  });
}
