import type { Sealer } from '../../../../platform/crypto/sealer.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import {
  type ApplicationContent,
  contentFromJson,
  contentToJson,
  EMPTY_CONTENT,
} from '../../domain/application/content.ts';
import { findDraft, listFiles, saveDraft } from '../../storage/application-content.ts';
import type { ApplicationRow } from '../../storage/applications.ts';
import { findEvidence } from '../../storage/evidence.ts';
import { sealJson, sealUse, unsealJson } from '../sealed-json.ts';

/** What a provider writes itself; evidence and files are named, and filled in from the passport and the attachments. */
export type DraftContent = Omit<ApplicationContent, 'evidence' | 'files'> & { readonly evidenceIds: readonly number[] };
type StoredDraft = Omit<ReturnType<typeof contentToJson>, 'evidence' | 'files'> & {
  readonly evidenceIds: readonly number[];
};

/** The own draft with its evidence and attachments as they stand now; version 0 when nothing was written yet. */
export async function loadDraft(
  tx: Tx,
  sealer: Sealer,
  { id, providerId }: Pick<ApplicationRow, 'id' | 'providerId'>,
): Promise<{ readonly content: ApplicationContent; readonly version: number }> {
  const row = await findDraft(tx, id);
  const { evidenceIds, ...stored }: StoredDraft = row
    ? unsealJson<StoredDraft>(sealer, sealUse.draft(providerId), row.sealed)
    : { ...contentToJson(EMPTY_CONTENT), evidenceIds: [] };
  const evidence = (await findEvidence(tx, evidenceIds)).filter((one) => !one.withdrawn);
  const files = await listFiles(tx, [id]);
  const content = contentFromJson({
    ...stored,
    evidence: evidence.map(({ id: evidenceId, kind, number, validThrough, digest }) => ({
      evidenceId,
      kind,
      number,
      validThrough,
      digest,
    })),
    files: files.map(({ id: fileId, requirementId, name, digest }) => ({ fileId, requirementId, name, digest })),
  });
  return { content, version: row?.version ?? 0 };
}

/** Keeps the draft; false when somebody else changed it since `seen`. */
export async function keepDraft(
  tx: Tx,
  sealer: Sealer,
  { id, providerId }: Pick<ApplicationRow, 'id' | 'providerId'>,
  { evidenceIds, ...content }: DraftContent,
  seen: number,
): Promise<boolean> {
  const { evidence: _evidence, files: _files, ...own } = contentToJson({ ...content, evidence: [], files: [] });
  const { sealed } = sealJson(sealer, sealUse.draft(providerId), { ...own, evidenceIds } satisfies StoredDraft);
  return (await saveDraft(tx, id, sealed, seen)) > 0;
}
