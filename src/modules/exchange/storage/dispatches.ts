import type { Tx } from '../../../platform/db/index.ts';
import { CHAIN_MESSAGES } from '../../../standards/ijw/index.ts';
import type { DispatchVia } from '../domain/routing.ts';

/** Puts a message in the outbox. */
export async function addDispatch(
  tx: Tx,
  dispatch: {
    readonly messageId: bigint;
    readonly municipalityId: number;
    readonly providerId: number;
    readonly via: DispatchVia;
  },
): Promise<void> {
  await tx.execute(
    'insert into message_dispatch (message_id, municipality_id, provider_id, via) values ($1, $2, $3, $4)',
    [dispatch.messageId, dispatch.municipalityId, dispatch.providerId, dispatch.via],
  );
}

/** Messages of which one must be answered before the sender sends the next about the same child (OP080). */
const AWAITED = `array[${CHAIN_MESSAGES.map((code) => `'${code}'`).join(',')}]`;

/** True of a message `m` while an earlier one of the same sender about the same child waits for its return message. */
export const HELD = `m.client_hash is not null and m.message_code = any(${AWAITED}) and exists (
  select from message e join message_dispatch ed on ed.message_id = e.id
   where e.client_hash = m.client_hash and e.municipality_id = m.municipality_id and e.provider_id = m.provider_id
     and e.sender_code = m.sender_code and e.message_code = any(${AWAITED}) and e.id < m.id and e.confirmed is null
     and e.outcome is distinct from 'refused')`;

/** Whether a message of the outbox waits for the return message to an earlier one. */
export async function isHeld(tx: Tx, messageId: bigint): Promise<boolean> {
  const { held } = await tx.one<{ held: boolean }>(`select (${HELD}) as held from message m where m.id = $1`, [
    messageId,
  ]);
  return held;
}

/** The next message that was waiting for the return message to this one and that is delivered directly; undefined when there is none. */
export async function nextDirect(tx: Tx, confirmedId: bigint): Promise<bigint | undefined> {
  const row = await tx.maybeOne<{ id: bigint }>(
    `select m.id from message c
       join message m on m.client_hash = c.client_hash and m.municipality_id = c.municipality_id
                     and m.provider_id = c.provider_id and m.sender_code = c.sender_code and m.id > c.id
       join message_dispatch d on d.message_id = m.id and d.via = 'direct' and d.done_at is null
      where c.id = $1 and m.delivered_at is null and not (${HELD})
      order by m.id limit 1 for update of m`,
    [confirmedId],
  );
  return row?.id;
}

/** A message that must leave now. */
export type DueDispatch = {
  readonly messageId: bigint;
  readonly via: 'ggk' | 'mailbox';
  /** Ours, for the envelope: the same until the transport took the message over; sent again, it is a new one. */
  readonly reference: string;
  /** Reference with which the message came that this one answers; null when it answers none. */
  readonly crossReference: string | null;
  readonly messageCode: string;
  readonly senderCode: string;
  readonly receiverCode: string;
  readonly identification: string;
  readonly fileName: string;
  readonly sizeBytes: bigint;
  /** This one included. */
  readonly attempts: number;
  readonly municipalityId: number;
  readonly providerId: number;
  readonly isReturn: boolean;
};

/**
 * Takes messages from the outbox that are due, oldest first, and keeps them from others for `leaseSeconds`. A message waits
 * while an earlier one about the same child is not answered (OP080). Whoever takes one must tell how it went.
 */
