/** Examples to take over and the seven habits: data, each with its source; a region writes its own beside them. */
import { readFileSync } from 'node:fs';
import type { Section } from '../domain/sections.ts';
import type { Habit } from '../domain/self-test.ts';

/** An example of a section, to take over and change. */
export type LibraryItem = {
  readonly key: string;
  readonly kind?: string;
  readonly title: string;
  readonly text: string;
  readonly source?: string;
};

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

export const LIBRARY = read('./items.nl.json') as Readonly<Partial<Record<Section, readonly LibraryItem[]>>>;
export const { habits: HABITS } = read('./habits.nl.json') as { readonly habits: readonly Habit[] };
