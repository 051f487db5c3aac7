import assert from 'node:assert/strict';
import { isUtf8 } from 'node:buffer';
import { test } from 'node:test';
import fc from 'fast-check';
import { mutateBytes } from '../fuzz/mutate-bytes.ts';
import { mutateValues } from '../fuzz/mutate-values.ts';
import { randomFrom } from '../fuzz/random.ts';
import { ALL_MESSAGES } from '../fuzz/run.ts';
import { sourcesOf } from '../fuzz/sources.ts';
import { EventCollector } from '../reading/collector.ts';
import { release32 } from '../release-3-2/description.ts';
import { SchemaMachine } from '../schema/machine.ts';
import { mutated } from '../testing/mutations.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { TokenHandler } from './token-handler.ts';
import { XmlTokenizer } from './tokenizer.ts';

const utf8 = new TextEncoder();

/** Everything that can be seen of a reading. With pieces of one byte no way is ever known, so nothing is followed. */
function reading(bytes: Uint8Array, piece: number): object {
  const collector = new EventCollector();
  const machine = new SchemaMachine(release32, collector);
  const tokenizer = new XmlTokenizer(machine, release32.symbols, DEFAULT_LIMITS);
  machine.follow(tokenizer);
  let refusal: unknown;
  for (let at = 0; at < bytes.length && !refusal; at += piece)
    refusal = tokenizer.write(bytes.subarray(at, at + piece));
  refusal ??= tokenizer.end();
  const { line, path } = tokenizer;
  return { events: collector.take(true), refusals: machine.refusals, refusal, line, path };
}

for (const message of ALL_MESSAGES) {
  test(`${message}: following known ways gives the same events, places and refusals as reading byte by byte`, () => {
    const sources = sourcesOf(message, 7);
    const random = randomFrom(7);
    const trees = fc.sample(mutated(sources), { numRuns: 40, seed: 7 });
    const files = [
      ...sources.map((xml) => utf8.encode(xml)),
      ...trees.map((xml) => utf8.encode(xml)),
      ...Array.from({ length: 40 }, () => utf8.encode(mutateValues(random.pick(sources), random))),
      ...Array.from({ length: 40 }, () => mutateBytes(utf8.encode(random.pick(sources)), random)),
    ];
    // A piece is looked at for UTF-8 before it is read, so there the piece decides which fault comes first.
    for (const bytes of files.filter((file) => isUtf8(file))) {
      const ordinary = reading(bytes, 1);
      assert.deepEqual(reading(bytes, bytes.length), ordinary);
      assert.deepEqual(reading(bytes, 1 + random.below(700)), ordinary);
    }
  });
}

/** The tokens with their places, as a handler that takes every second element to hold a value would hear them. */
function tokens(xml: string, piece: number): string[] {
  const heard: string[] = [];
  const handler: TokenHandler = {
    wantsText: false,
    open(_, name) {
      heard.push(`<${name} ${tokenizer.line}:${tokenizer.column} ${tokenizer.path}`);
      handler.wantsText = name.startsWith('v');
    },
    attribute: (_, name) => heard.push(`@${name}`),
    text: (text) => heard.push(JSON.stringify(text)),
    close() {
      heard.push(`> ${tokenizer.line}:${tokenizer.column}`);
      handler.wantsText = false;
    },
  };
  const tokenizer = new XmlTokenizer(handler, { find: (namespace) => namespace.length }, DEFAULT_LIMITS);
  const bytes = utf8.encode(xml);
  let refusal: unknown;
  for (let at = 0; at < bytes.length && !refusal; at += piece)
    refusal = tokenizer.write(bytes.subarray(at, at + piece));
  heard.push(JSON.stringify(refusal ?? tokenizer.end() ?? 'end'));
  return heard;
}

test('ways do not outlive the namespaces, places and layouts they were walked in', () => {
  const parts = [
    '<v>1</v>',
    '<v>12</v>\n',
    '<v>1</v>\r\n  <w><v>2</v></w>',
    '<w xmlns="u"><v>1</v><v>2</v></w>',
    '<p:v xmlns:p="u">1</p:v>',
    '<w><v>é</v> <v>2</v></w>',
    '<v>1</v ><v\n>2</v>',
    '<v>1</v><!-- c --><v>2</v>',
    '<v>1<x></x>2</v>',
    '<v/>',
    '<v></v>',
    '<v>&amp;</v>',
    '<v>1</v></w>',
    '<v>1',
  ];
  const document = fc.array(fc.constantFrom(...parts), { maxLength: 14 }).map((list) => `<r>${list.join('')}</r>`);
  fc.assert(
    fc.property(document, fc.integer({ min: 2, max: 60 }), (xml, piece) => {
      const ordinary = tokens(xml, 1);
      assert.deepEqual(tokens(xml, xml.length * 4), ordinary);
      assert.deepEqual(tokens(xml, piece), ordinary);
    }),
    { numRuns: 3000, seed: 11 },
  );
});
