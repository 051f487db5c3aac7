import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { takeTests } from './collected-tests.ts';
import type { Group } from './groups.ts';

const COLLECTED = new URL('collected-tests.ts', import.meta.url).href;
let current = { room: [] as readonly string[], url: '', source: '' };
const inRoom = (url: string): boolean => current.room.some((start) => url.startsWith(start));

/** A module of the room gets the number of the mutant in its address, so that each mutant has modules of its own. */
registerHooks({
  resolve(specifier, context, next) {
    const mutant = /\?mutant=\d+$/.exec(context.parentURL ?? '')?.[0];
    if (mutant && specifier === 'node:test') return { url: COLLECTED, shortCircuit: true };
    const resolved = next(specifier, context);
    return mutant && inRoom(resolved.url) ? { ...resolved, url: resolved.url + mutant } : resolved;
  },
  load(url, context, next) {
    const [plain = '', mutant] = url.split('?');
    if (mutant === undefined || !inRoom(plain)) return next(url, context);
    return {
      format: 'module',
      shortCircuit: true,
      source: plain === current.url ? current.source : strippedSource(plain),
    };
  },
});

const stripped = new Map<string, string>();

/** The source of a module without its types, which become spaces, so places stay the same. */
export function strippedSource(url: string): string {
  const source = stripped.get(url) ?? stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'));
  stripped.set(url, source);
  return source;
}

let count = 0;

/**
 * Runs the tests of a group with one of its modules replaced, until one fails.
 * @returns undefined when all pass, else what was thrown; a SyntaxError when the module cannot be read
 */
export async function failureWith({ room, tests }: Group, url: string, source: string): Promise<unknown> {
  current = { room, url, source };
  count++;
  try {
    for (const file of tests) {
      await import(`${file}?mutant=${count}`);
      for (const body of takeTests()) await body();
    }
    return undefined;
  } catch (error) {
    takeTests();
    return error ?? new Error('a test threw nothing');
  }
}
