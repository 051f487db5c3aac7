import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** Sealed bytes of what was handed in; the database gives them from the opening on. */
export type SealedContent = {
  readonly applicationId: number;
  readonly phase: string;
  readonly digest: string;
  readonly sealed: Buffer;
  readonly handedInAt: Date;
};
export type FileRow = {
  readonly id: number;
  readonly applicationId: number;
  readonly phase: string;
  readonly requirementId: number | null;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly digest: string;
};

export type DraftRow = { readonly applicationId: number; readonly sealed: Buffer; readonly version: number };

/** Drafts of the provider in scope; those of others do not exist for it. */
export const listDrafts = (tx: Tx, applicationIds: readonly number[]): Promise<DraftRow[]> =>
  tx.query<DraftRow>(sql`
    select application_id as "applicationId", sealed, row_version as version from application_draft
     where application_id = any(${applicationIds}::int[])`);

/** Keeps a draft over the version that was seen; 0 when somebody else changed it meanwhile. */
export const saveDraft = (tx: Tx, applicationId: number, sealed: Buffer, seen: number): Promise<number> =>
  seen === 0
    ? tx.execute(sql`
        insert into application_draft (application_id, sealed) values (${applicationId}, ${sealed})
        on conflict (application_id) do nothing`)
    : tx.execute(sql`
        update application_draft set sealed = ${sealed}, row_version = row_version + 1, changed_at = now()
         where application_id = ${applicationId} and row_version = ${seen}`);

/** The last that was handed in per application and phase, as far as it was opened. */
export const listOpenedContents = (tx: Tx, applicationIds: readonly number[]): Promise<SealedContent[]> =>
  tx.query<SealedContent>(sql`
    select distinct on (application_id, phase) application_id as "applicationId", phase, digest, sealed,
           handed_in_at as "handedInAt"
      from application_content where application_id = any(${applicationIds}::int[])
     order by application_id, phase, id desc`);

/** Stores what was handed in with its evidence and proof of receipt; the log holds the receipt already. */
export async function insertContent(
  tx: Tx,
  made: {
    readonly applicationId: number;
    readonly procedureId: number;
    readonly phase: string;
    readonly digest: string;
    readonly sealed: Buffer;
    readonly at: string;
    readonly personId: number;
    readonly evidenceIds: readonly number[];
  },
): Promise<void> {
  await tx.execute(sql`
    insert into application_content (application_id, phase, digest, sealed, handed_in_at, person_id)
    values (${made.applicationId}, ${made.phase}, ${made.digest}, ${made.sealed}, ${made.at}::timestamptz, ${made.personId})`);
  await tx.execute(sql`
    delete from application_evidence where application_id = ${made.applicationId} and phase = ${made.phase}`);
  await tx.execute(sql`
    insert into application_evidence (application_id, phase, evidence_id)
    select ${made.applicationId}, ${made.phase}, id from unnest(${made.evidenceIds}::int[]) as id`);
  await tx.execute(sql`
    insert into application_receipt (application_id, phase, digest, handed_in_at, log_place, log_hash)
    select ${made.applicationId}, ${made.phase}, ${made.digest}, ${made.at}::timestamptz, place, hash
      from rd.procedure_log_end(${made.procedureId})`);
}

const FILE = sql`id, application_id as "applicationId", phase, requirement_id as "requirementId", name,
  media_type as "mediaType", size, digest`;

export const listFiles = (tx: Tx, applicationIds: readonly number[]): Promise<FileRow[]> =>
  tx.query<FileRow>(sql`
    select ${FILE} from application_file
     where application_id = any(${applicationIds}::int[]) and removed_at is null order by id`);

export const findFile = (
  tx: Tx,
  applicationId: number,
  id: number,
): Promise<(FileRow & { readonly sealed: Buffer }) | undefined> =>
  tx.maybeOne<FileRow & { readonly sealed: Buffer }>(sql`
    select ${FILE}, sealed from application_file where application_id = ${applicationId} and id = ${id}`);

export const insertFile = (
  tx: Tx,
  made: Omit<FileRow, 'id'> & { readonly sealed: Buffer; readonly personId: number },
): Promise<number> =>
  tx.execute(sql`
    insert into application_file (application_id, phase, requirement_id, name, media_type, size, digest, sealed, person_id)
    values (${made.applicationId}, ${made.phase}, ${made.requirementId}, ${made.name}, ${made.mediaType}, ${made.size},
            ${made.digest}, ${made.sealed}, ${made.personId})`);

export const removeFile = (tx: Tx, applicationId: number, id: number, at: string): Promise<number> =>
  tx.execute(sql`
    update application_file set removed_at = ${at}::timestamptz
     where application_id = ${applicationId} and id = ${id} and removed_at is null`);
