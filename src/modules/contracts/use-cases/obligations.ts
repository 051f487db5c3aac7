import type { Cents } from '../../../kernel/money.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { EARLY_START_MONTHS, listComingProcedures } from '../../procurement/index.ts';
import { asksToAct, type Effect, isDealtWith } from '../domain/clauses/effect.ts';
import { identityOf } from '../domain/clauses/effects-of.ts';
import { lastDayOf } from '../domain/contract-status.ts';
import type { Duty } from '../domain/dissolution/duties.ts';
import { effectsOfContract } from '../domain/register/change-preview.ts';
import { renewalOf } from '../domain/renewal.ts';
import { boughtByActor } from '../storage/bought-contracts.ts';
import { loadRecord, loadRecords, type Registered } from '../storage/contract-record.ts';
import { loadHistories } from '../storage/happened.ts';
import { listOpenObligations } from '../storage/open-obligations.ts';
import { listDuties } from './dissolution/duties.ts';

/** An effect of a clause; `done` when somebody recorded that it was dealt with. */
export type TrackedEffect = Effect & { readonly done: boolean };

/** What the clauses of contracts did and will do, each with what was dealt with; by contract. Set-based. */
export async function trackEffects(
  tx: Tx,
  contracts: readonly Registered[],
  today: PlainDate,
): Promise<Map<number, readonly TrackedEffect[]>> {
  const histories = await loadHistories(tx, contracts);
  return new Map(
    contracts.flatMap(({ id, record }) => {
      const history = histories.get(id);
      if (!history) return [];
      const effects = effectsOfContract(record, history.happened, today);
      return [[id, effects.map((effect) => ({ ...effect, done: isDealtWith(effect, history.done) }))] as const];
    }),
  );
}

/** Something that somebody must do under a contract before or on a day: from a clause, or recorded in its file. */
export type Obligation = {
  readonly contract: Registered;
  readonly on: PlainDate;
  readonly clause: string | null;
  readonly late: boolean;
  /** Of the obligation within its contract; it keeps this when its day moves. */
  readonly identity: string;
  readonly amountCents: Cents | null;
  readonly what:
    | { readonly from: 'clause'; readonly effect: Effect }
    | { readonly from: 'file'; readonly title: string }
    | { readonly from: 'duty'; readonly duty: Duty }
    /** The next procurement is to begin. */
    | { readonly from: 'renewal'; readonly endsOn: PlainDate };
};

export type ObligationQuestion = {
  readonly contractId: number | null;
  readonly from: PlainDate;
  readonly through: PlainDate;
  readonly today: PlainDate;
};

/** How long after its end a contract may still ask something. */
const AFTER_END_DAYS = 366;

/** What must be done in a period under the contracts of the actor's scope and is not done yet, by day. */
export async function listObligations(tx: Tx, asked: ObligationQuestion): Promise<Obligation[]> {
  const contracts = await contractsAsked(tx, asked);
  const effects = await trackEffects(tx, contracts, asked.today);
  const fromClauses = contracts.flatMap((contract) => asksOf(contract, effects.get(contract.id) ?? [], asked.today));
  const byId = new Map(contracts.map((one) => [one.id, one]));
  const fromFile = (await listOpenObligations(tx, [...byId.keys()])).flatMap(
    ({ id, contractId, dueOn, title, clause }) => {
      const contract = byId.get(contractId);
      const what = { from: 'file', title } as const;
      return contract ? [{ contract, on: dueOn, clause, amountCents: null, identity: `file-${id}`, what }] : [];
    },
  );
  const fromDuties = (await listDuties(tx, contracts, asked.today)).map(({ contract, duty }) => {
    const identity = `${duty.code}|${'name' in duty ? duty.name : ''}`;
    const what = { from: 'duty', duty } as const;
    return { contract, on: duty.on, clause: null, amountCents: null, identity, what };
  });
  const renewals = await renewalsOf(tx, contracts, asked.today);
  return [...fromClauses, ...fromFile, ...fromDuties, ...renewals]
    .filter(({ on, what }) => on <= asked.through && (on >= asked.from || staysDue(what, asked)))
    .map((one) => ({ ...one, late: one.on < asked.today }))
    .toSorted((a, b) => (a.on === b.on ? a.contract.id - b.contract.id : a.on < b.on ? -1 : 1));
}

/** What the clauses of one contract ask; once it has ended nothing new is asked of it. */
function asksOf(contract: Registered, effects: readonly TrackedEffect[], today: PlainDate) {
  const ended = lastDayOf(contract.record) < today;
  const turns = new Map<string, number>();
  return effects.flatMap((effect) => {
    if (!asksToAct(effect)) return [];
    const turn = (turns.get(identityOf(effect)) ?? 0) + 1;
    turns.set(identityOf(effect), turn);
    if (effect.done || (ended && effect.on >= today)) return [];
    const { clause, on, amountCents = null } = effect;
    const identity = `${identityOf(effect)}|${turn}`;
    return [{ contract, on, clause, amountCents, identity, what: { from: 'clause', effect } as const }];
  });
}

/** Beginning late is still beginning: it is asked until a procedure is there. */
const staysDue = ({ from }: Obligation['what'], asked: ObligationQuestion): boolean =>
  from === 'renewal' && asked.from <= asked.today;

/** Contracts that run, are bought by the actor, and have no procedure that follows them up. */
async function renewalsOf(tx: Tx, contracts: readonly Registered[], today: PlainDate) {
  const running = contracts.filter(({ record }) => lastDayOf(record) >= today);
  const bought = await boughtByActor(
    tx,
    running.map(({ id }) => id),
  );
  const procedures = await listComingProcedures(tx, today);
  return running.flatMap((contract) => {
    const renewal = bought.has(contract.id) && renewalOf(contract, procedures, EARLY_START_MONTHS);
    if (!renewal) return [];
    const what = { from: 'renewal', endsOn: renewal.endsOn } as const;
    return [{ contract, on: renewal.on, clause: null, amountCents: null, identity: 'renewal', what }];
  });
}

async function contractsAsked(tx: Tx, { contractId, from, today }: ObligationQuestion): Promise<Registered[]> {
  if (contractId === null) return loadRecords(tx, { runningFrom: addDays(from, -AFTER_END_DAYS) }, today);
  const one = await loadRecord(tx, contractId, today);
  return one ? [one] : [];
}
