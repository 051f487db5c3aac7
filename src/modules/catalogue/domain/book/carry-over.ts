import { latest, type PlainDate } from '../../../../kernel/plain-date.ts';
import type { BookItems } from './product-book.ts';

/** What a new version takes from the one before: everything, with codes that hold from its own first day on. */
export const carriedOver = <Items extends BookItems>(items: Items, from: PlainDate): Items => ({
  ...items,
  codes: items.codes
    .filter(({ through }) => through === null || through >= from)
    .map((code) => ({ ...code, from: latest(code.from, from) })),
});
