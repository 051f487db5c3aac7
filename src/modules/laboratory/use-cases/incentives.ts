import type { PlainDate } from '../../../kernel/plain-date.ts';
import {
  type CareEpisode,
  dueOf,
  type FactsColumns,
  type FundingPart,
  type FundingTerms,
  partFor,
} from '../../funding/index.ts';
import { firstDayOf } from '../domain/period.ts';

/** What one step more is paid at the margin, in cents, without bounds and guarantees. */
export type Margin = {
  /** One unit more: a minute, a day part, a day and night. */
  readonly unitCents: number;
  /** One month longer with the same use. */
  readonly monthCents: number;
  /** The same care under the next dearer product of the same kind; null when there is none. */
  readonly heavierCents: number | null;
};

export type Incentive = {
  /** Null: these terms do not pay the product. */
  readonly part: FundingPart | null;
  readonly productKey: string;
  readonly heavierKey: string | null;
  readonly was: Margin;
  readonly now: Margin;
};

/** Terms with the columns that they were paid over: these hold the tariff that each allocation has under those terms. */
export type Priced = { readonly terms: FundingTerms; readonly columns: FactsColumns };

/** What is typical for a product in the columns: medians. */
type Typical = {
  readonly tariff: number;
  readonly per: number;
  readonly volume: number;
  readonly months: number;
  readonly episodes: number;
};

/**
 * Per part of the chosen terms, and for what they do not pay: what one step more pays under these terms and under the region's own, for
 * the product with most allocations. The example is typical care: median tariff, monthly volume and length of that product, ended as planned
 * with all results reached.
 */
export function incentivesOf(was: Priced, now: Priced, kindOf: (productKey: string) => string): Incentive[] {
  const [before, after] = [typicalOf(was.columns), typicalOf(now.columns)];
  const products = now.columns.products.filter(({ key }) => before.has(key));
  const groups = Map.groupBy(products, (product) => partFor(now.terms, product));
  return [...groups].flatMap(([part, covered]) => {
    const [example] = covered.toSorted(
      (a, b) => (before.get(b.key)?.episodes ?? 0) - (before.get(a.key)?.episodes ?? 0),
    );
    if (example === undefined) return [];
    const own = before.get(example.key);
    const heavier = products
      .filter(({ key }) => key !== example.key && kindOf(key) === kindOf(example.key))
      .filter(({ key }) => (before.get(key)?.tariff ?? 0) > (own?.tariff ?? 0))
      .toSorted((a, b) => (before.get(a.key)?.tariff ?? 0) - (before.get(b.key)?.tariff ?? 0))[0];
    const marginUnder = (side: Priced, typical: ReadonlyMap<string, Typical>): Margin =>
      marginOf(side.terms, example, heavier ?? null, typical, own);
    return [
      {
        part,
        productKey: example.key,
        heavierKey: heavier?.key ?? null,
        was: marginUnder(was, before),
        now: marginUnder(now, after),
      },
    ];
  });
}

type Product = FactsColumns['products'][number];

function marginOf(
  terms: FundingTerms,
  product: Product,
  heavier: Product | null,
  typical: ReadonlyMap<string, Typical>,
  own: Typical | undefined,
): Margin {
  const months = own?.months ?? 1;
  const volume = own?.volume ?? 0;
  const paid = (of: Product, length: number, extra: number): number => {
    const part = partFor(terms, of);
    const at = typical.get(of.key);
    return part === null || at === undefined ? 0 : paidFor(part, exampleOf(of, part, at, length, volume, extra));
  };
  const whole = paid(product, months, 0);
  return {
    unitCents: paid(product, months, 1) - whole,
    monthCents: paid(product, months + 1, 0) - whole,
    heavierCents: heavier === null ? null : paid(heavier, months, 0) - whole,
  };
}

const FIRST_MONTH = 2024 * 12;
const LATER = '2030-01-01' as PlainDate;

const paidFor = (part: FundingPart, episode: CareEpisode): number =>
  dueOf(part, episode, LATER)
    .filter(({ state }) => state === 'due')
    .reduce((sum, { amountCents }) => sum + Number(amountCents), 0);

/** Care of some months with the same use in each; a price of a period counts months, whatever the use. */
function exampleOf(
  product: Product,
  part: FundingPart,
  at: Typical,
  months: number,
  volume: number,
  extra: number,
): CareEpisode {
  const byUnit = part.price.of === 'unit';
  const inMonth = (n: number): number => {
    if (byUnit) return volume + (n === months - 1 ? extra : 0);
    return part.price.of === 'period' ? at.volume : n === 0 ? 1 : 0;
  };
  const lastDay = `${firstDayOf(FIRST_MONTH + months - 1).slice(0, 7)}-28` as PlainDate;
  return {
    id: '1',
    childId: '1',
    providerId: '1',
    municipalityId: '1',
    contractId: '1',
    product,
    startedOn: firstDayOf(FIRST_MONTH),
    plannedThrough: lastDay,
    endedOn: lastDay,
    endReason: 'as-planned',
    continues: null,
    results: { agreed: 1, reached: 1 },
    tariffCents: BigInt(at.tariff) as CareEpisode['tariffCents'],
    tariffPer: at.per,
    allocated: null,
    delivered: Array.from({ length: months }, (_, n) => ({ month: firstDayOf(FIRST_MONTH + n), volume: inMonth(n) })),
  };
}

function typicalOf({ products, episodes, volumes }: FactsColumns): Map<string, Typical> {
  const tariffs = products.map((): number[] => []);
  const lengths = products.map((): number[] => []);
  const uses = products.map((): number[] => []);
  const pers = products.map(() => 1);
  for (let at = 0; at < episodes.ids.length; at++) {
    const place = episodes.product[at] as number;
    const [first, end] = [episodes.deliveredFrom[at] as number, episodes.deliveredFrom[at + 1] as number];
    tariffs[place]?.push(episodes.tariff[at] as number);
    lengths[place]?.push(end - first);
    pers[place] = episodes.tariffPer[at] as number;
    for (let row = first; row < end; row++) uses[place]?.push(volumes[row] as number);
  }
  return new Map(
    products.flatMap(({ key }, place) =>
      lengths[place]?.length
        ? [
            [
              key,
              {
                tariff: median(tariffs[place] ?? []),
                per: pers[place] ?? 1,
                volume: median(uses[place] ?? []),
                months: Math.max(1, median(lengths[place] ?? [])),
                episodes: lengths[place]?.length ?? 0,
              },
            ] as const,
          ]
        : [],
    ),
  );
}

const median = (numbers: number[]): number => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
