import { cents } from '../../../../kernel/money.ts';
import { readTerms, type TermValues, writeTerms } from '../clauses/term-values.ts';
import type { ContractChange } from './change.ts';
import type { AgreedAmount, ClauseRecord, ContractRecord } from './contract-record.ts';

type AmountJson = Omit<AgreedAmount, 'volume' | 'budgetCents' | 'limitCents'> & {
  readonly volume: number | null;
  readonly budgetCents: number;
  readonly limitCents: number | null;
};
/** A clause as plain JSON. */
export type ClauseJson = Omit<ClauseRecord, 'terms'> & { readonly terms: TermValues | null };

/** A contract as plain JSON: how the versions of a contract are kept. */
export type RecordJson = Omit<ContractRecord, 'products' | 'clauses' | 'formerProviders'> & {
  /** Absent in versions from before a provider could be replaced. */
  readonly formerProviders?: ContractRecord['formerProviders'];
  readonly products: readonly AmountJson[];
  readonly clauses: readonly ClauseJson[];
};

const whole = (value: bigint | null) => (value === null ? null : Number(value));

export const recordToJson = (record: ContractRecord): RecordJson => ({
  ...record,
  products: record.products.map(amountToJson),
  clauses: record.clauses.map(clauseToJson),
});

const amountToJson = (one: AgreedAmount): AmountJson => ({
  ...one,
  volume: whole(one.volume),
  budgetCents: Number(one.budgetCents),
  limitCents: whole(one.limitCents),
});
export const clauseToJson = (one: ClauseRecord): ClauseJson => ({ ...one, terms: one.terms && writeTerms(one.terms) });

/** Throws RangeError when stored terms cannot be executed: the row was not written by us. */
export const recordFromJson = (json: RecordJson): ContractRecord => ({
  ...json,
  formerProviders: json.formerProviders ?? [],
  products: json.products.map(amountFromJson),
  clauses: json.clauses.map(clauseFromJson),
});

const amountFromJson = (one: AmountJson): AgreedAmount => ({
  ...one,
  volume: one.volume === null ? null : BigInt(one.volume),
  budgetCents: cents(one.budgetCents),
  limitCents: one.limitCents === null ? null : cents(one.limitCents),
});
/** Throws RangeError when stored terms cannot be executed: the row was not written by us. */
export const clauseFromJson = (one: ClauseJson): ClauseRecord => ({
  ...one,
  terms: one.terms && storedTerms(one.number, one.terms),
});

type Plain = Exclude<ContractChange, { kind: 'clause' | 'product' }>;
/** A change as plain JSON: how one is kept that takes effect later. */
export type ChangeJson =
  | { readonly kind: 'clause'; readonly clause: ClauseJson }
  | { readonly kind: 'product'; readonly product: AmountJson }
  | Plain;

export function changeToJson(change: ContractChange): ChangeJson {
  if (change.kind === 'clause') return { kind: 'clause', clause: clauseToJson(change.clause) };
  if (change.kind === 'product') return { kind: 'product', product: amountToJson(change.product) };
  return change;
}

/** Throws RangeError when stored terms cannot be executed: the row was not written by us. */
export function changeFromJson(json: ChangeJson): ContractChange {
  if (json.kind === 'clause') return { kind: 'clause', clause: clauseFromJson(json.clause) };
  if (json.kind === 'product') return { kind: 'product', product: amountFromJson(json.product) };
  return json;
}

function storedTerms(number: string, values: TermValues) {
  const read = readTerms(values);
  if (!read.ok) throw new RangeError(`stored clause ${number}: ${read.refusal.field}`);
  return read.value;
}
