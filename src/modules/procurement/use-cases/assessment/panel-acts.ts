import { no, type Result, yes } from '../../../../kernel/result.ts';
import { canonicalJson } from '../../../../platform/crypto/hash-chain.ts';
import type { Sealer } from '../../../../platform/crypto/sealer.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { checkSheet, type Points, type SheetRefusal } from '../../domain/assessment/panel.ts';
import { mayAct } from '../../domain/decide.ts';
import type { ProcedureEvent, RunKey } from '../../domain/procedure-event.ts';
import { nameOf, type Recorded } from '../../domain/recorded.ts';
import { findWalk, presentPhase } from '../../domain/walk.ts';
import { listFormulas } from '../../storage/formulas.ts';
import {
  addPanelApplications,
  countMissingSheets,
  findPanel,
  insertConsensus,
  insertFinal,
  insertPanel,
  insertReveal,
  insertStatement,
  listAssessors,
  listFinals,
  listPanelApplications,
  listPanels,
  listPossibleAssessors,
  listStatements,
  type PanelRow,
  saveSheet,
} from '../../storage/panels.ts';
import { findProcedure } from '../../storage/procedures.ts';
import { momentOf } from '../moment.ts';
import { actInProcedure, type ProcurementActor, type RunRefusal } from '../run-procedure.ts';
import { digestOf, sealJson, sealUse } from '../sealed-json.ts';
import { gatherTests } from './gather-tests.ts';

export type PanelRefusal =
  | RunRefusal
  | SheetRefusal
  | { readonly code: 'procurement.not-yours' }
  | { readonly code: 'procurement.panel-unknown' }
  | { readonly code: 'procurement.panel-exists' }
  | { readonly code: 'procurement.panel-phase-not-scored'; readonly phase: string }
  | { readonly code: 'procurement.formula-missing' }
  | { readonly code: 'procurement.assessor-unknown' }
  | { readonly code: 'procurement.application-not-in-panel' }
  | { readonly code: 'procurement.statement-missing' }
  | { readonly code: 'procurement.statement-reason-missing' }
  | { readonly code: 'procurement.interest-stated' }
  | { readonly code: 'procurement.already-final' }
  | { readonly code: 'procurement.already-revealed' }
  | { readonly code: 'procurement.not-revealed-yet' }
  | { readonly code: 'procurement.nobody-scored' }
  | { readonly code: 'procurement.scores-missing'; readonly missing: number };

export type NewPanel = {
  readonly procedureId: number;
  readonly run: RunKey;
  readonly phase: string;
  readonly name: string;
  readonly assessors: readonly number[];
};

/**
 * Names who score a phase of a run, by the formula that was stated for that phase before anybody handed in. From then on
 * neither the formula nor who scores by it changes.
 */
export async function statePanel(
  tx: Tx,
  actor: ProcurementActor,
  made: NewPanel,
): Promise<Result<number, PanelRefusal>> {
  const procedure = await findProcedure(tx, made.procedureId);
  const moment = procedure && (await momentOf(tx, actor, made.procedureId));
  if (!procedure || !moment) return no({ code: 'procurement.procedure-unknown' });
  if (procedure.regionId !== actor.organisationId) return no({ code: 'procurement.not-yours' });
  const walk = findWalk(moment.kind, moment.state, made.run);
  if (!walk) return no({ code: 'procurement.no-such-run', run: made.run });
  const phase = walk.kinds.find((one) => one.key === made.phase);
  if (!phase?.acts.some(({ by, act }) => by === 'assessor' && act === 'score'))
    return no({ code: 'procurement.panel-phase-not-scored', phase: made.phase });
  const stated = (await listFormulas(tx, made.procedureId)).find((one) => one.phase === made.phase);
  if (!stated) return no({ code: 'procurement.formula-missing' });
  const possible = new Set(
    (await listPossibleAssessors(tx, procedure.regionId, actor.now.slice(0, 10))).map((one) => one.id),
  );
  if (made.assessors.length === 0 || !made.assessors.every((id) => possible.has(id)))
    return no({ code: 'procurement.assessor-unknown' });
  const there = await listPanels(tx, made.procedureId);
  if (there.some((one) => one.run === made.run && one.phase === made.phase && one.name === made.name))
    return no({ code: 'procurement.panel-exists' });
  const { formula, places, digest } = stated;
  const id = await insertPanel(tx, {
    ...made,
    formula,
    places,
    assessors: [...new Set(made.assessors)],
    at: actor.now,
    personId: actor.personId,
  });
  const { phase: phaseKey, run, procedureId } = made;
  return await recorded(tx, actor, procedureId, { about: 'panel', panelId: id, phase: phaseKey, run }, digest, id);
}

