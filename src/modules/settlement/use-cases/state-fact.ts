import { no, type Result, yes } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { isWhole, type StatedFact } from '../domain/stated-fact.ts';
import { findContract, insertFact } from '../storage/stated-facts.ts';

export type FactRefusal =
  | { readonly code: 'settlement.fact-incomplete' }
  | { readonly code: 'settlement.contract-unknown' }
  | { readonly code: 'settlement.not-allowed-here' };

export type Stater = {
  readonly personId: number;
  /** A person of a region states; one of a provider proposes its own cost. */
  readonly regionId: number | undefined;
  readonly providerId: number | undefined;
};

/** States what no register knows, with its source. The newest counts; what was stated before stays. */
export async function stateFact(
  tx: Tx,
  stater: Stater,
  year: number,
  fact: StatedFact,
): Promise<Result<null, FactRefusal>> {
  if (!isWhole(fact)) return no({ code: 'settlement.fact-incomplete' });
  const contract = fact.contractId === null ? undefined : await findContract(tx, fact.contractId);
  if (fact.contractId !== null && contract?.providerId !== fact.providerId)
    return no({ code: 'settlement.contract-unknown' });
  const { personId, providerId } = stater;
  if (stater.regionId !== undefined) {
    const { regionId } = stater;
    if (contract !== undefined && contract.regionId !== regionId) return no({ code: 'settlement.contract-unknown' });
    await insertFact(tx, { ...fact, regionId, year, personId, proposed: false });
    return yes(null);
  }
  if (providerId === undefined || contract === undefined || fact.kind !== 'actual-cost')
    return no({ code: 'settlement.not-allowed-here' });
  await insertFact(tx, { ...fact, providerId, regionId: contract.regionId, year, personId, proposed: true });
  return yes(null);
}
