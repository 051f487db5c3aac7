import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../src/app/cli.ts', import.meta.url));

export type HubProcess = {
  readonly url: string;
  /** What it counted, and how many parcels wait. */
  stand(): Promise<Record<string, number>>;
  stop(): Promise<void>;
};

/** Starts `rodedraad hub` as a process of its own and waits until it listens. */
export async function startHubProcess(args: readonly string[]): Promise<HubProcess> {
  const child = spawn(process.execPath, [CLI, 'hub', '--json', '--port', '0', '--besturing', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [line] = (await once(createInterface(child.stdout as NonNullable<typeof child.stdout>), 'line')) as [string];
  const { port, controlPort } = JSON.parse(line) as { port: number; controlPort: number };
  return {
    url: `http://localhost:${port}/`,
    stand: async () => (await fetch(`http://127.0.0.1:${controlPort}/stand`)).json() as Promise<Record<string, number>>,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
