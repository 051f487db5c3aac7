import type { FastifyInstance } from 'fastify';
import { problemOf, sendProblem } from './problem.ts';

/** A question whose answer decides whether this process can take requests. Throws or gives false when it cannot. */
export type ReadinessCheck = { readonly name: string; readonly check: () => Promise<unknown> };

const PATIENCE_MS = 2000;

/**
 * `/gezondheid/levend`: the process answers. `/gezondheid/gereed`: it can also do its work (database there, migrations
 * current), else 503 with the names of what is missing. For the platform that runs us; says nothing about people.
 */
export function addHealth(app: FastifyInstance, checks: readonly ReadinessCheck[]): void {
  const unlimited = { rateLimit: false } as const;
  app.get('/gezondheid/levend', { config: unlimited }, async () => ({ status: 'levend' }));
  app.get('/gezondheid/gereed', { config: unlimited }, async (request, reply) => {
    const answers = await Promise.all(checks.map(async (one) => ({ name: one.name, fine: await isFine(one) })));
    const missing = answers.filter((answer) => !answer.fine).map((answer) => answer.name);
    if (missing.length === 0) return { status: 'gereed' };
    request.log.warn({ missing }, 'not ready');
    const errors = missing.map((name) => ({ code: name, detail: 'Nog niet gereed.' }));
    return sendProblem(reply, { ...problemOf({ code: 'http.unavailable' }), errors });
  });
}

async function isFine({ check }: ReadinessCheck): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  try {
    return (await Promise.race([check(), tooLate])) !== false;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
