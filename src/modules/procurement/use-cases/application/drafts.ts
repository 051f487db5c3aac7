import type { Sealer } from '../../../../platform/crypto/sealer.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import {
  type ApplicationContent,
  contentFromJson,
  contentToJson,
  EMPTY_CONTENT,
} from '../../domain/application/content.ts';
import { type FileRow, listDrafts, listFiles, saveDraft } from '../../storage/application-content.ts';
import type { ApplicationRow } from '../../storage/applications.ts';
import { type EvidenceRow, findEvidence } from '../../storage/evidence.ts';
import { sealJson, sealUse, unsealJson } from '../sealed-json.ts';

/** What a provider writes itself; evidence and files are named, and filled in from the passport and the attachments. */
export type DraftContent = Omit<ApplicationContent, 'evidence' | 'files'> & { readonly evidenceIds: readonly number[] };
type StoredDraft = Omit<ReturnType<typeof contentToJson>, 'evidence' | 'files'> & {
  readonly evidenceIds: readonly number[];
};

export type Draft = { readonly content: ApplicationContent; readonly version: number };

/** Own drafts with their evidence and attachments as they stand now; version 0 when nothing was written yet. */
export async function loadDrafts(
  tx: Tx,
  sealer: Sealer,
  applications: readonly Pick<ApplicationRow, 'id' | 'providerId'>[],
): Promise<ReadonlyMap<number, Draft>> {
  const ids = applications.map((one) => one.id);
  const rows = new Map((await listDrafts(tx, ids)).map((row) => [row.applicationId, row]));
  const stored = applications.map(({ id, providerId }) => {
    const row = rows.get(id);
    const facts = row ? unsealJson<StoredDraft>(sealer, sealUse.draft(providerId), row.sealed) : EMPTY_DRAFT;
    return { id, facts, version: row?.version ?? 0 };
  });
  const evidence = await findEvidence(tx, [...new Set(stored.flatMap(({ facts }) => facts.evidenceIds))]);
  const files = Map.groupBy(await listFiles(tx, ids), (one) => one.applicationId);
  return new Map(
    stored.map(({ id, facts: { evidenceIds, ...own }, version }) => [
      id,
      {
        version,
        content: contentFromJson({ ...own, evidence: usedOf(evidence, evidenceIds), files: filesOf(files.get(id)) }),
      },
    ]),
  );
}

const EMPTY_DRAFT: StoredDraft = { ...contentToJson(EMPTY_CONTENT), evidenceIds: [] };

const usedOf = (evidence: readonly EvidenceRow[], ids: readonly number[]): ApplicationContent['evidence'] =>
  evidence
    .filter((one) => ids.includes(one.id) && !one.withdrawn)
    .map(({ id: evidenceId, kind, number, validThrough, digest }) => ({
      evidenceId,
      kind,
      number,
      validThrough,
      digest,
    }));

const filesOf = (files: readonly FileRow[] = []): ApplicationContent['files'] =>
  files.map(({ id: fileId, requirementId, name, digest }) => ({ fileId, requirementId, name, digest }));

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
