import { retourCodeText } from '../release-3-2/code-lists.ts';
import { ALL_RULES } from '../release-3-2/rule-texts.ts';
import type { FormHeading, FormRow } from './form-of.ts';

/** A return code at a class of a message, in the words of the standard, with the rules that can lead to it. */
export type CodeAtClass = {
  readonly element: string;
  readonly index: number;
  readonly code: string;
  readonly text: string | undefined;
  readonly rules: readonly { readonly id: string; readonly text: string }[];
};

/** Codes that say that nothing is wrong at the class itself. */
const NO_REMARK = new Set(['0200', '0233', '8001']);

/**
 * The codes of a return message, each at the class where it stands. The classes of a return message are those of the message it
 * answers, so the place holds for both.
 */
export function codesIn(returned: readonly FormRow[], answered: string): readonly CodeAtClass[] {
  const found: CodeAtClass[] = [];
  const open: FormHeading[] = [];
  for (const row of returned) {
    if (row.kind === 'heading') {
      open.length = row.depth;
      open.push(row);
      continue;
    }
    const at = row.element === 'RetourCode' ? open[row.depth - 1] : undefined;
    if (!at || NO_REMARK.has(row.value)) continue;
    const { element, index } = at;
    found.push({
      element,
      index,
      code: row.value,
      text: retourCodeText(row.value),
      rules: rulesOf(row.value, answered),
    });
  }
  return found;
}

const rulesOf = (code: string, message: string) =>
  ALL_RULES.filter((rule) => rule.retourcode === code && rule.messages.includes(message)).map(({ id, text }) => ({
    id,
    text,
  }));
