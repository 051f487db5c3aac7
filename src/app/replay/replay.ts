import { says } from './compare.ts';
import { runCase } from './run-case.ts';
import { runComputation } from './run-computation.ts';
import { runGrant } from './run-grant.ts';
import { runRetour } from './run-retour.ts';
import { runVow } from './run-vow.ts';
import type { Made, Scenario, StepResult } from './scenario.ts';

type Run = (scenario: Scenario) => readonly Made[] | Promise<readonly Made[]>;

const RUNS: Readonly<Record<string, Run>> = {
  case: runCase,
  computation: runComputation,
  vow: runVow,
  'vow-grant': runGrant,
  retour: runRetour,
};

/** Plays one scenario in an administration of its own that is gone afterwards; one result per step. */
export async function replay(scenario: Scenario): Promise<readonly StepResult[]> {
  const made = await madeOf(scenario);
  return made.map(({ step, what, produced, expected, agrees, notes }, index) => ({
    scenario: scenario.id,
    type: scenario.type,
    step: step ?? index + 1,
    what: what ?? scenario.title,
    produced,
    expected,
    agrees: agrees ?? says(produced, expected),
    ...(notes && notes.length > 0 ? { notes } : {}),
  }));
}

async function madeOf(scenario: Scenario): Promise<readonly Made[]> {
  const { type, expected } = scenario;
  const run = Object.hasOwn(RUNS, type) ? RUNS[type] : undefined;
  const not = (note: string): readonly Made[] => [
    { produced: null, expected: expected ?? null, agrees: false, notes: [note] },
  ];
  if (run === undefined) return not(`Scenario's van het type "${type}" kennen wij niet.`);
  try {
    const made = await run(scenario);
    return made.length > 0 ? made : not('Dit scenario heeft geen stappen.');
  } catch (error) {
    // A scenario comes from outside: one that cannot be read does not agree, and the others still run.
    return not(`Dit scenario kan niet worden gelezen: ${error instanceof Error ? error.message : String(error)}`);
  }
}
