import type { Draaddata } from '../../api/types.ts';

const MOST_NODES = 16;

type Column = Draaddata['kolommen'][number];

/**
 * Keeps the largest nodes of a crowded column and takes the rest together as one, so that the picture stays readable.
 * Nodes in `keep` are never taken together. Amounts stay the same: together they still are the column.
 */
export function mergeSmall(picture: Draaddata, keep: ReadonlySet<string>, label: (count: number) => string): Draaddata {
  const replacement = new Map<string, string>();
  const columns = picture.kolommen.map((column) => {
    const small = smallNodes(column, keep);
    if (small.size === 0) return column;
    const id = `rest:${column.soort}`;
    for (const nodeId of small) replacement.set(nodeId, id);
    const rest = column.knopen.filter((node) => small.has(node.id));
    const amount = rest.reduce((total, node) => total + node.bedragCent, 0);
    return {
      ...column,
      knopen: [
        ...column.knopen.filter((node) => !small.has(node.id)),
        { id, label: label(rest.length), bedragCent: amount },
      ],
    };
  });
  return {
    ...picture,
    kolommen: columns,
    stromen: picture.stromen.map((flow) => ({ ...flow, pad: flow.pad.map((id) => replacement.get(id) ?? id) })),
  };
}

function smallNodes(column: Column, keep: ReadonlySet<string>): ReadonlySet<string> {
  if (column.knopen.length <= MOST_NODES) return new Set();
  const bySize = column.knopen.toSorted(
    (a, b) => Number(keep.has(b.id)) - Number(keep.has(a.id)) || b.bedragCent - a.bedragCent,
  );
  return new Set(
    bySize
      .slice(MOST_NODES - 1)
      .filter((node) => !keep.has(node.id))
      .map((node) => node.id),
  );
}
