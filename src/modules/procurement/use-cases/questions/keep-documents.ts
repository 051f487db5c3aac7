import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { paragraphsOf } from '../../domain/documents/paragraphs.ts';
import { changedParagraphs } from '../../domain/questions/answers.ts';
import { whereMay } from '../../domain/questions/may-ask.ts';
import { nameOf } from '../../domain/recorded.ts';
import {
  insertDocument,
  insertDocumentVersion,
  listVersionsOf,
  publishDocumentVersion,
} from '../../storage/documents.ts';
import { momentOf } from '../moment.ts';
import { actInProcedure, type ProcurementActor, type RunRefusal } from '../run-procedure.ts';
import { documentDigest } from './digests.ts';

export type DocumentRefusal =
  | RunRefusal
  | { readonly code: 'procurement.document-unknown' }
  | { readonly code: 'procurement.document-exists' }
  | { readonly code: 'procurement.document-empty' }
  | { readonly code: 'procurement.document-same' }
  | { readonly code: 'procurement.document-reason-missing' }
  | { readonly code: 'procurement.document-published' };

/** Adds a document with its first version, unpublished. Gives its id. */
export async function addDocument(
  tx: Tx,
  actor: ProcurementActor,
  procedureId: number,
  made: { readonly name: string; readonly text: string },
): Promise<Result<number, DocumentRefusal>> {
  if (!(await momentOf(tx, actor, procedureId))) return no({ code: 'procurement.procedure-unknown' });
  const paragraphs = paragraphsOf(made.text);
  if (paragraphs.length === 0) return no({ code: 'procurement.document-empty' });
  const documentId = await insertDocument(tx, procedureId, made.name);
  if (documentId === undefined) return no({ code: 'procurement.document-exists' });
  await insertDocumentVersion(tx, { documentId, version: 1, paragraphs, reason: null }, actor.personId);
  return yes(documentId);
}

/** A next version; once a version was published it asks a reason. Gives the procedure. */
export async function reviseDocument(
  tx: Tx,
  actor: ProcurementActor,
  documentId: number,
  made: { readonly text: string; readonly reason: string | null },
): Promise<Result<number, DocumentRefusal>> {
  const versions = await listVersionsOf(tx, documentId);
  const newest = versions.at(-1);
  if (!newest) return no({ code: 'procurement.document-unknown' });
  const paragraphs = paragraphsOf(made.text);
  if (paragraphs.length === 0) return no({ code: 'procurement.document-empty' });
  if (changedParagraphs(newest, { ...newest, paragraphs }).length === 0)
    return no({ code: 'procurement.document-same' });
  if (made.reason === null && versions.some((one) => one.publishedAt !== null))
    return no({ code: 'procurement.document-reason-missing' });
  const version = newest.version + 1;
  await insertDocumentVersion(tx, { documentId, version, paragraphs, reason: made.reason }, actor.personId);
  return yes(newest.procedureId);
}

/**
 * Publishes the newest version, in a phase in which that may be done. Its digest goes into the log, so that an outsider can
 * check the text. Gives the procedure.
 */
export async function publishDocument(
  tx: Tx,
  actor: ProcurementActor,
  documentId: number,
): Promise<Result<number, DocumentRefusal>> {
  const newest = (await listVersionsOf(tx, documentId)).at(-1);
  if (!newest) return no({ code: 'procurement.document-unknown' });
  if (newest.publishedAt !== null) return no({ code: 'procurement.document-published' });
  const acted = await actInProcedure(tx, actor, newest.procedureId, (moment) => {
    if (whereMay(moment, 'purchaser', 'publish-documents').length === 0)
      return no({ code: 'procurement.act-not-now', act: 'publish-documents', by: 'purchaser' });
    const what = nameOf({ about: 'document', id: documentId, version: newest.version });
    return yes([
      { kind: 'recorded', at: actor.now, personId: actor.personId, what, digest: documentDigest(newest.paragraphs) },
    ]);
  });
  if (!acted.ok) return acted;
  await publishDocumentVersion(tx, documentId, newest.version, actor.now);
  return yes(newest.procedureId);
}
