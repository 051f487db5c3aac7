import type { Draaddata } from '../../api/types.ts';

type Flow = Draaddata['stromen'][number];

const MOST_LINES = 250;
const FEWEST_LINES = 100;
const CENTS_PER_EURO = 100;

/** How many euros one line stands for: what the server says when that gives 100 to 250 lines, else the next round amount. */
export function eurosPerLine(flows: readonly Flow[], asked: number): number {
  const euros = flows.reduce((sum, flow) => sum + flow.bedragCent, 0) / CENTS_PER_EURO;
  if (asked > 0 && euros / asked >= FEWEST_LINES && euros / asked <= MOST_LINES) return asked;
  const roundAmounts = Array.from({ length: 13 }, (_, power) => [1, 2, 5].map((step) => step * 10 ** power)).flat();
  return roundAmounts.find((amount) => euros / amount <= MOST_LINES) ?? asked;
}

/**
 * Divides the lines over the flows. All euros are laid end to end, sorted by path, and each line stands where its middle
 * falls. So each node, from the first column on, gets what its amount asks for, give or take one line, and together the
 * lines are as many as the total asks. Answers the number of lines per flow, in the order given.
 */
export function divideLines(flows: readonly Flow[], perLineEuros: number): readonly number[] {
  const perLineCents = perLineEuros * CENTS_PER_EURO;
  const counts = flows.map(() => 0);
  const sorted = flows
    .map((flow, index) => ({ index, cents: flow.bedragCent, path: flow.pad.join('\u0000') }))
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const wanted = Math.round(sum(sorted.map((flow) => flow.cents)) / perLineCents);
  let laid = 0;
  let standing = 0;
  for (const { index, cents } of sorted) {
    laid += cents;
    const through = Math.min(wanted, Math.round(laid / perLineCents));
    counts[index] = Math.max(0, through - standing);
    standing = Math.max(standing, through);
  }
  return counts;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What one thread consists of, column by column: the nodes it passes with their share of it, largest first. */
export interface FollowedColumn {
  readonly kind: string;
  readonly label: string;
  readonly nodes: readonly { readonly id: string; readonly label: string; readonly cents: number }[];
}

export interface Followed {
  readonly cents: number;
  readonly columns: readonly FollowedColumn[];
}

/** Follows every euro that passes the node, from the first column to the last. */
export function followThread(picture: Draaddata, nodeId: string): Followed {
  const flows = picture.stromen.filter((flow) => flow.pad.includes(nodeId));
  return {
    cents: sum(flows.map((flow) => flow.bedragCent)),
    columns: picture.kolommen.map((column) => ({
      kind: column.soort,
      label: column.label,
      nodes: column.knopen
        .map((node) => ({
          id: node.id,
          label: node.label,
          cents: sum(flows.filter((flow) => flow.pad.includes(node.id)).map((flow) => flow.bedragCent)),
        }))
        .filter((node) => node.cents > 0)
        .toSorted((a, b) => b.cents - a.cents),
    })),
  };
}
