import type { ElementDescription, MessageDescription } from '../description/description.ts';

/** Line end of the standard (OP192) and the indentation of its published examples. */
export const CRLF = '\r\n';
const INDENT = '  ';

/** What was given to the builder cannot be a message: a mistake of ours, so it throws. Names the place, no value. */
export class NotBuildable extends Error {
  constructor(path: string, why: string) {
    super(`${path}: ${why}`);
    this.name = 'NotBuildable';
  }
}

/** Writes a whole element with everything in it. */
export function writeElement(
  message: MessageDescription,
  element: ElementDescription,
  value: unknown,
  depth: number,
  path: string,
): string {
  const here = `${path}/${element.name}`;
  if (element.simple)
    return `${startTag(message, element, depth)}${valueText(element, value, here)}${endTag(message, element)}`;
  const inner = writeMembers(message, element, value, depth + 1, here);
  return `${startTag(message, element, depth)}${CRLF}${inner}${INDENT.repeat(depth)}${endTag(message, element)}`;
}

/** Writes the members of a class in the order of the description. */
export function writeMembers(
  message: MessageDescription,
  element: ElementDescription,
  value: unknown,
  depth: number,
  path: string,
): string {
  const fields = fieldsOf(element, value, path);
  let text = '';
  for (const member of element.complex?.elements ?? [])
    text += writeMember(message, member, fields[member.name], depth, path);
  return text;
}

/** Writes one member, as often as it occurs. */
export function writeMember(
  message: MessageDescription,
  member: ElementDescription,
  value: unknown,
  depth: number,
  path: string,
): string {
  const values: readonly unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
  if (values.length < member.min) throw new NotBuildable(`${path}/${member.name}`, 'is required');
  if (values.length > member.max) throw new NotBuildable(`${path}/${member.name}`, 'occurs too often');
  let text = '';
  for (const one of values) text += writeElement(message, member, one, depth, path);
  return text;
}

const names = new WeakMap<ElementDescription, ReadonlySet<string>>();

/** The names that a class knows; kept, as a message says the same class thousands of times. */
function namesOf(element: ElementDescription): ReadonlySet<string> {
  const kept = names.get(element);
  if (kept) return kept;
  const made = new Set(element.complex?.elements.map((member) => member.name));
  names.set(element, made);
  return made;
}

/** The fields of a class; throws when one of them is not in the description. */
export function fieldsOf(element: ElementDescription, value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new NotBuildable(path, 'is no object');
  const known = namesOf(element);
  const stranger = Object.keys(value).find((name) => !known.has(name));
  if (stranger !== undefined) throw new NotBuildable(`${path}/${stranger}`, 'is not in the standard');
  return value as Readonly<Record<string, unknown>>;
}

export function startTag(message: MessageDescription, element: ElementDescription, depth: number, more = ''): string {
  return `${INDENT.repeat(depth)}<${prefixOf(message, element)}:${element.name}${more}>`;
}

export function endTag(message: MessageDescription, element: ElementDescription): string {
  return `</${prefixOf(message, element)}:${element.name}>${CRLF}`;
}

export const indentation = (depth: number): string => INDENT.repeat(depth);

const prefixOf = (message: MessageDescription, element: ElementDescription): string =>
  element.namespace === 'message' ? message.prefix : message.basisPrefix;

/** No document can hold these characters, not even as a reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters that XML 1.0 leaves out
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

function valueText(element: ElementDescription, value: unknown, path: string): string {
  if (typeof value !== 'string' && typeof value !== 'number') throw new NotBuildable(path, 'is no text or number');
  const text = String(value);
  const read = element.simple?.read(text);
  if (typeof read === 'object') throw new NotBuildable(path, read.code);
  if (NOT_XML.test(text)) throw new NotBuildable(path, 'holds a character that XML cannot hold');
  return escapeText(text);
}

/** A carriage return is written as a reference, because a reader turns a bare one into a line feed. */
function escapeText(text: string): string {
  if (!/[&<>\r]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}
