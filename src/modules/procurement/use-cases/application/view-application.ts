import type { Sealer } from '../../../../platform/crypto/sealer.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { ApplicationContent } from '../../domain/application/content.ts';
import { doorOf, openedPhase, runOf } from '../../domain/application/hand-in.ts';
import { type Progress, progressOf } from '../../domain/application/progress.ts';
import type { Moment } from '../../domain/decide.ts';
import type { PhaseKind } from '../../domain/kind.ts';
import type { RunKey } from '../../domain/procedure-event.ts';
import { foldProcedure } from '../../domain/procedure-state.ts';
import { findWalk, presentPhase } from '../../domain/walk.ts';
import { type FileRow, listFiles } from '../../storage/application-content.ts';
import { type ApplicationRow, listReceipts, type ReceiptRow } from '../../storage/applications.ts';
import { type AwardRow, type DecisionRow, findAwards, listDecisionsAbout } from '../../storage/awards.ts';
import { type EvidenceRow, findEvidence } from '../../storage/evidence.ts';
import { loadEventsOf } from '../../storage/procedure-events.ts';
import { momentOf, receivingPhases } from '../moment.ts';
import { kindOf, type ProcurementActor } from '../run-procedure.ts';
import { type Draft, loadDrafts } from './drafts.ts';
import { type AskedOfApplicants, demandsOf, gatherAsked } from './gather-demands.ts';
import { type OpenedContent, openContents } from './open-contents.ts';

export type ApplicationStanding = 'draft' | 'handed-in' | 'opened' | 'withdrawn' | 'decided';

/** An application as its reader may see it: the applicant its own draft, the region what was opened. */
export type ApplicationView = AskedOfApplicants & {
  readonly row: ApplicationRow;
  readonly standing: ApplicationStanding;
  readonly version: number;
  readonly phase: {
    readonly key: string;
    readonly name: string;
    readonly closesAt: string | null;
    readonly receives: NonNullable<PhaseKind['receives']> | null;
  } | null;
  readonly mayHandIn: boolean;
  readonly mayWithdraw: boolean;
  readonly progress: Progress;
  readonly content: ApplicationContent | null;
  readonly files: readonly FileRow[];
  readonly evidence: readonly EvidenceRow[];
  readonly receipts: readonly (ReceiptRow & { readonly phaseName: string })[];
  readonly decision: (DecisionRow & { readonly award: AwardRow; readonly objectionUntil: string | null }) | null;
};

/** All that was gathered of one application. */
type Gathered = {
  readonly own: boolean;
  readonly moment: Moment;
  readonly asked: AskedOfApplicants;
  readonly draft: Draft | undefined;
  readonly opened: OpenedContent | undefined;
  readonly files: readonly FileRow[];
  readonly receipts: readonly ReceiptRow[];
  readonly decision: DecisionRow | undefined;
  readonly award: AwardRow | undefined;
};

/** Gathers applications for a list or a page, in a few statements however many there are. */
export async function viewApplications(
  tx: Tx,
  actor: ProcurementActor,
  sealer: Sealer,
  rows: readonly ApplicationRow[],
): Promise<ApplicationView[]> {
  const ids = rows.map((row) => row.id);
  const ownRows = rows.filter((row) => row.providerId === actor.organisationId);
  const drafts = await loadDrafts(tx, sealer, ownRows);
  const receipts = Map.groupBy(await listReceipts(tx, ids), (one) => one.applicationId);
  const files = Map.groupBy(await listFiles(tx, ids), (one) => one.applicationId);
  const decisions = Map.groupBy(await listDecisionsAbout(tx, ids), (one) => one.applicationId);
  const awards = new Map(
    (
      await findAwards(
        tx,
        [...decisions.values()].flat().map((one) => one.awardId),
      )
    ).map((one) => [one.id, one]),
  );
  const procedureIds = [...new Set(rows.map((row) => row.procedureId))];
  const logs = await loadEventsOf(tx, procedureIds);
  const procedures = new Map<
    number,
    Pick<Gathered, 'moment' | 'asked'> & { readonly opened: ReadonlyMap<number, readonly OpenedContent[]> }
  >();
  for (const id of procedureIds) {
    const state = foldProcedure(logs.get(id) ?? []);
    const moment = { kind: kindOf(state), state, now: actor.now, personId: actor.personId };
    const sealedElsewhere = rows.filter((row) => row.procedureId === id && row.providerId !== actor.organisationId);
    const opened = await openContents(
      tx,
      sealer,
      id,
      sealedElsewhere.map((row) => row.id),
    );
    procedures.set(id, { moment, asked: await gatherAsked(tx, id), opened });
  }
  const gathered = rows.map((row): readonly [ApplicationRow, Gathered] => {
    const procedure = procedures.get(row.procedureId);
    if (!procedure) throw new Error('an application is of a procedure that one can read');
    const decision = decisions.get(row.id)?.at(-1);
    return [
      row,
      {
        own: row.providerId === actor.organisationId,
        moment: procedure.moment,
        asked: procedure.asked,
        draft: drafts.get(row.id),
        opened: procedure.opened.get(row.id)?.at(-1),
        files: files.get(row.id) ?? [],
        receipts: receipts.get(row.id) ?? [],
        decision,
        award: decision && awards.get(decision.awardId),
      },
    ];
  });
  const used = gathered.flatMap(([, one]) => contentOf(one)?.evidence.map((piece) => piece.evidenceId) ?? []);
  const evidence = await findEvidence(tx, [...new Set(used)]);
  return gathered.map(([row, one]) => viewOf(row, one, evidence));
}

