import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { EFFECT_CODES } from '../domain/clauses/effect.ts';
import { loadRecord } from '../storage/contract-record.ts';
import { type ContractFact, insertFact } from '../storage/happened.ts';
import { type ContractActor, mayChange } from './contract-actor.ts';

export type FactRefusal =
  | { readonly code: 'contracts.contract-unknown' }
  | { readonly code: 'contracts.not-the-purchaser' }
  | { readonly code: 'contracts.fact-incomplete' }
  | { readonly code: 'contracts.entry-in-future' };

/** What is said; an effect by any word, checked here. */
export type SaidFact = Omit<ContractFact, 'effectCode'> & { readonly effectCode: string | null; readonly note: string };

/** Records what happened under a contract, for the clauses that look at it. Append-only: the newest counts. */
export async function recordFact(
  tx: Tx,
  actor: ContractActor,
  contractId: number,
  said: SaidFact,
): Promise<Result<undefined, FactRefusal>> {
  const contract = await loadRecord(tx, contractId, actor.today);
  if (!contract) return no({ code: 'contracts.contract-unknown' });
  const { regionId, record } = contract;
  if (!mayChange(actor, { regionId, purchaserId: record.purchaserId }))
    return no({ code: 'contracts.not-the-purchaser' });
  const effectCode = EFFECT_CODES.find((one) => one === said.effectCode) ?? null;
  const fact = { ...said, effectCode };
  if (!isComplete(fact)) return no({ code: 'contracts.fact-incomplete' });
  if (fact.kind !== 'done' && happensLater(fact.on, actor.today)) return no({ code: 'contracts.entry-in-future' });
  await insertFact(tx, contractId, actor.personId, fact);
  return yes(undefined);
}

const happensLater = (on: PlainDate, today: PlainDate) => on > today;

/** Each kind of fact says its own thing. */
function isComplete(fact: ContractFact): boolean {
  switch (fact.kind) {
    case 'own-delivery':
    case 'small-providers':
      return fact.year !== null && fact.amountCents !== null;
    case 'satisfaction':
      return fact.mark !== null;
    case 'scarce':
      return fact.holds !== null;
    case 'evidence-requested':
    case 'evidence-received':
      return fact.name !== null;
    case 'done':
      return fact.clause !== null && fact.effectCode !== null;
  }
}
