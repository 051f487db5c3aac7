import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import { writeTerms } from '../clauses/term-values.ts';
import { lastDayOf } from '../contract-status.ts';
import type { ContractChange } from '../register/change.ts';
import type { Happened } from '../register/change-preview.ts';
import type { ClauseRecord, ContractRecord } from '../register/contract-record.ts';
import { type ChangeableContract, type DecidedChange, decideChange } from '../register/decide-change.ts';
import type { StandingRefusal } from '../register/in-force.ts';

/** Clauses agreed in the same words with several providers, as one record that applies to several contracts. */
export type GroupAgreement = {
  readonly clauses: readonly ClauseRecord[];
  /** Those of the earlier agreement that this one brings up to date; empty: there is none. */
  readonly earlier: readonly ClauseRecord[];
  readonly effectiveOn: PlainDate;
};

export type GroupRefusal =
  | StandingRefusal
  | { readonly code: 'contracts.group-number-taken'; readonly number: string; readonly title: string }
  | { readonly code: 'contracts.group-after-end'; readonly endsOn: PlainDate };

/** What the agreement is for one contract: something that changes, what it said already, or what cannot be. */
export type GroupOutcome =
  | { readonly kind: 'changes'; readonly clauses: readonly ClauseRecord[]; readonly decided: DecidedChange }
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly refusal: GroupRefusal };

/** Decides what a group agreement does in one contract. */
export function decideInContract(
  contract: ChangeableContract,
  agreement: GroupAgreement,
  happened: Happened,
  today: PlainDate,
): GroupOutcome {
  const { effectiveOn } = agreement;
  const endsOn = lastDayOf(contract.agreed);
  if (endsOn < effectiveOn) return { kind: 'refused', refusal: { code: 'contracts.group-after-end', endsOn } };
  const clauses = clausesIn(contract.agreed, agreement);
  if (!clauses.ok) return { kind: 'refused', refusal: clauses.refusal };
  if (clauses.value.length === 0) return { kind: 'same' };
  const changes = clauses.value.map((clause): ContractChange => ({ kind: 'clause', clause }));
  const decided = decideChange(contract, changes, happened, { today, effectiveOn });
  return decided.ok
    ? { kind: 'changes', clauses: clauses.value, decided: decided.value }
    : { kind: 'refused', refusal: decided.refusal };
}

/**
 * The clauses as they come to stand in one contract, without those that say the same there already. A clause of the library
 * keeps the number that it has in the contract; a number that holds another clause is never overwritten.
 */
export function clausesIn(
  record: ContractRecord,
  { clauses, earlier }: Pick<GroupAgreement, 'clauses' | 'earlier'>,
): Result<ClauseRecord[], GroupRefusal> {
  const set: ClauseRecord[] = [];
  for (const clause of clauses) {
    const present = record.clauses.find((one) => isSameClause(one, clause, earlier));
    const taken = present ? undefined : [...record.clauses, ...set].find((one) => one.number === clause.number);
    if (taken) return no({ code: 'contracts.group-number-taken', number: taken.number, title: taken.title });
    const placed = present ? { ...clause, number: present.number } : clause;
    if (present ? !saysTheSame(present, placed) : placed.active) set.push(placed);
  }
  return yes(set);
}

/** The clause of the library, or the one of the parties' own that has this number and says it is about this. */
function isSameClause(present: ClauseRecord, clause: ClauseRecord, earlier: readonly ClauseRecord[]): boolean {
  if (clause.modelKey !== null || present.modelKey !== null) return present.modelKey === clause.modelKey;
  const titles = [clause, ...earlier].filter(({ number }) => number === clause.number).map(({ title }) => title);
  return present.number === clause.number && titles.includes(present.title);
}

export type SharedClause = {
  readonly clause: ClauseRecord;
  /** Does every contract say the same in it? */
  readonly alike: boolean;
};

/** The clauses that stand in each of these contracts, as the first of them has them: what can be changed in all at once. */
export function sharedClauses([first, ...others]: readonly ContractRecord[]): SharedClause[] {
  if (!first) return [];
  return first.clauses.flatMap((clause) => {
    if (!clause.active) return [];
    const found = others.map(({ clauses }) => clauses.find((one) => one.active && isSameClause(one, clause, [])));
    const present = found.filter((one) => one !== undefined);
    if (present.length < found.length) return [];
    return [{ clause, alike: present.every((one) => saysTheSame(one, clause)) }];
  });
}

const saysTheSame = (one: ClauseRecord, other: ClauseRecord): boolean => sayingOf(one) === sayingOf(other);

const sayingOf = ({ kind, title, text, active, terms }: ClauseRecord): string =>
  JSON.stringify([kind, title, text, active, terms && writeTerms(terms)]);
