import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export type ReportLine = {
  readonly id: number;
  readonly month: PlainDate;
  readonly summary: string;
  readonly madeAt: Date;
};

/** The reports of the organisation that somebody acts for, newest first. */
export const listReports = (tx: Tx, organisationId: number): Promise<ReportLine[]> =>
  tx.query<ReportLine>(sql`
    select id, month, summary, made_at as "madeAt" from periodic_report
     where organisation_id = ${organisationId} order by month desc limit 120`);

/** One document of a report. */
export const findDocument = (
  tx: Tx,
  organisationId: number,
  id: number,
  format: 'pdf' | 'xlsx',
): Promise<{ readonly month: PlainDate; readonly content: Buffer } | undefined> =>
  tx.maybeOne(sql`
    select month, case ${format}::text when 'pdf' then pdf else xlsx end as content
      from periodic_report where id = ${id} and organisation_id = ${organisationId}`);

export const isReportMade = async (tx: Tx, organisationId: number, month: PlainDate): Promise<boolean> =>
  (await tx.maybeOne(
    sql`select 1 from periodic_report where organisation_id = ${organisationId} and month = ${month}::date`,
  )) !== undefined;

export const insertReport = (
  tx: Tx,
  made: {
    readonly organisationId: number;
    readonly month: PlainDate;
    readonly summary: string;
    readonly pdf: Uint8Array;
    readonly xlsx: Uint8Array;
  },
): Promise<number> =>
  tx.execute(sql`
    insert into periodic_report (organisation_id, month, summary, pdf, xlsx)
    values (${made.organisationId}, ${made.month}, ${made.summary}, ${Buffer.from(made.pdf)}, ${Buffer.from(made.xlsx)})`);

export const nameOf = async (tx: Tx, organisationId: number): Promise<string> =>
  (await tx.one<{ name: string }>(sql`select name from organisation where id = ${organisationId}`)).name;

/** The municipalities of a region on a day. */
export const membersOf = async (tx: Tx, regionId: number, day: PlainDate): Promise<number[]> =>
  (
    await tx.query<{ id: number }>(sql`
      select municipality_id as id from region_membership
       where region_id = ${regionId} and from_on <= ${day}::date and (through_on is null or through_on >= ${day}::date) order by 1`)
  ).map(({ id }) => id);
