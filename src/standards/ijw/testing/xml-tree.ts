/** A small tree of an XML text, for tests that change messages; knows only what our own examples use. */
export type XmlNode = { name: string; attributes: string; children: XmlNode[]; text: string };

/** Reads a text written by the builder. */
export function parseTree(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: '', children: [], text: '' };
  const stack: XmlNode[] = [root];
  for (const [, close, name = '', attributes = '', text = ''] of xml.matchAll(/<(\/?)([\w:]+)([^>]*)>([^<]*)/g)) {
    if (close) stack.pop();
    else {
      const node = { name, attributes, children: [], text };
      stack.at(-1)?.children.push(node);
      stack.push(node);
    }
  }
  const found = root.children[0];
  if (!found) throw new Error('no root element');
  return found;
}

/** Writes a tree as it was, without indentation; texts are taken as written, entities and all. */
export function printTree(node: XmlNode): string {
  const inner =
    node.children.length > 0 ? node.children.map(printTree).join('') : node.text.trim() === '' ? '' : node.text;
  return `<${node.name}${node.attributes}>${inner}</${node.name}>`;
}

/** All nodes of a tree, root first. */
export function allNodes(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap(allNodes)];
}
