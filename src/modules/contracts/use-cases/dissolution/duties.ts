import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { listAskedRequirements, listEvidence } from '../../../procurement/index.ts';
import { lastDayOf } from '../../domain/contract-status.ts';
import { type Duty, dutiesOf } from '../../domain/dissolution/duties.ts';
import { type Ground, groundStates } from '../../domain/dissolution/supervision.ts';
import { listOpenRequests } from '../../storage/consent/subcontracting.ts';
import { loadRecords, type Registered } from '../../storage/contract-record.ts';
import { listChecksOf, listPreparedOn } from '../../storage/dissolution/supervision.ts';

export type ContractDuty = { readonly contract: Registered; readonly duty: Duty };

/** What the checks, evidence and subcontractors of running contracts ask; a handful of statements for all of them. */
export async function listDuties(
  tx: Tx,
  contracts: readonly Registered[],
  today: PlainDate,
): Promise<readonly ContractDuty[]> {
  const running = contracts.filter(({ record }) => lastDayOf(record) >= today);
  const ids = running.map(({ id }) => id);
  const checks = Map.groupBy(await listChecksOf(tx, ids), ({ contractId }) => contractId);
  const requests = Map.groupBy(await listOpenRequests(tx, ids), ({ contractId }) => contractId);
  const prepared = new Set(await listPreparedOn(tx, ids));
  const valid = (await listEvidence(tx)).filter(({ withdrawn }) => !withdrawn);
  const evidence = Map.groupBy(valid, ({ providerId }) => providerId);
  const grounds = await groundsOfProcedures(tx, running);
  return running.flatMap((contract) => {
    const { id, procedureId, record } = contract;
    const asked = procedureId === null ? [] : (grounds.get(procedureId) ?? []);
    const facts = {
      grounds: groundStates(asked, checks.get(id) ?? [], { from: record.from, today }),
      evidence: evidence.get(record.providerId) ?? [],
      asked: requests.get(id) ?? [],
      dissolutionPrepared: prepared.has(id),
    };
    return dutiesOf(facts, today).map((duty) => ({ contract, duty }));
  });
}

/** The same for every contract of the actor's scope that runs today. */
export async function listDutiesOfScope(tx: Tx, today: PlainDate): Promise<readonly ContractDuty[]> {
  return listDuties(tx, await loadRecords(tx, { runningFrom: today }, today), today);
}

/** Contracts come out of few procedures: one question for each of those. */
async function groundsOfProcedures(
  tx: Tx,
  contracts: readonly Registered[],
): Promise<ReadonlyMap<number, readonly Ground[]>> {
  const found = new Map<number, readonly Ground[]>();
  for (const id of new Set(contracts.flatMap(({ procedureId }) => procedureId ?? [])))
    found.set(id, await groundsOf(tx, id));
  return found;
}

/** What a procedure asked that must keep holding. */
export async function groundsOf(tx: Tx, procedureId: number): Promise<readonly Ground[]> {
  const asked = await listAskedRequirements(tx, procedureId);
  return asked.flatMap(({ kind, code, title }): Ground[] =>
    kind === 'exclusion' || kind === 'suitability' ? [{ key: code, kind, title }] : [],
  );
}
