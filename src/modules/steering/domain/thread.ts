/** The thread from goal to result as flows of euros: what a picture, a table and an export show. */
import { SMALLEST_SHOWN } from './small-numbers.ts';

/** What was declared, approved and paid for one product in one contract, with the goal and task it served then. */
export type ThreadRow = {
  readonly goal: { readonly id: number; readonly name: string } | null;
  readonly task: { readonly id: number; readonly name: string } | null;
  readonly product: { readonly id: number; readonly name: string };
  readonly contract: { readonly id: number; readonly number: string };
  readonly provider: { readonly id: number; readonly name: string };
  readonly approvedCents: bigint;
  readonly refusedCents: bigint;
  readonly paidCents: bigint;
  /** How help of this provider in this product stands; absent where nothing is known. */
  readonly outcome?: OutcomeCounts | undefined;
};

/** Help of the year by how it stands: ended as planned, ended early, or going on. What ended unclear is in none. */
export type OutcomeCounts = { readonly planned: number; readonly early: number; readonly running: number };

export const THREAD_KINDS = ['goal', 'task', 'product', 'contract', 'payment', 'outcome'] as const;
export type ThreadKind = (typeof THREAD_KINDS)[number];

/** A node is known by its kind and what it stands for; `label` is a name, or a word that the screen translates. */
export type ThreadNode = {
  readonly kind: ThreadKind;
  readonly id: string;
  /** Name from the registers; undefined for nodes that have none of their own (rest, paid, unknown). */
  readonly name: string | undefined;
  readonly cents: bigint;
  /** How many contracts a rest node stands for. */
  readonly count: number;
};

export type ThreadFlow = { readonly path: readonly string[]; readonly cents: bigint };
export type Thread = {
  readonly columns: readonly { readonly kind: ThreadKind; readonly nodes: readonly ThreadNode[] }[];
  readonly flows: readonly ThreadFlow[];
  readonly totalCents: bigint;
};

export type ThreadOptions = {
  /** Contracts shown by name; the others go together in one rest node. */
  readonly namedContracts: number;
  /** Node that is followed; its contract keeps its name. */
  readonly follow?: string | undefined;
  /** Show what was refused too. It is no cost, so it is left out unless asked for. */
  readonly withRefused?: boolean;
};

export const nodeId = (kind: ThreadKind, of: number | string): string => `${WORD_OF_KIND[kind]}-${of}`;
const WORD_OF_KIND = {
  goal: 'doel',
  task: 'taak',
  product: 'product',
  contract: 'contract',
  payment: 'betaling',
  outcome: 'resultaat',
} as const satisfies Record<ThreadKind, string>;

export const REST = 'overig';
export const NO_GOAL = 'geen';
export const PAID = 'betaald';
export const TO_PAY = 'te-betalen';
export const REFUSED = 'afgewezen';
export const NOT_MEASURED = 'niet-gemeten';
export const PLANNED = 'volgens-plan';
export const EARLY = 'eerder-gestopt';
export const RUNNING = 'loopt-nog';

/**
 * Builds the flows of euros. Every euro passes each column once, so each column adds up to the same total; flows with
 * the same path are one. The first result known is how help ended: euros are divided by the numbers of their provider and
 * product, as no euro is followed to a child; where these are few, nothing is said.
 */
export function buildThread(rows: readonly ThreadRow[], options: ThreadOptions): Thread {
  const named = namedContracts(rows, options);
  const flows = new Map<string, { path: string[]; cents: bigint }>();
  const nodes = new Map<string, { node: Omit<ThreadNode, 'cents' | 'count'>; cents: bigint; contracts: Set<number> }>();
  for (const row of rows) {
    for (const [payment, outcome, cents] of partsOf(row, options.withRefused ?? false)) {
      if (cents === 0n) continue;
      const path = pathOf(row, named.has(row.contract.id), payment, outcome);
      const key = path.map((node) => node.id).join('|');
      const flow = flows.get(key);
      if (flow) flow.cents += cents;
      else flows.set(key, { path: path.map((node) => node.id), cents });
      for (const node of path) {
        const known = nodes.get(node.id) ?? { node, cents: 0n, contracts: new Set() };
        known.cents += cents;
        known.contracts.add(row.contract.id);
        nodes.set(node.id, known);
      }
    }
  }
  const all = [...nodes.values()].map((one) => ({ ...one.node, cents: one.cents, count: one.contracts.size }));
  const columns = THREAD_KINDS.map((kind) => ({ kind, nodes: all.filter((node) => node.kind === kind).sort(bySize) }));
  return { columns, flows: sorted(flows, columns), totalCents: sum([...flows.values()].map((flow) => flow.cents)) };
}

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
const isRest = (node: ThreadNode) => (node.id === nodeId('contract', REST) ? 1 : 0);
const bySize = (a: ThreadNode, b: ThreadNode): number =>
  isRest(a) - isRest(b) || Number(b.cents - a.cents) || a.id.localeCompare(b.id);

