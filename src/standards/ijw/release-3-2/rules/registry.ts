import type { StreamRule, WholeRule } from '../../rules/rule.ts';
import { ruleText } from '../rule-texts.ts';
import type { MessageId, Messages } from '../types/messages.ts';
import { JW301_RULES } from './jw301/index.ts';
import { JW323_RULES } from './jw323/index.ts';
import { JW325_RULES } from './jw325/index.ts';

/** The level 2 rules per message. A message that is not here has no level 2 check yet; say so rather than 'clean'. */
export const LEVEL2_RULES = { JW301: JW301_RULES, JW323: JW323_RULES, JW325: JW325_RULES } as const;

export type Level2MessageId = keyof typeof LEVEL2_RULES;

export const hasLevel2 = (message: MessageId): message is Level2MessageId => message in LEVEL2_RULES;

/** What is registered about a rule: its id, code, place and Dutch sentence. */
export type RegisteredRule = {
  readonly id: string;
  readonly message: Level2MessageId;
  readonly location: string;
  readonly retourcode: string;
  readonly sentence: string;
};

type AnyRule = Pick<WholeRule<Messages['JW301']> | StreamRule<never, never, never>, 'id' | 'location'>;

/** Looks a rule up in the published texts. Throws when it is not there: a rule of ours without source is a mistake. */
export function registered(rule: AnyRule, message: Level2MessageId): RegisteredRule {
  const text = ruleText(rule.id);
  if (!text?.retourcode) throw new Error(`rule ${rule.id} is not a published rule with a retourcode`);
  return { id: rule.id, message, location: rule.location, retourcode: text.retourcode, sentence: text.text };
}

/** Every place where a level 2 rule is checked. */
export const REGISTRY: readonly RegisteredRule[] = Object.entries(LEVEL2_RULES).flatMap(([message, rules]) =>
  rules.map((rule) => registered(rule, message as Level2MessageId)),
);
