import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Release, ReleaseTag } from '../../../standards/ocds/index.ts';

export type ReleaseRow = {
  readonly id: number;
  readonly procedureId: number;
  readonly sequence: number;
  readonly tags: readonly ReleaseTag[];
  readonly content: Release;
  /** SHA-256 in hexadecimal. */
  readonly digest: string;
  readonly releasedAt: Date;
};

const ROW = sql`select id, procedure_id as "procedureId", sequence, tags, content, digest, released_at as "releasedAt"
  from ocds_release`;

/** Releases of a procedure, oldest first. */
export const listReleases = (tx: Tx, procedureId: number): Promise<ReleaseRow[]> =>
  tx.query<ReleaseRow>(sql`${ROW} where procedure_id = ${procedureId} order by sequence`);

/** The newest release of each procedure, newest first. */
export const listNewest = (tx: Tx): Promise<ReleaseRow[]> =>
  tx.query<ReleaseRow>(sql`
    ${ROW} r where sequence = (select max(n.sequence) from ocds_release n where n.procedure_id = r.procedure_id)
     order by released_at desc, id desc`);

/** One after the other publishes about a procedure; until the end of the transaction. */
export const holdPublication = (tx: Tx, procedureId: number): Promise<unknown> =>
  tx.query(sql`select pg_advisory_xact_lock(1872, ${procedureId})`);

export type NewRelease = Omit<ReleaseRow, 'id' | 'releasedAt'> & { readonly personId: number; readonly at: string };
export const insertRelease = (tx: Tx, made: NewRelease): Promise<number> =>
  tx.execute(sql`
    insert into ocds_release (procedure_id, sequence, tags, content, digest, person_id, released_at)
    values (${made.procedureId}, ${made.sequence}, ${[...made.tags]}::text[], ${JSON.stringify(made.content)}::jsonb,
            ${made.digest}, ${made.personId}, ${made.at}::timestamptz)`);
