import { type CareCell, NO_CARE, PARTS, type Part } from './cell.ts';
import { closeCents } from './close-cents.ts';
import { type Factor, polarParts } from './polar.ts';

export type PartCents = Readonly<Record<Part, bigint>>;
type Amounts = Pick<CareCell, 'cents' | 'volume' | 'trajectoryMonths'>;

/** One cell in both periods, with its part in each reason; the parts add up to what came more. */
export type ExplainedCell = Pick<CareCell, 'productId' | 'providerId' | 'municipalityId' | 'route'> & {
  readonly before: Amounts;
  readonly after: Amounts;
  readonly parts: PartCents;
};

export type CostRise = {
  readonly beforeCents: bigint;
  readonly afterCents: bigint;
  readonly parts: PartCents;
  readonly cells: readonly ExplainedCell[];
};

/**
 * Why the later period cost more or less than the earlier one, per cell and in all, exact to the cent.
 *
 * Price: the change of price per unit times the mean volume of both periods. What is left is volume at the mean price of
 * both periods, and that is a product of five factors: how many trajectories there are in all, how they are spread over
 * municipalities (residence), within those over access routes, within those over products and providers (mix), and how
 * much help one trajectory has (intensity). `polarParts` tells them apart. Care of one period only has the price of
 * that period, so it never changes the price. Amounts without volume or trajectories, such as a correction of money alone,
 * are rest. The shares are doubles; each cell is closed to whole cents, so every sum of cells closes too.
 */
export function explainRise(before: readonly CareCell[], after: readonly CareCell[]): CostRise {
  const pairs = pairUp(before, after);
  const sums = [sumsOf(pairs, 'was'), sumsOf(pairs, 'now')] as const;
  const cells = pairs.map((pair) => explainCell(pair, sums));
  const sum = (pick: (cell: ExplainedCell) => bigint): bigint => cells.reduce((total, cell) => total + pick(cell), 0n);
  return {
    beforeCents: sum((cell) => cell.before.cents),
    afterCents: sum((cell) => cell.after.cents),
    parts: partsOf((part) => sum((cell) => cell.parts[part])),
    cells,
  };
}

const partsOf = (pick: (part: Part) => bigint): PartCents =>
  Object.fromEntries(PARTS.map((part) => [part, pick(part)])) as PartCents;

export const addParts = (a: PartCents, b: PartCents): PartCents => partsOf((part) => a[part] + b[part]);

/** Volume at the mean price, the trajectories it belongs to, and what cannot be told apart. */
type Side = { readonly value: number; readonly trajectories: number; readonly rest: number };
type Pair = {
  readonly key: Pick<CareCell, 'productId' | 'providerId' | 'municipalityId' | 'route'>;
  readonly before: Amounts;
  readonly after: Amounts;
  readonly price: number;
  readonly was: Side;
  readonly now: Side;
};

const keyOf = (cell: CareCell): string => `${cell.productId}|${cell.providerId}|${cell.municipalityId}|${cell.route}`;

function pairUp(before: readonly CareCell[], after: readonly CareCell[]): Pair[] {
  const both = new Map<string, { key: CareCell; before: Amounts; after: Amounts }>();
  for (const cell of before) {
    const one = both.get(keyOf(cell)) ?? { key: cell, before: NO_CARE, after: NO_CARE };
    both.set(keyOf(cell), { ...one, before: plus(one.before, cell) });
  }
  for (const cell of after) {
    const one = both.get(keyOf(cell)) ?? { key: cell, before: NO_CARE, after: NO_CARE };
    both.set(keyOf(cell), { ...one, after: plus(one.after, cell) });
  }
  return [...both.values()].map(priced);
}

const plus = (a: Amounts, b: Amounts): Amounts => ({
  cents: a.cents + b.cents,
  volume: a.volume + b.volume,
  trajectoryMonths: a.trajectoryMonths + b.trajectoryMonths,
});

const counts = ({ volume, trajectoryMonths }: Amounts): boolean => volume > 0n && trajectoryMonths > 0;

function priced({ key, before, after }: { key: CareCell; before: Amounts; after: Amounts }): Pair {
  const { productId, providerId, municipalityId, route } = key;
  const priceOf = (one: Amounts) => (counts(one) ? Number(one.cents) / Number(one.volume) : undefined);
  const [was, now] = [priceOf(before), priceOf(after)];
  const [first, last] = [was ?? now ?? 0, now ?? was ?? 0];
  const mean = (first + last) / 2;
  const side = (one: Amounts): Side =>
    counts(one)
      ? { value: mean * Number(one.volume), trajectories: one.trajectoryMonths, rest: 0 }
      : { value: 0, trajectories: 0, rest: Number(one.cents) };
  return {
    key: { productId, providerId, municipalityId, route },
    before,
    after,
    price: was === undefined || now === undefined ? 0 : ((last - first) * Number(before.volume + after.volume)) / 2,
    was: side(before),
    now: side(after),
  };
}

type Sums = {
  readonly all: number;
  readonly ofMunicipality: Map<number, number>;
  readonly ofRoute: Map<string, number>;
};

function sumsOf(pairs: readonly Pair[], side: 'was' | 'now'): Sums {
  const ofMunicipality = new Map<number, number>();
  const ofRoute = new Map<string, number>();
  let all = 0;
  for (const pair of pairs) {
    const { trajectories } = pair[side];
    const { municipalityId } = pair.key;
    all += trajectories;
    ofMunicipality.set(municipalityId, (ofMunicipality.get(municipalityId) ?? 0) + trajectories);
    ofRoute.set(routeKey(pair), (ofRoute.get(routeKey(pair)) ?? 0) + trajectories);
  }
  return { all, ofMunicipality, ofRoute };
}

const routeKey = ({ key }: Pair): string => `${key.municipalityId}|${key.route}`;

function explainCell(pair: Pair, sums: readonly [Sums, Sums]): ExplainedCell {
  const [volume = 0, residence = 0, route = 0, mix = 0, intensity = 0] = polarParts(factorsOf(pair, sums));
  const amounts: Readonly<Record<Part, number>> = {
    price: pair.price,
    volume,
    intensity,
    mix,
    route,
    residence,
    rest: pair.now.rest - pair.was.rest,
  };
  const { key, before, after } = pair;
  const closed = closeCents(
    PARTS.map((part) => amounts[part]),
    after.cents - before.cents,
  );
  return { ...key, before, after, parts: partsOf((part) => closed[PARTS.indexOf(part)] ?? 0n) };
}

/** Trajectories in all, and the four shares; a share of nothing is unknown and takes that of the other period. */
function factorsOf(pair: Pair, [was, now]: readonly [Sums, Sums]): Factor[] {
  const { municipalityId } = pair.key;
  const town = [was.ofMunicipality.get(municipalityId) ?? 0, now.ofMunicipality.get(municipalityId) ?? 0] as const;
  const route = [was.ofRoute.get(routeKey(pair)) ?? 0, now.ofRoute.get(routeKey(pair)) ?? 0] as const;
  const own = [pair.was.trajectories, pair.now.trajectories] as const;
  return [
    [was.all, now.all],
    share(town, [was.all, now.all]),
    share(route, town),
    share(own, route),
    share([pair.was.value, pair.now.value], own),
  ];
}

function share(parts: readonly [number, number], wholes: readonly [number, number]): Factor {
  const of = (at: 0 | 1) => (wholes[at] > 0 ? parts[at] / wholes[at] : undefined);
  const [was, now] = [of(0), of(1)];
  return [was ?? now ?? 0, now ?? was ?? 0];
}
