import type { FastifyInstance } from 'fastify';
import { problemOf, sendProblem } from './problem.ts';

/** A question whose answer decides whether this process can take requests. Throws or gives false when it cannot. */
export type ReadinessCheck = {
  readonly name: string;
  readonly check: () => Promise<unknown>;
  /** Present: requests can be taken all the same, and this Dutch sentence says what does not go on meanwhile. */
  readonly warning?: string;
};

const PATIENCE_MS = 2000;

/**
 * `/gezondheid/levend`: the process answers. `/gezondheid/gereed`: it can also do its work (database there, migrations
 * current), else 503 with the names of what is missing. What hampers without stopping is told in `waarschuwingen`. For the
 * platform that runs us; says nothing about people.
 */
export function addHealth(app: FastifyInstance, checks: readonly ReadinessCheck[]): void {
  const unlimited = { rateLimit: false } as const;
  app.get('/gezondheid/levend', { config: unlimited }, async () => ({ status: 'levend' }));
  app.get('/gezondheid/gereed', { config: unlimited }, async (request, reply) => {
    const answers = await Promise.all(checks.map(async (one) => ({ ...one, fine: await isFine(one) })));
    const failed = answers.filter((answer) => !answer.fine);
    const missing = failed.flatMap(({ name, warning }) => (warning === undefined ? [name] : []));
    const warnings = failed.flatMap(({ name, warning }) =>
      warning === undefined ? [] : [{ code: name, detail: warning }],
    );
    if (missing.length === 0) return { status: 'gereed', waarschuwingen: warnings };
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
