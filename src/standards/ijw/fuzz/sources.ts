import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildMessage } from '../building/build-message.ts';
import type { ElementDescription } from '../description/description.ts';
import { release32 } from '../release-3-2/description.ts';
import type { MessageId, Messages } from '../release-3-2/types/messages.ts';
import { arbitraryMessage } from '../testing/arbitrary-message.ts';
import { exampleBytes } from '../testing/messages.ts';
import { parseTree, type XmlNode } from '../testing/xml-tree.ts';

const GENERATED = 25;
const vectorFile = new URL('../../../../conformance/ijw-3-2/vectors.json', import.meta.url);
const vectors: readonly { message: MessageId; xml: string }[] = JSON.parse(readFileSync(vectorFile, 'utf8')).vectors;

/** Messages that a fuzz run changes: the published example, our vectors, and messages made from the description. */
export function sourcesOf(message: MessageId, seed: number): string[] {
  const example = exampleBytes(message).toString();
  const made = fc.sample(arbitraryMessage(message), { numRuns: GENERATED, seed });
  return [
    example,
    repeated(example, message),
    ...vectors.filter((vector) => vector.message === message).map(({ xml }) => xml),
    ...made.map((bericht) => new TextDecoder().decode(buildMessage(message, bericht as Messages[MessageId]))),
  ];
}

/** The message with everything that may repeat four times, in the layout of the builder. */
function repeated(xml: string, message: MessageId): string {
  const more = (node: XmlNode, element: ElementDescription | undefined): XmlNode => ({
    ...node,
    children: node.children.flatMap((child) => {
      const member = element?.complex?.elements.find(({ name }) => name === child.name.replace(/^.*:/, ''));
      const whole = more(child, member);
      return member && member.max > 1 ? [whole, whole, whole, whole] : [whole];
    }),
  });
  return indented(more(parseTree(xml), release32.messages.get(message)?.root), 0);
}

function indented(node: XmlNode, depth: number): string {
  const margin = '  '.repeat(depth);
  const inner =
    node.children.length === 0
      ? node.text
      : `\r\n${node.children.map((child) => indented(child, depth + 1)).join('')}${margin}`;
  return `${margin}<${node.name}${node.attributes}>${inner}</${node.name}>\r\n`;
}
