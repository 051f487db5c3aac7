import type { Sealer } from '../../../../platform/crypto/sealer.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { Points } from '../../domain/assessment/panel.ts';
import { type ApplicationRow, listApplications } from '../../storage/applications.ts';
import {
  type AssessorRow,
  type ConsensusRow,
  listAssessors,
  listConsensus,
  listFinals,
  listPanelApplications,
  listSheets,
  listStatements,
  type PanelRow,
  type StatementRow,
} from '../../storage/panels.ts';
import { momentOf } from '../moment.ts';
import type { ProcurementActor } from '../run-procedure.ts';
import { sealUse, unsealJson } from '../sealed-json.ts';
import { gatherTests } from './gather-tests.ts';

export type OpenedSheet = {
  readonly assessorId: number;
  readonly applicationId: number;
  readonly points: readonly Points[];
  readonly final: boolean;
};

/** A panel as its reader may see it: the own sheets, and those of others from the reveal on. */
export type PanelView = {
  readonly panel: PanelRow;
  readonly assessors: readonly AssessorRow[];
  readonly applications: readonly ApplicationRow[];
  readonly statements: readonly StatementRow[];
  readonly finals: readonly { readonly assessorId: number; readonly applicationId: number }[];
  readonly sheets: readonly OpenedSheet[];
  readonly consensus: readonly ConsensusRow[];
  /** Final sheets that are still waited for. */
  readonly missing: number;
  readonly self: AssessorRow | undefined;
};

export async function viewPanel(tx: Tx, actor: ProcurementActor, sealer: Sealer, panel: PanelRow): Promise<PanelView> {
  const assessors = await listAssessors(tx, [panel.id]);
  const fixed = await listPanelApplications(tx, panel.id);
  const rows = await listApplications(tx, panel.procedureId, panel.run);
  const applications =
    fixed.length > 0 ? rows.filter((row) => fixed.includes(row.id)) : await passed(tx, actor, sealer, panel);
  const statements = await listStatements(tx, panel.id);
  const finals = await listFinals(tx, panel.id);
  const isFinal = (assessorId: number, applicationId: number) =>
    finals.some((one) => one.assessorId === assessorId && one.applicationId === applicationId);
  const sheets = (await listSheets(tx, panel.id)).map(({ assessorId, applicationId, sealed }) => ({
    assessorId,
    applicationId,
    points: unsealJson<readonly Points[]>(sealer, sealUse.panel(panel.id), sealed),
    final: isFinal(assessorId, applicationId),
  }));
  const conflicts = statements.filter((one) => one.conflict);
  const owed = assessors.flatMap(({ id }) => applications.map((row) => [id, row.id] as const));
  const missing = owed.filter(
    ([assessor, application]) =>
      !isFinal(assessor, application) &&
      !conflicts.some((one) => one.assessorId === assessor && one.applicationId === application),
  ).length;
  const self = assessors.find((one) => one.personId === actor.personId);
  return {
    panel,
    assessors,
    applications,
    statements,
    finals,
    sheets,
    consensus: await listConsensus(tx, panel.id),
    missing,
    self,
  };
}

/** What a panel will score once it begins: the applications that passed the tests. */
async function passed(tx: Tx, actor: ProcurementActor, sealer: Sealer, panel: PanelRow): Promise<ApplicationRow[]> {
  const moment = await momentOf(tx, actor, panel.procedureId);
  if (!moment) return [];
  const tested = await gatherTests(tx, sealer, moment, panel.procedureId, panel.run);
  return tested.filter((one) => one.verdict === 'met').map((one) => one.row);
}
