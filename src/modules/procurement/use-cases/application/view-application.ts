import type { Sealer } from '../../../../platform/crypto/sealer.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { ApplicationContent } from '../../domain/application/content.ts';
import { openDoor, openedPhase, runOf } from '../../domain/application/hand-in.ts';
import { type Progress, progressOf } from '../../domain/application/progress.ts';
import type { Moment } from '../../domain/decide.ts';
import type { PhaseKind } from '../../domain/kind.ts';
import type { RunKey } from '../../domain/procedure-event.ts';
import { findWalk, presentPhase } from '../../domain/walk.ts';
import { type FileRow, listFiles } from '../../storage/application-content.ts';
import { type ApplicationRow, listReceipts, type ReceiptRow } from '../../storage/applications.ts';
import { type AwardRow, type DecisionRow, findAward, listDecisionsAbout } from '../../storage/awards.ts';
import { type EvidenceRow, findEvidence } from '../../storage/evidence.ts';
import { momentOf, receivingPhases } from '../moment.ts';
import type { ProcurementActor } from '../run-procedure.ts';
import { loadDraft } from './drafts.ts';
import { type AskedOfApplicants, demandsOf, gatherAsked } from './gather-demands.ts';
import { openContents } from './open-contents.ts';

export type ApplicationStanding = 'draft' | 'handed-in' | 'opened' | 'withdrawn' | 'decided';

/** An application as its reader may see it: the applicant its own draft, the region what was opened. */
export type ApplicationView = AskedOfApplicants & {
  readonly row: ApplicationRow;
  readonly own: boolean;
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
  readonly receipts: readonly ReceiptRow[];
  readonly decision: (DecisionRow & { readonly award: AwardRow; readonly objectionUntil: string | null }) | null;
};

/** Gathers all of one application for its page. */
export async function viewApplication(
  tx: Tx,
  actor: ProcurementActor,
  sealer: Sealer,
  row: ApplicationRow,
): Promise<ApplicationView> {
  const moment = await momentOf(tx, actor, row.procedureId);
  if (!moment) throw new Error('an application is of a procedure that one can read');
  const own = row.providerId === actor.organisationId;
  const asked = await gatherAsked(tx, row.procedureId);
  const draft = own ? await loadDraft(tx, sealer, row) : undefined;
  const opened = own ? undefined : (await openContents(tx, sealer, row.procedureId, [row.id])).get(row.id)?.at(-1);
  const content = draft?.content ?? opened?.content ?? null;
  const receipts = await listReceipts(tx, [row.id]);
  const decision = (await listDecisionsAbout(tx, [row.id])).at(-1);
  const award = decision && (await findAward(tx, decision.awardId));
  const door = openDoor(moment, row.run);
  const invited = !door || receivingPhases(moment).indexOf(door.phase) <= 0 || decision?.outcome === 'selected';
  const demands = demandsOf(asked, moment.kind, door?.phase ?? opened?.phase, moment.now);
  const files = await listFiles(tx, [row.id]);
  const handedIn = moment.state.applications.has(row.id);
  const anyOpened = openedPhase(moment.state, row) !== undefined;
  const sealed = handedIn && openedPhase(moment.state, row) !== moment.state.applications.get(row.id)?.phases.at(-1);
  return {
    ...asked,
    row,
    own,
    standing: standingOf(receipts.length > 0, handedIn, sealed, decision),
    version: draft?.version ?? 0,
    phase: phaseOf(moment, row),
    mayHandIn: own && door !== undefined && invited,
    mayWithdraw: own && handedIn && !anyOpened,
    progress: content ? progressOf(content, demands) : { done: 0, total: 0, missing: [] },
    content,
    files: own || !content ? files : files.filter((file) => content.files.some((one) => one.fileId === file.id)),
    evidence: await findEvidence(tx, content?.evidence.map((one) => one.evidenceId) ?? []),
    receipts,
    decision: decision && award ? { ...decision, award, objectionUntil: objectionUntil(moment, row) } : null,
  };
}

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
  const walk = findWalk(kind, state, runOf(row));
  const present = walk && presentPhase(walk);
  if (!present) return null;
  const { key, name, receives } = present.kind;
  return { key, name, closesAt: present.begun.closesAt, receives: receives ?? null };
}

/** Until when an applicant can object, once that phase has begun. */
export function objectionUntil({ kind, state }: Pick<Moment, 'kind' | 'state'>, row: ApplicationRow): string | null {
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
  return [...state.applications].filter(
    ([id, one]) => (run === null || one.run === run) && openedPhase(state, { id, run: one.run }) !== one.phases.at(-1),
  ).length;
}
