import { daysOfStep } from '../../domain/enforcement/enforcement-case.ts';
import type { Protocol } from '../../domain/enforcement/protocol.ts';
import { ENFORCEMENT_STEPS, type EnforcementStep, STEP_RULES } from '../../domain/step-rules.ts';
import { LETTER_STEPS } from '../file-json.ts';
import { STEP_WORDS, TURN_WORDS } from '../words.nl.ts';
import type { Protocolstap } from './protocol-schemas.ts';

const isEnforcement = (kind: string): kind is EnforcementStep => ENFORCEMENT_STEPS.some((one) => one === kind);

/** The fixed order of a case, with the terms that this protocol gives and the letters that go with its steps. */
export const stepsOfProtocol = ({ terms }: Protocol): Protocolstap[] =>
  STEP_RULES.enforcement.flatMap((rule) =>
    isEnforcement(rule.kind)
      ? {
          soort: STEP_WORDS[rule.kind],
          door: TURN_WORDS[rule.by],
          termijnDagen: daysOfStep(rule.kind, terms),
          brief: LETTER_STEPS.has(rule.kind),
          anderDan: rule.otherThan === null ? null : STEP_WORDS[rule.otherThan],
        }
      : [],
  );
