import type { Verdict } from './ask.ts';
import type { Expected } from './expected.ts';

/** What an implementation says differently of a message, as sentences; none when it agrees. */
export function differences(expected: Expected, verdict: Verdict | undefined): readonly string[] {
  if (!verdict) return ['nothing was said of this file'];
  const { message, xsdValid, rules, retourcodes } = expected;
  const wrong: string[] = [];
  // A message the schema refuses need not be recognised.
  if (xsdValid && verdict.message !== message) wrong.push(`message is ${message}, not ${String(verdict.message)}`);
  if (verdict.xsdValid !== xsdValid) wrong.push(`xsdValid is ${xsdValid}, not ${String(verdict.xsdValid)}`);
  if (rules && !same(rules, verdict.rules)) wrong.push(`rules are [${rules}], not [${listed(verdict.rules)}]`);
  if (retourcodes && !same(retourcodes, verdict.retourcodes)) {
    wrong.push(`retourcodes are [${retourcodes}], not [${listed(verdict.retourcodes)}]`);
  }
  return wrong;
}

const listed = (value: unknown): string => (Array.isArray(value) ? value.join() : String(value));

/** The order in which rules are named does not matter. */
const same = (expected: readonly string[], said: unknown): boolean =>
  Array.isArray(said) && [...expected].sort().join() === [...new Set(said)].sort().join();
