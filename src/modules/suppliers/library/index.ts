import { readFileSync } from 'node:fs';
import type { Condition } from '../domain/conditions.ts';

/** The conditions for working with a region: examples, until a region sharpens them. */
export const CONDITIONS: readonly Condition[] = (
  JSON.parse(readFileSync(new URL('./conditions.nl.json', import.meta.url), 'utf8')) as {
    readonly conditions: readonly Condition[];
  }
).conditions;
