import type { Draadbeeld } from '../../api/types.ts';
import type { ListState } from '../../ui/table/use-list-place.ts';

/**
 * Which node the address asks to follow: `volg` with the id of a node, or a kind with the number of a thing, as links
 * from elsewhere have it (`?doel=3`, `?product=12`). A node's id is its number, or the kind and the number.
 */
export function followedNode(picture: Draadbeeld, place: ListState): string | undefined {
  for (const column of picture.kolommen) {
    const asked = place[column.soort];
    for (const { id } of column.knopen) {
      if (
        id === place['volg'] ||
        (asked && [asked, `${column.soort}:${asked}`, `${column.soort}-${asked}`].includes(id))
      )
        return id;
    }
  }
  return undefined;
}
