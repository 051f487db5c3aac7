import { readFileSync } from 'node:fs';
import type { LibraryPoint } from '../domain/development-point.ts';

/** Points to begin with, in five themes. */
export const DEVELOPMENT_LIBRARY = JSON.parse(
  readFileSync(new URL('./development-points.nl.json', import.meta.url), 'utf8'),
) as readonly LibraryPoint[];
