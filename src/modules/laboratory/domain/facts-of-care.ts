import { type Cents, cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { CareEpisode, FundingFacts, ProductFacts } from '../../funding/api.ts';
import { type KnownResults, knownResults, type RowResults } from './known-results.ts';
import { engineYear, firstDayOf, type LabPeriod, movedDay, movedMonth, throughOf, yearsOf } from './period.ts';

/** What was gathered of a period of care, as rows of the register. */
export type GatheredCare = {
  readonly period: LabPeriod;
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
    readonly results: RowResults;
    /** `month` is a number of months since the year 0; volume in the unit of the tariff. */
    readonly delivered: readonly { readonly month: number; readonly volume: number }[];
  }[];
  readonly agreed: readonly {
    readonly year: number;
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
 * The facts that terms are paid on, moved so that the period begins in January of the engine's year. Care whose planned last day
 * lies in or before the period and that nobody stopped is taken to have ended as planned on that day; an end after the period is
 * not known yet. Who shares in a product key but not in its code has the code of the first row: terms of a region name keys.
 * What an allocation gave is left out: what is paid again was within it.
 */
export function factsOfCare(gathered: GatheredCare): FundingFacts {
  const { period } = gathered;
  const lastDay = throughOf(period);
  const products = sharedByKey(gathered.products);
  const episodes = gathered.care.flatMap((row): CareEpisode[] => {
    const product = products.get(row.productId);
    if (product === undefined) return [];
    const { stoppedOn, plannedEnd } = endOf(row, lastDay);
    return [
      {
        id: episodeKey(row),
        childId: String(row.child),
        providerId: String(row.providerId),
        municipalityId: String(row.municipalityId),
        contractId: String(row.contractId),
        product,
        startedOn: movedDay(row.startedOn, period),
        plannedThrough: movedDay(row.plannedThrough, period),
        endedOn: movedDay(stoppedOn ?? plannedEnd, period),
        endReason: stoppedOn === null ? (plannedEnd === null ? null : 'as-planned') : reasonOf(row.endReason),
        continues: null,
        results: row.results,
        tariffCents: row.tariffCents,
        tariffPer: 1,
        allocated: null,
        delivered: row.delivered.map(({ month, volume }) => ({ month: firstDayOf(movedMonth(month, period)), volume })),
      },
    ];
  });
  return {
    episodes,
    agreements: agreementsOf(gathered, products),
    municipalities: gathered.youngPeople.map((row) => ({ id: String(row.municipalityId), youngPeople: row.persons })),
    actualCosts: [],
    processScores: [],
    resultScores: knownResultsOf(gathered).scores,
    deliveries: [],
  };
}

type CareRow = GatheredCare['care'][number];

function endOf({ endReason, endedOn, plannedThrough }: CareRow, lastDay: PlainDate) {
  const stoppedOn = endReason === FOR_A_TIME || (endedOn ?? '') > lastDay ? null : endedOn;
  const plannedEnd = plannedThrough !== null && plannedThrough <= lastDay ? plannedThrough : null;
  return { stoppedOn, plannedEnd };
}

/** Of which trajectories the results are known, by the end that the facts give them. */
export function knownResultsOf({ care, period, products }: GatheredCare): KnownResults {
  const lastDay = throughOf(period);
  return knownResults(
    care.map((row) => {
      const { stoppedOn, plannedEnd } = endOf(row, lastDay);
      return {
        allocationId: row.allocationId,
        providerId: row.providerId,
        productKey: products.get(row.productId)?.key ?? '',
        ended: (stoppedOn ?? plannedEnd) !== null,
        results: row.results,
      };
    }),
  );
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

/**
 * Agreements per contract and product key, as amounts of a whole year: over a new year each calendar year weighs by its months in
 * the period. Rows of one key and year add up.
 */
function agreementsOf({ agreed, period }: GatheredCare, products: ReadonlyMap<number, ProductFacts>) {
  const weight = new Map(yearsOf(period).map(({ year, months }) => [year, months]));
  const known = agreed.flatMap((row) => {
    const product = products.get(row.productId);
    return product === undefined || !weight.has(row.year) ? [] : [{ ...row, product }];
  });
  return [...Map.groupBy(known, (row) => `${row.contractId} ${row.product.key}`).values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const yearly = (of: (row: (typeof rows)[number]) => number | null): number | null => {
      const amounts = rows.map((row) => ({ months: weight.get(row.year) ?? 0, amount: of(row) }));
      if (amounts.some(({ amount }) => amount === null)) return null;
      return Math.round(amounts.reduce((sum, { months, amount }) => sum + months * (amount ?? 0), 0) / period.months);
    };
    return [
      {
        contractId: String(first.contractId),
        providerId: String(first.providerId),
        product: first.product,
        year: engineYear(period),
        budgetCents: cents(yearly(({ budgetCents }) => Number(budgetCents)) ?? 0),
        limitCents: centsOrNone(yearly(({ limitCents }) => (limitCents === null ? null : Number(limitCents)))),
        limitVolume: yearly(({ volume }) => volume),
        places: null,
        dayTariffCents: null,
      },
    ];
  });
}

const centsOrNone = (amount: number | null): Cents | null => (amount === null ? null : cents(amount));
