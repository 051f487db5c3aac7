import { type PlainDate, plainDate } from '../../../../kernel/plain-date.ts';
import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import {
  type ComplaintEntryKind,
  type ComplaintOutcome,
  type ComplaintRefusal,
  mayDecide,
} from '../../domain/complaints/decide-complaint.ts';
import { decideBy, ruleFor } from '../../domain/complaints/term.ts';
import { type Moment, mayAct } from '../../domain/decide.ts';
import type { RunKey } from '../../domain/procedure-event.ts';
import { takesPartIn } from '../../domain/questions/may-ask.ts';
import { findWalk, presentPhase } from '../../domain/walk.ts';
import {
  type ComplaintRow,
  decideComplaint,
  findComplaint,
  insertComplaint,
  insertComplaintEntry,
  listComplaintEntries,
} from '../../storage/complaints.ts';
import { momentOf } from '../moment.ts';
import { actInProcedure, calendarOf, type ProcurementActor, type RunRefusal } from '../run-procedure.ts';

export type HandleRefusal =
  | RunRefusal
  | ComplaintRefusal
  | { readonly code: 'procurement.complaint-unknown' }
  | { readonly code: 'procurement.not-taking-part' };

export type SubmittedComplaint = {
  readonly procedureId: number;
  /** The run whose decision is objected to; null for a complaint about how things are done. */
  readonly run: RunKey | null;
  readonly subject: string;
  readonly text: string;
};

/** Runs in which who sees this moment takes part and may object now. */
export const mayObjectIn = (moment: Moment): RunKey[] =>
  takesPartIn(moment).filter((run) => mayAct(moment, run, 'applicant', 'object').ok);

/**
 * An objection by a provider that takes part, in a phase in which one may object; or a complaint, at any moment. An
 * objection goes into the log and holds its run back until it is decided. Gives its id.
 */
export async function submitComplaint(
  tx: Tx,
  actor: ProcurementActor,
  providerId: number,
  { run, ...made }: SubmittedComplaint,
): Promise<Result<number, HandleRefusal>> {
  const moment = await momentOf(tx, actor, made.procedureId);
  if (!moment) return no({ code: 'procurement.procedure-unknown' });
  if (run !== null && !takesPartIn(moment).includes(run)) return no({ code: 'procurement.not-taking-part' });
  const may = run === null ? yes(true) : mayAct(moment, run, 'applicant', 'object');
  if (!may.ok) return may;
  const calendar = await calendarOf(tx, made.procedureId);
  const kind = run === null ? 'complaint' : 'objection';
  const rule = ruleFor(kind, moment.kind.key);
  const id = await insertComplaint(
    tx,
    {
      ...made,
      kind,
      run,
      providerId,
      receivedAt: actor.now,
      decideBy: decideBy(rule, dayOf(actor.now), closingOf(moment, run), calendar),
      termSource: rule.source,
      hearingNeeded: rule.hearing,
    },
    actor.personId,
  );
  if (run === null) return yes(id);
  const acted = await actInProcedure(tx, actor, made.procedureId, () =>
    yes([{ kind: 'objected', at: actor.now, personId: actor.personId, run, objectionId: id }]),
  );
  return acted.ok ? yes(id) : acted;
}

const dayOf = (instant: string): PlainDate => plainDate(instant.slice(0, 10));

function closingOf({ kind, state }: Moment, run: RunKey | null): PlainDate | null {
  const walk = findWalk(kind, state, run);
  const closesAt = walk && presentPhase(walk)?.begun.closesAt;
  return closesAt ? dayOf(closesAt) : null;
}

/** What one of both sides brings in before the decision. */
export async function bringIn(
  tx: Tx,
  actor: ProcurementActor,
  complaintId: number,
  entry: {
    readonly kind: ComplaintEntryKind;
    readonly side: 'region' | 'provider';
    readonly day: PlainDate;
    readonly text: string;
  },
): Promise<Result<ComplaintRow, HandleRefusal>> {
  const complaint = await findComplaint(tx, complaintId);
  if (!complaint) return no({ code: 'procurement.complaint-unknown' });
  if (complaint.outcome !== null) return no({ code: 'procurement.complaint-decided' });
  await insertComplaintEntry(tx, { complaintId, ...entry }, actor.personId);
  return yes(complaint);
}

/** Decides with a reason; of an objection the log says so, and its run can go on when none is left. */
export async function decideOn(
  tx: Tx,
  actor: ProcurementActor,
  complaintId: number,
  decided: { readonly outcome: ComplaintOutcome; readonly reason: string },
): Promise<Result<ComplaintRow, HandleRefusal>> {
  const complaint = await findComplaint(tx, complaintId);
  if (!complaint) return no({ code: 'procurement.complaint-unknown' });
  const entries = await listComplaintEntries(tx, [complaintId]);
  const may = mayDecide({ ...complaint, entries }, decided.outcome);
  if (!may.ok) return may;
  const { run, procedureId } = complaint;
  if (run !== null) {
    const acted = await actInProcedure(tx, actor, procedureId, () =>
      yes([
        {
          kind: 'objection-decided',
          at: actor.now,
          personId: actor.personId,
          run,
          objectionId: complaintId,
          upheld: decided.outcome === 'upheld',
          reason: decided.reason,
        },
      ]),
    );
    if (!acted.ok) return acted;
  }
  await decideComplaint(tx, complaintId, { ...decided, at: actor.now }, actor.personId);
  return yes(complaint);
}
