import type { DatatypesData, ElementData, MemberData, MessageData, MessagesData } from './source-data.ts';

/** An enumeration of at most this many codes becomes a union of literals; a longer one stays a string. */
const LONGEST_UNION = 8;
const LINE_WIDTH = 120;

/**
 * Writes the TypeScript types of a release from its published description: file name to text.
 * A test compares the committed files with this output, so types and description cannot drift apart.
 */
export function writeTypes(messages: MessagesData, datatypes: DatatypesData): ReadonlyMap<string, string> {
  const header = `// Written by description/write-types.ts from the published description of iJw ${messages.release}; do not edit.\n`;
  const files = new Map([['basis.ts', header + basisTypes(datatypes)]]);
  for (const message of messages.messages) files.set(`${message.prefix}.ts`, header + messageTypes(message));
  files.set('messages.ts', header + messageMap(messages));
  return files;
}

function basisTypes(datatypes: DatatypesData): string {
  const out = ["import type { PlainDate } from '../../../../kernel/plain-date.ts';", ''];
  for (const [name, type] of Object.entries(datatypes.simpleTypes)) {
    out.push(`/** ${type.description ?? name}${type.codelist ? ` (${type.codelist})` : ''} */`);
    out.push(`export type ${name} = ${simpleType(type.base, type.enumeration ?? undefined)};`);
  }
  for (const [name, type] of Object.entries(datatypes.complexTypes)) {
    out.push('', `/** ${type.description ?? name} */`, typeOf(name, type.members));
  }
  return `${out.join('\n')}\n`;
}

function simpleType(base: string, codes: readonly string[] | undefined): string {
  if (codes && codes.length <= LONGEST_UNION) return codes.map((code) => `'${code}'`).join(' | ');
  if (base === 'xs:integer') return 'number';
  return base === 'xs:date' ? 'PlainDate' : 'string';
}

function messageTypes(message: MessageData): string {
  const elements = Object.values(message.classes).flat();
  const basis = [...new Set(elements.filter((e) => e.typeNamespace === 'basis').map((e) => e.type))].sort();
  const classes = Object.entries(message.classes).map(([name, members]) => {
    const typeName = name === message.root.type ? message.root.element : name;
    return `/** ${message.id} ${typeName} */\n${typeOf(typeName, members)}`;
  });
  return `${importTypes(basis, './basis.ts')}\n\n${classes.join('\n\n')}\n`;
}

function importTypes(names: readonly string[], from: string): string {
  const line = `import type { ${names.join(', ')} } from '${from}';`;
  return line.length <= LINE_WIDTH
    ? line
    : `import type {\n${names.map((name) => `  ${name},\n`).join('')}} from '${from}';`;
}

function typeOf(name: string, members: readonly (MemberData | ElementData)[]): string {
  const fields = members.map(
    (member) =>
      `  readonly ${member.name}${member.min === 0 ? '?' : ''}: ${member.max === 1 ? member.type : `readonly ${member.type}[]`};`,
  );
  return `export type ${name} = {\n${fields.join('\n')}\n};`;
}

function messageMap(messages: MessagesData): string {
  const imports = messages.messages.map((m) => `import type * as ${m.id} from './${m.prefix}.ts';`);
  const exported = `export type { ${messages.messages.map((m) => m.id).join(', ')} };`;
  const entries = messages.messages.map((m) => `  readonly ${m.id}: ${m.id}.${m.root.element};`);
  return [
    ...imports,
    '',
    exported,
    '',
    '/** The root object of each message. */',
    `export type Messages = {\n${entries.join('\n')}\n};`,
    '',
    '/** The code of a message, as printed on its schema: JW301 and so on. */',
    'export type MessageId = keyof Messages;',
    '',
  ].join('\n');
}
