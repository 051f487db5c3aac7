import { yearOf } from '../../../../kernel/plain-date.ts';
import type { TryFacts } from './try-facts.ts';

/** Years before and after the day of the facts for which agreed limits are written out. */
const YEARS = 10;

/**
 * Facts as a text that can travel: JSON in which whole numbers of cents, maps and sets keep what they are. The agreed limit
 * of a bound, a question per year, is written out for the years around the day of the facts.
 */
export function writeFacts(facts: TryFacts): string {
  const years = Array.from({ length: 2 * YEARS + 1 }, (_, at) => yearOf(facts.on) - YEARS + at);
  return JSON.stringify(facts, (_key, value: unknown) => {
    if (typeof value === 'bigint') return { $cents: String(value) };
    if (value instanceof Map) return { $map: [...value] };
    if (value instanceof Set) return { $set: [...value] };
    if (isLimit(value)) return { $years: years.map((year) => [year, value(year)]) };
    return value;
  });
}

/** The facts that `writeFacts` wrote. Reads our own server's text only. */
export const readFacts = (text: string): TryFacts =>
  JSON.parse(text, (_key, value: unknown) => {
    if (value === null || typeof value !== 'object') return value;
    if ('$cents' in value) return BigInt(value.$cents as string);
    if ('$map' in value) return new Map(value.$map as [unknown, unknown][]);
    if ('$set' in value) return new Set(value.$set as unknown[]);
    if ('$years' in value) return limitOf(new Map(value.$years as [number, number | null][]));
    return value;
  }) as TryFacts;

type Limit = (year: number) => number | null;
const isLimit = (value: unknown): value is Limit => typeof value === 'function';
const limitOf =
  (years: ReadonlyMap<number, number | null>): Limit =>
  (year) =>
    years.get(year) ?? null;
