import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ComplaintEntryKind, ComplaintOutcome } from '../domain/complaints/decide-complaint.ts';
import type { ComplaintKind } from '../domain/complaints/term.ts';
import type { RunKey } from '../domain/procedure-event.ts';

export type ComplaintRow = {
  readonly id: number;
  readonly procedureId: number;
  readonly procedureNumber: string;
  readonly procedureTitle: string;
  readonly regionName: string;
  readonly kind: ComplaintKind;
  readonly run: RunKey | null;
  readonly providerId: number;
  readonly providerName: string;
  readonly subject: string;
  readonly text: string;
  readonly receivedAt: Date;
  readonly decideBy: PlainDate;
  readonly termSource: string;
  readonly hearingNeeded: boolean;
  readonly outcome: ComplaintOutcome | null;
  readonly reason: string | null;
  readonly decidedAt: Date | null;
};
export type ComplaintEntryRow = {
  readonly complaintId: number;
  readonly kind: ComplaintEntryKind;
  readonly side: 'region' | 'provider';
  readonly day: PlainDate;
  readonly text: string;
  readonly person: string | null;
};

const COLUMNS = sql`c.id, c.procedure_id as "procedureId", p.number as "procedureNumber", p.title as "procedureTitle",
  r.name as "regionName", c.kind, c.run, c.provider_id as "providerId", o.name as "providerName", c.subject, c.text,
  c.received_at as "receivedAt", c.decide_by as "decideBy", c.term_source as "termSource",
  c.hearing_needed as "hearingNeeded", c.outcome, c.reason, c.decided_at as "decidedAt"`;
const FROM = sql`complaint c join procedure p on p.id = c.procedure_id join organisation r on r.id = p.region_id
  join organisation o on o.id = c.provider_id`;

/** Objections and complaints of a procedure that the scope shows, the newest first. */
export const listComplaints = (tx: Tx, procedureId: number): Promise<ComplaintRow[]> =>
  tx.query<ComplaintRow>(sql`select ${COLUMNS} from ${FROM} where c.procedure_id = ${procedureId} order by c.id desc`);

export const findComplaint = (tx: Tx, id: number): Promise<ComplaintRow | undefined> =>
  tx.maybeOne<ComplaintRow>(sql`select ${COLUMNS} from ${FROM} where c.id = ${id}`);

export const listComplaintEntries = (tx: Tx, ids: readonly number[]): Promise<ComplaintEntryRow[]> =>
  tx.query<ComplaintEntryRow>(sql`
    select e.complaint_id as "complaintId", e.kind, e.side, e.on_day as day, e.text, w.name as person
      from complaint_entry e left join person w on w.id = e.person_id
     where e.complaint_id = any(${[...ids]}::int[]) order by e.id`);

export type NewComplaint = Pick<
  ComplaintRow,
  'procedureId' | 'kind' | 'run' | 'providerId' | 'subject' | 'text' | 'decideBy' | 'termSource' | 'hearingNeeded'
> & { readonly receivedAt: string };

export async function insertComplaint(tx: Tx, made: NewComplaint, personId: number): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into complaint (procedure_id, kind, run, provider_id, subject, text, received_at, decide_by, term_source,
                           hearing_needed, person_id)
    values (${made.procedureId}, ${made.kind}, ${made.run}, ${made.providerId}, ${made.subject}, ${made.text},
            ${made.receivedAt}::timestamptz, ${made.decideBy}, ${made.termSource}, ${made.hearingNeeded}, ${personId})
    returning id`);
  return id;
}

export const insertComplaintEntry = (
  tx: Tx,
  made: Omit<ComplaintEntryRow, 'person'>,
  personId: number,
): Promise<number> =>
  tx.execute(sql`
    insert into complaint_entry (complaint_id, kind, side, on_day, text, person_id)
    values (${made.complaintId}, ${made.kind}, ${made.side}, ${made.day}, ${made.text}, ${personId})`);

export const decideComplaint = (
  tx: Tx,
  id: number,
  decided: { readonly outcome: ComplaintOutcome; readonly reason: string; readonly at: string },
  personId: number,
): Promise<number> =>
  tx.execute(sql`
    update complaint set outcome = ${decided.outcome}, reason = ${decided.reason}, decided_at = ${decided.at}::timestamptz,
           decided_by = ${personId}
     where id = ${id} and outcome is null`);
