import { ruleText } from '../../src/standards/ijw/index.ts';
import { ANSWER_CASES } from './chain/answer-cases.ts';
import { OTHER_CASES } from './chain/cases.ts';
import { CHANGE_CASES } from './chain/change-cases.ts';
import { NOTICE_CASES } from './chain/notice-cases.ts';
import { OUTSIDE_CASES } from './chain/outside-cases.ts';
import { restart, TODAY, type Told, xmlOf } from './chain/world.ts';
import type { SuiteCase } from './suite-file.ts';

/** A case with the messages that were told before it, in their order, and the day on which it is judged. */
export type ChainSuiteCase = SuiteCase & {
  readonly today: string;
  readonly administration: readonly { readonly file: string; readonly message: string; readonly xml: string }[];
};
export type ChainSuiteFile = {
  readonly rule: string;
  readonly text: string;
  readonly cases: readonly ChainSuiteCase[];
};

/** The suite of levels 3 and 4: a file per rule. */
export function level3Files(): readonly ChainSuiteFile[] {
  return Object.entries({ ...OTHER_CASES, ...NOTICE_CASES, ...CHANGE_CASES, ...OUTSIDE_CASES, ...ANSWER_CASES }).map(
    ([rule, cases]) => {
      restart();
      return {
        rule,
        text: ruleText(rule)?.text ?? '',
        cases: cases().map(({ what, before, told, rules }, index) => {
          const name = `${rule}-${String(index + 1).padStart(2, '0')}`;
          return {
            file: `${name}.xml`,
            message: told.message,
            what,
            xsdValid: true,
            rules,
            retourcodes: [...new Set(rules.flatMap((id) => ruleText(id)?.retourcode ?? []))].sort(),
            xml: xmlOf(told),
            today: TODAY,
            administration: before.map((one: Told, at) => ({
              file: `${String(at + 1).padStart(2, '0')}-${one.message.toLowerCase()}.xml`,
              message: one.message,
              xml: xmlOf(one),
            })),
          };
        }),
      };
    },
  );
}
