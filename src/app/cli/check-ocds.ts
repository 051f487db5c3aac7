import { readFile } from 'node:fs/promises';
import { officialSchemas, packageChecker } from '../../standards/ocds/index.ts';
import { checkOcdsText as text } from './check-ocds.nl.ts';
import { type Command, CommandError, type ExitCode } from './command.ts';

/** `check-ocds`: whether release packages are valid by the official JSON Schema, or by another edition of it. */
export const checkOcds: Command = {
  summary: text.summary,
  description: text.description,
  positionals: 'BESTAND...',
  options: {
    schema: { type: 'string', value: 'BESTAND', help: text.schema },
    'release-schema': { type: 'string', value: 'BESTAND', help: text.releaseSchema },
  },
  async run({ positionals, values, json }, { out, err }) {
    const own = officialSchemas();
    const [schema, release] = [values.schema, values['release-schema']];
    const check = packageChecker({
      package: schema === undefined ? own.package : ((await readJson(schema)) as typeof own.package),
      release: release === undefined ? own.release : ((await readJson(release)) as typeof own.release),
    });
    let worst: ExitCode = 0;
    for (const file of positionals) {
      const faults = check(await readJson(file));
      if (faults.length > 0) worst = 1;
      if (json) out(JSON.stringify({ file, faults }));
      else if (faults.length === 0) out(text.valid(file));
      else for (const { at, fault } of faults) err(text.fault(file, at, fault));
    }
    return worst;
  },
};

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new CommandError(text.unreadable(file), { cause: error });
  }
}
