import { cents } from '../../../../kernel/money.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Effect } from '../clauses/effect.ts';
import { compareEffects, type EffectChange, effectsOf } from '../clauses/effects-of.ts';
import type { ExecutionFacts } from '../clauses/execution-facts.ts';
import { lastDayOf } from '../contract-status.ts';
import { agreedValue, type ContractRecord, executableOf } from './contract-record.ts';

/** What happened, apart from what the contract itself says; its days come from the contract. */
export type Happened = Omit<ExecutionFacts, 'from' | 'through'>;

export type ChangePreview = {
  /** Every date and amount that changes because of it, of any clause. */
  readonly effects: readonly EffectChange[];
  /** Of the contract's value, up or down. */
  readonly valueChangeCents: bigint;
  /** Do all changes together pass the bound of the clause on changes because of this one? */
  readonly essential: boolean;
};

/** What the clauses of a contract did and will do. */
export const effectsOfContract = (record: ContractRecord, happened: Happened, today: PlainDate): Effect[] =>
  effectsOf(executableOf(record), factsOf(record, happened), today);

/** What changes when a contract becomes another, as it is seen today. */
export function previewChange(
  before: ContractRecord,
  after: ContractRecord,
  happened: Happened,
  days: { readonly today: PlainDate; readonly effectiveOn: PlainDate },
): ChangePreview {
  const valueChangeCents = agreedValue(after) - agreedValue(before);
  const changes =
    valueChangeCents === 0n
      ? happened.changes
      : [...happened.changes, { on: days.effectiveOn, cents: cents(valueChangeCents) }];
  const was = effectsOfContract(before, happened, days.today);
  const becomes = effectsOfContract(after, { ...happened, changes }, days.today);
  return {
    effects: compareEffects(was, becomes),
    valueChangeCents,
    essential: valueChangeCents !== 0n && becomes.some((one) => one.code === 'change-essential'),
  };
}

const factsOf = (record: ContractRecord, happened: Happened): ExecutionFacts => ({
  ...happened,
  from: record.from,
  through: lastDayOf(record),
});
