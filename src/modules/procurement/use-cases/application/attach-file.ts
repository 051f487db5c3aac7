import { no, type Result, yes } from '../../../../kernel/result.ts';
import type { Sealer } from '../../../../platform/crypto/sealer.ts';
import type { Tx } from '../../../../platform/db/tx.ts';
import { type AttachmentRefusal, checkAttachment } from '../../domain/application/attachment.ts';
import { insertFile } from '../../storage/application-content.ts';
import type { ProcurementActor } from '../run-procedure.ts';
import { digestOf, sealUse } from '../sealed-json.ts';
import { type ApplicationRefusal, doorFor, findOwnApplication } from './hand-in.ts';

export type Attached = {
  readonly content: Buffer;
  readonly name: string;
  readonly mediaType: string;
  /** The requirement that it belongs to; null: to the application as a whole. */
  readonly requirementId: number | null;
};

/** Adds an attachment to an own application that one can hand in now: sealed until the opening, told by its SHA-256. */
export async function attachFile(
  tx: Tx,
  actor: ProcurementActor,
  sealer: Sealer,
  applicationId: number,
  { content, name, mediaType, requirementId }: Attached,
): Promise<Result<true, ApplicationRefusal | AttachmentRefusal>> {
  const own = await findOwnApplication(tx, actor, applicationId);
  if (!own) return no({ code: 'procurement.application-unknown' });
  const right = checkAttachment(mediaType, content);
  if (!right.ok) return right;
  const door = await doorFor(tx, actor, own);
  if (!door.ok) return door;
  await insertFile(tx, {
    applicationId,
    phase: door.value.phase,
    requirementId,
    name,
    mediaType,
    size: content.length,
    digest: digestOf(content),
    sealed: sealer.seal(sealUse.procedure(own.procedureId), content),
    personId: actor.personId,
  });
  return yes(true);
}
