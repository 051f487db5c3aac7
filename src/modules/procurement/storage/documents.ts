import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Paragraph } from '../domain/documents/paragraphs.ts';

/** A version of a document, as far as the scope shows it: providers see published ones. */
export type DocumentVersionRow = {
  readonly documentId: number;
  readonly procedureId: number;
  readonly name: string;
  readonly version: number;
  readonly paragraphs: readonly Paragraph[];
  readonly reason: string | null;
  readonly publishedAt: Date | null;
};

const COLUMNS = sql`d.id as "documentId", d.procedure_id as "procedureId", d.name, v.version, v.paragraphs, v.reason,
  v.published_at as "publishedAt"`;

/** All versions of the documents of a procedure: by document, the oldest version first. */
export const listDocumentVersions = (tx: Tx, procedureId: number): Promise<DocumentVersionRow[]> =>
  tx.query<DocumentVersionRow>(sql`
    select ${COLUMNS} from procedure_document d join procedure_document_version v on v.document_id = d.id
     where d.procedure_id = ${procedureId} order by d.name, d.id, v.version`);

export const listVersionsOf = (tx: Tx, documentId: number): Promise<DocumentVersionRow[]> =>
  tx.query<DocumentVersionRow>(sql`
    select ${COLUMNS} from procedure_document d join procedure_document_version v on v.document_id = d.id
     where d.id = ${documentId} order by v.version`);

/** A document without versions; undefined when the procedure has one by this name. */
export const insertDocument = async (tx: Tx, procedureId: number, name: string): Promise<number | undefined> =>
  (
    await tx.maybeOne<{ id: number }>(sql`
      insert into procedure_document (procedure_id, name) values (${procedureId}, ${name})
      on conflict (procedure_id, name) do nothing returning id`)
  )?.id;

export const insertDocumentVersion = (
  tx: Tx,
  made: Pick<DocumentVersionRow, 'documentId' | 'version' | 'paragraphs' | 'reason'>,
  personId: number,
): Promise<number> =>
  tx.execute(sql`
    insert into procedure_document_version (document_id, version, paragraphs, reason, person_id)
    values (${made.documentId}, ${made.version}, ${JSON.stringify(made.paragraphs)}::jsonb, ${made.reason}, ${personId})`);

/** From now on everybody may read this version. */
export const publishDocumentVersion = (tx: Tx, documentId: number, version: number, at: string): Promise<number> =>
  tx.execute(sql`
    update procedure_document_version set published_at = ${at}::timestamptz
     where document_id = ${documentId} and version = ${version} and published_at is null`);
