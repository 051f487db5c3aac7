import { readdirSync, readFileSync } from 'node:fs';
import {
  ijw32,
  Level2Check,
  type MessageEvent,
  type Messages,
  type Release,
  type Rule,
  readMessage,
  registryOf,
} from '../../src/standards/ijw/index.ts';
import { level3Suite, type ReadCase, readCase } from '../ijw-3-2/level-3-cases.ts';
import { placesOf } from '../ijw-3-2/places.ts';
import { suiteCases } from '../ijw-3-2/suites.ts';

type Case = { readonly events: readonly MessageEvent[]; readonly rules: readonly string[]; readonly places: string };

const folder = new URL('../ijw-3-2/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** Where the messages of the suites are broken, by file. */
export const goldenPlaces: Readonly<Record<string, string>> = JSON.parse(text('places.json'));

let level2: Promise<readonly Case[]> | undefined;
/** Everything the tests hold level 2 against, read once: suite, vectors and examples. */
export const level2Cases = (): Promise<readonly Case[]> => (level2 ??= readLevel2());

let chain: Promise<readonly ReadCase[]> | undefined;
/** The messages of levels 3 and 4 that have a return message, read once. */
export const chainCases = (): Promise<readonly ReadCase[]> => (chain ??= readChain());

async function readChain(): Promise<readonly ReadCase[]> {
  const cases = await Promise.all(level3Suite().flatMap((file) => file.cases.map(readCase)));
  return cases.filter((read) => read !== undefined);
}

async function readLevel2(): Promise<readonly Case[]> {
  const vectors: { xml: string; rules: string[] | null }[] = JSON.parse(text('vectors.json')).vectors;
  const examples = readdirSync(new URL('examples/', folder)).map((name) => ({
    xml: text(`examples/${name}`),
    rules: [],
  }));
  const all = [
    ...suiteCases().filter(({ xsdValid }) => xsdValid),
    ...vectors.map(({ xml, rules }) => ({ xml, rules, file: '' })),
    ...examples.map((example) => ({ ...example, file: '' })),
  ];
  const cases: Case[] = [];
  for (const { xml, rules, file } of all) {
    const events: MessageEvent[] = [];
    for await (const event of readMessage([Buffer.from(xml)])) events.push(event);
    if (rules) cases.push({ events, rules, places: goldenPlaces[file] ?? '' });
  }
  return cases;
}

const expected = JSON.stringify(registryOf(ijw32));

/** True when all tests of level 2 pass with these rules. */
export function passes(rules: readonly Rule<Messages>[], cases: readonly Case[]): boolean {
  const release: Release<Messages> = { ...ijw32, level2: rules };
  if (JSON.stringify(registryOf(release)) !== expected) return false;
  return cases.every((one) => {
    const check = new Level2Check(release);
    for (const event of one.events) check.hear(event);
    const verdict = check.verdict();
    if (verdict.rules.join() !== one.rules.join()) return false;
    return one.places === '' || placesOf(verdict) === one.places;
  });
}
