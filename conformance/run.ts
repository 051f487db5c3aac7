import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { verdictsOf } from './runner/ask.ts';
import { type Expected, expectedCases, SUITES } from './runner/expected.ts';
import { differences } from './runner/judge.ts';

// Holds any implementation against the suites: node conformance/run.ts [--suite NAME]... [-- COMMAND ARGUMENT...]
// The command gets file names as its last arguments and prints one line of JSON per file. Exit 0 only when all agree.
// A message of level-3 comes alone, after --administration FOLDER (earlier messages) and --vandaag DAY (when it is judged).
const root = fileURLToPath(new URL('..', import.meta.url));
const OURS = [process.execPath, join(root, 'bin/rodedraad.mjs'), 'check'];

const { values, positionals } = parseArgs({
  options: { suite: { type: 'string', multiple: true } },
  allowPositionals: true,
});
const unknown = (values.suite ?? []).filter((name) => !SUITES.some((suite) => suite === name));
if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(', ')}; there are ${SUITES.join(', ')}.`);
  process.exit(2);
}
const command = positionals.length > 0 ? positionals : OURS;
const folder = await mkdtemp(join(tmpdir(), 'ijw-conformance-'));
try {
  process.exitCode = (await agrees(await expectedCases(values.suite ?? SUITES))) ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function agrees(cases: readonly Expected[]): Promise<boolean> {
  const paths = cases.map(({ file }) => join(folder, file));
  for (const [index, { xml }] of cases.entries()) await writeFile(paths[index] ?? '', xml);
  const alone = cases.flatMap((one, index) => (one.administration ? [{ one, path: paths[index] ?? '' }] : []));
  const together = paths.filter((path) => !alone.some((single) => single.path === path));
  const verdicts = new Map(await verdictsOf(command, together));
  for (const { one, path } of alone) {
    const earlier = `${path}-administration`;
    await mkdir(earlier);
    for (const { file, xml } of one.administration ?? []) await writeFile(join(earlier, file), xml);
    const options = ['--administration', earlier, '--vandaag', one.today ?? ''];
    for (const [file, verdict] of await verdictsOf([...command, ...options], [path])) verdicts.set(file, verdict);
  }
  let wrong = 0;
  for (const one of cases) {
    const said = differences(one, verdicts.get(one.file));
    if (said.length > 0) wrong++;
    for (const sentence of said) console.log(`${one.suite} ${one.file} (${one.what}): ${sentence}`);
  }
  console.log(`${cases.length - wrong} of ${cases.length} messages judged as expected`);
  return wrong === 0;
}
