import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** Evidence in the passport of a provider. */
export type EvidenceRow = {
  readonly id: number;
  readonly providerId: number;
  readonly kind: string;
  readonly number: string;
  readonly issuer: string | null;
  readonly validFrom: PlainDate;
  readonly validThrough: PlainDate | null;
  readonly note: string;
  readonly fileName: string | null;
  readonly mediaType: string | null;
  readonly digest: string | null;
  readonly size: number | null;
  readonly withdrawn: boolean;
  /** Applications it was handed in with, as far as the scope shows them. */
  readonly usedIn: number;
};
export type NewEvidence = Pick<EvidenceRow, 'kind' | 'number' | 'issuer' | 'validFrom' | 'validThrough' | 'note'>;
export type EvidenceFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly digest: string;
  readonly content: Buffer;
};

const COLUMNS = sql`v.id, v.provider_id as "providerId", v.kind, v.number, v.issuer, v.valid_from as "validFrom",
  v.valid_through as "validThrough", v.note, v.file_name as "fileName", v.media_type as "mediaType", v.digest, v.size,
  v.withdrawn_at is not null as withdrawn,
  (select count(distinct u.application_id)::int from application_evidence u where u.evidence_id = v.id) as "usedIn"`;

/** All evidence that the scope shows: the own passport, or what was handed in and opened. */
export const listEvidence = (tx: Tx): Promise<EvidenceRow[]> =>
  tx.query<EvidenceRow>(sql`select ${COLUMNS} from provider_evidence v order by v.kind, v.valid_from desc, v.id desc`);

export const findEvidence = (tx: Tx, ids: readonly number[]): Promise<EvidenceRow[]> =>
  tx.query<EvidenceRow>(sql`select ${COLUMNS} from provider_evidence v where v.id = any(${ids}::int[]) order by v.id`);

export async function insertEvidence(tx: Tx, providerId: number, personId: number, made: NewEvidence): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into provider_evidence (provider_id, kind, number, issuer, valid_from, valid_through, note, person_id)
    values (${providerId}, ${made.kind}, ${made.number}, ${made.issuer}, ${made.validFrom}, ${made.validThrough},
            ${made.note}, ${personId})
    returning id`);
  return id;
}

/** Adds the file to evidence that has none yet; 0 when there is one, or no such evidence. */
export const addEvidenceFile = (tx: Tx, id: number, made: EvidenceFile): Promise<number> =>
  tx.execute(sql`
    update provider_evidence
       set file_name = ${made.fileName}, media_type = ${made.mediaType}, digest = ${made.digest},
           size = ${made.content.length}, content = ${made.content}
     where id = ${id} and digest is null and withdrawn_at is null`);

export const loadEvidenceFile = (tx: Tx, id: number): Promise<EvidenceFile | undefined> =>
  tx.maybeOne<EvidenceFile>(sql`
    select file_name as "fileName", media_type as "mediaType", digest, content from provider_evidence
     where id = ${id} and digest is not null`);

export const withdrawEvidence = (tx: Tx, id: number, at: string): Promise<number> =>
  tx.execute(sql`
    update provider_evidence set withdrawn_at = ${at}::timestamptz where id = ${id} and withdrawn_at is null`);
