import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ElementDescription } from '../description/description.ts';
import type { SimpleTypeData } from '../description/source-data.ts';
import { release32 } from '../release-3-2/description.ts';
import { datatypesData } from '../release-3-2/source.ts';
import type { MessageId } from '../release-3-2/types/messages.ts';
import { arbitraryMessage } from '../testing/arbitrary-message.ts';

const RUNS = 250;

/** How an element was met: left out, once, or more than once in one parent. */
type Met = { absent: boolean; once: boolean; more: boolean };

/** Walks a made message along its description and notes which elements and which values came by. */
function walk(
  element: ElementDescription,
  value: unknown,
  path: string,
  met: Map<string, Met & { member: ElementDescription }>,
  values: Map<string, Set<string>>,
): void {
  if (element.simple) {
    const seen = values.get(element.simple.name) ?? new Set<string>();
    values.set(element.simple.name, seen.add(String(value)));
  }
  for (const member of element.complex?.elements ?? []) {
    const here = `${path}/${member.name}`;
    const found = (value as Readonly<Record<string, unknown>>)[member.name];
    const list = found === undefined ? [] : Array.isArray(found) ? found : [found];
    const note = met.get(here) ?? { absent: false, once: false, more: false, member };
    if (list.length === 0) note.absent = true;
    else if (list.length === 1) note.once = true;
    else note.more = true;
    met.set(here, note);
    for (const one of list) walk(member, one, here, met, values);
  }
}

const values = new Map<string, Set<string>>();

for (const [id, { root }] of release32.messages) {
  test(`${id}: what the round trip is tried with has every class left out, once and repeated where that may be`, () => {
    const met = new Map<string, Met & { member: ElementDescription }>();
    for (const bericht of fc.sample(arbitraryMessage(id as MessageId), { numRuns: RUNS, seed: 5 }))
      walk(root, bericht, id, met, values);
    const thin = [...met].filter(
      ([, { absent, once, more, member }]) => !once || (member.min === 0 && !absent) || (member.max > 1 && !more),
    );
    assert.deepEqual(
      thin.map(([path]) => path),
      [],
    );
  });
}

test('the values of it cover every simple type of the basisschema, with codes, bounds and longest texts', () => {
  const used = new Set<string>();
  for (const { root } of release32.messages.values()) collectTypes(root, used);
  assert.deepEqual([...values.keys()].toSorted(), [...used].toSorted());
  for (const [name, seen] of values) assert.deepEqual([name, missing(name, seen)], [name, []]);
});

function collectTypes(element: ElementDescription, into: Set<string>): void {
  if (element.simple) into.add(element.simple.name);
  for (const member of element.complex?.elements ?? []) collectTypes(member, into);
}

/** What a type allows at its edges and was not tried. Header fields are fixed to their message, so they are left out. */
function missing(name: string, seen: ReadonlySet<string>): string[] {
  const type = (datatypesData.simpleTypes as Readonly<Record<string, SimpleTypeData>>)[name];
  if (!type || ['LDT_BerichtCode', 'LDT_BerichtVersie', 'LDT_BerichtSubversie'].includes(name)) return [];
  const wanted = [type.minInclusive, type.maxInclusive].filter((bound) => bound != null).map(String);
  const codes = (type.enumeration ?? []).length <= 30 ? (type.enumeration ?? []) : [];
  const lengths = new Set([...seen].map((text) => [...text].length));
  const longest = type.enumeration || type.maxLength == null || lengths.has(type.maxLength) ? [] : ['longest text'];
  return [...[...wanted, ...codes].filter((text) => !seen.has(text)), ...longest];
}
