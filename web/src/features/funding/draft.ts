import {
  TERMS_SHAPE,
  type TermsField,
  type TermsFields,
  type TermsShape,
  termsFromDocument,
  writeShape,
} from '../../../../src/modules/funding/api.ts';

/** A document that somebody is working on: may be incomplete or wrong at any place. */
export type Draft = Readonly<Record<string, unknown>>;

/** Id of the control of a place in the document, so that a fault can lead to it. */
export const idOf = (path: string): string => `v-${path.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;

export const recordOf = (value: unknown): Draft =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Draft) : {};

/** The value with which a field begins in an empty form: what holds when it is left out, or nothing. */
function initialOf({ shape, ...field }: TermsField): unknown {
  if ('fallback' in field) return writeShape(shape, field.fallback);
  return emptyOf(shape);
}

/** Something empty of this shape, to fill in. */
export function emptyOf(shape: TermsShape): unknown {
  switch (shape.kind) {
    case 'record':
      return emptyFields(shape.fields);
    case 'union': {
      const [first] = Object.values(shape.cases);
      return first ? { [shape.tagName]: first.word, ...emptyFields(first.fields) } : {};
    }
    case 'list':
      return [];
    case 'maybe':
      return null;
    case 'flag':
      return false;
    // Nobody chose yet: the first option would be an answer that nobody gave.
    case 'choice':
      return '';
    case 'whole':
      return shape.only[0] ?? shape.from;
    default:
      return '';
  }
}

const emptyFields = (fields: TermsFields): Draft =>
  Object.fromEntries(Object.values(fields).map((field) => [field.name, initialOf(field)]));

/** Another case of a union: what both cases have in common stays. */
export function switchCase(shape: Extract<TermsShape, { kind: 'union' }>, word: string, before: Draft): Draft {
  const chosen = Object.values(shape.cases).find((one) => one.word === word);
  if (!chosen) return before;
  const kept = Object.values(chosen.fields).map((field) => [
    field.name,
    Object.hasOwn(before, field.name) ? before[field.name] : initialOf(field),
  ]);
  return { [shape.tagName]: word, ...Object.fromEntries(kept) };
}

/** Terms to begin with: one part, priced per unit. */
export function emptyTerms(): Draft {
  const { fields } = TERMS_SHAPE;
  const parts = fields.parts?.shape;
  return {
    ...emptyFields(fields),
    onderdelen: parts?.kind === 'list' ? [emptyOf(parts.of)] : [],
  };
}

/** Adds every field that a file left out, so that the form shows what holds; a file with faults stays as it is. */
export function completed(document: unknown): Draft {
  const read = termsFromDocument(document);
  if (read.ok) return writeShape(TERMS_SHAPE, read.value) as Draft;
  return recordOf(document);
}

/** How a group is called in the list: by its name, else by its key or title. */
export function nameOf(item: unknown): string | undefined {
  const { naam, titel, over, sleutel } = recordOf(item);
  return [naam, titel, over, sleutel].find((one): one is string => typeof one === 'string' && one.trim() !== '');
}