/** The panel with its own assessor, in the phase in which it scores, and with what it scores fixed. */
async function scoring(tx: Tx, actor: ProcurementActor, sealer: Sealer, panelId: number, applicationId: number) {
  const panel = await findPanel(tx, panelId);
  if (!panel) return no({ code: 'procurement.panel-unknown' });
  const moment = await momentOf(tx, actor, panel.procedureId);
  if (!moment) return no({ code: 'procurement.procedure-unknown' });
  const may = mayAct(moment, panel.run, 'assessor', 'score');
  if (!may.ok) return may;
  const walk = findWalk(moment.kind, moment.state, panel.run);
  if (walk && presentPhase(walk)?.kind.key !== panel.phase)
    return no({ code: 'procurement.panel-phase-not-scored', phase: panel.phase });
  if (panel.revealedAt) return no({ code: 'procurement.already-revealed' });
  const assessor = (await listAssessors(tx, [panelId])).find((one) => one.personId === actor.personId);
  if (!assessor) return no({ code: 'procurement.assessor-unknown' });
  let applications = await listPanelApplications(tx, panelId);
  if (applications.length === 0) {
    const tested = await gatherTests(tx, sealer, moment, panel.procedureId, panel.run);
    applications = tested.filter((one) => one.verdict === 'met').map((one) => one.row.id);
    await addPanelApplications(tx, panelId, applications);
  }
  if (!applications.includes(applicationId)) return no({ code: 'procurement.application-not-in-panel' });
  return yes({ panel, assessor });
}

/** States whether the acting assessor has an interest in an application; asked before scoring it. */
export async function stateInterest(
  tx: Tx,
  actor: ProcurementActor,
  sealer: Sealer,
  panelId: number,
  made: { readonly applicationId: number; readonly conflict: boolean; readonly explanation: string },
): Promise<Result<PanelRow, PanelRefusal>> {
  const found = await scoring(tx, actor, sealer, panelId, made.applicationId);
  if (!found.ok) return found;
  const { panel, assessor } = found.value;
  if (made.conflict && made.explanation.trim() === '') return no({ code: 'procurement.statement-reason-missing' });
  if (await isFinal(tx, panelId, assessor.id, made.applicationId)) return no({ code: 'procurement.already-final' });
  await insertStatement(tx, { ...made, assessorId: assessor.id, at: actor.now });
  return yes(panel);
}

const isFinal = async (tx: Tx, panelId: number, assessorId: number, applicationId: number): Promise<boolean> =>
  (await listFinals(tx, panelId)).some((one) => one.assessorId === assessorId && one.applicationId === applicationId);

/**
 * Saves the score sheet of the acting assessor, sealed: nobody else reads it before all are in. A final sheet has points
 * and a motivation on each criterion, does not change any more, and stands in the log by its digest.
 */
export async function scoreApplication(
  tx: Tx,
  actor: ProcurementActor,
  sealer: Sealer,
  panelId: number,
  made: { readonly applicationId: number; readonly final: boolean; readonly sheet: readonly Points[] },
): Promise<Result<PanelRow, PanelRefusal>> {
  const found = await scoring(tx, actor, sealer, panelId, made.applicationId);
  if (!found.ok) return found;
  const { panel, assessor } = found.value;
  const { applicationId } = made;
  const statement = (await listStatements(tx, panelId)).find(
    (one) => one.assessorId === assessor.id && one.applicationId === applicationId,
  );
  if (!statement) return no({ code: 'procurement.statement-missing' });
  if (statement.conflict) return no({ code: 'procurement.interest-stated' });
  if (await isFinal(tx, panelId, assessor.id, applicationId)) return no({ code: 'procurement.already-final' });
  const right = checkSheet(panel.formula.criteria, made.sheet, made.final);
  if (!right.ok) return right;
  const { sealed, digest } = sealJson(sealer, sealUse.panel(panelId), made.sheet);
  const row = { assessorId: assessor.id, applicationId, at: actor.now };
  await saveSheet(tx, { ...row, sealed });
  if (!made.final) return yes(panel);
  await insertFinal(tx, { ...row, digest });
  const score = { about: 'score', panelId, assessorId: assessor.id, applicationId } as const;
  return await recorded(tx, actor, panel.procedureId, score, digest, panel);
}

