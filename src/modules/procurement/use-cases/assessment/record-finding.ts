import { no, type Result, yes } from '../../../../kernel/result.ts';
import { canonicalJson } from '../../../../platform/crypto/hash-chain.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { runOf, stands } from '../../domain/application/hand-in.ts';
import { type Finding, type Ground, groundsOf, verdictOf } from '../../domain/assessment/findings.ts';
import { type Moment, mayAct } from '../../domain/decide.ts';
import { nameOf } from '../../domain/recorded.ts';
import { findWalk, presentPhase } from '../../domain/walk.ts';
import { type ApplicationRow, findApplication, listApplications, listReceipts } from '../../storage/applications.ts';
import { insertFinding, listFindings } from '../../storage/findings.ts';
import { gatherAsked } from '../application/gather-demands.ts';
import type { ApplicationRefusal } from '../application/hand-in.ts';
import { momentOf } from '../moment.ts';
import { actInProcedure, type ProcurementActor } from '../run-procedure.ts';
import { digestOf } from '../sealed-json.ts';

export type FindingRefusal = ApplicationRefusal | { readonly code: 'procurement.ground-unknown' };

/**
 * Writes down what was found of one ground of an opened application; a later finding of the same ground replaces it. Once
 * nothing is left to find in the run, the log says so with the digest of all findings.
 */
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
  const grounds = groundsOf(requirements, moment.kind.tests);
  const known = grounds.some((one) => one.test === finding.test && one.requirementId === finding.requirementId);
  if (!known) return no({ code: 'procurement.ground-unknown' });
  await insertFinding(tx, { ...finding, applicationId, phase, personId: actor.personId, at: actor.now });
  const digest = await digestWhenTested(tx, moment, row, grounds);
  const walk = findWalk(moment.kind, moment.state, runOf(row));
  const present = walk && presentPhase(walk);
  if (digest === undefined || !present) return yes(true);
  const what = nameOf({ about: 'tests', phase: present.kind.key, run: runOf(row) });
  const acted = await actInProcedure(tx, actor, row.procedureId, () =>
    yes([{ kind: 'recorded', at: actor.now, personId: actor.personId, what, digest }]),
  );
  return acted.ok ? yes(true) : acted;
}

/** SHA-256 of all findings of a run, when every application in it has been tested; undefined before. */
async function digestWhenTested(
  tx: Tx,
  moment: Moment,
  row: ApplicationRow,
  grounds: readonly Ground[],
): Promise<string | undefined> {
  const inRun = row.run === null ? [row] : await listApplications(tx, row.procedureId, row.run);
  const ids = inRun.filter((one) => stands(moment.state, one)).map(({ id }) => id);
  const findings = await listFindings(tx, ids);
  const of = (id: number) => findings.filter((one) => one.applicationId === id);
  if (ids.some((id) => verdictOf(grounds, of(id)) === 'open')) return undefined;
  return digestOf(
    canonicalJson(
      findings.map(({ applicationId, test, requirementId, met, reason }) => ({
        applicationId,
        test,
        requirementId,
        met,
        reason,
      })),
    ),
  );
}
