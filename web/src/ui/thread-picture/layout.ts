import type { Draaddata } from '../../api/types.ts';
import { labelHeight } from './label.ts';
import { divideLines } from './lines.ts';

const PITCH = 2;
const TOP = 20;
const NODE_WIDTH = 7;
const MOST_EXTRA_GAP = 36;
const LEAST_HEIGHT = 3;
const LAST_LABEL_WIDTH = 190;
const FEW_NODES = 4;

export interface PlacedNode {
  readonly id: string;
  readonly label: string;
  readonly cents: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** One line of a fixed number of euros, with the middle of its place in each node it passes. */
export interface PlacedLine {
  readonly goal: string;
  readonly path: readonly string[];
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface ThreadLayout {
  readonly width: number;
  readonly height: number;
  readonly columnX: readonly number[];
  readonly nodes: readonly PlacedNode[];
  readonly lines: readonly PlacedLine[];
}

/** Places nodes and lines. Within each node the lines are sorted by goal, so that what belongs together stays together. */
export function layOut(picture: Draaddata, perLineEuros: number, width: number): ThreadLayout {
  const columnX = picture.kolommen.map(
    (_, index) => 6 + (index * (width - LAST_LABEL_WIDTH)) / Math.max(1, picture.kolommen.length - 1),
  );
  const lines = spreadLines(picture, perLineEuros);
  const order = orderNodes(picture, lines);
  const roomOf = (index: number): number => (columnX[index + 1] ?? width) - (columnX[index] ?? 0);
  const sized = order.map((column, index) => sizeColumn(column, roomOf(index), lines));
  const height = TOP + Math.max(0, ...sized.map(totalHeight));
  const nodes = sized.flatMap((column, index) => placeColumn(column, index, columnX[index] ?? 0, height));
  return { width, height, columnX, nodes, lines: placeLines(lines, nodes, order) };
}

interface Line {
  readonly path: readonly string[];
}

type Node = Draaddata['kolommen'][number]['knopen'][number];

function spreadLines(picture: Draaddata, perLineEuros: number): readonly Line[] {
  const counts = divideLines(picture.stromen, perLineEuros);
  return picture.stromen.flatMap((flow, index) =>
    Array.from({ length: counts[index] ?? 0 }, () => ({ path: flow.pad })),
  );
}

/**
 * The first column as it comes, and so is a column of a few nodes: it has an order of its own (paid, to pay, withheld).
 * Each other one by the mean place of what flows into it, so that lines cross less.
 */
function orderNodes(picture: Draaddata, lines: readonly Line[]): readonly (readonly Node[])[] {
  const ordered: (readonly Node[])[] = [];
  for (const column of picture.kolommen) {
    const before = new Map((ordered.at(-1) ?? []).map((node, index) => [node.id, index]));
    const meanPlace = (node: Node): number => {
      const places = lines
        .filter((line) => line.path.includes(node.id))
        .flatMap((line) => line.path.flatMap((id) => before.get(id) ?? []));
      return places.length === 0 ? Number.POSITIVE_INFINITY : places.reduce((a, b) => a + b, 0) / places.length;
    };
    const means = new Map(column.knopen.map((node) => [node.id, meanPlace(node)]));
    ordered.push(
      before.size === 0 || column.knopen.length <= FEW_NODES
        ? column.knopen
        : column.knopen.toSorted((a, b) => {
            const difference = (means.get(a.id) ?? 0) - (means.get(b.id) ?? 0);
            return Number.isNaN(difference) ? 0 : difference;
          }),
    );
  }
  return ordered;
}

const nodeHeight = (node: Node, lines: readonly Line[]): number =>
  Math.max(LEAST_HEIGHT, lines.filter((line) => line.path.includes(node.id)).length * PITCH);

/** A node with the height of its bar and of the label above it. */
type SizedNode = { readonly node: Node; readonly bar: number; readonly label: number };

const sizeColumn = (column: readonly Node[], room: number, lines: readonly Line[]): readonly SizedNode[] =>
  column.map((node) => ({ node, bar: nodeHeight(node, lines), label: labelHeight(node.label, room) }));

const totalHeight = (column: readonly SizedNode[]): number =>
  column.reduce((sum, { bar, label }) => sum + bar + label, 0);

function placeColumn(column: readonly SizedNode[], index: number, x: number, height: number): readonly PlacedNode[] {
  const free = height - TOP - totalHeight(column);
  const extra = Math.min(MOST_EXTRA_GAP, free / Math.max(1, column.length));
  let y = TOP + Math.max(0, (free - extra * (column.length - 1)) / 2);
  return column.map(({ node, bar, label }) => {
    y += label;
    const placed = { id: node.id, label: node.label, cents: node.bedragCent, column: index, x, y, height: bar };
    y += bar + extra;
    return placed;
  });
}

function placeLines(
  lines: readonly Line[],
  nodes: readonly PlacedNode[],
  order: readonly (readonly Node[])[],
): readonly PlacedLine[] {
  const rank = new Map(order.flatMap((column) => column.map((node, index) => [node.id, index] as const)));
  const sorted = lines.toSorted((a, b) => comparePaths(a.path, b.path, rank));
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const taken = new Map<string, number>();
  return sorted.map((line) => ({
    goal: line.path[0] ?? '',
    path: line.path,
    points: line.path.flatMap((id) => {
      const node = nodeById.get(id);
      if (!node) return [];
      const place = taken.get(id) ?? 0;
      taken.set(id, place + 1);
      return [{ x: node.x, y: node.y + place * PITCH + PITCH / 2 }];
    }),
  }));
}

function comparePaths(a: readonly string[], b: readonly string[], rank: ReadonlyMap<string, number>): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (rank.get(a[index] ?? '') ?? 0) - (rank.get(b[index] ?? '') ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The line as an SVG path: straight through each node, a calm curve between two. */
export function linePath(points: PlacedLine['points']): string {
  return points
    .map(({ x, y }, index) => {
      const before = points[index - 1];
      if (!before) return `M${round(x + NODE_WIDTH)} ${round(y)}`;
      const middle = round((before.x + NODE_WIDTH + x) / 2);
      const through = index < points.length - 1 ? `h${NODE_WIDTH}` : '';
      return `C${middle} ${round(before.y)} ${middle} ${round(y)} ${round(x)} ${round(y)}${through}`;
    })
    .join('');
}

export const NODE = { width: NODE_WIDTH, pitch: PITCH } as const;

const round = (value: number): number => Math.round(value * 10) / 10;
