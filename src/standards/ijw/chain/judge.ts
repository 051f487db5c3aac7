import { ruleText } from '../release-3-2/rule-texts.ts';
import type { Messages } from '../release-3-2/types/messages.ts';
import type { ChainMessageId } from './chain-message.ts';
import type { ChainContext } from './context.ts';
import type { ChainFinding, ChainRule } from './rule.ts';
import { RULES_301 } from './rules/jw301.ts';
import { RULES_305 } from './rules/jw305.ts';
import { RULES_307 } from './rules/jw307.ts';
import { RULES_315 } from './rules/jw315.ts';
import { RULES_317 } from './rules/jw317.ts';
import { RULES_319 } from './rules/jw319.ts';

/** The rules of level 3 and 4 of each message of the chain. */
export const CHAIN_RULES: { readonly [Id in ChainMessageId]: readonly ChainRule<Id>[] } = {
  JW301: RULES_301,
  JW305: RULES_305,
  JW307: RULES_307,
  JW315: RULES_315,
  JW317: RULES_317,
  JW319: RULES_319,
};

/**
 * Judges a message that passed levels 1 and 2 against what the receiver knows: every rule, every place. A finding in the
 * header stands alone, as the return message then holds nothing else (IV028).
 */
export function judgeMessage<Id extends ChainMessageId>(
  message: Id,
  bericht: Messages[Id],
  context: ChainContext,
): readonly ChainFinding[] {
  const findings = CHAIN_RULES[message].flatMap((rule) =>
    [...rule.broken(bericht, context)].map((place) => ({
      rule: rule.id,
      level: rule.level,
      retourcode: retourcodeOf(rule.id),
      place,
    })),
  );
  const inHeader = findings.filter(({ place }) => place.at === 'Header');
  return inHeader.length > 0 ? inHeader : findings;
}

function retourcodeOf(rule: string): string {
  const code = ruleText(rule)?.retourcode;
  if (!code) throw new Error(`rule ${rule} has no retourcode in the published rules`);
  return code;
}
