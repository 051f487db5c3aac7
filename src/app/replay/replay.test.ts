import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCli } from '../cli/run.ts';
import { says } from './compare.ts';
import { replay } from './replay.ts';
import { isFields, type Scenario, scenariosIn } from './scenario.ts';

const PUBLIC = new URL('../../../conformance/ijw-3-2/scenarios/public.json', import.meta.url);
const scenarios = scenariosIn(JSON.parse(readFileSync(PUBLIC, 'utf8'))) ?? [];

test('there are 39 public scenarios of five types', () => {
  assert.equal(scenarios.length, 39);
  assert.deepEqual(
    [...new Set(scenarios.map(({ type }) => type))],
    ['case', 'computation', 'vow', 'vow-grant', 'retour'],
  );
});

for (const scenario of scenarios) {
  test(`${scenario.type} ${scenario.id} agrees: ${scenario.title}`, async () => {
    for (const { step, agrees, produced, expected } of await replay(scenario)) {
      assert.ok(agrees, `step ${step}: ${JSON.stringify({ produced, expected })}`);
    }
  });
}

/** The value with one leaf made wrong, for each of its leaves. */
function wrecked(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return [value + 1];
  if (typeof value === 'string') return [`${value}X`];
  if (value === null) return ['X'];
  if (Array.isArray(value)) {
    const inner = value.flatMap((item, at) => wrecked(item).map((bad) => value.with(at, bad)));
    return [...inner, [...value, 'X']];
  }
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => wrecked(member).map((bad) => ({ ...value, [name]: bad })));
}

test('each thing that a scenario expects is really compared: with any one of them wrong it does not agree', async () => {
  for (const scenario of scenarios.filter(({ expected }) => expected !== undefined)) {
    for (const expected of wrecked(scenario.expected)) {
      const results = await replay({ ...scenario, expected });
      // "nieuw (123078)" tells which number a new allocation may have; another text tells another.
      const isNumberGiven = JSON.stringify(expected).includes('nieuw (123078)X');
      assert.ok(isNumberGiven || results.some(({ agrees }) => !agrees), `${scenario.id} ${JSON.stringify(expected)}`);
    }
  }
});

test('an answer to a declaration is decided by the claims engine, not copied from the case (IV087)', async () => {
  const scenario = scenarios.find(({ id }) => id === 'casus-02');
  assert.ok(scenario?.steps);
  const steps = structuredClone(scenario.steps) as unknown as {
    fields: { ToegewezenProduct?: { Omvang: object }[] };
  }[];
  const [allocation] = steps[0]?.fields.ToegewezenProduct ?? [];
  assert.ok(allocation);
  allocation.Omvang = { Volume: 381_999, Eenheid: '83', Frequentie: '4' };
  const results = await replay({ ...scenario, steps } as unknown as Scenario);
  const answer = results.find(({ what }) => what.startsWith('JW325'));
  assert.equal(answer?.agrees, false);
  assert.match(JSON.stringify(answer?.produced), /9321/);
});

test('a message that the other party must refuse does not agree (TR382)', async () => {
  const scenario = scenarios.find(({ id }) => id === 'casus-08');
  assert.ok(scenario?.steps);
  const [result] = await replay({ ...scenario, steps: scenario.steps.slice(1) });
  assert.equal(result?.agrees, false);
  assert.match(JSON.stringify(result?.produced), /TR382 \(9069\)/);
});

test('what is unknown or unreadable says so and does not agree', async () => {
  const told = [
    { id: 'a', type: 'dans', title: 'x' },
    { id: 'b', type: 'computation', title: 'x', input: { maanstand: 3 }, expected: {} },
    { id: 'c', type: 'case', title: 'x' },
    { id: 'd', type: 'vow-grant', title: 'x', input: {}, expected: {} },
  ];
  for (const scenario of told) {
    const [result] = await replay(scenario);
    assert.equal(result?.agrees, false, scenario.id);
    assert.ok((result?.notes ?? []).length > 0, scenario.id);
  }
});

test('says: a scenario only tells what it is about, and codes have no order', () => {
  assert.ok(says({ a: 1, b: 2 }, { a: 1 }));
  assert.ok(!says({ a: 1 }, { a: 1, b: 2 }));
  assert.ok(says({ codes: ['9340', '9321'] }, { codes: ['9321', '9340'] }));
  assert.ok(!says({ codes: ['9340'] }, { codes: ['9321', '9340'] }));
  assert.ok(says({}, { a: null }) && !says({ a: 1 }, { a: null }));
  assert.ok(says({ a: '2.10.5' }, { a: 'gevuld' }) && !says({}, { a: 'gevuld' }));
});

test('rodedraad replay: 0 when all agree, 1 when not, 2 for wrong use; --json gives a line per step', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'replay-'));
  const run = async (...args: readonly string[]) => {
    const out: string[] = [];
    const code = await runCli(['replay', ...args], { env: {}, out: (text) => out.push(text), err: () => undefined });
    return { code, out };
  };
  try {
    const bad = join(folder, 'bad.json');
    await writeFile(bad, JSON.stringify({ id: 'a', type: 'dans', title: 'x' }));
    const none = join(folder, 'none.json');
    await writeFile(none, 'geen json');
    const good = join(folder, 'good.json');
    await writeFile(good, JSON.stringify({ scenarios: scenarios.slice(0, 2) }));
    const answered = await run('--json', good);
    assert.equal(answered.code, 0);
    assert.equal(answered.out.length, 10);
    assert.ok(answered.out.every((line) => JSON.parse(line).agrees === true));
    assert.equal((await run(good, bad)).code, 1);
    assert.equal((await run(none)).code, 2);
    assert.equal((await run(join(folder, 'absent.json'))).code, 2);
    assert.equal((await run()).code, 2);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
