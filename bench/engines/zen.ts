import { ZenEngine } from '@gorules/zen-engine';
import type { RulesEngine } from './engines.ts';
import { TWELVE } from './rule-facts.ts';

/** One expression node with an expression per check. */
const content = {
  contentType: 'application/vnd.gorules.decision',
  nodes: [
    { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
    {
      id: 'checks',
      name: 'checks',
      type: 'expressionNode',
      position: { x: 0, y: 0 },
      content: {
        expressions: TWELVE.map(([fact, compared, other], index) => ({
          id: `c${index}`,
          key: `c${index}`,
          value: `${fact} ${compared} ${other}`,
        })),
      },
    },
    { id: 'out', name: 'out', type: 'outputNode', position: { x: 0, y: 0 } },
  ],
  edges: [
    { id: 'a', sourceId: 'in', targetId: 'checks', type: 'edge' },
    { id: 'b', sourceId: 'checks', targetId: 'out', type: 'edge' },
  ],
};
const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(content)));
/** In flight at a time, which is how it is quickest. */
const AT_ONCE = 200;

export const zenEngine: RulesEngine = async (lines) => {
  let passed = 0;
  for (let at = 0; at < lines.length; at += AT_ONCE) {
    const answers = await Promise.all(lines.slice(at, at + AT_ONCE).map((line) => decision.evaluate({ ...line })));
    for (const { result } of answers) if (Object.values(result as object).every((met) => met === true)) passed += 1;
  }
  return passed;
};
