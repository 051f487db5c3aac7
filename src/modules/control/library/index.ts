import { readFileSync } from 'node:fs';
import type { Protocol } from '../domain/enforcement/protocol.ts';

/** A protocol to begin with: an example, until a region adopts its own. */
export const START_PROTOCOL = JSON.parse(
  readFileSync(new URL('./protocol.nl.json', import.meta.url), 'utf8'),
) as Protocol;
