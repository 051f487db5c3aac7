import { dayNumber } from './calendar.ts';
import { deliveredByMonth } from './episode-numbers.ts';
import type { CareEpisode, Continuation, EndReason, FundingFacts, ProductFacts } from './facts.ts';
import { asNumber } from './whole.ts';

export const END_REASONS: readonly EndReason[] = [
  'as-planned',
  'early',
  'turned-18',
  'moved',
  'provider-change',
  'new-decision',
];
export const CONTINUATIONS: readonly Continuation['because'][] = ['moved', 'provider-change', 'new-decision'];

/**
 * The facts of a year with a column for each thing that is said of an episode: made once, paid again under any terms. Episodes
 * stand in order of provider and id; delivered months by episode and then by month, each once; `deliveredFrom` has one place
 * more than there are episodes. Days and months are numbers (calendar.ts); -1 is none, NO_DAY no day.
 */
export type EpisodeColumns = {
  readonly ids: readonly string[];
  readonly child: Int32Array;
  readonly contract: Int32Array;
  readonly municipality: Int32Array;
  readonly product: Int32Array;
  readonly start: Int32Array;
  readonly through: Int32Array;
  readonly end: Int32Array;
  /** Place in END_REASONS and CONTINUATIONS. */
  readonly endReason: Int8Array;
  readonly continuesBecause: Int8Array;
  readonly continuesFrom: Int32Array;
  readonly resultsAgreed: Int32Array;
  readonly resultsReached: Int32Array;
  readonly tariff: Float64Array;
  readonly tariffPer: Int32Array;
  readonly monthVolume: Float64Array;
  readonly totalVolume: Float64Array;
  readonly deliveredFrom: Int32Array;
};

export type FactsColumns = {
  readonly children: readonly string[];
  readonly municipalities: readonly string[];
  readonly products: readonly ProductFacts[];
  readonly providers: readonly string[];
  /** `provider` is a place in `providers`. */
  readonly contracts: readonly { readonly id: string; readonly provider: number }[];
  readonly episodes: EpisodeColumns;
  readonly months: Int32Array;
  readonly volumes: Float64Array;
  readonly apart: Omit<FundingFacts, 'episodes'>;
};

/**
 * Facts in columns. Throws RangeError when an id stands twice, when a contract is said to be of two providers, or when two
 * products share a key but nothing else: facts that contradict each other have no outcome.
 */
export function columnsOf(facts: FundingFacts): FactsColumns {
  const episodes = facts.episodes.toSorted((a, b) => compare(a.providerId, b.providerId) || compare(a.id, b.id));
  onlyOnce(episodes.map(({ id }) => `episode ${id}`));
  onlyOnce(facts.agreements.map((one) => `agreement ${one.contractId}, ${one.product.key}, ${one.year}`));
  const { products, providers, contracts } = namesOf(episodes, facts);
  const municipalities = sorted([
    ...facts.municipalities.map(({ id }) => id),
    ...episodes.map((e) => e.municipalityId),
  ]);
  const children = sorted(episodes.map(({ childId }) => childId));
  const delivered = episodes.map(deliveredByMonth);
  const place = {
    child: placesOf(children),
    municipality: placesOf(municipalities),
    product: placesOf(products.map(({ key }) => key)),
    contract: placesOf(contracts.map(({ id }) => id)),
  };
  const ints = (value: (episode: CareEpisode) => number) => Int32Array.from(episodes, value);
  const { episodes: _, ...apart } = facts;
  return {
    children,
    municipalities,
    products,
    providers,
    contracts,
    apart,
    months: Int32Array.from(delivered.flatMap((rows) => rows.map(([month]) => month))),
    volumes: Float64Array.from(delivered.flatMap((rows) => rows.map(([, volume]) => volume))),
    episodes: {
      ids: episodes.map(({ id }) => id),
      child: ints((e) => place.child(e.childId)),
      contract: ints((e) => place.contract(e.contractId)),
      municipality: ints((e) => place.municipality(e.municipalityId)),
      product: ints((e) => place.product(e.product.key)),
      start: ints((e) => dayNumber(e.startedOn)),
      through: ints((e) => dayNumber(e.plannedThrough)),
      end: ints((e) => dayNumber(e.endedOn)),
      endReason: Int8Array.from(episodes, (e) => (e.endReason === null ? -1 : END_REASONS.indexOf(e.endReason))),
      continuesBecause: Int8Array.from(episodes, (e) =>
        e.continues ? CONTINUATIONS.indexOf(e.continues.because) : -1,
      ),
      continuesFrom: ints((e) => dayNumber(e.continues?.from ?? null)),
      resultsAgreed: ints((e) => e.results?.agreed ?? -1),
      resultsReached: ints((e) => e.results?.reached ?? -1),
      tariff: Float64Array.from(episodes, (e) => asNumber(e.tariffCents)),
      tariffPer: ints((e) => e.tariffPer),
      monthVolume: Float64Array.from(episodes, (e) => e.allocated?.monthVolume ?? -1),
      totalVolume: Float64Array.from(episodes, (e) => e.allocated?.totalVolume ?? -1),
      deliveredFrom: runningCount(delivered),
    },
  };
}

function namesOf(episodes: readonly CareEpisode[], { agreements }: FundingFacts) {
  const products = new Map<string, ProductFacts>();
  const contracts = new Map<string, string>();
  for (const { product, contractId, providerId } of [...episodes, ...agreements]) {
    const known = products.get(product.key);
    if (known && !sameProduct(known, product)) throw new RangeError(`two products have the key ${product.key}`);
    products.set(product.key, product);
    if ((contracts.get(contractId) ?? providerId) !== providerId)
      throw new RangeError(`contract ${contractId} is said to be of two providers`);
    contracts.set(contractId, providerId);
  }
  const providers = sorted([...contracts.values()]);
  const place = placesOf(providers);
  return {
    products: [...products.values()].sort((a, b) => compare(a.key, b.key)),
    providers,
    contracts: [...contracts]
      .map(([id, providerId]) => ({ id, provider: place(providerId) }))
      .sort((a, b) => compare(a.id, b.id)),
  };
}

const sameProduct = (a: ProductFacts, b: ProductFacts): boolean =>
  a.code === b.code && a.category === b.category && a.segment === b.segment;

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sorted = (names: readonly string[]): string[] => [...new Set(names)].sort(compare);

function placesOf(names: readonly string[]): (name: string) => number {
  const places = new Map(names.map((name, place) => [name, place]));
  return (name) => places.get(name) ?? -1;
}

/** Two agreements on one thing, or two episodes with one id, contradict each other. */
function onlyOnce(ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) if (seen.size === seen.add(id).size) throw new RangeError(`${id} stands twice`);
}

function runningCount(rows: readonly (readonly unknown[])[]): Int32Array {
  const counts = new Int32Array(rows.length + 1);
  rows.forEach((row, n) => {
    counts[n + 1] = (counts[n] as number) + row.length;
  });
  return counts;
}
