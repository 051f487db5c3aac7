import { createHash } from 'node:crypto';
import type { Tx } from '../../../../platform/db/tx.ts';
import { insertDocument, type NewDocument } from '../../storage/signature/documents.ts';

/** Bytes of a file that belongs to a contract, with its name. */
export type WrittenFile = { readonly name: string; readonly bytes: Uint8Array };

/** Keeps a PDF as it is, with its digest; gives its number. */
export const keepFile = (
  tx: Tx,
  about: Pick<NewDocument, 'contractId' | 'version' | 'kind' | 'annex' | 'personId'>,
  { name, bytes }: WrittenFile,
): Promise<number> => {
  const digest = createHash('sha256').update(bytes).digest('hex');
  return insertDocument(tx, { ...about, name, mediaType: 'application/pdf', digest, content: bytes });
};

/** By its first bytes. */
export const looksLikePdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
