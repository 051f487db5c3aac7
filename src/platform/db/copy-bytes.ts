/** Signature (11 bytes), flags (4) and length of what follows in the header (4) of PostgreSQL's binary COPY. */
const SIGNATURE_AND_FLAGS = 15;
const END_OF_ROWS = -1;

/**
 * The one bytea value of a binary COPY of a single column: undefined without a row. Throws for more rows or a null,
 * which are mistakes of the caller.
 */
export function singleBytes(copied: Buffer): Buffer | undefined {
  const rows = SIGNATURE_AND_FLAGS + 4 + copied.readInt32BE(SIGNATURE_AND_FLAGS);
  if (copied.readInt16BE(rows) === END_OF_ROWS) return undefined;
  const length = copied.readInt32BE(rows + 2);
  if (length < 0) throw new Error('expected bytes, found null');
  const value = copied.subarray(rows + 6, rows + 6 + length);
  if (copied.readInt16BE(rows + 6 + length) !== END_OF_ROWS) throw new Error('expected one row, found more');
  return value;
}
