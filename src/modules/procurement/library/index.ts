import { readFileSync } from 'node:fs';
import type { PlanLibrary } from '../domain/default-plan.ts';
import type { LibraryRequirement } from '../domain/requirements/library.ts';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** Ready requirements by theme, in our own words. */
export const REQUIREMENT_LIBRARY = (
  read('requirements.json') as { readonly requirements: readonly LibraryRequirement[] }
).requirements;

/** Work packages, communication and minimum demands that belong to any procurement. */
export const PLAN_LIBRARY = read('plan.json') as PlanLibrary;
