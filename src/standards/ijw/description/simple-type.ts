import type { RefusalCode, RefusalFacts } from '../xml/refusal.ts';
import { type ByteReader, compileByteReader } from './byte-reader.ts';
import { characterCount, collapse, isTime, readDate, readInteger } from './lexical.ts';
import { compilePattern, type PatternTest } from './patterns.ts';
import type { SimpleTypeData } from './source-data.ts';

/** Why a text is no value of a simple type. */
export type ValueFault = { readonly code: RefusalCode; readonly facts: RefusalFacts };

/** A simple type made ready: reads a text to its typed value, or says which facet it breaks. */
export type SimpleType = {
  readonly name: string;
  readonly codelist: string | undefined;
  /** Text, whole number or day; a fault object when the text is not allowed. */
  readonly read: (text: string) => string | number | ValueFault;
  /** The same from plain ASCII bytes, where that is quicker; undefined sends the caller to `read`. */
  readonly readBytes: ByteReader;
};

/** Makes a simple type ready to use, with one more pattern when an element restricts it (as BerichtCode does). */
export function compileSimpleType(name: string, data: SimpleTypeData, extraPattern?: string): SimpleType {
  const patterns = [data.pattern, extraPattern]
    .filter((pattern) => pattern != null)
    .map((pattern) => ({ test: compilePattern(pattern), pattern }));
  const codelist = data.codelist ?? undefined;
  const read = readerOf(name, data, patterns);
  return { name, codelist, read, readBytes: compileByteReader(data, patterns.length > 0, read) };
}

type NamedPattern = { readonly test: PatternTest; readonly pattern: string };
type Reader = SimpleType['read'];

function readerOf(name: string, data: SimpleTypeData, patterns: readonly NamedPattern[]): Reader {
  switch (data.base) {
    case 'xs:string':
      return stringReader(data, patterns);
    case 'xs:integer':
      return integerReader(data, patterns);
    case 'xs:date':
      return dateReader(patterns);
    case 'xs:time':
      return (raw) => {
        const text = collapse(raw);
        return isTime(text) ? (patternFault(text, patterns) ?? text) : fault('ijw.value-not-time');
      };
    default:
      throw new Error(`simple type ${name} has an unknown base ${data.base}`);
  }
}

function stringReader(data: SimpleTypeData, patterns: readonly NamedPattern[]): Reader {
  const codes = data.enumeration ? new Set(data.enumeration) : undefined;
  const notInList = fault('ijw.value-not-in-list', { list: data.codelist ?? '' });
  const minimum = data.minLength ?? 0;
  const maximum = data.maxLength ?? Number.POSITIVE_INFINITY;
  const tooShort = fault('ijw.value-too-short', { minimum });
  const tooLong = fault('ijw.value-too-long', { maximum });
  if (codes && patterns.length > 0) throw new Error('a code list with a pattern is not foreseen');
  return (text) => {
    if (codes) return codes.has(text) ? text : notInList;
    const length = characterCount(text);
    if (length < minimum) return tooShort;
    if (length > maximum) return tooLong;
    return patternFault(text, patterns) ?? text;
  };
}

function integerReader(data: SimpleTypeData, patterns: readonly NamedPattern[]): Reader {
  const minimum = data.minInclusive ?? Number.NEGATIVE_INFINITY;
  const maximum = data.maxInclusive ?? Number.POSITIVE_INFINITY;
  const outOfRange = fault('ijw.value-out-of-range', { minimum, maximum });
  return (raw) => {
    const text = collapse(raw);
    const value = readInteger(text);
    if (value === undefined) return fault('ijw.value-not-integer');
    if (value < minimum || value > maximum) return outOfRange;
    return patternFault(text, patterns) ?? value;
  };
}

function dateReader(patterns: readonly NamedPattern[]): Reader {
  return (raw) => {
    const text = collapse(raw);
    const reading = readDate(text);
    if (reading === 'no-date') return fault('ijw.value-not-date');
    const broken = patternFault(text, patterns);
    if (broken) return broken;
    return reading === 'day' ? text : fault('ijw.date-outside-calendar');
  };
}

function patternFault(text: string, patterns: readonly NamedPattern[]): ValueFault | undefined {
  for (const { test, pattern } of patterns) if (!test(text)) return fault('ijw.value-pattern', { pattern });
  return undefined;
}

const fault = (code: RefusalCode, facts: RefusalFacts = {}): ValueFault => ({ code, facts });
