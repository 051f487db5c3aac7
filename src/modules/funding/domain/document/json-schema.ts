import type { Field, Fields, RecordShape, Shape, TextPattern } from './shape.ts';
import { writeShape } from './write-shape.ts';

type Schema = Readonly<Record<string, unknown>>;

const PATTERNS: Readonly<Record<TextPattern, string>> = {
  any: '\\S',
  key: '^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*$',
  'unit-code': '^[0-9]{2}$',
  'product-code': '^[0-9A-Za-z]{5}$',
  category: '^[0-9]{2}$',
};

/** A document may name the schema that it follows, as editors like. */
const NAMES_SCHEMA: Schema = {
  description: 'Het schema dat dit document volgt; zegt niets over de voorwaarden.',
  type: 'string',
};

/** The JSON Schema (2020-12) of a record, with the meaning of every field in Dutch; each record and union is a definition. */
export function jsonSchemaOf(shape: RecordShape, about: { readonly id: string; readonly description: string }): Schema {
  const definitions: Record<string, Schema> = {};
  const { properties, ...root } = objectOf(shape.fields, definitions);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: about.id,
    title: shape.title,
    description: about.description,
    ...root,
    properties: { $schema: NAMES_SCHEMA, ...(properties as Schema) },
    $defs: Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => a.localeCompare(b, 'nl'))),
  };
}

function schemaOf(shape: Shape, definitions: Record<string, Schema>): Schema {
  switch (shape.kind) {
    case 'maybe':
      return { anyOf: [schemaOf(shape.of, definitions), { type: 'null' }] };
    case 'text':
      return { type: 'string', minLength: 1, maxLength: shape.maxLength, pattern: PATTERNS[shape.pattern] };
    case 'day':
      return { type: 'string', format: 'date' };
    case 'cents':
      return { type: 'integer', minimum: 0 };
    case 'fraction':
      return { type: ['string', 'number'], pattern: '^[0-9]+([.,][0-9]+)?\\s*%?$|^[0-9]+\\s*/\\s*[0-9]+$', minimum: 0 };
    case 'whole':
      return shape.only.length > 0
        ? { type: 'integer', enum: shape.only }
        : { type: 'integer', minimum: shape.from, maximum: shape.through };
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return { oneOf: Object.values(shape.options).map(([word, label]) => ({ const: word, title: label })) };
    case 'list':
      return { type: 'array', items: schemaOf(shape.of, definitions) };
    case 'record':
      return defined(definitions, shape.title, () => objectOf(shape.fields, definitions));
    case 'union':
      return defined(definitions, shape.title, () => ({
        oneOf: Object.values(shape.cases).map(({ word, label, fields }) => ({
          title: label,
          ...objectOf(fields, definitions, { [shape.tagName]: { const: word } }),
        })),
      }));
  }
}

function defined(definitions: Record<string, Schema>, title: string, make: () => Schema): Schema {
  const name = title.replaceAll(' ', '-');
  if (!definitions[name]) {
    definitions[name] = {};
    definitions[name] = { title, ...make() };
  }
  return { $ref: `#/$defs/${encodeURIComponent(name)}` };
}

function objectOf(fields: Fields, definitions: Record<string, Schema>, tag: Schema = {}): Schema {
  const all = Object.values(fields);
  const described = (field: Field): Schema => ({
    description: `${field.label}. ${field.explain}`,
    ...('fallback' in field && { default: writeShape(field.shape, field.fallback) }),
    ...schemaOf(field.shape, definitions),
  });
  return {
    type: 'object',
    properties: { ...tag, ...Object.fromEntries(all.map((field) => [field.name, described(field)])) },
    required: [...Object.keys(tag), ...all.filter((field) => !('fallback' in field)).map(({ name }) => name)],
    additionalProperties: false,
  };
}
