import { createHash } from 'node:crypto';

/** One line of a log of which anybody can see that nothing was changed: what happened, and the chain of hashes. */
export type ChainLine<Event> = { readonly event: Event; readonly previousHash: string; readonly hash: string };

/** What stands before the first line: 64 zeros. */
export const FIRST_HASH = '0'.repeat(64);

/** SHA-256, in hexadecimal, of the previous hash, a line feed, and the event as canonical JSON. */
export const chainHash = (previousHash: string, event: unknown): string =>
  createHash('sha256')
    .update(`${previousHash}\n${canonicalJson(event)}`, 'utf8')
    .digest('hex');

/** JSON with the keys of each object in order and without spaces, so that the same facts always give the same bytes. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
}

/** The place of the first line that does not fit the one before it, counted from 0; undefined when the log is whole. */
export function firstBrokenLine(lines: readonly ChainLine<unknown>[]): number | undefined {
  let previous = FIRST_HASH;
  for (const [place, line] of lines.entries()) {
    if (line.previousHash !== previous || line.hash !== chainHash(previous, line.event)) return place;
    previous = line.hash;
  }
  return undefined;
}

/** A line of which what happened may be withheld; its hashes stand. */
export type ShownLine = Omit<ChainLine<unknown>, 'event'> & { readonly event: unknown };

/** As `firstBrokenLine`, for a log in which some events are withheld (null): of those only the place is checked. */
export function firstBrokenShownLine(lines: readonly ShownLine[]): number | undefined {
  let previous = FIRST_HASH;
  for (const [place, { event, previousHash, hash }] of lines.entries()) {
    if (previousHash !== previous || (event !== null && hash !== chainHash(previous, event))) return place;
    previous = hash;
  }
  return undefined;
}
