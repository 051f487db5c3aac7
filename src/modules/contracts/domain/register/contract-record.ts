import { type Cents, cents } from '../../../../kernel/money.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { ClauseTerms, ExecutableClause } from '../clauses/clause-terms.ts';

export type ContractVariant = 'effort' | 'output' | 'task';
export type ClauseGroup = 'tariff' | 'volume' | 'payment' | 'quality' | 'information' | 'termination' | 'other';

export type ClauseRecord = {
  readonly number: string;
  readonly kind: ClauseGroup;
  readonly title: string;
  readonly text: string;
  /** The clause of the library that it follows; null: of this contract only. */
  readonly modelKey: string | null;
  /** False: taken out by a change. */
  readonly active: boolean;
  /** Null: text only. */
  readonly terms: ClauseTerms | null;
};

export type Partner = {
  readonly role: 'consortium' | 'subcontractor';
  readonly name: string;
  readonly registration: string;
  readonly task: string;
  /** Of the care, at most, in per cent. */
  readonly sharePercent: number | null;
  /** The consortium partner whose subcontractor it is; null: the provider's. */
  readonly under: string | null;
};

export type AgreedAmount = {
  readonly productId: number;
  readonly year: number;
  /** In the product's unit. */
  readonly volume: bigint | null;
  readonly budgetCents: Cents;
  readonly limitCents: Cents | null;
  /** Number of the clause that it stands under. */
  readonly clause: string;
};

export type VariantOf = {
  readonly productId: number;
  /** Null: each municipality of the contract. */
  readonly municipalityId: number | null;
  readonly variant: ContractVariant;
};

/** A provider that another took over from. */
export type FormerProvider = { readonly providerId: number; readonly through: PlainDate };

/** A contract as data: all that its text is made of and that a change can change. */
export type ContractRecord = {
  readonly number: string;
  readonly name: string;
  readonly scope: string;
  /** For all care of the provider, or for one client and treatment. */
  readonly form: 'shared' | 'single-client';
  readonly clientReference: string | null;
  readonly frameworkId: number | null;
  readonly segment: 'light' | 'heavy';
  readonly variant: ContractVariant;
  readonly procedure: string;
  readonly from: PlainDate;
  readonly through: PlainDate;
  readonly terminatedOn: PlainDate | null;
  readonly paymentTermDays: number;
  readonly purchaserId: number;
  readonly providerId: number;
  /** Who delivered before, each with its last day, the first to leave first. */
  readonly formerProviders: readonly FormerProvider[];
  /** For whom it is bought; empty: for the purchaser, or all members of the region. */
  readonly municipalityIds: readonly number[];
  readonly partners: readonly Partner[];
  readonly products: readonly AgreedAmount[];
  readonly variants: readonly VariantOf[];
  readonly clauses: readonly ClauseRecord[];
};

/** What all agreed products cost together, over all years. */
export const agreedValue = ({ products }: Pick<ContractRecord, 'products'>): Cents =>
  cents(products.reduce((sum, one) => sum + one.budgetCents, 0n));

/** The clauses that run. */
export const executableOf = ({ clauses }: Pick<ContractRecord, 'clauses'>): ExecutableClause[] =>
  clauses.flatMap(({ number, terms, active }) => (active && terms ? [{ number, terms }] : []));
