import type { Parameter } from './parameter.ts';
import collectiveAgreements from './parameters/collective-agreements.json' with { type: 'json' };
import guidance from './parameters/guidance.json' with { type: 'json' };
import law from './parameters/law.json' with { type: 'json' };

/** All figures that calculations may look up: collective agreements, guidance, law. Each with its source and first day. */
export const PARAMETERS: readonly Parameter[] = [
  ...collectiveAgreements.parameters,
  ...guidance.parameters,
  ...law.parameters,
] as readonly unknown[] as readonly Parameter[];
