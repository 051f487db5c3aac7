import type { PlainDate } from '../../../kernel/plain-date.ts';

/** How far a figure is agreed upon; what is only an example is always shown as one. */
export type FigureStatus = 'example' | 'proposed' | 'verified' | 'adopted';

/** Where a figure comes from, and of which day it is. */
export type Source = { readonly title: string; readonly on: PlainDate; readonly status: FigureStatus };

/**
 * A number in a calculation, as decimal text with a point: stated here with its source, or looked up by key in the dated
 * parameters on the day that the calculation prices on. `low` and `high` are the range it may have.
 */
export type Figure =
  | { readonly value: string; readonly source: Source; readonly low?: string; readonly high?: string }
  | { readonly parameter: string };

/** Which hours are meant when a calculation says "hour", from the narrowest to the widest. */
export type HoursMeaning = 'direct-client' | 'client-bound' | 'client-bound-and-no-show' | 'productive' | 'contract';

/** What kind of time an activity takes; the meaning of "hour" decides whether it is paid within the hour or by it. */
export type TimeClass = 'absence' | 'not-client-bound' | 'indirect-client-bound' | 'no-show';

export type SurchargeType = 'holiday-pay' | 'year-end' | 'irregular-hours' | 'career-budget' | 'other';
export type Activity =
  | 'leave'
  | 'sickness'
  | 'training'
  | 'meetings'
  | 'travel'
  | 'administration'
  | 'municipal-demands'
  | 'no-show'
  | 'other';
export type CostType = 'materials' | 'food' | 'housing' | 'travel' | 'municipal-demands' | 'team-leader' | 'other';
export type RiskType = 'risk' | 'innovation' | 'margin';
export type OverheadForm = 'surcharge' | 'share';
export type OverheadBase = 'personnel' | 'direct-cost' | 'total';

/** One typed element of a cost price. Amounts are in euro, percentages in per cent. */
export type CostElement = { readonly key: string; readonly name: string } & (
  | {
      readonly kind: 'function';
      readonly agreement: string;
      readonly scale: string;
      readonly step: string;
      /** Percentage of the mix; all functions together make 100. */
      readonly share: Figure;
      /** Gross salary of a year, full time. */
      readonly salary: Figure;
    }
  | { readonly kind: 'surcharge'; readonly type: SurchargeType; readonly percent: Figure }
  | { readonly kind: 'employer-charge'; readonly percent: Figure }
  /** Hours of a full time contract in a year. */
  | { readonly kind: 'contract-hours'; readonly hours: Figure }
  | {
      readonly kind: 'time';
      readonly activity: Activity;
      readonly time: TimeClass;
      readonly per: 'year' | 'percent-of-contract';
      readonly amount: Figure;
    }
  | {
      readonly kind: 'client-bound-cost';
      readonly type: CostType;
      /** Per hour of work, per unit delivered, or per unit of a place that may stand empty. */
      readonly per: 'hour' | 'unit' | 'place';
      readonly amount: Figure;
    }
  /** A surcharge is on personnel or direct cost; a share is always of the total. The two give different prices. */
  | { readonly kind: 'overhead'; readonly form: OverheadForm; readonly over: OverheadBase; readonly percent: Figure }
  | { readonly kind: 'risk'; readonly type: RiskType; readonly percent: Figure }
  | { readonly kind: 'index'; readonly year: number; readonly percent: Figure }
  /** Hours of work in one unit, such as 4 in a day part. */
  | { readonly kind: 'unit-hours'; readonly hours: Figure }
  /** Clients per worker. */
  | { readonly kind: 'group-size'; readonly clients: Figure }
  /** Percentage of the places that is in use. */
  | { readonly kind: 'occupancy'; readonly percent: Figure }
);
export type ElementOf<Kind extends CostElement['kind']> = Extract<CostElement, { readonly kind: Kind }>;

/** A way in which a trajectory may run: which part of the children, how long, how many hours a week. */
export type TrajectoryShape = {
  readonly label: string;
  readonly share: string;
  readonly weeks: string;
  readonly hoursPerWeek: string;
};
/** A part of the population, for a mean price. */
export type PopulationGroup = { readonly label: string; readonly clients: number; readonly unitsPerClient: string };

/** What the price is for. */
export type PriceKind =
  | { readonly kind: 'unit' }
  | { readonly kind: 'trajectory'; readonly spread: readonly TrajectoryShape[] }
  | { readonly kind: 'period'; readonly period: 'week' | 'month' | 'year'; readonly unitsPerPeriod: string }
  | { readonly kind: 'population-mean'; readonly groups: readonly PopulationGroup[] };

/** Half a cent, or half of sixty, goes away from zero. Sixty: so that the price of a minute is whole cents too. */
export type Rounding = { readonly to: 'cents' } | { readonly to: 'hour-divisible-by-60' };

/** Everything from which a tariff follows. The same document, parameters and day give the same tariff, always. */
export type CalculationDocument = {
  /** Unit of the product, iJw: 01 minute, 04 hour, 14 day and night, 16 day part, 82 and 84 piece, 83 euro. */
  readonly unit: string;
  /** The day on which parameters are looked up. */
  readonly pricesOn: PlainDate;
  readonly hours: HoursMeaning;
  readonly price: PriceKind;
  readonly rounding: Rounding;
  readonly elements: readonly CostElement[];
  readonly note?: string;
};
