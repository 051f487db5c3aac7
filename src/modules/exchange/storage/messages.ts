import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { MessageId } from '../../../standards/ijw/index.ts';
import type { MessageRemark, MessageSignal } from '../domain/message-status.ts';

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
  /** Keyed hash of the BSN of the one child it is about. */
  readonly clientHash?: Buffer | undefined;
  /** Reference of the transport that brought it in. */
  readonly cameWith?: string | undefined;
  readonly outcome?: 'processed';
  /** The receiver has it: taken in here. */
  readonly delivered?: boolean;
};

export type SameIdentity = { readonly id: bigint; readonly sha256: Buffer; readonly delivered: boolean };

/** The earlier message with this identity that was not refused, whoever of both parties sent or took it in; or undefined. */
export async function findSameIdentity(
  tx: Tx,
  identity: Omit<MessageIdentity, 'direction'>,
): Promise<SameIdentity | undefined> {
  return tx.maybeOne(
    `select id, sha256, delivered_at is not null as delivered from message
      where message_code = $1 and sender_code = $2 and receiver_code = $3 and identification = $4
        and outcome is distinct from 'refused'`,
    [identity.messageCode, identity.senderCode, identity.receiverCode, identity.identification],
  );
}

/** Adds a message; undefined when one with the same identity came in between (nothing is changed then). */
export async function insertMessage(tx: Tx, message: NewMessage): Promise<bigint | undefined> {
  const row = await tx.maybeOne<{ id: bigint }>(
    `insert into message (region_id, direction, message_code, sender_code, receiver_code, identification, dated_on,
       provider_id, municipality_id, file_name, size_bytes, sha256, received_by, answers_id, outcome, outcome_at, client_hash,
       came_with, delivered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, case when $15::text is null then null else now() end,
       $16, $17, case when $18 then now() end)
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
      message.clientHash ?? null,
      message.cameWith ?? null,
      message.delivered ?? false,
    ],
  );
  return row?.id;
}

export type StoredMessage = {
  readonly id: bigint;
  readonly messageCode: MessageId;
  readonly direction: 'in' | 'out';
  readonly regionId: number;
  readonly providerId: number;
  readonly municipalityId: number;
  readonly senderCode: string;
  readonly receiverCode: string;
  readonly identification: string;
  readonly datedOn: PlainDate;
  readonly receivedAt: Date;
  readonly sizeBytes: bigint;
  readonly outcome: 'processed' | 'rejected' | 'refused' | null;
  readonly clientHash: Buffer | null;
  readonly answersId: bigint | null;
  /** When the receiver took it in here. */
  readonly deliveredAt: Date | null;
  /** What the sender learned from the return message. */
  readonly confirmed: 'accepted' | 'rejected' | null;
};

const STORED = `select id, message_code as "messageCode", direction, region_id as "regionId", provider_id as "providerId",
       municipality_id as "municipalityId", sender_code as "senderCode", receiver_code as "receiverCode", identification,
       dated_on as "datedOn", received_at as "receivedAt", size_bytes as "sizeBytes", outcome, client_hash as "clientHash",
       answers_id as "answersId", delivered_at as "deliveredAt", confirmed
  from message`;

/** The message, locked until the transaction ends; throws when it is not within the scope. */
export async function lockMessage(tx: Tx, id: bigint): Promise<StoredMessage> {
  return tx.one(`${STORED} where id = $1 for update`, [id]);
}

/** The message, when it is within the scope. */
export const findStored = (tx: Tx, id: bigint): Promise<StoredMessage | undefined> =>
  tx.maybeOne(`${STORED} where id = $1`, [id]);

/** The message with this identity that was not refused, locked; undefined when there is none. */
export const lockByIdentity = (
  tx: Tx,
  identity: Omit<MessageIdentity, 'direction'>,
): Promise<StoredMessage | undefined> =>
  tx.maybeOne(
    `${STORED} where message_code = $1 and sender_code = $2 and receiver_code = $3 and identification = $4
        and outcome is distinct from 'refused' for update`,
    [identity.messageCode, identity.senderCode, identity.receiverCode, identity.identification],
  );

/** The receiver here has it. */
export async function recordDelivered(tx: Tx, id: bigint, at: Date): Promise<void> {
  await tx.execute('update message set delivered_at = $2 where id = $1 and delivered_at is null', [id, at]);
}

/** What the sender learned; the first answer counts. */
export async function recordConfirmed(tx: Tx, id: bigint, confirmed: 'accepted' | 'rejected'): Promise<void> {
  await tx.execute('update message set confirmed = $2, confirmed_at = now() where id = $1 and confirmed is null', [
    id,
    confirmed,
  ]);
}

/** The reference of the post that brought it; of one that came again the last, under which its sender waits for the answer. */
export async function recordCameWith(tx: Tx, id: bigint, cameWith: string): Promise<void> {
  await tx.execute('update message set came_with = $2 where id = $1 and came_with is distinct from $2', [id, cameWith]);
}

/** Which message an incoming answer belongs to: it is about the same child. */
export async function recordAnswers(tx: Tx, id: bigint, answersId: bigint): Promise<void> {
  await tx.execute(
    'update message set answers_id = $2, client_hash = (select client_hash from message where id = $2) where id = $1',
    [id, answersId],
  );
}

/** Whom the message is about, once that is known. */
export async function recordClient(tx: Tx, id: bigint, clientHash: Buffer): Promise<void> {
  await tx.execute('update message set client_hash = $2 where id = $1', [id, clientHash]);
}

/** The message that was sent in answer to this one, or undefined. */
export const findAnswer = (tx: Tx, id: bigint): Promise<{ readonly id: bigint } | undefined> =>
  tx.maybeOne('select id from message where answers_id = $1 order by id limit 1', [id]);

/** A number for a message sent from here that no other message of this installation has. */
export async function nextIdentification(tx: Tx): Promise<string> {
  const { number } = await tx.one<{ number: bigint }>(`select nextval('message_identification_seq') as number`);
  return `B${String(number).padStart(11, '0')}`;
}

export async function recordJob(tx: Tx, id: bigint, jobId: bigint): Promise<void> {
  await tx.execute('update message set job_id = $2 where id = $1', [id, jobId]);
}

/** Records what became of a message; a refused one carries the reasons. */
export async function recordOutcome(
  tx: Tx,
  id: bigint,
  outcome: 'processed' | 'rejected' | 'refused',
  remarks: readonly MessageRemark[] = [],
): Promise<void> {
  await tx.execute('update message set outcome = $2, outcome_at = now(), refusals = $3 where id = $1', [
    id,
    outcome,
    remarks.length === 0 ? null : JSON.stringify(remarks),
  ]);
}

/** What a person should know of a message; empty says that there is nothing. */
export async function recordSignals(tx: Tx, id: bigint, signals: readonly MessageSignal[]): Promise<void> {
  if (signals.length === 0) return;
  await tx.execute('update message set signals = $2 where id = $1', [id, JSON.stringify(signals)]);
}

/** Corrects size and hash of a message whose bytes were built while they were stored. */
export async function recordContent(tx: Tx, id: bigint, sizeBytes: number, sha256: Buffer): Promise<void> {
  await tx.execute('update message set size_bytes = $2, sha256 = $3 where id = $1', [id, sizeBytes, sha256]);
}
