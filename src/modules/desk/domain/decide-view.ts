import { holdsBsn } from '../../../kernel/bsn.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';

export type ViewEntry = {
  readonly name: string;
  readonly page: string;
  readonly query: string;
  readonly shared: boolean;
};

export type ViewRefusal = {
  readonly code:
    | 'desk.view-exists'
    | 'desk.view-unknown'
    | 'desk.too-many-views'
    | 'desk.page-unfit'
    | 'desk.name-missing'
    | 'desk.text-holds-bsn';
};

/** How many views somebody keeps of one page. */
export const MOST_VIEWS = 30;
const PAGE = /^(\/[a-z0-9-]{1,60}){1,5}$/;
/** Filters only: the place in the list is not kept. */
const NOT_KEPT = ['cursor', 'vanaf'];

/** The filters of an address as they are kept: in a fixed order, without the place in the list. */
export function keptQuery(query: string): string {
  const asked = [...new URLSearchParams(query)].filter(([key, value]) => value !== '' && !NOT_KEPT.includes(key));
  return new URLSearchParams(asked.toSorted(([a], [b]) => a.localeCompare(b))).toString();
}

/** May this address be kept under this name? */
export function decideView(
  entry: ViewEntry,
  own: readonly { readonly name: string }[],
): Result<undefined, ViewRefusal> {
  if (entry.name.trim() === '') return no({ code: 'desk.name-missing' });
  if (!PAGE.test(entry.page)) return no({ code: 'desk.page-unfit' });
  if (holdsBsn(decodeURIComponent(entry.query.replaceAll('+', ' '))) || holdsBsn(entry.name))
    return no({ code: 'desk.text-holds-bsn' });
  if (own.some(({ name }) => name.toLowerCase() === entry.name.trim().toLowerCase()))
    return no({ code: 'desk.view-exists' });
  return own.length >= MOST_VIEWS ? no({ code: 'desk.too-many-views' }) : yes(undefined);
}
