import type { PlainDate } from '../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { type Amendment, listAmendments } from '../storage/amendments.ts';
import { loadRecord, type Registered } from '../storage/contract-record.ts';
import { loadRegisterNames, type RegisterNames } from '../storage/register-names.ts';
import { type TrackedEffect, trackEffects } from './obligations.ts';

/** A contract in the register: what it says, what that did and will do, and how it was changed. */
export type RegisterFacts = {
  readonly contract: Registered;
  readonly effects: readonly TrackedEffect[];
  readonly amendments: readonly Amendment[];
  readonly names: RegisterNames;
};

/** Loads all that the register tells about a contract of the actor's scope. */
export async function gatherRegister(
  tx: Tx,
  id: number,
  today: PlainDate,
): Promise<Result<RegisterFacts, { readonly code: 'contracts.contract-unknown' }>> {
  const contract = await loadRecord(tx, id, today);
  if (!contract) return no({ code: 'contracts.contract-unknown' });
  return yes({
    contract,
    effects: (await trackEffects(tx, [contract], today)).get(id) ?? [],
    amendments: await listAmendments(tx, id),
    names: await loadRegisterNames(tx, contract.record),
  });
}
