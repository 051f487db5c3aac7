/** Types of the data about what products cost. Figures without a source of their own are examples, and say so. */
import type { PlainDate } from '../kernel/plain-date.ts';
import type { CostElement, HoursMeaning } from '../modules/pricing/index.ts';

type Time = Extract<CostElement, { readonly kind: 'time' }>;
type Cost = Extract<CostElement, { readonly kind: 'client-bound-cost' }>;

/** Decimal text that is an example, or the key of a parameter. */
export type StatedFigure = string | { readonly parameter: string };

export type TimeData = Pick<Time, 'key' | 'name' | 'activity' | 'time' | 'per'> & { readonly amount: StatedFigure };
export type CostData = Pick<Cost, 'key' | 'name' | 'type' | 'per'> & { readonly amount: StatedFigure };

export type ProductPricing = {
  readonly hours: HoursMeaning;
  /** Percentage of the function mix by salary scale. */
  readonly mix: Readonly<Record<string, string>>;
  /** Which list of activities takes hours. */
  readonly time: string;
  /** Hours of work in a unit that is not a minute or an hour. */
  readonly unitHours?: StatedFigure;
  /** Clients per worker. */
  readonly groupSize?: string;
  /** Percentage of the places in use. */
  readonly occupancy?: string;
  readonly overhead: 'surcharge' | 'share';
  readonly costs: readonly CostData[];
};

export type PricingData = {
  /** The day on which parameters are looked up. */
  readonly pricesOn: PlainDate;
  readonly example: { readonly title: string; readonly on: PlainDate };
  /** Gross salary of a year by scale, euro. */
  readonly scales: Readonly<
    Record<
      string,
      { readonly name: string; readonly agreement: string; readonly step: string; readonly salary: string }
    >
  >;
  readonly surcharges: readonly {
    readonly key: string;
    readonly name: string;
    readonly type: Extract<CostElement, { readonly kind: 'surcharge' }>['type'];
    readonly percent: StatedFigure;
  }[];
  readonly employerCharge: string;
  readonly risk: string;
  readonly overhead: { readonly surcharge: StatedFigure; readonly share: StatedFigure };
  readonly time: Readonly<Record<string, readonly TimeData[]>>;
  readonly products: Readonly<Record<string, ProductPricing>>;
  /** How cost prices of providers lie about the tariff; all are parts of one. */
  readonly costPrices: {
    /** Of the providers that gave theirs. */
    readonly given: number;
    /** Of the tariff, in the middle. */
    readonly level: number;
    readonly spreadOfProvider: number;
    readonly spreadOfProduct: number;
    /** Of the providers that count all hours worked, so that theirs cannot be compared. */
    readonly otherHours: number;
    /** Products that cost providers more than elsewhere. */
    readonly dearer: Readonly<Record<string, number>>;
  };
};
