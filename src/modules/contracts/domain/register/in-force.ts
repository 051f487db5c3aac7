import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import { applyChanges, type ChangeRefusal, type ContractChange } from './change.ts';
import type { ContractRecord } from './contract-record.ts';
import { recordToJson } from './record-json.ts';

/** Changes that were adopted and take effect on a later day than the contract was written for. */
export type WaitingChange = {
  /** Of the contract after the change. */
  readonly version: number;
  readonly effectiveOn: PlainDate;
  readonly changes: readonly ContractChange[];
};

/** The contract as it holds on a day: what is written, with every change folded in whose day has come. */
export function recordOn(
  written: ContractRecord,
  waiting: readonly WaitingChange[],
  day: PlainDate,
): Result<ContractRecord, ChangeRefusal> {
  const due = inOrder(waiting).filter(({ effectiveOn }) => effectiveOn <= day);
  return applyChanges(
    written,
    due.flatMap(({ changes }) => changes),
  );
}

/** By the day on which they take effect; on one day in the order in which they were adopted. */
const inOrder = (waiting: readonly WaitingChange[]): readonly WaitingChange[] =>
  waiting.toSorted((a, b) =>
    a.effectiveOn === b.effectiveOn ? a.version - b.version : a.effectiveOn < b.effectiveOn ? -1 : 1,
  );

/** How a contract stands on the day of a change, and what of the change waits for its day. */
export type Standing = { readonly record: ContractRecord; readonly later: readonly ContractChange[] };
export type StandingRefusal =
  | ChangeRefusal
  | { readonly code: 'contracts.other-change-waits'; readonly effectiveOn: PlainDate };

/** These carry their own day: the contract says beforehand when it ends. */
const DATED_BY_THEMSELVES: ReadonlySet<ContractChange['kind']> = new Set(['extension', 'end']);

/**
 * Lets a change take effect: at once, or from its day on. Once every day has come the contract must be what parties agreed
 * to, in whatever order they agreed: a change of a part that another change is still to set waits for that one.
 */
export function letTakeEffect(
  contract: { readonly record: ContractRecord; readonly waiting: readonly WaitingChange[] },
  change: WaitingChange,
  agreed: ContractRecord,
  today: PlainDate,
): Result<Standing, StandingRefusal> {
  const { record, waiting } = contract;
  const atOnce = change.effectiveOn <= today;
  const own = change.changes.filter(({ kind }) => atOnce || DATED_BY_THEMSELVES.has(kind));
  for (const now of atOnce ? [own] : [own, []]) {
    const later = change.changes.filter((one) => !now.includes(one));
    const standing = applyChanges(record, now);
    if (!standing.ok) continue;
    const all = later.length > 0 ? [...waiting, { ...change, changes: later }] : waiting;
    const days = all.map(({ effectiveOn }) => recordOn(standing.value, all, effectiveOn));
    const last = recordOn(standing.value, all, END_OF_TIME);
    if (days.every(({ ok }) => ok) && last.ok && sameContract(last.value, agreed))
      return yes({ record: standing.value, later });
  }
  const last = inOrder(waiting).at(-1);
  if (last) return no({ code: 'contracts.other-change-waits', effectiveOn: last.effectiveOn });
  const refused = applyChanges(record, change.changes);
  return refused.ok ? yes({ record: refused.value, later: [] }) : refused;
}

const END_OF_TIME = '9999-12-31' as PlainDate;

/** The same parts, in whatever order they were added. */
function sameContract(one: ContractRecord, other: ContractRecord): boolean {
  const parts = (record: ContractRecord) => {
    const { products, variants, partners, ...rest } = recordToJson(record);
    const sorted = (items: readonly object[]) => items.map((item) => JSON.stringify(item)).toSorted();
    return JSON.stringify([Object.entries(rest).toSorted(), sorted(products), sorted(variants), sorted(partners)]);
  };
  return parts(one) === parts(other);
}
