import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Messages, Rule } from '../../src/standards/ijw/index.ts';

const RULES = new URL('../../src/standards/ijw/release-3-2/rules/', import.meta.url).href;
let current = { url: '', source: '' };

/** A module of the rules gets the number of the mutant in its address, so that each mutant has modules of its own. */
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    const mutant = /\?mutant=\d+$/.exec(context.parentURL ?? '')?.[0];
    return mutant && resolved.url.startsWith(RULES) ? { ...resolved, url: resolved.url + mutant } : resolved;
  },
  load(url, context, next) {
    const [plain, mutant] = url.split('?');
    if (mutant === undefined || !plain?.startsWith(RULES)) return next(url, context);
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

/** Loads the rules with one of their modules replaced. Throws what loading throws. */
export async function rulesWith(url: string, source: string): Promise<readonly Rule<Messages>[]> {
  current = { url, source };
  const loaded: { LEVEL2_RULES: readonly Rule<Messages>[] } = await import(`${RULES}index.ts?mutant=${++count}`);
  return loaded.LEVEL2_RULES;
}
