import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { dutchDay } from '../../kernel/dutch-day.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';
import { type CheckReport, checkFile, fileBlocks, ruleText } from '../../standards/ijw/check/index.ts';
import type { ChainVerdictOnFile, FolderJudge } from '../judge/judge-filed.ts';
import { checkText } from './check.nl.ts';
import { type Command, type ExitCode, type Input, UsageError } from './command.ts';

export const check: Command = {
  summary: checkText.summary,
  description: checkText.description,
  positionals: 'BESTAND...',
  options: {
    uitleg: { type: 'boolean', help: checkText.uitleg },
    administration: { type: 'string', value: 'MAP', help: checkText.administration },
    agb: { type: 'string', value: 'BESTAND', help: checkText.agb },
    vandaag: { type: 'string', value: 'DAG', help: checkText.vandaag },
  },
  run: async ({ positionals, flags, values }, terminal) => {
    for (const path of positionals) await refuseMissing(path);
    const judge = await judgeOf(values);
    for (const name of judge?.unread ?? []) terminal.err(checkText.notAMessage(name));
    let code: ExitCode = 0;
    for (const path of positionals) {
      const report = await checkFile(fileBlocks(path), { fileName: basename(path) });
      const { message, xsdValid, level2Checked, findings } = report;
      const chain = judge && isClean(report) ? await judge.judge(path) : undefined;
      const { rules, retourcodes } = withChain(report, chain ?? []);
      const level3 = judge ? { level3Checked: chain !== undefined, places: placesOf(chain ?? []) } : {};
      terminal.out(JSON.stringify({ file: path, message, xsdValid, rules, retourcodes, level2Checked, ...level3 }));
      if (flags.uitleg === true) for (const finding of findings) terminal.err(checkText.finding(path, finding.text));
      if (report.namesNobody) terminal.err(checkText.signal(path, checkText.noBsn));
      if (isHalfChecked(report)) terminal.err(checkText.halfChecked(path, message ?? ''));
      for (const text of chain === undefined ? [] : (judge?.signals ?? [])) terminal.err(checkText.signal(path, text));
      if (flags.uitleg === true) {
        if (chain !== undefined && values.agb === undefined) terminal.err(checkText.signal(path, checkText.noAgb));
        for (const { rule, place } of chain ?? []) {
          terminal.err(checkText.finding(path, checkText.chainFinding(place, rule, ruleText(rule)?.text ?? '')));
        }
      }
      if (!isClean(report) || rules.length > 0) code = 1;
    }
    return code;
  },
};

/**
 * Levels 3 and 4 are judged when a folder of earlier messages is given, on the day that is named or today. What that needs is
 * ten times what checking a file needs, so it is only loaded then.
 */
async function judgeOf({ administration, vandaag, agb }: Input['values']): Promise<FolderJudge | undefined> {
  if (administration === undefined) {
    if (agb !== undefined) throw new UsageError(checkText.agbAlone);
    return undefined;
  }
  const today = vandaag === undefined ? dutchDay(new Date()) : parsePlainDate(vandaag);
  if (today === undefined) throw new UsageError(checkText.dayForm);
  const { FolderJudge } = await import('../judge/judge-filed.ts');
  const register = agb === undefined ? undefined : await agbRegisterOf(agb);
  try {
    return await FolderJudge.of(administration, today, register);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    throw Object.assign(new UsageError(checkText.missingFolder(administration)), { cause });
  }
}

/** The AGB register of `--agb`; a file that is none, or has a fault, is wrong use. */
async function agbRegisterOf(path: string) {
  await refuseMissing(path);
  const { readAgbRegister } = await import('../judge/agb-register.ts');
  const read = await readAgbRegister(path);
  if (read.ok) return read.value;
  const [fault] = read.refusal.faults;
  throw new UsageError(checkText.agbFaults(path, fault?.line ?? 1, fault?.expected ?? ''));
}

const withChain = ({ rules, retourcodes }: CheckReport, chain: readonly ChainVerdictOnFile[]) => ({
  rules: [...new Set([...rules, ...chain.map(({ rule }) => rule)])].sort(),
  retourcodes: [...new Set([...retourcodes, ...chain.map(({ retourcode }) => retourcode).filter(Boolean)])].sort(),
});

/** Where each rule of level 3 and 4 is broken: class and number. */
const placesOf = (chain: readonly ChainVerdictOnFile[]) => chain.map(({ rule, place }) => ({ rule, place }));

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
