import { Type } from 'typebox';
import { no, type Result, yes } from '../../kernel/result.ts';

/** Query fields of every list: spread them into the route's own `Type.Object({...})`. */
export const pageFields = {
  cursor: Type.Optional(
    Type.String({ maxLength: 500, description: 'Bladwijzer uit de kop Link van de vorige pagina.' }),
  ),
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 200, description: 'Hoeveel dingen per pagina, hoogstens 200; zonder: 50.' }),
  ),
};

export const DEFAULT_LIMIT = 50;

/** The sort key of the last row of a page; its last part is unique. */
export type PageKey = readonly (string | number | null)[];
export type Page = { readonly after: PageKey | undefined; readonly limit: number };

/** Turns the sort key of the last row into the opaque cursor of the next page. No personal data in a sort key. */
export function encodeCursor(order: string, key: PageKey): string {
  return Buffer.from(JSON.stringify([order, ...key])).toString('base64url');
}

/**
 * Reads the page asked for. `order` names the list's order and the number of parts in its key, so that a cursor of
 * another order is refused (http.cursor-invalid) rather than giving a page of nonsense.
 */
export function parsePage(
  query: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
  order: string,
  keyLength: number,
): Result<Page, { readonly code: 'http.cursor-invalid' }> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  if (query.cursor === undefined) return yes({ after: undefined, limit });
  const parts = readCursor(query.cursor);
  if (parts === undefined || parts.length !== keyLength + 1 || parts[0] !== order) {
    return no({ code: 'http.cursor-invalid' });
  }
  return yes({ after: parts.slice(1), limit });
}

/**
 * Cuts a page from rows that were queried with `limit + 1`: the rows to show and, when there are more, the cursor.
 */
export function cutPage<Row>(
  rows: readonly Row[],
  page: Page,
  order: string,
  keyOf: (row: Row) => PageKey,
): { readonly rows: readonly Row[]; readonly next: string | undefined } {
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const next = rows.length > page.limit && last !== undefined ? encodeCursor(order, keyOf(last)) : undefined;
  return { rows: shown, next };
}

function readCursor(text: string): PageKey | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.every(isPart) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isPart = (part: unknown): part is string | number | null =>
  part === null || typeof part === 'string' || typeof part === 'number';

/** The Link header of a page: this same address with the next cursor. */
export function nextLink(url: URL, next: string): string {
  const target = new URL(url);
  target.searchParams.set('cursor', next);
  return `<${target.href}>; rel="next"`;
}
