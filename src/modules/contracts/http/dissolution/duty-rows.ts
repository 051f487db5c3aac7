import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { listEvidence } from '../../../procurement/index.ts';
import { evidenceStates } from '../../domain/dissolution/supervision.ts';
import { listDutiesOfScope } from '../../use-cases/dissolution/duties.ts';
import { dutyPart, dutyText, ownEvidenceText } from './duty-words.nl.ts';

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

/** Evidence in the passport of a provider that expired or does so soon, for its own worklist; in the scope of that provider. */
export async function endingEvidenceOfScope(tx: Tx, today: PlainDate) {
  const held = (await listEvidence(tx)).filter(({ withdrawn }) => !withdrawn);
  return evidenceStates(held, today).flatMap(({ evidence: { kind, validThrough }, state }) =>
    state === 'valid' || !validThrough ? [] : [{ on: validThrough, title: ownEvidenceText(kind, validThrough) }],
  );
}
