import type { RowVersion } from './answer.ts';

/** The strong ETag of a row version. */
export const etagOf = (version: RowVersion): string => `"${version}"`;

/**
 * Reads If-Match into a question about a row version. Undefined when the header is absent or names nothing, so that
 * the caller can answer 428. A weak tag never matches (RFC 9110, 13.1.1).
 */
export function parseIfMatch(header: string | undefined): ((version: RowVersion) => boolean) | undefined {
  const tags = (header ?? '').split(',').map((tag) => tag.trim());
  if (tags.includes('*')) return () => true;
  const strong = tags.filter((tag) => /^(W\/)?"[^"]*"$/.test(tag));
  return strong.length === 0 ? undefined : (version) => strong.includes(etagOf(version));
}
