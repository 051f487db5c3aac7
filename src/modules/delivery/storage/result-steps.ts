import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ResultOutcome, ResultReport, ResultSide, ResultStanding, SaidBy } from '../domain/agreed-result.ts';

/** Steps of agreed results: appended, never changed; the database guards their order. */

export type StepKind = 'agreed' | 'reported' | 'confirmed' | 'contradicted' | 'withdrawn';

export type StoredStep = {
  readonly id: bigint;
  readonly resultId: bigint;
  readonly kind: StepKind;
  readonly side: ResultSide;
  readonly outcome: ResultOutcome | null;
  readonly onDay: PlainDate | null;
  readonly saidBy: SaidBy | null;
  readonly text: string;
  readonly personName: string | null;
  readonly recordedAt: Date;
};

/** Everything that was done with these results, oldest first. */
export const listSteps = (tx: Tx, resultIds: readonly bigint[]): Promise<StoredStep[]> =>
  tx.query<StoredStep>(sql`
    select s.id, s.result_id as "resultId", s.kind, s.side, s.outcome, s.on_day as "onDay", s.said_by as "saidBy", s.text,
           p.name as "personName", s.recorded_at as "recordedAt"
      from agreed_result_step s left join person p on p.id = s.person_id
     where s.result_id = any (${[...resultIds]}::bigint[]) order by s.id`);

export type NewStep = {
  readonly kind: Exclude<StepKind, 'reported'>;
  readonly side: ResultSide;
  readonly text: string;
  /** Of the report that is answered. */
  readonly reportId: bigint | null;
  readonly personId: number;
};

export const insertStep = (tx: Tx, resultId: bigint, step: NewStep): Promise<number> =>
  tx.execute(sql`
    insert into agreed_result_step (result_id, municipality_id, provider_id, kind, side, report_id, text, person_id)
    select r.id, r.municipality_id, r.provider_id, ${step.kind}, ${step.side}, ${step.reportId}, ${step.text}, ${step.personId}
      from agreed_result r where r.id = ${resultId}`);

/** Appends reports of a provider in one statement, however many. */
export const insertReports = (
  tx: Tx,
  reports: readonly (ResultReport & { readonly resultId: bigint })[],
  personId: number,
): Promise<number> =>
  tx.execute(sql`
    insert into agreed_result_step (result_id, municipality_id, provider_id, kind, side, outcome, on_day, said_by, text, person_id)
    select r.id, r.municipality_id, r.provider_id, 'reported', 'provider', t.outcome, t.on_day, t.said_by, t.text, ${personId}
      from jsonb_to_recordset(${JSON.stringify(reports.map(toRow))}::jsonb)
             as t(nr int, result_id bigint, outcome text, on_day date, said_by text, text text)
      join agreed_result r on r.id = t.result_id order by t.nr`);

const toRow = (report: ResultReport & { readonly resultId: bigint }, nr: number) => ({
  nr,
  result_id: Number(report.resultId),
  outcome: report.outcome,
  on_day: report.onDay,
  said_by: report.saidBy,
  text: report.text,
});

/** The last report of each of these results. */
export const lastReports = (
  tx: Tx,
  resultIds: readonly bigint[],
): Promise<(ResultReport & { readonly resultId: bigint })[]> =>
  tx.query(sql`
    select distinct on (result_id) result_id as "resultId", outcome, on_day as "onDay", said_by as "saidBy", text
      from agreed_result_step where kind = 'reported' and result_id = any (${[...resultIds]}::bigint[])
     order by result_id, id desc`);

/** What payment looks at: where the results of these children's allocations stand, between one municipality and one provider. */
export const loadResults = (
  tx: Tx,
  of: { readonly municipalityId: number; readonly providerId: number; readonly clientIds: readonly bigint[] },
): Promise<(ResultStanding & { readonly allocationNumber: number })[]> =>
  tx.query(sql`
    select a.number::int as "allocationNumber", s.state, s.outcome, s.reported_on as "reportedOn"
      from agreed_result r join allocation a on a.id = r.allocation_id cross join lateral rd.result_state(r.id) s
     where r.client_id = any (${[...of.clientIds]}::bigint[]) and r.municipality_id = ${of.municipalityId}
       and r.provider_id = ${of.providerId} and s.state not in ('proposed', 'withdrawn') order by r.id`);
