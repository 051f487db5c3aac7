import type { Fraction } from '../../../kernel/fraction.ts';
import type { Cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

/**
 * How care is paid, as data: what is priced, when it is due, what bounds it, what is guaranteed, how it settles, who delivers and
 * how it is declared. Each is an independent choice, and every funding model of a region is a combination; one
 * contract may hold several parts. Products are paid by the first part that covers them.
 */
export type FundingTerms = {
  readonly key: string;
  readonly name: string;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
  readonly parts: readonly FundingPart[];
  /** Bounds over more than one part. */
  readonly bounds: readonly Bound[];
  readonly delivery: DeliveryDemands;
  /** On the total of a year only, never on a child or an outcome value. */
  readonly total: TotalSettlement;
  readonly sources: readonly Source[];
  /** What the sources leave open and we filled in: which choice, and why so. */
  readonly assumptions: readonly Assumption[];
};

export type Source = { readonly key: string; readonly title: string };
export type Assumption = { readonly about: string; readonly because: string };

/** The six models of R-064; a label beside the choices, which the consistency test compares with them. */
export type FundingModel =
  | 'actual-cost'
  | 'fixed-capacity'
  | 'price-times-quantity'
  | 'trajectory'
  | 'result'
  | 'population';
/** Inspanning, output, taak: what the contract calls itself. */
export type Variant = 'effort' | 'output' | 'task';

export type FundingPart = {
  readonly key: string;
  readonly name: string;
  readonly model: FundingModel;
  readonly variant: Variant;
  readonly covers: Coverage;
  readonly price: Price;
  readonly due: Due;
  readonly bounds: readonly Bound[];
  readonly guarantee: Guarantee | null;
  readonly whenChanged: ChangeRules;
  readonly yearEnd: YearEnd;
  readonly declaration: Declaration;
  /** Keys of the sources that these choices come from; empty: an assumption. */
  readonly sources: readonly string[];
};

/** Which products a part pays. Lists that are empty ask nothing; each list that is given must hold the product's value. */
export type Coverage = {
  readonly segments: readonly string[];
  /** Keys of products in the product book. */
  readonly products: readonly string[];
  /** iJw product codes. */
  readonly codes: readonly string[];
  /** iJw product categories. */
  readonly categories: readonly string[];
};

/** How a price is found: one tariff for all, at most the tariff, each provider its own, or the mean of providers. */
export type PriceRule = 'fixed' | 'maximum' | 'per-provider' | 'population-mean';
export type CareUnit = 'minute' | 'hour' | 'day-part' | 'day-and-night' | 'piece';

/** What is priced. Amounts in cents; null: what the contract agrees for that product and year. */
export type Price =
  | { readonly of: 'unit'; readonly unit: CareUnit; readonly rule: PriceRule }
  | { readonly of: 'period'; readonly period: 'week' | 'month' | 'year'; readonly rule: PriceRule }
  /** `pieces` > 1: the tariff is the price of one piece and a whole trajectory costs that many. */
  | { readonly of: 'trajectory'; readonly pieces: number; readonly rule: PriceRule }
  | { readonly of: 'result'; readonly rule: PriceRule }
  /** A place that is kept free, per day. */
  | { readonly of: 'capacity'; readonly places: number | null; readonly rule: PriceRule }
  | { readonly of: 'population'; readonly yearlyCents: Cents | null; readonly perYoungPersonCents: Cents | null }
  | { readonly of: 'task'; readonly yearlyCents: Cents | null }
  | { readonly of: 'actual-cost'; readonly capCents: Cents | null };

/** When it is due. */
export type Due =
  /** In the month in which it was delivered. */
  | { readonly kind: 'per-unit' }
  /** Parts of the price at moments; shares add up to one. */
  | { readonly kind: 'moments'; readonly moments: readonly Moment[] }
  /** Equal parts of a year; the last one closes the sum. */
  | { readonly kind: 'instalments'; readonly perYear: 1 | 2 | 4 | 12; readonly inAdvance: boolean }
  /** At the settlement of the year, perhaps with an advance on it. */
  | { readonly kind: 'on-settlement'; readonly advance: Advance | null };

export type Advance = { readonly share: Fraction; readonly perYear: 1 | 2 | 4 | 12 };

export type Moment = {
  readonly key: string;
  readonly at: 'start' | 'end' | 'after-days';
  /** Days after the start; 0 for the others. */
  readonly days: number;
  readonly share: Fraction;
  /** All must hold. */
  readonly conditions: readonly Condition[];
  /** When a condition does not hold: nothing is due, or a person decides. */
  readonly otherwise: 'not-due' | 'review';
  /**
   * After how many days a reported result on which access to care said nothing counts as confirmed; null: it waits, however long.
   * A contradiction is no silence.
   */
  readonly silenceDays: number | null;
  /** Under which of the product's codes in the product book this moment is declared. */
  readonly codeRole: CodeRole;
};

export type CodeRole = 'whole' | 'start' | 'end';
export type Condition = 'ended-as-planned' | 'all-results-reached' | 'positive-result';

/** What counts together against one limit. */
export type BoundScope = 'allocation' | 'child' | 'product' | 'contract' | 'provider' | 'municipality' | 'region';

/** A limit. What goes past it is refused, held for a person, or only told. */
export type Bound = {
  readonly key: string;
  readonly name: string;
  readonly covers: Coverage;
  /** Together they name what is added up: `provider` and `product` is a sum for each pair. */
  readonly per: readonly BoundScope[];
  readonly over: 'month' | 'year' | 'term';
  readonly limit:
    | { readonly kind: 'amount'; readonly cents: Cents }
    | { readonly kind: 'volume'; readonly volume: number }
    /** The limit that the contract agrees for that product and year; none agreed is no bound. */
    | { readonly kind: 'agreed-amount' }
    | { readonly kind: 'agreed-volume' };
  readonly at: 'refuse' | 'review' | 'signal';
  /** Shares of the limit at which people are told. */
  readonly signals: readonly Fraction[];
};

/** What is paid whatever the use. */
export type Guarantee = {
  /** Of the amount that the contract agrees for a product and year: 4/5 is 80% (R-085, R-346). */
  readonly share: Fraction;
  /** As availability in instalments, or made up at the end of the year. */
  readonly paid: 'instalments' | 'at-settlement';
  /** Delivery above the guarantee: by unit at a share of the tariff, up to which a bound may still speak; 0/1 is not paid. */
  readonly aboveShare: Fraction;
  /** One provider may move a guarantee that is not used to another product of this part. */
  readonly shiftable: boolean;
};

/** What becomes of parts of the price that are not yet due when care ends otherwise than planned. */
export type ChangeRule =
  /** What moments were reached stays; nothing more. */
  | 'moments-reached'
  /** By days of the planned length, over all moments. */
  | 'elapsed-share'
  /** As if it had ended as planned. */
  | 'in-full'
  | 'review';
export type ChangeRules = {
  readonly earlyEnding: ChangeRule;
  readonly turning18: ChangeRule;
  readonly move: ChangeRule;
  readonly providerChange: ChangeRule;
};

/** What is done at the end of a year. */
export type YearEnd = {
  /** How work in progress is valued: nothing, by days, or what became due. */
  readonly workInProgress: 'none' | 'elapsed-share' | 'moments-reached';
  /** Actual cost is settled with what was paid (taakbekostiging met nacalculatie). */
  readonly afterCalculation: boolean;
};

export type Declaration = {
  /** On whom it is declared; population and none have no iJw declaration. */
  readonly per: 'client' | 'trajectory' | 'population' | 'none';
  /** iJw Eenheid (WJ756); null without messages. */
  readonly unit: string | null;
  /** Above the volume of a period, within that of the whole allocation. */
  readonly overPeriod: 'refuse' | 'within-total' | 'review';
  /** Another product of this part for the same child in the same month. */
  readonly stacking: 'allow' | 'signal' | 'review' | 'refuse';
  /** What the provider must tell beside its declarations; pays nothing, but shows whether the label is true. */
  readonly accountability: readonly Accountability[];
};

export type Accountability =
  | 'hours-per-client'
  | 'day-parts-per-client'
  | 'activities-per-client'
  | 'results-per-client'
  | 'totals'
  | 'costs'
  | 'outcomes'
  | 'punctuality';

export type DeliveryDemands = {
  /** Least share of the main contractor itself. */
  readonly minimumOwnShare: Fraction | null;
  readonly smallProvidersShare: Fraction | null;
  readonly mainContractor: boolean;
  /** Names of partners; empty: no consortium. */
  readonly consortium: readonly string[];
};

/** Process agreements on which a bonus or malus may rest; outcome values never. */
export type ProcessAgreement = 'measuring-outcomes' | 'reporting-outcomes' | 'finishing-in-time';

export type TotalSettlement = {
  /** A share of the total that is paid only as far as process or results of the whole allow, from a day on. */
  readonly resultShare: { readonly share: Fraction; readonly from: PlainDate } | null;
  readonly bonusMalus: {
    readonly agreements: readonly ProcessAgreement[];
    readonly maximumShare: Fraction;
  } | null;
};