const contentOf = ({ draft, opened }: Gathered): ApplicationContent | null => draft?.content ?? opened?.content ?? null;

function viewOf(row: ApplicationRow, one: Gathered, evidence: readonly EvidenceRow[]): ApplicationView {
  const { own, moment, asked, draft, opened, files, receipts, decision, award } = one;
  const content = contentOf(one);
  const door = doorOf(moment, row);
  const invited = !door || receivingPhases(moment).indexOf(door.phase) <= 0 || decision?.outcome === 'selected';
  const demands = demandsOf(asked, moment.kind, door?.phase ?? opened?.phase, moment.now);
  const received = moment.state.applications.get(row.id)?.phases.at(-1);
  const openedIn = openedPhase(moment.state, row);
  const sealed = received !== undefined && openedIn !== received;
  return {
    ...asked,
    row,
    standing: standingOf(receipts.length > 0, received !== undefined, sealed, decision),
    version: draft?.version ?? 0,
    phase: phaseOf(moment, row),
    mayHandIn: own && door !== undefined && invited,
    mayWithdraw: own && received !== undefined && openedIn === undefined,
    progress: content ? progressOf(content, demands) : { done: 0, total: 0, missing: [] },
    content,
    files: own || !content ? files : files.filter((file) => content.files.some((used) => used.fileId === file.id)),
    evidence: evidence.filter(({ id }) => content?.evidence.some((used) => used.evidenceId === id)),
    receipts: receipts.map((receipt) => ({ ...receipt, phaseName: phaseName(moment, receipt.phase) })),
    decision: decision && award ? { ...decision, award, objectionUntil: objectionUntil(moment, row) } : null,
  };
}

const phaseName = ({ kind }: Moment, key: string): string =>
  [...kind.phases, ...kind.runPhases].find((phase) => phase.key === key)?.name ?? key;

function standingOf(
  received: boolean,
  stands: boolean,
  sealed: boolean,
  decision: DecisionRow | undefined,
): ApplicationStanding {
  if (decision && decision.outcome !== 'selected') return 'decided';
  if (received && !stands) return 'withdrawn';
  if (!received) return 'draft';
  return sealed ? 'handed-in' : 'opened';
}

function phaseOf({ kind, state }: Moment, row: ApplicationRow): ApplicationView['phase'] {
  const walk = findWalk(kind, state, runOf(row)) ?? findWalk(kind, state, null);
  const present = walk && presentPhase(walk);
  if (!present) return null;
  const { key, name, receives } = present.kind;
  return { key, name, closesAt: present.begun.closesAt, receives: receives ?? null };
}

/** Until when an applicant can object, once that phase has begun. */
function objectionUntil({ kind, state }: Moment, row: ApplicationRow): string | null {
  const walk = findWalk(kind, state, runOf(row));
  const phase = walk?.kinds.find((one) => one.acts.some(({ by, act }) => by === 'applicant' && act === 'object'));
  return walk?.phases.find((one) => one.key === phase?.key)?.closesAt ?? null;
}

/** How many applications lie sealed, in a run or in all; the region may know that, and not of whom. */
export async function countSealed(
  tx: Tx,
  actor: ProcurementActor,
  procedureId: number,
  run: RunKey | null,
): Promise<number> {
  const moment = await momentOf(tx, actor, procedureId);
  if (!moment) return 0;
  const { state } = moment;
  const lying = [...state.applications].filter(
    ([id, one]) => (run === null || one.run === run) && openedPhase(state, { id, run: one.run }) !== one.phases.at(-1),
  );
  return lying.length;
}
