/** An element: its official name, what it holds, and attributes; `undefined` content is left out. */
export type Element = readonly [
  name: string,
  content: string | readonly (Element | undefined)[],
  attributes?: Readonly<Record<string, string>>,
];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** An element with what is in it, two spaces deeper for each level. */
export function writeElement([name, content, attributes = {}]: Element, indent = ''): string {
  const marks = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');
  if (typeof content === 'string') return `${indent}<${name}${marks}>${escaped(content)}</${name}>\n`;
  const inside = content
    .filter((one) => one !== undefined)
    .map((one) => writeElement(one, `${indent}  `))
    .join('');
  return `${indent}<${name}${marks}>\n${inside}${indent}</${name}>\n`;
}
