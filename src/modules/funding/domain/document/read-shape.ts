import { cents } from '../../../../kernel/money.ts';
import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import { at, type Fault, under } from './fault.ts';
import type { ChoiceShape, Fields, Shape, TextPattern, UnionShape } from './shape.ts';
import { SHAPE_FAULTS } from './shape-faults.nl.ts';
import { parseShare } from './share-text.ts';

/** What could not be read; the fault beside it says why. */
export const UNREADABLE = Symbol('unreadable');
type Read = (path: string, sentence: string) => typeof UNREADABLE;

const PATTERNS: Readonly<Record<TextPattern, RegExp>> = {
  any: /\S/u,
  key: /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u,
  'unit-code': /^\d\d$/,
  'product-code': /^[0-9A-Za-z]{5}$/,
  category: /^\d\d$/,
};

/** Reads a value of a document by its shape, adding every fault that is met; UNREADABLE when anything in it is. */
export function readShape(shape: Shape, value: unknown, path: string, faults: Fault[]): unknown {
  const no: Read = (where, sentence) => {
    faults.push({ path: where, sentence });
    return UNREADABLE;
  };
  if (value === '') return no(path, SHAPE_FAULTS.empty);
  switch (shape.kind) {
    case 'maybe':
      return value === null ? null : readShape(shape.of, value, path, faults);
    case 'text':
      if (typeof value !== 'string') return no(path, SHAPE_FAULTS.notText(shape.pattern));
      if (value.trim() === '') return no(path, SHAPE_FAULTS.empty);
      if (value.length > shape.maxLength) return no(path, SHAPE_FAULTS.tooLong(shape.maxLength));
      return PATTERNS[shape.pattern].test(value) ? value.trim() : no(path, SHAPE_FAULTS.notText(shape.pattern));
    case 'day':
      return (typeof value === 'string' && parsePlainDate(value)) || no(path, SHAPE_FAULTS.notADay(value));
    case 'cents':
      return isWhole(value) && value >= 0 ? cents(value) : no(path, SHAPE_FAULTS.notCents);
    case 'fraction':
      return (
        (typeof value === 'string' || typeof value === 'number' ? parseShare(String(value)) : undefined) ??
        no(path, SHAPE_FAULTS.notAShare(value))
      );
    case 'whole':
      return isWhole(value) &&
        value >= shape.from &&
        value <= shape.through &&
        (shape.only.length === 0 || shape.only.includes(value))
        ? value
        : no(path, SHAPE_FAULTS.notANumber(shape));
    case 'flag':
      return typeof value === 'boolean' ? value : no(path, SHAPE_FAULTS.notAFlag);
    case 'choice':
      return optionOf(shape, value) ?? no(path, shape.refusal ?? SHAPE_FAULTS.noOption(value, wordsOf(shape)));
    case 'list':
      return Array.isArray(value) ? readList(shape.of, value, path, faults) : no(path, SHAPE_FAULTS.notAList);
    case 'record':
      return isObject(value) ? readFields(shape.fields, value, path, faults, []) : no(path, SHAPE_FAULTS.notAnObject);
    case 'union':
      return isObject(value) ? readUnion(shape, value, path, faults) : no(path, SHAPE_FAULTS.notAnObject);
  }
}

const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const wordsOf = ({ options }: ChoiceShape): string[] => Object.values(options).map(([word]) => word);
const optionOf = ({ options }: ChoiceShape, value: unknown): string | undefined =>
  Object.keys(options).find((one) => options[one]?.[0] === value);

function readList(of: Shape, values: readonly unknown[], path: string, faults: Fault[]): unknown {
  const read = values.map((one, index) => readShape(of, one, at(path, index), faults));
  if (of.kind === 'choice' || of.kind === 'text') {
    for (const [index, one] of values.entries()) {
      if (values.indexOf(one) < index) faults.push({ path: at(path, index), sentence: SHAPE_FAULTS.twice(one) });
    }
  }
  return read.includes(UNREADABLE) ? UNREADABLE : read;
}

function readFields(
  fields: Fields,
  given: Readonly<Record<string, unknown>>,
  path: string,
  faults: Fault[],
  alsoKnown: readonly string[],
): unknown {
  const names = Object.values(fields).map(({ name }) => name);
  const known = [...alsoKnown, ...names];
  for (const name of Object.keys(given)) {
    if (!known.includes(name))
      faults.push({ path: under(path, name), sentence: SHAPE_FAULTS.unknownField(name, known) });
  }
  const read = Object.entries(fields).map(([key, field]) => {
    const value = Object.hasOwn(given, field.name) ? given[field.name] : undefined;
    if (value !== undefined) return [key, readShape(field.shape, value, under(path, field.name), faults)] as const;
    if ('fallback' in field) return [key, field.fallback] as const;
    faults.push({ path: under(path, field.name), sentence: SHAPE_FAULTS.missing(field.name) });
    return [key, UNREADABLE] as const;
  });
  return read.some(([, value]) => value === UNREADABLE) ? UNREADABLE : Object.fromEntries(read);
}

function readUnion(
  { tag, tagName, cases }: UnionShape,
  given: Readonly<Record<string, unknown>>,
  path: string,
  faults: Fault[],
): unknown {
  const chosen = Object.entries(cases).find(([, { word }]) => word === given[tagName]);
  if (!chosen) {
    const words = Object.values(cases).map(({ word }) => word);
    const sentence =
      given[tagName] === undefined ? SHAPE_FAULTS.missing(tagName) : SHAPE_FAULTS.noOption(given[tagName], words);
    faults.push({ path: under(path, tagName), sentence });
    return UNREADABLE;
  }
  const [name, { fields }] = chosen;
  const read = readFields(fields, given, path, faults, [tagName]);
  return read === UNREADABLE ? UNREADABLE : { [tag]: name, ...(read as object) };
}