/**
 * Makes all scores of a panel readable at once, when every assessor without an interest has finished every sheet. Where no
 * application passed the tests there is nothing to score, and the procedure goes on without.
 */
export async function revealScores(
  tx: Tx,
  actor: ProcurementActor,
  sealer: Sealer,
  panelId: number,
): Promise<Result<PanelRow, PanelRefusal>> {
  const panel = await findPanel(tx, panelId);
  if (!panel) return no({ code: 'procurement.panel-unknown' });
  const moment = await momentOf(tx, actor, panel.procedureId);
  if (!moment) return no({ code: 'procurement.procedure-unknown' });
  const procedure = await findProcedure(tx, panel.procedureId);
  if (procedure?.regionId !== actor.organisationId) return no({ code: 'procurement.not-yours' });
  const may = mayAct(moment, panel.run, 'purchaser', 'reveal-scores');
  if (!may.ok) return may;
  if (panel.revealedAt) return no({ code: 'procurement.already-revealed' });
  const finals = await listFinals(tx, panelId);
  if (finals.length === 0) {
    const tested = await gatherTests(tx, sealer, moment, panel.procedureId, panel.run);
    if (tested.some(({ verdict }) => verdict === 'met')) return no({ code: 'procurement.nobody-scored' });
  }
  const missing = await countMissingSheets(tx, panelId);
  if (missing > 0) return no({ code: 'procurement.scores-missing', missing });
  await insertReveal(tx, panelId, actor.now, actor.personId);
  const digest = digestOf(canonicalJson(finals));
  return await recorded(tx, actor, panel.procedureId, { about: 'reveal', panelId }, digest, {
    ...panel,
    revealedAt: new Date(actor.now),
  });
}

/** Writes down what the assessors agreed on about an application; the individual scores stay beside it. */
export async function recordConsensus(
  tx: Tx,
  actor: ProcurementActor,
  panelId: number,
  made: { readonly applicationId: number; readonly sheet: readonly Points[] },
): Promise<Result<PanelRow, PanelRefusal>> {
  const panel = await findPanel(tx, panelId);
  if (!panel) return no({ code: 'procurement.panel-unknown' });
  if (!panel.revealedAt) return no({ code: 'procurement.not-revealed-yet' });
  const moment = await momentOf(tx, actor, panel.procedureId);
  if (!moment) return no({ code: 'procurement.procedure-unknown' });
  const may = mayAct(moment, panel.run, 'assessor', 'score');
  if (!may.ok) return may;
  if (!(await listPanelApplications(tx, panelId)).includes(made.applicationId))
    return no({ code: 'procurement.application-not-in-panel' });
  const right = checkSheet(panel.formula.criteria, made.sheet, true);
  if (!right.ok) return right;
  await insertConsensus(tx, { ...made, panelId, at: actor.now, personId: actor.personId });
  const digest = digestOf(canonicalJson(made.sheet));
  const consensus = { about: 'consensus', panelId, applicationId: made.applicationId } as const;
  return await recorded(tx, actor, panel.procedureId, consensus, digest, panel);
}

/** Adds a line with a digest to the log, and gives what was asked for. */
async function recorded<Value>(
  tx: Tx,
  actor: ProcurementActor,
  procedureId: number,
  about: Recorded,
  digest: string,
  value: Value,
): Promise<Result<Value, RunRefusal>> {
  const what = nameOf(about);
  const event: ProcedureEvent = { kind: 'recorded', at: actor.now, personId: actor.personId, what, digest };
  const acted = await actInProcedure(tx, actor, procedureId, () => yes([event]));
  return acted.ok ? yes(value) : acted;
}
