import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkFile } from '../../standards/ijw/index.ts';
import { checkText } from './check.nl.ts';
import { type Command, type ExitCode, UsageError } from './command.ts';

export const check: Command = {
  summary: checkText.summary,
  description: checkText.description,
  positionals: 'BESTAND...',
  options: { uitleg: { type: 'boolean', help: checkText.uitleg } },
  run: async ({ positionals, flags }, terminal) => {
    for (const path of positionals) await refuseMissing(path);
    let code: ExitCode = 0;
    for (const path of positionals) {
      const report = await checkFile(createReadStream(path), { fileName: basename(path) });
      const { message, xsdValid, rules, retourcodes, findings } = report;
      terminal.out(JSON.stringify({ file: path, message, xsdValid, rules, retourcodes }));
      if (flags.uitleg === true) for (const finding of findings) terminal.err(checkText.finding(path, finding.text));
      if (findings.length > 0 || !xsdValid) code = 1;
    }
    return code;
  },
};

/** A file that is not there is wrong use, not a finding about a message. */
export async function refuseMissing(path: string): Promise<void> {
  await access(path).catch((cause: unknown) => {
    throw Object.assign(new UsageError(checkText.missing(path)), { cause });
  });
}
