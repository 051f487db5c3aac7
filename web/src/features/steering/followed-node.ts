import type { ListState } from '../../ui/table/use-list-place.ts';

/** Kinds that a link may name with a number, as in `?doel=3`; the node is then `doel-3`. */
export const FOLLOW_KINDS = ['doel', 'taak', 'product', 'contract'] as const;

/** The node the address asks to follow: `volg` with its id, or a kind with a number. */
export function followedNode(place: ListState): string | undefined {
  if (place.volg) return place.volg;
  const kind = FOLLOW_KINDS.find((each) => place[each]);
  return kind && `${kind}-${place[kind]}`;
}
