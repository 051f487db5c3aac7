import { sql } from '../../../../platform/db/sql.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { Outcome, SubcontractRequest } from '../../domain/consent/subcontracting.ts';

/** A request with what became of it; no outcome: it awaits an answer. */
export type RequestRow = SubcontractRequest & {
  readonly personName: string | null;
  readonly recordedAt: Date;
  readonly outcome: Outcome | null;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
};

const ROWS = sql`
  select r.id, r.contract_id as "contractId", r.name, r.registration, r.task, r.share_percent::float as "sharePercent",
         r.under_name as "under", r.from_on as "from", r.reason, p.name as "personName", r.recorded_at as "recordedAt",
         a.outcome, a.reason as answer, q.name as "answeredBy", a.recorded_at as "answeredAt"
    from subcontract_request r left join person p on p.id = r.person_id
    left join subcontract_answer a on a.request_id = r.id left join person q on q.id = a.person_id`;

/** Requests under a contract, the newest first. */
export const listRequests = (tx: Tx, contractId: number): Promise<RequestRow[]> =>
  tx.query<RequestRow>(sql`${ROWS} where r.contract_id = ${contractId} order by r.id desc`);

/** Requests under contracts that await an answer, the oldest first. */
export const listOpenRequests = (tx: Tx, contractIds: readonly number[]): Promise<RequestRow[]> =>
  tx.query<RequestRow>(sql`
    ${ROWS} where r.contract_id = any(${contractIds}::int[]) and a.request_id is null order by r.id`);

export const findRequest = (tx: Tx, id: number): Promise<RequestRow | undefined> =>
  tx.maybeOne<RequestRow>(sql`${ROWS} where r.id = ${id}`);

export const insertRequest = (tx: Tx, made: Omit<SubcontractRequest, 'id'>, personId: number): Promise<number> =>
  tx.execute(sql`
    insert into subcontract_request (contract_id, name, registration, task, share_percent, under_name, no_third_level, from_on,
                                     reason, person_id)
    values (${made.contractId}, ${made.name}, ${made.registration}, ${made.task}, ${made.sharePercent}, ${made.under}, true,
            ${made.from}, ${made.reason}, ${personId})`);

export const insertAnswer = (
  tx: Tx,
  requestId: number,
  made: {
    readonly outcome: Outcome;
    readonly reason: string;
    /** Of the contract that took the subcontractor in; null unless granted. */
    readonly version: number | null;
    readonly personId: number;
  },
): Promise<number> =>
  tx.execute(sql`
    insert into subcontract_answer (request_id, outcome, reason, amendment_version, person_id)
    values (${requestId}, ${made.outcome}, ${made.reason}, ${made.version}, ${made.personId})`);
