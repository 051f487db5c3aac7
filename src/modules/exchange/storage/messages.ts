import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { MessageRemark } from '../domain/message-status.ts';

/** What identifies a message: kind, sender, receiver and the sender's own identification (TR056). */
export type MessageIdentity = {
  readonly direction: 'in' | 'out';
  readonly messageCode: string;
  readonly senderCode: string;
  readonly receiverCode: string;
  readonly identification: string;
};

export type NewMessage = MessageIdentity & {
  readonly regionId: number;
  readonly datedOn: PlainDate;
  readonly providerId: number;
  readonly municipalityId: number;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: Buffer;
  readonly receivedBy: number | null;
  readonly answersId?: bigint;
  readonly outcome?: 'processed';
};

/** The earlier message with this identity that was not refused, or undefined. */
export async function findSameIdentity(
  tx: Tx,
  identity: MessageIdentity,
): Promise<{ readonly id: bigint; readonly sha256: Buffer } | undefined> {
  return tx.maybeOne(
    `select id, sha256 from message
      where direction = $1 and message_code = $2 and sender_code = $3 and receiver_code = $4 and identification = $5
        and outcome is distinct from 'refused'`,
    [identity.direction, identity.messageCode, identity.senderCode, identity.receiverCode, identity.identification],
  );
}

/** Adds a message; undefined when one with the same identity came in between (nothing is changed then). */
export async function insertMessage(tx: Tx, message: NewMessage): Promise<bigint | undefined> {
  const row = await tx.maybeOne<{ id: bigint }>(
    `insert into message (region_id, direction, message_code, sender_code, receiver_code, identification, dated_on,
       provider_id, municipality_id, file_name, size_bytes, sha256, received_by, answers_id, outcome, outcome_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, case when $15::text is null then null else now() end)
     on conflict do nothing returning id`,
    [
      message.regionId,
      message.direction,
      message.messageCode,
      message.senderCode,
      message.receiverCode,
      message.identification,
      message.datedOn,
      message.providerId,
      message.municipalityId,
      message.fileName,
      message.sizeBytes,
      message.sha256,
      message.receivedBy,
      message.answersId ?? null,
      message.outcome ?? null,
    ],
  );
  return row?.id;
}

export type StoredMessage = {
  readonly id: bigint;
  readonly regionId: number;
  readonly providerId: number;
  readonly municipalityId: number;
  readonly senderCode: string;
  readonly receiverCode: string;
  readonly identification: string;
  readonly datedOn: PlainDate;
  readonly receivedAt: Date;
  readonly sizeBytes: bigint;
  readonly outcome: 'processed' | 'refused' | null;
};

/** The message, locked until the transaction ends; throws when it is not within the scope. */
export async function lockMessage(tx: Tx, id: bigint): Promise<StoredMessage> {
  return tx.one(
    `select id, region_id as "regionId", provider_id as "providerId", municipality_id as "municipalityId",
            sender_code as "senderCode", receiver_code as "receiverCode", identification, dated_on as "datedOn",
            received_at as "receivedAt", size_bytes as "sizeBytes", outcome
       from message where id = $1 for update`,
    [id],
  );
}

export async function recordJob(tx: Tx, id: bigint, jobId: bigint): Promise<void> {
  await tx.execute('update message set job_id = $2 where id = $1', [id, jobId]);
}

/** Records what became of a message; a refused one carries the reasons. */
export async function recordOutcome(
  tx: Tx,
  id: bigint,
  outcome: 'processed' | 'refused',
  remarks: readonly MessageRemark[] = [],
): Promise<void> {
  await tx.execute('update message set outcome = $2, outcome_at = now(), refusals = $3 where id = $1', [
    id,
    outcome,
    remarks.length === 0 ? null : JSON.stringify(remarks),
  ]);
}

/** Corrects size and hash of a message whose bytes were built while they were stored. */
export async function recordContent(tx: Tx, id: bigint, sizeBytes: number, sha256: Buffer): Promise<void> {
  await tx.execute('update message set size_bytes = $2, sha256 = $3 where id = $1', [id, sizeBytes, sha256]);
}
