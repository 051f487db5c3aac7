import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { DEFAULT_LIMITS } from './limits.ts';
import type { TokenHandler } from './token-handler.ts';
import { XmlTokenizer } from './tokenizer.ts';

/** What a parser reports of a document, or that it refuses it. */
type Trace = string[] | 'refused';

function ours(xml: string, cut: number): Trace {
  const trace: string[] = [];
  const handler: TokenHandler = {
    wantsText: true,
    open: (_, name) => trace.push(`<${name}`),
    attribute: (namespace, name) => trace.push(`@${namespace} ${name}`),
    text: (text) => {
      const last = trace.at(-1);
      if (last?.startsWith('"')) trace[trace.length - 1] = last + text;
      else if (text !== '') trace.push(`"${text}`);
    },
    close: () => trace.push('>'),
  };
  const tokenizer = new XmlTokenizer(handler, { find: () => -1 }, DEFAULT_LIMITS);
  const bytes = new TextEncoder().encode(xml);
  for (let at = 0; at < bytes.length; at += cut) if (tokenizer.write(bytes.slice(at, at + cut))) return 'refused';
  return tokenizer.end() ? 'refused' : trace;
}

function theirs(xml: string): Trace {
  const trace: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const addText = (text: string): void => {
    const last = trace.at(-1);
    if (last?.startsWith('"')) trace[trace.length - 1] = last + text;
    else if (text !== '' && trace.length > 0) trace.push(`"${text}`);
  };
  let depth = 0;
  parser.on('opentag', ({ local, attributes }) => {
    depth++;
    trace.push(`<${local}`);
    for (const { uri, local: name, prefix } of Object.values(attributes)) {
      if (prefix !== 'xmlns' && name !== 'xmlns') trace.push(`@${uri} ${name}`);
    }
  });
  parser.on('text', (text) => depth > 0 && addText(text));
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    depth--;
    trace.push('>');
  });
  let failed = false;
  parser.on('error', () => {
    failed = true;
  });
  try {
    parser.write(xml).close();
  } catch {
    failed = true;
  }
  return failed ? 'refused' : trace;
}

const FRAGMENTS = [
  '<a>',
  '</a>',
  '<b x="1">',
  '</b>',
  '<c/>',
  '<p:d xmlns:p="u">',
  '</p:d>',
  '<p:e/>',
  '<a x="&lt;" y=\'2\'>',
  '<b x="1" x="2">',
  'text',
  'é',
  '😀',
  ' ',
  '\r\n',
  '\r',
  '&amp;',
  '&#65;',
  '&#x1F600;',
  '&nope;',
  '&',
  '<',
  '>',
  ']]>',
  '<!-- c -->',
  '<!-- -- -->',
  '<![CDATA[<x>&]]>',
  '<![CDATA[]]]]>',
  '</',
  '<a',
  '"',
  '<a b>',
  '<a x="<">',
  '<1>',
  '<a  >',
  '</a >',
  '\u0001',
  '\uffff',
];

test('agrees with saxes on what is well-formed and what it says, for every cut of the bytes', () => {
  const soup = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 10 }).map((parts) => parts.join(''));
  const document = fc.oneof(
    soup,
    soup.map((inner) => `<a>${inner}</a>`),
    soup.map((inner) => `<r><a>${inner}</a></r>`),
  );
  fc.assert(
    fc.property(document, fc.integer({ min: 1, max: 9 }), (xml, cut) => {
      assert.deepEqual(ours(xml, cut), theirs(xml));
    }),
    {
      numRuns: 3000,
      seed: 4,
      examples: [
        ['<a>x</a>', 1],
        ['<r><a>\r\n</a></r>', 1],
      ],
    },
  );
});
