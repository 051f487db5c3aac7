import { readFileSync } from 'node:fs';

/** Places of municipalities in a schematic map, by CBS code; a region of which not all are drawn gets a plain grid. */
export const DRAWN_TILES: Readonly<Record<string, readonly [column: number, row: number]>> = JSON.parse(
  readFileSync(new URL('./tiles.json', import.meta.url), 'utf8'),
).tiles;
