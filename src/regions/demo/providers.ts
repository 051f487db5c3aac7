import type { NamedProvider, ProviderType, Tail } from '../market-data.ts';
import type { RegionData } from '../region-data.ts';
import { type Random, randomOf } from './random.ts';

export type DemoProvider = {
  readonly index: number;
  readonly name: string;
  readonly type: ProviderType;
  /** Eight digits in the range that standards use for examples; of further regions from below it. */
  readonly agbCode: string;
  /** Indexes of the municipalities it works in. */
  readonly municipalities: readonly number[];
  /** Weight within a product's volume, by product key; percentages. */
  readonly shares: ReadonlyMap<string, number>;
  readonly lumpSum: boolean;
  readonly contractNumbers: Readonly<Record<string, number>>;
};

const PROVIDER_COUNT = 100;
const FIRST_EXAMPLE_AGB = 99_990_100;
/** Further regions take codes below the range for examples, each ten thousand of its own. */
const AGB_CODES_PER_REGION = 10_000;

/**
 * About a hundred providers with a regional contract: the named ones, and a long tail that shares what they and
 * the local contracts leave of each product. After them those that only single municipalities contract. `place`
 * tells the regions of a larger scale apart.
 */
export function makeProviders(data: RegionData, seed: string, place = 0): DemoProvider[] {
  const random = randomOf(seed, 'providers');
  const first = FIRST_EXAMPLE_AGB - place * AGB_CODES_PER_REGION;
  const codes = random.shuffle(Array.from({ length: 9000 }, (_, index) => String(first + index)));
  const named = data.providers.named.map((provider, index) => namedProvider(data, provider, index, codes));
  const local = data.local.providers.map((provider, at) =>
    namedProvider(data, { ...provider, shares: {} }, PROVIDER_COUNT + at, codes),
  );
  return [...named, ...tailProviders(data, named, random, codes), ...local];
}

function namedProvider(data: RegionData, named: NamedProvider, index: number, codes: readonly string[]): DemoProvider {
  const all = data.municipalities.municipalities;
  return {
    index,
    name: named.name,
    type: named.type,
    agbCode: codes[index] ?? '',
    municipalities: all.flatMap(({ cbsCode }, at) =>
      named.municipalities === 'all' || named.municipalities.includes(cbsCode) ? [at] : [],
    ),
    shares: new Map(Object.entries(named.shares)),
    lumpSum: named.lumpSum ?? false,
    contractNumbers: named.contractNumbers ?? {},
  };
}

function tailProviders(
  data: RegionData,
  named: readonly DemoProvider[],
  random: Random,
  codes: readonly string[],
): DemoProvider[] {
  const names = tailNames(data.providers.tail, random);
  const sketches = Array.from({ length: PROVIDER_COUNT - named.length }, (_, at) => {
    const type = pickType(data.providers.tail, random);
    const products = random.shuffle(type.products).slice(0, random.int(1, Math.min(4, type.products.length)));
    return { type: type.type, products, weight: random.around(0.35) / (at + 6) ** 0.75 };
  });
  coverEveryProduct(data, named, sketches);
  return sketches.map((sketch, at) => ({
    index: named.length + at,
    name: names[at] ?? '',
    type: sketch.type,
    agbCode: codes[named.length + at] ?? '',
    municipalities: someMunicipalities(data, random, at),
    shares: new Map(
      sketch.products.map((key) => {
        const together = sketches.reduce((sum, other) => sum + (other.products.includes(key) ? other.weight : 0), 0);
        return [key, (restOf(key, data, named) * sketch.weight) / together];
      }),
    ),
    lumpSum: false,
    contractNumbers: {},
  }));
}

/** Percentage of a product that the named providers and the local contracts leave. */
function restOf(key: string, data: RegionData, named: readonly DemoProvider[]): number {
  const regional = named.reduce((sum, provider) => sum + (provider.shares.get(key) ?? 0), 0);
  const local = data.local.contracts.reduce((sum, contract) => sum + (contract.shares[key] ?? 0), 0);
  return Math.max(0, 100 - regional - local);
}

/** A product that nobody in the tail happened to draw goes to the first of a fitting type. */
function coverEveryProduct(
  data: RegionData,
  named: readonly DemoProvider[],
  sketches: readonly { readonly type: ProviderType; readonly products: string[] }[],
): void {
  for (const { key, volume2026 } of data.products.products) {
    if (volume2026 === undefined || restOf(key, data, named) === 0 || sketches.some((s) => s.products.includes(key)))
      continue;
    const types = data.providers.tail.types.filter((type) => type.products.includes(key)).map((type) => type.type);
    (sketches.find((sketch) => types.includes(sketch.type)) ?? sketches[0])?.products.push(key);
  }
}

function pickType(tail: Tail, random: Random): Tail['types'][number] {
  const type = tail.types[random.weighted(tail.types.map(({ share }) => share))];
  if (!type) throw new RangeError('a tail needs types');
  return type;
}

function tailNames(tail: Tail, random: Random): string[] {
  return random.shuffle(tail.names.first.flatMap((first) => tail.names.second.map((second) => `${first} ${second}`)));
}

/** The larger half of the tail works in more places; the smallest in one or two, mostly where most children live. */
function someMunicipalities(data: RegionData, random: Random, rank: number): number[] {
  const left = data.municipalities.municipalities.map(({ youth }) => youth);
  const count = rank < 20 ? random.int(4, 8) : rank < 50 ? random.int(2, 5) : random.int(1, 3);
  const picked = Array.from({ length: Math.min(count, left.length) }, () => {
    const index = random.weighted(left);
    left[index] = 0;
    return index;
  });
  return picked.sort((a, b) => a - b);
}
