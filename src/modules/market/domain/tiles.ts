/** A schematic map: each municipality a tile in a grid, near where it lies. Pure. */

export type Tile = { readonly column: number; readonly row: number };

/**
 * A tile for each municipality. When all have a place that was drawn, those; otherwise rows in the order given, which says
 * nothing about where they lie.
 */
export function tilesOf(
  codes: readonly (string | null)[],
  drawn: Readonly<Record<string, readonly [column: number, row: number]>>,
): { readonly tiles: readonly Tile[]; readonly drawn: boolean } {
  const places = codes.map((code) => (code === null ? undefined : drawn[code]));
  const known = places.filter((place) => place !== undefined);
  if (known.length === codes.length) {
    const left = Math.min(...known.map(([column]) => column));
    const top = Math.min(...known.map(([, row]) => row));
    return { tiles: known.map(([column, row]) => ({ column: column - left, row: row - top })), drawn: true };
  }
  const width = Math.max(1, Math.ceil(Math.sqrt(codes.length)));
  return { tiles: codes.map((_, at) => ({ column: at % width, row: Math.floor(at / width) })), drawn: false };
}
