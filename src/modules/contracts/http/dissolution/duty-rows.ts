import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { listDutiesOfScope } from '../../use-cases/dissolution/duties.ts';
import { dutyPart, dutyText } from './duty-words.nl.ts';

/** What checks, evidence and subcontractors of the contracts in scope ask, in words, for the worklist of a higher floor. */
export async function dutiesOfScope(tx: Tx, today: PlainDate) {
  return (await listDutiesOfScope(tx, today)).map(({ contract, duty }) => ({
    contractId: contract.id,
    contractName: contract.record.name,
    providerId: contract.record.providerId,
    providerName: contract.providerName,
    code: duty.code,
    on: duty.on,
    title: dutyText(duty),
    part: dutyPart(duty),
  }));
}
