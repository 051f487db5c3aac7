import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/app/serve/free-port.ts';
import { ROOT, type Running, start, startRodedraad } from './run-program.ts';

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

test('a port in use is told in a sentence, and what runs already is left alone', async () => {
  const first = await serve();
  const port = new URL(first.url).port;
  const second = begin(startRodedraad(['serve', '--empty', '--port', port], { RD_DATA_DIR: join(folder, 'other') }));
  const { code, err } = await second.ended;
  assert.equal(code, 1);
  assert.match(err, new RegExp(`Poort ${port} is al in gebruik`));
  assert.equal((await fetch(`${first.url}/gezondheid/levend`)).status, 200);
  first.child.kill('SIGTERM');
  assert.equal((await first.ended).code, 0);
});

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
