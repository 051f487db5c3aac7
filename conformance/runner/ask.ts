import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';

/** What an implementation says of one file. */
export type Verdict = {
  readonly message?: unknown;
  readonly xsdValid?: unknown;
  readonly rules?: unknown;
  readonly retourcodes?: unknown;
};

/** Files per call: a command line has a longest length. */
const PER_CALL = 100;

/** Runs a command over files and gathers its lines of JSON by the name of the file. Other lines and its exit are ignored. */
export async function verdictsOf(
  command: readonly string[],
  paths: readonly string[],
): Promise<ReadonlyMap<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  for (let from = 0; from < paths.length; from += PER_CALL) {
    for (const [file, verdict] of await ask(command, paths.slice(from, from + PER_CALL))) verdicts.set(file, verdict);
  }
  return verdicts;
}

async function ask([program = '', ...args]: readonly string[], paths: readonly string[]) {
  const child = spawn(program, [...args, ...paths], { stdio: ['ignore', 'pipe', 'inherit'] });
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  const read = async (): Promise<[string, Verdict][]> => {
    const found: [string, Verdict][] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      const verdict = parsed(line);
      if (verdict) found.push([basename(verdict.file), verdict]);
    }
    return found;
  };
  return await Promise.race([read(), failed]);
}

function parsed(line: string): (Verdict & { readonly file: string }) | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const isVerdict = typeof value === 'object' && value !== null && 'file' in value && typeof value.file === 'string';
    return isVerdict ? (value as Verdict & { file: string }) : undefined;
  } catch {
    return undefined;
  }
}
