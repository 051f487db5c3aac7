import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export const REPORT_KINDS = [
  'financial-duty',
  'social-return',
  'complaints',
  'inspection',
  'improvement-plan',
  'other',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What a provider told or was recorded about it. */
export type SupplierReport = {
  readonly id: bigint;
  readonly kind: ReportKind;
  readonly onDay: PlainDate;
  readonly year: number | null;
  readonly amountCents: bigint | null;
  readonly count: number | null;
  readonly text: string;
  readonly correctsId: bigint | null;
  /** A later row corrects this one. */
  readonly corrected: boolean;
  readonly organisationName: string;
  readonly personName: string | null;
  readonly recordedAt: Date;
};

/** Reports of a provider in a region, newest first, with those that were corrected. */
export const listReports = (tx: Tx, regionId: number, providerId: number): Promise<SupplierReport[]> =>
  tx.query<SupplierReport>(sql`
    select r.id, r.kind, r.on_day as "onDay", r.year, r.amount_cents as "amountCents", r.count, r.text, r.corrects_id as "correctsId",
           exists (select from supplier_report n where n.corrects_id = r.id) as corrected, o.name as "organisationName",
           p.name as "personName", r.recorded_at as "recordedAt"
      from supplier_report r join organisation o on o.id = r.organisation_id left join person p on p.id = r.person_id
     where r.region_id = ${regionId} and r.provider_id = ${providerId} order by r.on_day desc, r.id desc`);

export async function insertReport(
  tx: Tx,
  made: Pick<SupplierReport, 'kind' | 'onDay' | 'year' | 'count' | 'text'> & {
    readonly regionId: number;
    readonly providerId: number;
    readonly amountCents: number | null;
    readonly correctsId: number | null;
    readonly organisationId: number;
    readonly personId: number;
  },
): Promise<bigint> {
  const { id } = await tx.one<{ id: bigint }>(sql`
    insert into supplier_report (region_id, provider_id, kind, on_day, year, amount_cents, count, text, corrects_id, organisation_id, person_id)
    values (${made.regionId}, ${made.providerId}, ${made.kind}, ${made.onDay}, ${made.year}, ${made.amountCents}, ${made.count},
            ${made.text}, ${made.correctsId}, ${made.organisationId}, ${made.personId}) returning id`);
  return id;
}

/** When each provider of a region last told of financial problems or danger to continuity. */
export const listDutyReports = (tx: Tx, regionId: number): Promise<{ providerId: number; onDay: PlainDate }[]> =>
  tx.query(sql`
    select r.provider_id as "providerId", max(r.on_day) as "onDay" from supplier_report r
     where r.region_id = ${regionId} and r.kind = 'financial-duty'
       and not exists (select from supplier_report n where n.corrects_id = r.id) group by 1`);
