import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { runOf } from '../../domain/application/hand-in.ts';
import { type Finding, groundsOf } from '../../domain/assessment/findings.ts';
import { mayAct } from '../../domain/decide.ts';
import { findApplication, listReceipts } from '../../storage/applications.ts';
import { insertFinding } from '../../storage/findings.ts';
import { gatherAsked } from '../application/gather-demands.ts';
import type { ApplicationRefusal } from '../application/hand-in.ts';
import { momentOf } from '../moment.ts';
import type { ProcurementActor } from '../run-procedure.ts';

export type FindingRefusal = ApplicationRefusal | { readonly code: 'procurement.ground-unknown' };

/** Writes down what was found of one ground of an opened application; a later finding of the same ground replaces it. */
export async function recordFinding(
  tx: Tx,
  actor: ProcurementActor,
  applicationId: number,
  finding: Finding,
): Promise<Result<true, FindingRefusal>> {
  const row = await findApplication(tx, applicationId);
  const phase = (await listReceipts(tx, [applicationId])).at(-1)?.phase;
  if (!row || phase === undefined) return no({ code: 'procurement.application-unknown' });
  const moment = await momentOf(tx, actor, row.procedureId);
  if (!moment) return no({ code: 'procurement.procedure-unknown' });
  const may = mayAct(moment, runOf(row), 'assessor', 'check-applications');
  if (!may.ok) return may;
  const { requirements } = await gatherAsked(tx, row.procedureId);
  const known = groundsOf(requirements, moment.kind.tests).some(
    (one) => one.test === finding.test && one.requirementId === finding.requirementId,
  );
  if (!known) return no({ code: 'procurement.ground-unknown' });
  await insertFinding(tx, { ...finding, applicationId, phase, personId: actor.personId, at: actor.now });
  return yes(true);
}
