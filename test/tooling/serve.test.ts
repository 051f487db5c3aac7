import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/app/serve/free-port.ts';
import { TestBrowser } from '../../src/platform/auth/test-browser.ts';
import { ROOT, type Running, rodedraad, start, startRodedraad } from './run-program.ts';

// The whole program as an administrator starts and stops it, with its own PostgreSQL, sign-in page and worker.
const folder = await mkdtemp(join(tmpdir(), 'rd-serve-'));
const env = { RD_DATA_DIR: join(folder, 'data') };
const started: Running[] = [];
after(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  await sleep(500);
  await rm(folder, { recursive: true, force: true });
});

const begin = (run: Running): Running => {
  started.push(run);
  return run;
};

/** Starts serve without the demonstration region on a free port and waits until it tells its address. */
async function serve(): Promise<Running & { readonly url: string }> {
  const port = await freePort(0, 'localhost');
  const run = begin(startRodedraad(['serve', '--empty', '--port', String(port)], env));
  await run.untilSaid('staat klaar: ');
  return { ...run, url: `http://localhost:${port}` };
}

/** Every process whose command line or environment names our folder, besides this test. */
async function ourProcesses(): Promise<{ pid: number; command: string }[]> {
  const found: { pid: number; command: string }[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
    const read = (file: string) => readFile(`/proc/${name}/${file}`, 'utf8').catch(() => '');
    const command = (await read('cmdline')).replaceAll('\0', ' ');
    if (command.includes(folder) || (await read('environ')).includes(folder))
      found.push({ pid: Number(name), command });
  }
  return found;
}

async function until<T>(what: string, ask: () => Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await sleep(50);
  }
  throw new Error(`waited in vain for: ${what}`);
}

const noneLeft = () =>
  until('no process left', async () => {
    const left = (await ourProcesses()).filter(({ command }) => !command.includes('--test'));
    return left.length === 0;
  });

const theWorker = async () => (await ourProcesses()).find(({ command }) => command.includes('cli.ts worker'));

test('serve prints exactly one address, answers there, and Ctrl-C stops everything with exit code 0', async () => {
  const run = await serve();
  assert.equal(run.said.out, `Rode Draad staat klaar: ${run.url}\n`);
  assert.equal((await fetch(`${run.url}/gezondheid/gereed`)).status, 200);
  const page = await fetch(run.url, { headers: { accept: 'text/html' } });
  assert.match(await page.text(), /<div id="root">|<html lang="nl"/);
  const signIn = await fetch(`${run.url}/aanmelden`, { redirect: 'manual' });
  assert.match(signIn.headers.get('location') ?? '', /^http:\/\/localhost:\d+\/auth\?/);
  await until('the worker runs', theWorker);
  run.child.kill('SIGINT');
  const { code, err } = await run.ended;
  assert.equal(code, 0, err);
  assert.match(err, /De gegevens zijn bewaard/);
  await noneLeft();
});

test('a second start is told the address where Rode Draad runs already, and that one is left alone', async () => {
  const first = await serve();
  const port = new URL(first.url).port;
  const second = begin(startRodedraad(['serve', '--empty', '--port', port], { RD_DATA_DIR: join(folder, 'other') }));
  const { code, err } = await second.ended;
  assert.equal(code, 1);
  assert.match(err, new RegExp(`Rode Draad draait al: http://localhost:${port}\n`));
  assert.equal((await fetch(`${first.url}/gezondheid/levend`)).status, 200);
  first.child.kill('SIGTERM');
  assert.equal((await first.ended).code, 0);
});

test('a port that another program has is told in a sentence', async () => {
  const other = createServer((_request, response) => response.end('{}'));
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
  const { port } = other.address() as AddressInfo;
  const run = begin(startRodedraad(['serve', '--empty', '--port', String(port)], env));
  const { code, err } = await run.ended;
  other.close();
  assert.equal(code, 1);
  assert.match(err, new RegExp(`Poort ${port} is al in gebruik door een ander programma`));
});

/** How a wish to stop reaches the starter and the program: with Ctrl-C both get the signal, npm may send it once more. */
const WAYS_TO_STOP: readonly (readonly [name: string, stop: (pid: number) => void])[] = [
  ['SIGINT to the starter alone', (pid) => process.kill(pid, 'SIGINT')],
  ['Ctrl-C: SIGINT to the whole process group', (pid) => process.kill(-pid, 'SIGINT')],
  [
    'Ctrl-C under npm: SIGINT to the group and once more to the starter',
    (pid) => {
      process.kill(-pid, 'SIGINT');
      process.kill(pid, 'SIGINT');
    },
  ],
];