export async function dueDispatches(tx: Tx, limit: number, leaseSeconds = 120): Promise<readonly DueDispatch[]> {
  return tx.query(
    `with due as (
       select d.message_id from message_dispatch d join message m on m.id = d.message_id
        where d.done_at is null and d.given_up_at is null and d.via in ('ggk', 'mailbox') and d.next_attempt_at <= now()
          and not (${HELD})
        order by d.next_attempt_at, d.message_id limit $1 for update of d skip locked),
     taken as (
       update message_dispatch d
          set attempts = d.attempts + 1, next_attempt_at = now() + make_interval(secs => $2), acknowledged_at = null,
              reference = case when d.acknowledged_at is null then d.reference else gen_random_uuid() end
         from due where d.message_id = due.message_id returning d.*)
     select m.id as "messageId", t.via, t.reference::text as reference, coalesce(a.came_with, ad.reference::text) as "crossReference",
            m.message_code as "messageCode", m.sender_code as "senderCode", m.receiver_code as "receiverCode", m.identification,
            m.file_name as "fileName", m.size_bytes as "sizeBytes", t.attempts, m.municipality_id as "municipalityId",
            m.provider_id as "providerId", m.answers_id is not null as "isReturn"
       from taken t join message m on m.id = t.message_id
       left join message a on a.id = m.answers_id
       left join message_dispatch ad on ad.message_id = a.id
      order by m.id`,
    [limit, leaseSeconds],
  );
}

/** The other side's post room has the bytes. */
export async function recordSent(tx: Tx, messageId: bigint): Promise<void> {
  await tx.execute(
    'update message_dispatch set sent_at = coalesce(sent_at, now()), last_error = null where message_id = $1',
    [messageId],
  );
}

/**
 * The transport took the message over. An answer is then done; any other message is sent again from `resendAfter` when no
 * return message came (OP090 x OP080), the same bytes under the same identification.
 */
export async function recordAcknowledged(
  tx: Tx,
  messageId: bigint,
  { resendAfter }: { readonly resendAfter: Date },
): Promise<void> {
  await tx.execute(
    `update message_dispatch d
        set sent_at = coalesce(d.sent_at, now()), acknowledged_at = coalesce(d.acknowledged_at, now()), last_error = null,
            next_attempt_at = $2,
            done_at = case when m.message_code = any(${AWAITED}) or m.message_code = 'JW323' then d.done_at else now() end
       from message m where m.id = d.message_id and d.message_id = $1`,
    [messageId, resendAfter],
  );
}

/**
 * Sending failed: tried again at a later instant, or given up when there is none. An answer is done as soon as the transport took
 * it over, so that a fault about it opens it again; any other message that is done was confirmed, and stays so.
 */
export async function recordFailure(
  tx: Tx,
  messageId: bigint,
  { error, nextAttemptAt }: { readonly error: string; readonly nextAttemptAt: Date | undefined },
): Promise<void> {
  await tx.execute(
    `update message_dispatch
        set last_error = $2, next_attempt_at = coalesce($3, next_attempt_at),
            given_up_at = case when $3::timestamptz is null then now() else given_up_at end,
            acknowledged_at = case when done_at is null then acknowledged_at end, done_at = null
      where message_id = $1
        and (done_at is null or exists (select from message m where m.id = message_id and m.answers_id is not null))`,
    [messageId, error, nextAttemptAt ?? null],
  );
}

/** Nothing more has to be sent of it. */
export async function recordDone(tx: Tx, messageId: bigint): Promise<void> {
  await tx.execute('update message_dispatch set done_at = now() where message_id = $1 and done_at is null', [
    messageId,
  ]);
}

/** True of a message that somebody must take along as a file, and that was not yet. */
export async function awaitsHandOver(tx: Tx, messageId: bigint): Promise<boolean> {
  const row = await tx.maybeOne(
    `select message_id from message_dispatch where message_id = $1 and via = 'manual' and sent_at is null and done_at is null`,
    [messageId],
  );
  return row !== undefined;
}

/** A direct dispatch arrived in the moment it was sent. */
export async function recordDelivery(tx: Tx, messageId: bigint): Promise<void> {
  await tx.execute(
    `update message_dispatch set attempts = attempts + 1, sent_at = now(), acknowledged_at = now() where message_id = $1`,
    [messageId],
  );
}

/** Puts a message in the outbox once more, done or given up; false when it never was in it. */
export async function retryDispatch(tx: Tx, messageId: bigint): Promise<boolean> {
  const touched = await tx.execute(
    `update message_dispatch set next_attempt_at = now(), given_up_at = null, done_at = null, acknowledged_at = null, reference = gen_random_uuid()
      where message_id = $1 and via in ('ggk', 'mailbox')`,
    [messageId],
  );
  return touched > 0;
}
