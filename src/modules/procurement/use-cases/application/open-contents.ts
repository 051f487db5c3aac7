import type { Sealer } from '../../../../platform/crypto/sealer.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { type ApplicationContent, contentFromJson, type contentToJson } from '../../domain/application/content.ts';
import { listOpenedContents } from '../../storage/application-content.ts';
import { sealUse, unsealJson } from '../sealed-json.ts';

export type OpenedContent = {
  readonly phase: string;
  readonly content: ApplicationContent;
  readonly handedInAt: Date;
  readonly digest: string;
};

/** What was handed in and has been opened, the last phase last; the database gives nothing before. */
export async function openContents(
  tx: Tx,
  sealer: Sealer,
  procedureId: number,
  applicationIds: readonly number[],
): Promise<ReadonlyMap<number, readonly OpenedContent[]>> {
  const rows = await listOpenedContents(tx, applicationIds);
  const inOrder = rows.toSorted((a, b) => a.handedInAt.getTime() - b.handedInAt.getTime());
  return new Map(
    [...Map.groupBy(inOrder, (row) => row.applicationId)].map(([id, own]) => [
      id,
      own.map(({ phase, digest, handedInAt, sealed }) => ({
        phase,
        digest,
        handedInAt,
        content: contentFromJson(
          unsealJson<ReturnType<typeof contentToJson>>(sealer, sealUse.procedure(procedureId), sealed),
        ),
      })),
    ]),
  );
}
