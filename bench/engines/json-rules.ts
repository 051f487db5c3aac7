import { Engine } from 'json-rules-engine';
import type { RulesEngine } from './engines.ts';
import { TWELVE } from './rule-facts.ts';

const OPERATORS = { '==': 'equal', '>=': 'greaterThanInclusive', '<=': 'lessThanInclusive' } as const;

/** One rule per check, that fires when its check fails: all findings, as a decision with its proof needs them. */
const engine = new Engine();
for (const [fact, compared, other] of TWELVE)
  engine.addRule({
    conditions: {
      not: { fact, operator: OPERATORS[compared], value: typeof other === 'boolean' ? other : { fact: other } },
    },
    event: { type: `${fact} ${compared} ${other}` },
  });

export const jsonRulesEngine: RulesEngine = async (lines) => {
  let passed = 0;
  for (const line of lines) if ((await engine.run({ ...line })).events.length === 0) passed += 1;
  return passed;
};
