/** An element: its official name and what it holds; elements without content are left out. */
export type Element = readonly [name: string, content: string | number | readonly (Element | undefined)[]];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** An MDTO document with one object in it. */
export const mdtoDocument = (object: Element): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<MDTO xmlns="https://www.nationaalarchief.nl/mdto" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="https://www.nationaalarchief.nl/mdto https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd">',
    ...lines(object, '  '),
    '</MDTO>',
    '',
  ].join('\n');

function lines([name, content]: Element, indent: string): string[] {
  if (typeof content !== 'object') return [`${indent}<${name}>${escaped(String(content))}</${name}>`];
  const inside = content.filter((one) => one !== undefined).flatMap((one) => lines(one, `${indent}  `));
  return inside.length === 0 ? [] : [`${indent}<${name}>`, ...inside, `${indent}</${name}>`];
}
