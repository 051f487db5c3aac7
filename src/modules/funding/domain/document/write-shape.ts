import type { Fraction } from '../../../../kernel/fraction.ts';
import type { Fields, Shape } from './shape.ts';
import { writeShare } from './share-text.ts';

type Json = unknown;
type Values = Readonly<Record<string, unknown>>;

/** Writes a value of our types as it stands in a document; the reverse of reading. */
export function writeShape(shape: Shape, value: unknown): Json {
  switch (shape.kind) {
    case 'maybe':
      return value === null ? null : writeShape(shape.of, value);
    case 'cents':
      return Number(value as bigint);
    case 'fraction':
      return writeShare(value as Fraction);
    case 'choice':
      return shape.options[value as string]?.[0];
    case 'list':
      return (value as readonly unknown[]).map((one) => writeShape(shape.of, one));
    case 'record':
      return writeFields(shape.fields, value as Values);
    case 'union': {
      const chosen = shape.cases[(value as Values)[shape.tag] as string];
      return chosen && { [shape.tagName]: chosen.word, ...writeFields(chosen.fields, value as Values) };
    }
    default:
      return value;
  }
}

const writeFields = (fields: Fields, values: Values): Readonly<Record<string, Json>> =>
  Object.fromEntries(Object.entries(fields).map(([key, { name, shape }]) => [name, writeShape(shape, values[key])]));
