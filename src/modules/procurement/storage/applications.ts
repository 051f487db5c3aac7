import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RunKey } from '../domain/procedure-event.ts';

/** That a provider takes part; what it prepares and handed in stands in rows of their own. */
export type ApplicationRow = {
  readonly id: number;
  readonly procedureId: number;
  readonly procedureNumber: string;
  readonly procedureTitle: string;
  readonly regionId: number;
  readonly regionName: string;
  readonly providerId: number;
  readonly providerName: string;
  readonly run: RunKey | null;
};
export type ReceiptRow = {
  readonly id: number;
  readonly applicationId: number;
  readonly phase: string;
  readonly digest: string;
  readonly handedInAt: Date;
  readonly logPlace: number;
  readonly logHash: string;
};

const ROWS = sql`
  select a.id, a.procedure_id as "procedureId", p.number as "procedureNumber", p.title as "procedureTitle",
         p.region_id as "regionId", r.name as "regionName", a.provider_id as "providerId", o.name as "providerName", a.run
    from application a join procedure p on p.id = a.procedure_id
    join organisation r on r.id = p.region_id join organisation o on o.id = a.provider_id`;

/** Applications that the scope shows: the own ones of a provider; for a region those that were opened. */
export const listApplications = (tx: Tx, procedureId: number | null, run: RunKey | null): Promise<ApplicationRow[]> =>
  tx.query<ApplicationRow>(sql`
    ${ROWS} where (${procedureId}::int is null or a.procedure_id = ${procedureId})
              and (${run}::text is null or coalesce(a.run, 'application:' || a.id) = ${run})
     order by a.id`);

export const findApplication = (tx: Tx, id: number): Promise<ApplicationRow | undefined> =>
  tx.maybeOne<ApplicationRow>(sql`${ROWS} where a.id = ${id}`);

/** Makes an application, or gives the one that the provider has in this round already. */
export async function insertApplication(
  tx: Tx,
  made: {
    readonly procedureId: number;
    readonly providerId: number;
    readonly run: RunKey | null;
    readonly personId: number;
  },
): Promise<number> {
  const there = await tx.maybeOne<{ id: number }>(sql`
    select id from application
     where procedure_id = ${made.procedureId} and provider_id = ${made.providerId} and run = ${made.run}`);
  if (there) return there.id;
  const { id } = await tx.one<{ id: number }>(sql`
    insert into application (procedure_id, provider_id, run, person_id)
    values (${made.procedureId}, ${made.providerId}, ${made.run}, ${made.personId}) returning id`);
  return id;
}

export const listReceipts = (tx: Tx, applicationIds: readonly number[]): Promise<ReceiptRow[]> =>
  tx.query<ReceiptRow>(sql`
    select id, application_id as "applicationId", phase, digest, handed_in_at as "handedInAt", log_place as "logPlace",
           log_hash as "logHash"
      from application_receipt where application_id = any(${applicationIds}::int[]) order by id`);

export const listProcedureProducts = (tx: Tx, procedureId: number): Promise<{ id: number; name: string }[]> =>
  tx.query<{ id: number; name: string }>(sql`
    select p.id, p.name from procedure_product b join product p on p.id = b.product_id
     where b.procedure_id = ${procedureId} order by p.code, p.id`);
