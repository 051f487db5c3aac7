import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type {
  BookUnit,
  CodeRole,
  DefinitionLevel,
  DefinitionSubject,
  FundingModel,
  HoursMeaning,
  PriceRule,
  ProductForm,
  Variant,
  Weight,
} from './terms.ts';

/** A part of the market with one rule for its prices, such as A, B and C. */
export type Segment = {
  readonly key: string;
  readonly name: string;
  readonly priceRule: PriceRule;
  readonly note: string | null;
};

/** A direction in which products differ: profile, intensity, result area, element, step. */
export type Axis = { readonly key: string; readonly name: string; readonly note: string | null };

/** One place on an axis; its name may be unknown when a source gives only the number. */
export type AxisValue = {
  readonly axis: string;
  readonly code: string;
  readonly name: string | null;
  /** What the help is for, in verbs: to guide, to treat, to enlarge chances. */
  readonly aim: string | null;
  readonly targetGroup: string | null;
  readonly helpForReferrers: string | null;
  readonly helpForAccess: string | null;
};

export type Position = { readonly axis: string; readonly value: string };

/** One thing that can be bought. What a source does not give is null. */
export type BookProduct = {
  readonly key: string;
  readonly name: string;
  readonly form: ProductForm;
  readonly segment: string | null;
  readonly group: string | null;
  readonly weight: Weight | null;
  readonly positions: readonly Position[];
  readonly unit: BookUnit | null;
  /** When volumes are estimated in another unit than is paid, as for dyslexia. */
  readonly volumeUnit: BookUnit | null;
  readonly variant: Variant | null;
  /** More than one is a mixture. */
  readonly funding: readonly FundingModel[];
  readonly fundingNote: string | null;
  readonly definitionLevel: DefinitionLevel | null;
  /** Key of the time term that says which hours the unit counts. */
  readonly timeTerm: string | null;
  readonly description: string | null;
  readonly helpForReferrers: string | null;
  readonly helpForAccess: string | null;
  /** Codes of the goal and the purchase task it serves. */
  readonly goal: string | null;
  readonly task: string | null;
  /** The arrangement that proved itself and became this product, with the reason. */
  readonly promotedFrom: string | null;
  readonly promotionReason: string | null;
  readonly note: string | null;
};

/** A product is composed of others: building blocks in an arrangement. */
export type Part = {
  readonly product: string;
  readonly part: string;
  /** How much of it, in its own unit, as a decimal; null when it differs per child. */
  readonly amount: string | null;
  readonly note: string | null;
};

/** The iJw category and code under which a product goes, for whom and when. */
export type ProductCode = {
  readonly product: string;
  readonly role: CodeRole;
  readonly category: string;
  readonly code: string;
  /** iJw unit (WJ756) on the messages; null when the source does not give it. */
  readonly unit: string | null;
  /** CBS code of the one municipality it holds for; null: all. */
  readonly municipality: string | null;
  /** AGB code of the one provider it holds for; null: all. */
  readonly provider: string | null;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
  /** Percentage of the price that this code declares, such as 70 at the start; null: all or not given. */
  readonly share: string | null;
  readonly localName: string | null;
  readonly note: string | null;
};

/** A quality demand, on all services (product null) or on one product. */
export type Demand = { readonly key: string; readonly product: string | null; readonly text: string };

/** A mandatory record of what is meant: of one product, or of all with the same variant (product null). */
export type Definition = {
  readonly key: string;
  readonly variant: Variant;
  readonly subject: DefinitionSubject;
  readonly product: string | null;
  readonly text: string;
};

/** A word for time and which hours it means. */
export type TimeTerm = {
  readonly key: string;
  readonly term: string;
  readonly hours: HoursMeaning;
  readonly billable: string | null;
  readonly text: string | null;
};

/** A product book as a document: one version, for one period. */
export type ProductBook = {
  readonly title: string;
  readonly source: string | null;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
  /** How many products or prices this book came in the place of, for the burden counter. */
  readonly replacesProducts: number | null;
} & BookItems;

/** The kinds of things in a book, each with its type. */
export type ItemOf = {
  readonly segments: Segment;
  readonly axes: Axis;
  readonly axisValues: AxisValue;
  readonly products: BookProduct;
  readonly parts: Part;
  readonly codes: ProductCode;
  readonly demands: Demand;
  readonly definitions: Definition;
  readonly timeTerms: TimeTerm;
};
export type ItemKind = keyof ItemOf;
export type AnyItem = ItemOf[ItemKind];
export type BookItems = { readonly [Kind in ItemKind]: readonly ItemOf[Kind][] };

/** In the order in which a book is read. */
export const ITEM_KINDS = [
  'segments',
  'axes',
  'axisValues',
  'products',
  'parts',
  'codes',
  'demands',
  'definitions',
  'timeTerms',
] as const satisfies readonly ItemKind[];

export const NO_ITEMS: BookItems = {
  segments: [],
  axes: [],
  axisValues: [],
  products: [],
  parts: [],
  codes: [],
  demands: [],
  definitions: [],
  timeTerms: [],
};