for (const [name, stop] of WAYS_TO_STOP) {
  test(`${name}: web, worker, sign-in and PostgreSQL stop, exit code 0, and the next start finds the data`, async () => {
    const port = String(await freePort(0, 'localhost'));
    const args = [join(ROOT, 'bin/rodedraad.mjs'), 'serve', '--empty', '--port', port];
    const run = begin(start(args, env, { ownGroup: true }));
    await run.untilSaid('staat klaar: ');
    await until('the worker runs', theWorker);
    stop(run.child.pid ?? 0);
    const { code, err } = await run.ended;
    assert.equal(code, 0, err);
    assert.match(err, /De gegevens zijn bewaard/);
    await noneLeft();
    const doctor = await rodedraad(['doctor', '--json'], env);
    const { findings } = JSON.parse(doctor.out) as { findings: { check: string; ok: boolean }[] };
    assert.deepEqual(
      findings.filter(({ ok, check }) => !ok && check !== 'disk'),
      [],
    );
  });
}

test('R-287: --empty with the sign-in page for trying out: the first administrator is added while it runs, and signs in', async () => {
  const own = { RD_DATA_DIR: join(folder, 'first') };
  const port = await freePort(0, 'localhost');
  const run = begin(startRodedraad(['serve', '--empty', '--port', String(port)], own));
  await run.untilSaid('administrator add');
  const url = `http://localhost:${port}`;
  assert.match(await signInPage(url), /Er is nog niemand die zich kan aanmelden[\s\S]*administrator add --regio/);
  const add = ['administrator', 'add', '--regio', 'Regio Leeg', '--naam', 'A. de Boer', '--email', 'a@regio.example'];
  const first = await rodedraad([...add, '--json'], own);
  assert.equal(first.code, 0, first.err);
  assert.deepEqual(JSON.parse(first.out).made, ['organisation', 'person', 'role']);
  const second = await rodedraad(add, own);
  assert.equal(second.code, 0);
  assert.match(second.out, /was al beheerder van Regio Leeg; er is niets veranderd/);
  assert.match(await signInPage(url), /A\. de Boer[\s\S]*beheerder, Regio Leeg/);
  const wrong = await rodedraad(['administrator', 'add', '--gemeente', '9001', '--email', 'b@b.example'], own);
  assert.equal(wrong.code, 1);
  assert.match(wrong.err, /--organisatie/);
  run.child.kill('SIGINT');
  assert.equal((await run.ended).code, 0);
  await noneLeft();
});

async function signInPage(url: string): Promise<string> {
  const browser = new TestBrowser();
  const { reply } = await browser.follow(`${url}/aanmelden`);
  return (await reply?.text()) ?? '';
}

test('a worker that is killed is started again', async () => {
  const run = await serve();
  const worker = await until('the worker runs', theWorker);
  process.kill(worker.pid, 'SIGKILL');
  const next = await until('another worker runs', async () => {
    const found = await theWorker();
    return found && found.pid !== worker.pid ? found : undefined;
  });
  assert.ok(next.pid);
  run.child.kill('SIGINT');
  assert.equal((await run.ended).code, 0);
  await noneLeft();
});

test('killed with -9, nothing of it remains, and the next start finds the same data', async () => {
  const run = await serve();
  await until('the worker runs', theWorker);
  const key = await readFile(join(env.RD_DATA_DIR, 'bsn.key'), 'utf8');
  run.child.kill('SIGKILL');
  await run.ended;
  await noneLeft();
  const again = await serve();
  assert.equal(await readFile(join(env.RD_DATA_DIR, 'bsn.key'), 'utf8'), key);
  assert.equal((await fetch(`${again.url}/gezondheid/gereed`)).status, 200);
  again.child.kill('SIGINT');
  await again.ended;
});

test('the starter passes SIGTERM on and ends with the exit code of the program', async () => {
  const script = join(folder, 'starter.mjs');
  const inner = join(folder, 'inner.mjs');
  const runNode = JSON.stringify(join(ROOT, 'bin/lib/run-node.mjs'));
  await writeFile(
    inner,
    `process.on('SIGTERM', () => process.exit(7)); console.log('ready'); setInterval(() => {}, 1000);`,
  );
  await writeFile(
    script,
    `import { program, runNode } from ${runNode};\nawait program(() => runNode([${JSON.stringify(inner)}]));`,
  );
  const run = begin(start([script], env));
  await run.untilSaid('ready');
  run.child.kill('SIGTERM');
  assert.equal((await run.ended).code, 7);
  await noneLeft();
});
