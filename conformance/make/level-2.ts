import { buildMessage, type MessageId, ruleText, validateWithXsd } from '../../src/standards/ijw/index.ts';
import { baseOf } from './base.ts';
import type { CaseSpec, RuleSpec } from './case.ts';
import { LEVEL2_CASES } from './cases/index.ts';
import { edited } from './edit.ts';
import { compact, type SuiteCase, type SuiteFile } from './suite-file.ts';

/** Writes every case of level 2 as a message. What it breaks is as stated; that the XSD allows it, libxml2 says. */
export async function level2Files(): Promise<readonly SuiteFile[]> {
  const bases = new Map<MessageId, object>();
  const files: SuiteFile[] = [];
  for (const spec of LEVEL2_CASES) files.push(await fileOf(spec, bases));
  return files;
}

async function fileOf({ rule, cases }: RuleSpec, bases: Map<MessageId, object>): Promise<SuiteFile> {
  const text = ruleText(rule);
  if (!text) throw new Error(`${rule} is no rule of the standard`);
  const written: SuiteCase[] = [];
  for (const [index, one] of cases.entries()) {
    const base = bases.get(one.message) ?? (await baseOf(one.message));
    bases.set(one.message, base);
    written.push(await caseOf(one, `${rule}-${String(index + 1).padStart(2, '0')}.xml`, base));
  }
  return { rule, text: text.text, cases: written };
}

async function caseOf({ message, what, rules, edits }: CaseSpec, file: string, base: object): Promise<SuiteCase> {
  const bytes = buildMessage(message, edited(base, edits) as never);
  const { valid } = await validateWithXsd(bytes, message);
  if (!valid) throw new Error(`${file} (${what}) does not pass the XSD`);
  const retourcodes = [...new Set(rules.map((rule) => ruleText(rule)?.retourcode ?? '?'))].sort();
  const xml = compact(new TextDecoder().decode(bytes));
  return { file, message, what, xsdValid: true, rules: [...rules].sort(), retourcodes, xml };
}