/** Money of a row by what became of it; approved = paid + still to pay. */
const moneyOf = (row: ThreadRow, withRefused: boolean): (readonly [string, bigint])[] => [
  [PAID, row.paidCents],
  [TO_PAY, row.approvedCents - row.paidCents],
  ...(withRefused ? [[REFUSED, row.refusedCents] as const] : []),
];

/** The same money by payment and by result; parts add up to the money. What was refused has no result. */
const partsOf = (row: ThreadRow, withRefused: boolean): (readonly [string, string, bigint])[] =>
  moneyOf(row, withRefused).flatMap(([payment, cents]) =>
    (payment === REFUSED ? [[NOT_MEASURED, cents] as const] : dividedByOutcome(cents, row.outcome)).map(
      ([outcome, part]) => [payment, outcome, part] as const,
    ),
  );

/** An amount divided by the numbers of help per result; whole cents that add up to it. */
export function dividedByOutcome(cents: bigint, counts: OutcomeCounts | undefined): (readonly [string, bigint])[] {
  const weights = counts
    ? ([
        [PLANNED, counts.planned],
        [EARLY, counts.early],
        [RUNNING, counts.running],
      ] as const)
    : [];
  const whole = weights.reduce((total, [, weight]) => total + weight, 0);
  if (whole < SMALLEST_SHOWN) return [[NOT_MEASURED, cents]];
  let [before, counted] = [0n, 0];
  return weights.map(([outcome, weight]) => {
    counted += weight;
    const upTo = (cents * BigInt(counted)) / BigInt(whole);
    const part = upTo - before;
    before = upTo;
    return [outcome, part] as const;
  });
}

function pathOf(
  row: ThreadRow,
  contractIsNamed: boolean,
  payment: string,
  outcome: string,
): Omit<ThreadNode, 'cents' | 'count'>[] {
  const node = (kind: ThreadKind, of: number | string, name?: string) => ({ kind, id: nodeId(kind, of), name });
  return [
    node('goal', row.goal?.id ?? NO_GOAL, row.goal?.name),
    node('task', row.task?.id ?? NO_GOAL, row.task?.name),
    node('product', row.product.id, row.product.name),
    contractIsNamed
      ? node('contract', row.contract.id, `${row.provider.name}, ${row.contract.number}`)
      : node('contract', REST),
    node('payment', payment),
    node('outcome', outcome),
  ];
}

/** The contracts with the most money, and the one that is followed; one left over is named as well. */
function namedContracts(rows: readonly ThreadRow[], { namedContracts: most, follow }: ThreadOptions): Set<number> {
  const totals = new Map<number, bigint>();
  for (const row of rows) totals.set(row.contract.id, (totals.get(row.contract.id) ?? 0n) + row.approvedCents);
  const bySize = [...totals].sort((a, b) => Number(b[1] - a[1]) || a[0] - b[0]).map(([id]) => id);
  const kept = bySize.length <= most + 1 ? bySize : bySize.slice(0, most);
  const followed = bySize.filter((id) => nodeId('contract', id) === follow);
  return new Set([...kept, ...followed]);
}

/** Flows in the order of the nodes, so that what belongs together stays together. */
function sorted(flows: ReadonlyMap<string, ThreadFlow>, columns: Thread['columns']): ThreadFlow[] {
  const place = new Map(columns.flatMap((column) => column.nodes.map((node, index) => [node.id, index] as const)));
  return [...flows.values()].sort((a, b) => {
    for (const [index, id] of a.path.entries()) {
      const difference = (place.get(id) ?? 0) - (place.get(b.path[index] ?? '') ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

const MOST_LINES = 250n;

/**
 * How many euros one line stands for: the smallest round amount (1, 2 or 5 with noughts) that gives at most 250 lines.
 * Round amounts differ by at most 2.5, so there are then at least 100, unless there is less than 100 euros in all.
 */
export function eurosPerLine(totalCents: bigint): number {
  const euros = totalCents / 100n;
  for (let power = 1n; power <= 10n ** 12n; power *= 10n) {
    for (const step of [1n, 2n, 5n]) {
      const amount = step * power;
      if (euros <= MOST_LINES * amount) return Number(amount);
    }
  }
  return 10 ** 12;
}

/** One followed thread, column by column: the nodes it passes with their share of it, largest first. */
export type FollowedThread = {
  readonly node: ThreadNode;
  readonly columns: readonly { readonly kind: ThreadKind; readonly nodes: readonly ThreadNode[] }[];
};

export function followThread(thread: Thread, id: string | undefined): FollowedThread | undefined {
  const node = thread.columns.flatMap((column) => column.nodes).find((one) => one.id === id);
  if (!node) return undefined;
  const flows = thread.flows.filter((flow) => flow.path.includes(node.id));
  const columns = thread.columns.map((column) => ({
    kind: column.kind,
    nodes: column.nodes
      .map((one) => ({
        ...one,
        cents: sum(flows.filter((flow) => flow.path.includes(one.id)).map((flow) => flow.cents)),
      }))
      .filter((one) => one.cents !== 0n)
      .sort(bySize),
  }));
  return { node, columns };
}
