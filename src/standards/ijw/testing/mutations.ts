import fc from 'fast-check';
import { allNodes, parseTree, printTree, type XmlNode } from './xml-tree.ts';

/** Texts at the edges of what the simple types allow. */
const VALUES = [
  '',
  ' ',
  '   ',
  '\t',
  '\n',
  'x',
  ' x ',
  'a\nb',
  'a&#13;b',
  '&amp;',
  '&lt;b&gt;',
  '\u00a0',
  'é',
  '😀',
  '0',
  '1',
  '01',
  '007',
  '-0',
  '-1',
  '+1',
  ' 1 ',
  '1.0',
  '1e3',
  '99',
  '100',
  '99999999',
  '100000000',
  '999999999999',
  '1000000000000',
  '2025-02-28',
  '2025-02-29',
  '2024-02-29',
  ' 2025-03-01 ',
  '2025-13-01',
  '2025-00-10',
  '2025-03-01Z',
  '2025-03-01+01:00',
  '-2025-03-01',
  '12025-03-01',
  '0000-01-01',
  '02025-03-01',
  '225-03-01',
  '09:30:00',
  '09:30',
  '24:00:00',
  '24:00:01',
  '09:30:60',
  '09:30:00.5',
  '09:30:00Z',
  '09:30:00+01:00',
  'D',
  'C',
  'd',
  '04',
  '83',
  '436',
  '490',
  '491',
  '3',
  '03',
  '2',
  '999900006',
  '99990001',
  '0363',
  'abcdefghijkl',
  'abcdefghijklm',
  'abcdefghijklmnopqrst',
  'abcdefghijklmnopqrstu',
  '1.0.0',
  '1.00.0',
  'NL',
  'nl',
  'ÀỳZ',
  '<![CDATA[x]]>',
  '<![CDATA[ ]]>',
  '<!-- c -->',
  '4<!-- c -->5',
  '12<![CDATA[3]]>',
  '&#x41;',
  '😀😀😀😀😀😀',
  'P-1',
];
const ATTRIBUTES = [
  ' x="1"',
  ' xml:lang="nl"',
  ' xmlns:q="urn:q"',
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:a a.xsd"',
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="false"',
];

type Change = { readonly kind: number; readonly where: number; readonly other: number; readonly value: number };

/** One to three changes of one message; the result is well-formed XML that may or may not follow its schema. */
export function mutated(sources: readonly string[]): fc.Arbitrary<string> {
  const change = fc.record({ kind: fc.nat(9), where: fc.nat(9999), other: fc.nat(9999), value: fc.nat(9999) });
  return fc
    .tuple(fc.nat(sources.length - 1), fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([index, changes]) => {
      const root = parseTree(sources[index] as string);
      for (const one of changes) if (root.children.length > 0) apply(root, one);
      return printTree(root);
    });
}

function apply(root: XmlNode, { kind, where, other, value }: Change): void {
  const nodes = allNodes(root);
  const parents = nodes.filter((node) => node.children.length > 0);
  const parent = pick(parents, where);
  const leaf = pick(
    nodes.filter((node) => node.children.length === 0),
    where,
  );
  const place = other % parent.children.length;
  const child = parent.children[place] as XmlNode;
  switch (kind) {
    case 0:
      parent.children.splice(place, 1);
      break;
    case 1:
      parent.children.splice(place, 0, structuredClone(child));
      break;
    case 2:
      parent.children.splice(place, 1);
      parent.children.splice(value % (parent.children.length + 1), 0, child);
      break;
    case 3:
      parent.children.splice(place, 0, structuredClone(pick(nodes, value)));
      break;
    case 4:
      child.name = pick(nodes, value).name;
      break;
    case 5:
      child.name = child.name.startsWith('ijw:')
        ? `${root.name.split(':')[0]}:${child.name.slice(4)}`
        : `ijw:${child.name.split(':')[1]}`;
      break;
    case 6:
      if (child !== root) child.attributes += pick(ATTRIBUTES, value).replaceAll('xmlns:q', `xmlns:q${other}`);
      break;
    default:
      leaf.text = pick(VALUES, value);
  }
}

const pick = <Value>(values: readonly Value[], index: number): Value => values[index % values.length] as Value;
