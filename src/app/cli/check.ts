import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { type CheckReport, checkFile } from '../../standards/ijw/index.ts';
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
      const { message, xsdValid, rules, retourcodes, level2Checked, findings } = report;
      terminal.out(JSON.stringify({ file: path, message, xsdValid, rules, retourcodes, level2Checked }));
      if (flags.uitleg === true) for (const finding of findings) terminal.err(checkText.finding(path, finding.text));
      if (isHalfChecked(report)) terminal.err(checkText.halfChecked(path, message ?? ''));
      if (!isClean(report)) code = 1;
    }
    return code;
  },
};

/** A message of which only the schema could be checked: its rules have no check here, which is something else than clean. */
export const isHalfChecked = ({ findings, xsdValid, level2Checked }: Verdict): boolean =>
  findings.length === 0 && xsdValid && !level2Checked;

/** Everything was checked and nothing was found. */
export const isClean = ({ findings, xsdValid, level2Checked }: Verdict): boolean =>
  findings.length === 0 && xsdValid && level2Checked;

type Verdict = Pick<CheckReport, 'findings' | 'xsdValid' | 'level2Checked'>;

/** A file that is not there is wrong use, not a finding about a message. */
export async function refuseMissing(path: string): Promise<void> {
  await access(path).catch((cause: unknown) => {
    throw Object.assign(new UsageError(checkText.missing(path)), { cause });
  });
}
