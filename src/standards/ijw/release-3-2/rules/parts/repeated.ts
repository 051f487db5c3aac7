import type { Place } from '../../../rules/rule.ts';
import type { Part } from './rule32.ts';

/** The parts whose key came before. */
export function* repeated<Value>(
  parts: readonly Part<Value>[],
  keyOf: (value: Value) => string | number,
): Generator<Place> {
  const seen = new Set<string | number>();
  for (const { at, value } of parts) {
    const key = keyOf(value);
    if (seen.has(key)) yield { at };
    seen.add(key);
  }
}
