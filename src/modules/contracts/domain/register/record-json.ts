import { cents } from '../../../../kernel/money.ts';
import { readTerms, type TermValues, writeTerms } from '../clauses/term-values.ts';
import type { AgreedAmount, ClauseRecord, ContractRecord } from './contract-record.ts';

type AmountJson = Omit<AgreedAmount, 'volume' | 'budgetCents' | 'limitCents'> & {
  readonly volume: number | null;
  readonly budgetCents: number;
  readonly limitCents: number | null;
};
type ClauseJson = Omit<ClauseRecord, 'terms'> & { readonly terms: TermValues | null };

/** A contract as plain JSON: how the versions of a contract are kept. */
export type RecordJson = Omit<ContractRecord, 'products' | 'clauses'> & {
  readonly products: readonly AmountJson[];
  readonly clauses: readonly ClauseJson[];
};

const whole = (value: bigint | null) => (value === null ? null : Number(value));

export const recordToJson = (record: ContractRecord): RecordJson => ({
  ...record,
  products: record.products.map((one) => ({
    ...one,
    volume: whole(one.volume),
    budgetCents: Number(one.budgetCents),
    limitCents: whole(one.limitCents),
  })),
  clauses: record.clauses.map((one) => ({ ...one, terms: one.terms && writeTerms(one.terms) })),
});

/** Throws RangeError when stored terms cannot be executed: the row was not written by us. */
export const recordFromJson = (json: RecordJson): ContractRecord => ({
  ...json,
  products: json.products.map((one) => ({
    ...one,
    volume: one.volume === null ? null : BigInt(one.volume),
    budgetCents: cents(one.budgetCents),
    limitCents: one.limitCents === null ? null : cents(one.limitCents),
  })),
  clauses: json.clauses.map((one) => ({ ...one, terms: one.terms && storedTerms(one.number, one.terms) })),
});

function storedTerms(number: string, values: TermValues) {
  const read = readTerms(values);
  if (!read.ok) throw new RangeError(`stored clause ${number}: ${read.refusal.field}`);
  return read.value;
}
