import { readdirSync } from 'node:fs';
import { rulesWith, strippedSource } from './mutation/load.ts';
import { mutantsOf } from './mutation/mutants.ts';
import { loadCases, passes } from './mutation/suite.ts';

// Do the tests of level 2 see a mistake? Changes the rules in one place at a time and runs them all on each mutant.
// node conformance/mutate.ts [LOWEST PERCENTAGE, default 90]; exit 1 below it.
const lowest = Number(process.argv[2] ?? 90);
const folder = new URL('../src/standards/ijw/release-3-2/rules/', import.meta.url);
const cases = await loadCases();
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && name !== 'index.ts',
);
let [killed, all] = [0, 0];
for (const name of files.sort()) {
  const url = new URL(name, folder).href;
  if (!passes(await rulesWith(url, strippedSource(url)), cases)) throw new Error(`${name} fails its tests as it is`);
  for (const mutant of mutantsOf(strippedSource(url))) {
    const rules = await rulesWith(url, mutant.source).catch((error: unknown) => error);
    if (rules instanceof SyntaxError) continue;
    all++;
    if (!Array.isArray(rules) || !survives(rules)) killed++;
    else console.log(`survived: ${name}:${mutant.line}  ${mutant.from}  ->  ${mutant.to}`);
  }
}
const percentage = (100 * killed) / all;
console.log(`${killed} of ${all} mutants killed (${percentage.toFixed(1)}%)`);
process.exitCode = percentage >= lowest ? 0 : 1;

function survives(rules: Parameters<typeof passes>[0]): boolean {
  try {
    return passes(rules, cases);
  } catch {
    return false;
  }
}
