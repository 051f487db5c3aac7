import { readFileSync } from 'node:fs';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { FundingDocument } from '../modules/funding/index.ts';
import type { BookData, BookDocument } from './book-data.ts';
import type { CooperationData } from './cooperation-data.ts';
import type { EstimatesData } from './estimate-data.ts';
import type { EventsData } from './event-data.ts';
import type { FundingAgreedData } from './funding-data.ts';
import type { IndexData } from './index-data.ts';
import type { LocalData, Lot, NamedProvider, ProductData, Tail } from './market-data.ts';
import type {
  ClauseData,
  CooperationTaskData,
  GoalsData,
  HomeworkData,
  MandateData,
  OrganisationData,
  PersonData,
  PolicyFrameData,
  PurchaseScopeData,
  RelationData,
  StakeholderContactData,
  SubcontractorClauseData,
} from './policy-data.ts';
import type { PricingData } from './pricing-data.ts';
import type { ProceduresData } from './procedure-data.ts';
import type { QuestionsData } from './question-data.ts';
import type { Incident, Pace, Shape, Undeclared } from './shape-data.ts';

/** Everything that makes one region: from goals to tariffs. Files in a folder, each with its source named. */
export type RegionData = {
  readonly region: {
    readonly name: string;
    /** Since when the present municipalities form the region. */
    readonly memberSince: PlainDate;
    readonly registeredFrom: PlainDate;
    readonly budgetYear: number;
    /** Whole cents as text. */
    readonly budgetCents: string;
    /** The product paid as a lump sum; takes what the other products leave, so that the budget closes to the cent. */
    readonly lumpSumProduct: string;
    readonly priorLumpSumDivisor: number;
    /** Percentage by which tariffs rose in a year. */
    readonly indexPercentages: Readonly<Record<string, number>>;
    readonly volumeRanges: readonly {
      readonly group: string;
      readonly unit: string;
      readonly low: number;
      readonly high: number;
      readonly products: readonly string[];
    }[];
    readonly purchaseScope: readonly PurchaseScopeData[];
    readonly cooperationTasks: readonly CooperationTaskData[];
    readonly policyFrames: readonly PolicyFrameData[];
    readonly stakeholderContacts: readonly StakeholderContactData[];
  };
  readonly municipalities: {
    readonly municipalities: readonly { readonly cbsCode: string; readonly name: string; readonly youth: number }[];
  };
  readonly goals: GoalsData;
  readonly homework: HomeworkData;
  readonly products: { readonly products: readonly ProductData[] };
  readonly mandates: {
    readonly adoptedOn: PlainDate;
    readonly decision: string;
    readonly from: PlainDate;
    readonly mandates: readonly MandateData[];
  };
  readonly organisations: {
    readonly accessTeam: { readonly prefix: string };
    readonly organisations: readonly OrganisationData[];
    readonly relations: readonly RelationData[];
  };
  readonly people: { readonly people: readonly PersonData[] };
  readonly providers: { readonly named: readonly NamedProvider[]; readonly lots: readonly Lot[]; readonly tail: Tail };
  readonly local: LocalData;
  readonly clauses: {
    readonly tariffFirst: string;
    readonly tariffIndexed: string;
    readonly volume: string;
    readonly limit: string;
    readonly tariffOfMunicipality: string;
    readonly subcontractors: SubcontractorClauseData;
    readonly clauses: readonly ClauseData[];
  };
  readonly shapes: {
    readonly season: Readonly<Record<string, number>>;
    readonly shapes: Readonly<Record<string, Shape>>;
    readonly pace: readonly Pace[];
    readonly incidents: readonly Incident[];
    readonly undeclared: readonly Undeclared[];
  };
  readonly names: {
    readonly surnames: readonly string[];
    readonly prefixed: readonly (readonly [string, string])[];
    readonly letters: string;
  };
  readonly events: EventsData;
  readonly cooperation: CooperationData;
  readonly estimates: EstimatesData;
  readonly pricing: PricingData;
  readonly indexation: IndexData;
  readonly procedures: ProceduresData;
  readonly questions: QuestionsData;
  /** The region's model as a product book, in the form that anybody imports. */
  readonly 'product-book': BookDocument;
  readonly book: BookData;
  /** The region's model as funding terms, in the form that anybody imports. */
  readonly funding: FundingDocument;
  readonly 'funding-agreed': FundingAgreedData;
};

const FILES = [
  'region',
  'municipalities',
  'goals',
  'homework',
  'products',
  'mandates',
  'organisations',
  'people',
  'providers',
  'local',
  'clauses',
  'shapes',
  'names',
  'events',
  'cooperation',
  'estimates',
  'pricing',
  'indexation',
  'procedures',
  'questions',
  'product-book',
  'book',
  'funding',
  'funding-agreed',
] as const satisfies readonly (keyof RegionData)[];

/** Reads the files of a region's folder; they are our own source and are trusted. Throws when one is missing. */
export function readRegionData(folder: URL): RegionData {
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  return Object.fromEntries(FILES.map((name) => [name, read(name)])) as RegionData;
}

/** Folder of the region that the demonstration uses, named in `regions.json`. */
export function demoRegionFolder(): string {
  const regions = JSON.parse(readFileSync(new URL('./regions.json', import.meta.url), 'utf8')) as {
    readonly demo: string;
  };
  return regions.demo;
}

/** The region that the demonstration uses. */
export const demoRegionData = (): RegionData => readRegionData(new URL(`./${demoRegionFolder()}/`, import.meta.url));
