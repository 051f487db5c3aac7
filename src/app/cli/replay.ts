import { readFile } from 'node:fs/promises';
import { replay } from '../replay/replay.ts';
import { type Scenario, type StepResult, scenariosIn } from '../replay/scenario.ts';
import { type Command, UsageError } from './command.ts';
import { replayText } from './replay.nl.ts';

export const replayCommand: Command = {
  summary: replayText.summary,
  description: replayText.description,
  positionals: 'BESTAND...',
  options: {},
  run: async ({ positionals, json }, terminal) => {
    const scenarios: Scenario[] = [];
    for (const path of positionals) scenarios.push(...(await read(path)));
    let agreeing = 0;
    let all = 0;
    for (const scenario of scenarios) {
      for (const result of await replay(scenario)) {
        all += 1;
        if (result.agrees) agreeing += 1;
        if (json) terminal.out(written(result));
        else for (const line of linesOf(result)) terminal.out(line);
      }
    }
    if (!json) terminal.out(replayText.total(agreeing, all, scenarios.length));
    return agreeing === all ? 0 : 1;
  },
};

async function read(path: string): Promise<readonly Scenario[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw Object.assign(new UsageError(replayText.missing(path)), { cause });
  });
  const scenarios = scenariosIn(parsed(text));
  if (scenarios === undefined) throw new UsageError(replayText.notScenarios(path));
  return scenarios;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function linesOf({ scenario, step, what, produced, expected, agrees, notes }: StepResult): readonly string[] {
  return [
    replayText.step(agrees, scenario, step, what),
    replayText.produced(written(produced)),
    replayText.expected(written(expected)),
    ...(notes ?? []).map(replayText.note),
  ];
}

const written = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, member) => (typeof member === 'bigint' ? Number(member) : member));
