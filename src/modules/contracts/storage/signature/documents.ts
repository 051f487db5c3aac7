import { sql } from '../../../../platform/db/sql.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import type { AnnexKind } from '../../domain/papers/papers.ts';

export type DocumentKind = 'to-sign' | 'signed' | 'annex';

/** A kept file of a contract, without its bytes. */
export type DocumentRow = {
  readonly id: number;
  readonly contractId: number;
  /** Of the contract whose text it holds. */
  readonly version: number;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** SHA-256 in hexadecimal. */
  readonly digest: string;
  readonly recordedAt: Date;
};
export type DocumentFile = DocumentRow & { readonly content: Buffer };

const COLUMNS = sql`id, contract_id as "contractId", version, kind, name, media_type as "mediaType", size, digest,
  recorded_at as "recordedAt"`;

/** Kept files of a contract, oldest first. */
export const listDocuments = (tx: Tx, contractId: number): Promise<DocumentRow[]> =>
  tx.query<DocumentRow>(sql`select ${COLUMNS} from contract_document where contract_id = ${contractId} order by id`);

export const loadDocument = (tx: Tx, id: number): Promise<DocumentFile | undefined> =>
  tx.maybeOne<DocumentFile>(sql`select ${COLUMNS}, content from contract_document where id = ${id}`);

/** All kept files of a contract with their bytes, oldest first. */
export const loadDocuments = (tx: Tx, contractId: number): Promise<DocumentFile[]> =>
  tx.query<DocumentFile>(
    sql`select ${COLUMNS}, content from contract_document where contract_id = ${contractId} order by id`,
  );

export type NewDocument = Omit<DocumentRow, 'id' | 'size' | 'recordedAt'> & {
  /** What an annex is; null for what is signed. */
  readonly annex: AnnexKind | null;
  readonly content: Uint8Array;
  readonly personId: number;
};

export async function insertDocument(tx: Tx, made: NewDocument): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into contract_document (contract_id, version, kind, annex, name, media_type, size, digest, content, person_id)
    values (${made.contractId}, ${made.version}, ${made.kind}, ${made.annex}, ${made.name}, ${made.mediaType}, ${made.content.length},
            ${made.digest}, ${Buffer.from(made.content)}, ${made.personId}) returning id`);
  return id;
}
