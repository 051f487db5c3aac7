import {
  type ComplexType,
  type ElementDescription,
  type MessageDescription,
  type ReleaseDescription,
  SymbolTable,
} from './description.ts';
import { compileSimpleType, type SimpleType } from './simple-type.ts';
import type { DatatypesData, ElementData, MemberData, MessageData, MessagesData } from './source-data.ts';

/** Makes a release ready from its published description. A new message or release is new data, no new code. */
export function compileRelease(messages: MessagesData, datatypes: DatatypesData): ReleaseDescription {
  const symbols = new SymbolTable();
  const basis = new BasisCompiler(datatypes, symbols);
  const compiled = messages.messages.map((message) => compileMessage(message, messages, basis, symbols));
  return {
    release: messages.release,
    messages: new Map(compiled.map((message) => [message.id, message])),
    byRootSymbol: new Map(compiled.map((message) => [message.root.symbol, message])),
    symbols,
  };
}

function compileMessage(
  data: MessageData,
  all: MessagesData,
  basis: BasisCompiler,
  symbols: SymbolTable,
): MessageDescription {
  const classes = new Map<string, ComplexType>();
  const complexType = (name: string): ComplexType => {
    const known = classes.get(name);
    if (known) return known;
    const members = data.classes[name];
    if (!members) throw new Error(`${data.id} has no class ${name}`);
    const made = { name, elements: members.map(element) };
    classes.set(name, made);
    return made;
  };
  const element = (member: ElementData): ElementDescription => {
    const inMessage = member.typeNamespace === 'message';
    return {
      ...occurrence(member),
      symbol: symbols.intern(data.targetNamespace, member.name),
      namespace: 'message',
      simple: inMessage ? undefined : basis.simpleType(member.type, member.restriction?.pattern),
      complex: inMessage ? complexType(member.type) : basis.complexType(member.type),
    };
  };
  const { element: rootName, type: rootType } = data.root;
  return {
    id: data.id,
    name: data.name,
    berichtCode: data.berichtcode,
    berichtVersie: data.berichtVersie,
    berichtSubversie: data.berichtSubversie,
    prefix: data.prefix,
    namespace: data.targetNamespace,
    basisPrefix: all.basisPrefix,
    basisNamespace: all.basisNamespace,
    root: element({ name: rootName, type: rootType, typeNamespace: 'message', min: 1, max: 1 }),
  };
}

/** Types of the basisschema, each made once for all messages. */
class BasisCompiler {
  readonly #simple = new Map<string, SimpleType>();
  readonly #complex = new Map<string, ComplexType>();
  readonly #data: DatatypesData;
  readonly #symbols: SymbolTable;

  constructor(data: DatatypesData, symbols: SymbolTable) {
    this.#data = data;
    this.#symbols = symbols;
  }

  simpleType(name: string, restriction?: string): SimpleType | undefined {
    const data = this.#data.simpleTypes[name];
    if (!data) return undefined;
    const key = `${name} ${restriction ?? ''}`;
    const type = this.#simple.get(key) ?? compileSimpleType(name, data, restriction);
    this.#simple.set(key, type);
    return type;
  }

  complexType(name: string): ComplexType | undefined {
    if (name in this.#data.simpleTypes) return undefined;
    const known = this.#complex.get(name);
    if (known) return known;
    const data = this.#data.complexTypes[name];
    if (!data) throw new Error(`the basisschema has no type ${name}`);
    const made = { name, elements: data.members.map((member) => this.#element(member)) };
    this.#complex.set(name, made);
    return made;
  }

  #element(member: MemberData): ElementDescription {
    return {
      ...occurrence(member),
      symbol: this.#symbols.intern(this.#data.namespace, member.name),
      namespace: 'basis',
      simple: this.simpleType(member.type),
      complex: this.complexType(member.type),
    };
  }
}

function occurrence(member: MemberData): { name: string; min: number; max: number } {
  const max = member.max === 'unbounded' ? Number.POSITIVE_INFINITY : Number(member.max);
  return { name: member.name, min: member.min, max };
}
