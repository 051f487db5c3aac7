import type { Fraction } from '../../../../kernel/fraction.ts';
import type { Cents } from '../../../../kernel/money.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { ProcessAgreement } from '../terms.ts';

/** What terms ask of a product to know which part pays it. */
export type ProductFacts = {
  /** Key in the product book. */
  readonly key: string;
  /** iJw product code and category; null without messages. */
  readonly code: string | null;
  readonly category: string | null;
  readonly segment: string | null;
};

/** Why care under one decision stopped. After the last three the care runs on, under another payer, provider or decision. */
export type EndReason = 'as-planned' | 'early' | 'turned-18' | 'moved' | 'provider-change' | 'new-decision';

/**
 * That a trajectory goes on which another episode began: at another provider, for another municipality, or under a new
 * decision (a shifted start, a new calendar year: R-104). `from` is the first day of the whole trajectory.
 */
export type Continuation = {
  readonly from: PlainDate;
  readonly because: 'moved' | 'provider-change' | 'new-decision';
};

/** What was delivered in a calendar month, in the unit that the tariff is a price of. */
export type Delivered = {
  /** First day of the month. */
  readonly month: PlainDate;
  readonly volume: number;
};

/** One allocation to one child at one provider: what every form of payment reckons from. */
export type CareEpisode = {
  readonly id: string;
  readonly childId: string;
  readonly providerId: string;
  readonly municipalityId: string;
  readonly contractId: string;
  readonly product: ProductFacts;
  readonly startedOn: PlainDate;
  /** Last day that was planned; of the whole trajectory when this episode continues one. Null: no end was planned. */
  readonly plannedThrough: PlainDate | null;
  readonly endedOn: PlainDate | null;
  readonly endReason: EndReason | null;
  readonly continues: Continuation | null;
  readonly results: { readonly agreed: number; readonly reached: number } | null;
  /** In what the part prices: a unit, a period, a piece or whole trajectory. */
  readonly tariffCents: Cents;
  /** Delivered volume that the tariff is the price of: 60 for an hour tariff over minutes, otherwise 1. */
  readonly tariffPer: number;
  /** Volume that the allocation gives per month and in all; null: not bounded. */
  readonly allocated: { readonly monthVolume: number | null; readonly totalVolume: number | null } | null;
  readonly delivered: readonly Delivered[];
};

/** What a contract agrees for one product and one year. */
export type Agreement = {
  readonly contractId: string;
  readonly providerId: string;
  readonly product: ProductFacts;
  readonly year: number;
  /** Expected revenue, or the yearly amount of a task: what a guarantee is a share of. */
  readonly budgetCents: Cents | null;
  /** What may be paid at most, and what may be delivered at most. */
  readonly limitCents: Cents | null;
  readonly limitVolume: number | null;
  /** Places kept free, and their price per day. */
  readonly places: number | null;
  readonly dayTariffCents: Cents | null;
};

/** Everything a year of care under one set of terms is paid on. */
export type FundingFacts = {
  readonly episodes: readonly CareEpisode[];
  readonly agreements: readonly Agreement[];
  /** Young people per municipality: how amounts for a whole region are divided (a municipality with none pays nothing). */
  readonly municipalities: readonly { readonly id: string; readonly youngPeople: number }[];
  /** What delivering really cost a provider under a contract in a year; for after-calculation. */
  readonly actualCosts: readonly { readonly contractId: string; readonly year: number; readonly costCents: Cents }[];
  /** How far process agreements were kept in a year, 0 to 1. Never outcome values. */
  readonly processScores: readonly {
    readonly providerId: string;
    readonly agreement: ProcessAgreement;
    readonly score: Fraction;
  }[];
  /** How much of a result share a provider earned in a year, 0 to 1. */
  readonly resultScores: readonly { readonly providerId: string; readonly score: Fraction }[];
  /** Who delivered: shares of a contract's revenue in the year. */
  readonly deliveries: readonly {
    readonly contractId: string;
    readonly ownShare: Fraction | null;
    readonly smallProvidersShare: Fraction | null;
    /** Names of those who delivered. */
    readonly deliverers: readonly string[];
  }[];
};
