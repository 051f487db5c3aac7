import { createServer } from 'node:net';

/** Can this port be listened on now? */
export async function isFree(port: number, host: string): Promise<boolean> {
  const server = createServer();
  return await new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** The wanted port when it is free, else one the system picks. */
export async function freePort(wanted: number, host: string): Promise<number> {
  if (wanted > 0 && wanted < 65_536 && (await isFree(wanted, host))) return wanted;
  const server = createServer();
  return await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const ANSWERS_WITHIN_MS = 2000;

/** Is it Rode Draad that answers at this address? */
export async function isRodeDraad(url: string): Promise<boolean> {
  try {
    const reply = await fetch(`${url}/gezondheid/levend`, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) });
    return ((await reply.json()) as { readonly status?: unknown }).status === 'levend';
  } catch {
    return false;
  }
}
