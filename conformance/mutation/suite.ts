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
import { placesOf } from '../ijw-3-2/places.ts';
import { suiteCases } from '../ijw-3-2/suites.ts';

type Case = { readonly events: readonly MessageEvent[]; readonly rules: readonly string[]; readonly places: string };

const folder = new URL('../ijw-3-2/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** Everything the tests hold level 2 against, read once: suite, vectors and examples. */
export async function loadCases(): Promise<readonly Case[]> {
  const vectors: { xml: string; rules: string[] | null }[] = JSON.parse(text('vectors.json')).vectors;
  const examples = readdirSync(new URL('examples/', folder)).map((name) => ({
    xml: text(`examples/${name}`),
    rules: [],
  }));
  const golden: Readonly<Record<string, string>> = JSON.parse(text('places.json'));
  const all = [
    ...suiteCases().filter(({ xsdValid }) => xsdValid),
    ...vectors.map(({ xml, rules }) => ({ xml, rules, file: '' })),
    ...examples.map((example) => ({ ...example, file: '' })),
  ];
  const cases: Case[] = [];
  for (const { xml, rules, file } of all) {
    const events: MessageEvent[] = [];
    for await (const event of readMessage([Buffer.from(xml)])) events.push(event);
    if (rules) cases.push({ events, rules, places: golden[file] ?? '' });
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
