import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { CareEpisode, FundingFacts, ProductFacts } from '../../funding/api.ts';

/** What was gathered of a year of care, as rows of the register. */
export type GatheredCare = {
  readonly year: number;
  readonly products: ReadonlyMap<number, ProductFacts>;
  readonly care: readonly {
    readonly allocationId: number;
    readonly contractId: number;
    readonly productId: number;
    readonly child: number;
    readonly providerId: number;
    readonly municipalityId: number;
    readonly startedOn: PlainDate;
    readonly plannedThrough: PlainDate | null;
    readonly endedOn: PlainDate | null;
    readonly endReason: string | null;
    readonly tariffCents: Cents;
    readonly cents: Cents;
  }[];
  readonly months: readonly {
    readonly allocationId: number;
    readonly contractId: number;
    readonly productId: number;
    readonly month: number;
    readonly volume: number;
  }[];
  readonly agreed: readonly {
    readonly contractId: number;
    readonly providerId: number;
    readonly productId: number;
    readonly budgetCents: Cents;
    readonly limitCents: Cents | null;
    readonly volume: number | null;
  }[];
  readonly youngPeople: readonly { readonly municipalityId: number; readonly persons: number }[];
};

type EndReason = NonNullable<CareEpisode['endReason']>;

/** iJw JZ588: 31 is as planned; 20 stops for a time, so the care goes on; everything else came before its time. */
const AS_PLANNED = '31';
const FOR_A_TIME = '20';

/**
 * The facts that terms are paid on. Care whose planned last day lies in or before the year and that nobody stopped is taken to
 * have ended as planned on that day. Who shares in a product key but not in its code has the code of the first row: terms of a
 * region name keys. What an allocation gave is left out: what is paid again was within it.
 */
export function factsOfCare(gathered: GatheredCare): FundingFacts {
  const { year } = gathered;
  const lastDay = `${year}-12-31` as PlainDate;
  const products = sharedByKey(gathered.products);
  const delivered = Map.groupBy(gathered.months, episodeKey);
  const episodes = gathered.care.flatMap((row): CareEpisode[] => {
    const product = products.get(row.productId);
    if (product === undefined) return [];
    const stoppedOn = row.endReason === FOR_A_TIME ? null : row.endedOn;
    const plannedEnd = row.plannedThrough !== null && row.plannedThrough <= lastDay ? row.plannedThrough : null;
    return [
      {
        id: episodeKey(row),
        childId: String(row.child),
        providerId: String(row.providerId),
        municipalityId: String(row.municipalityId),
        contractId: String(row.contractId),
        product,
        startedOn: row.startedOn,
        plannedThrough: row.plannedThrough,
        endedOn: stoppedOn ?? plannedEnd,
        endReason: stoppedOn === null ? (plannedEnd === null ? null : 'as-planned') : reasonOf(row.endReason),
        continues: null,
        results: null,
        tariffCents: row.tariffCents,
        tariffPer: 1,
        allocated: null,
        delivered: (delivered.get(episodeKey(row)) ?? []).map(({ month, volume }) => ({
          month: `${year}-${String(month).padStart(2, '0')}-01` as PlainDate,
          volume,
        })),
      },
    ];
  });
  return {
    episodes,
    agreements: agreementsOf(gathered, products),
    municipalities: gathered.youngPeople.map((row) => ({ id: String(row.municipalityId), youngPeople: row.persons })),
    actualCosts: [],
    processScores: [],
    resultScores: [],
    deliveries: [],
  };
}

const episodeKey = (row: { allocationId: number; contractId: number; productId: number }): string =>
  `${row.allocationId}/${row.contractId}/${row.productId}`;

const reasonOf = (code: string | null): EndReason => (code === AS_PLANNED ? 'as-planned' : 'early');

/** Rows of one key become one product: the engine knows a key once. */
function sharedByKey(products: ReadonlyMap<number, ProductFacts>): ReadonlyMap<number, ProductFacts> {
  const first = new Map<string, ProductFacts>();
  for (const [, product] of [...products].sort(([a], [b]) => a - b))
    if (!first.has(product.key)) first.set(product.key, product);
  return new Map([...products].map(([id, product]) => [id, first.get(product.key) ?? product]));
}

/** Agreements per contract and product key; rows of one key add up. */
function agreementsOf({ agreed, year }: GatheredCare, products: ReadonlyMap<number, ProductFacts>) {
  const known = agreed.flatMap((row) => {
    const product = products.get(row.productId);
    return product === undefined ? [] : [{ ...row, product }];
  });
  return [...Map.groupBy(known, (row) => `${row.contractId} ${row.product.key}`).values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const limits = rows.flatMap(({ limitCents }) => (limitCents === null ? [] : [limitCents]));
    const volumes = rows.flatMap(({ volume }) => (volume === null ? [] : [volume]));
    return [
      {
        contractId: String(first.contractId),
        providerId: String(first.providerId),
        product: first.product,
        year,
        budgetCents: sum(rows.map(({ budgetCents }) => budgetCents)),
        limitCents: limits.length === rows.length ? sum(limits) : null,
        limitVolume: volumes.length === rows.length ? volumes.reduce((a, b) => a + b, 0) : null,
        places: null,
        dayTariffCents: null,
      },
    ];
  });
}

const sum = (amounts: readonly Cents[]): Cents => amounts.reduce((a, b) => a + b, 0n) as Cents;
