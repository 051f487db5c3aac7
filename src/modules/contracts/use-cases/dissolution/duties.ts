import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { listAskedRequirements, listEvidence, REQUIREMENT_LIBRARY } from '../../../procurement/index.ts';
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
export const groundsOf = async (tx: Tx, procedureId: number): Promise<readonly Ground[]> =>
  (await listAskedRequirements(tx, procedureId)).flatMap(asGround);

type Requirement = { readonly kind: string; readonly code: string; readonly title: string };
const asGround = ({ kind, code, title }: Requirement): Ground[] =>
  kind === 'exclusion' || kind === 'suitability' ? [{ key: code, kind, title }] : [];

/** Grounds for exclusion of the law (Aw 2012, articles 2.86 and 2.87), which hold for a contract whatever was asked. */
export const LAW_GROUNDS: readonly Ground[] = REQUIREMENT_LIBRARY.filter(({ kind }) => kind === 'exclusion').flatMap(
  asGround,
);
