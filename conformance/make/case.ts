import type { MessageId } from '../../src/standards/ijw/index.ts';
import type { Edit } from './edit.ts';

/** One message: the clean example with these changes, and the rules it then breaks, all of them. */
export type CaseSpec = {
  readonly message: MessageId;
  /** What is special about it, in a few Dutch words. */
  readonly what: string;
  readonly rules: readonly string[];
  readonly edits: readonly Edit[];
};

/** The cases of one rule: messages that break it, and messages that just do not. */
export type RuleSpec = { readonly rule: string; readonly cases: readonly CaseSpec[] };

/** A case that breaks these rules; without rules a clean message. */
export const given = (
  message: MessageId,
  what: string,
  rules: string | readonly string[],
  ...edits: readonly Edit[]
): CaseSpec => ({ message, what, rules: typeof rules === 'string' ? [rules] : rules, edits });

export const CLEAN: readonly string[] = [];
