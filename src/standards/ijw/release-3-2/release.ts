import { plainDate } from '../../../kernel/plain-date.ts';
import { DEFAULT_XSD_VERSION } from '../building/build-message.ts';
import type { Release } from '../rules/release.ts';
import { LEVEL2_CHECK_VERSION } from './check-version.ts';
import { release32 } from './description.ts';
import { ruleSentence } from './rule-sentences.nl.ts';
import { ruleText } from './rule-texts.ts';
import { LEVEL2_RULES } from './rules/index.ts';
import type { Messages } from './types/messages.ts';
import { SCHEMA_32 } from './xsd.ts';

/** iJw 3.2: in force since 3 April 2023, and still the release of production. */
export const ijw32: Release<Messages> = {
  name: '3.2',
  description: release32,
  inForce: { from: plainDate('2023-04-03') },
  level2: LEVEL2_RULES,
  level2Version: LEVEL2_CHECK_VERSION,
  xsdVersion: DEFAULT_XSD_VERSION,
  schema: SCHEMA_32,
  published: (id) => {
    const rule = ruleText(id);
    return rule && { retourcode: rule.retourcode, sentence: ruleSentence(id) ?? rule.text };
  },
};
