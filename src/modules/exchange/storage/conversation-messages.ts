import { sql, type Tx } from '../../../platform/db/index.ts';
import type { MessageId } from '../../../standards/ijw/index.ts';
import type { DispatchState } from '../domain/delivery-state.ts';
import { HELD } from './dispatches.ts';

export type ConversationMessage = DispatchState & {
  readonly messageId: bigint;
  readonly message: MessageId;
  /** The message this one answers. */
  readonly answersId: bigint | null;
  readonly at: Date;
};

/**
 * Every message that told something of an allocation, or was answered about it, oldest first: its contents, starts and stops,
 * the requests it grants or that ask to change it, and their answers. Messages about the child that were turned down, or wait
 * to be judged, stand among them: what they were about was never registered.
 */
export const conversationMessages = (tx: Tx, allocationId: bigint): Promise<ConversationMessage[]> =>
  tx.query(sql`
    with a as (select a.*, c.bsn_hash from allocation a join client c on c.id = a.client_id where a.id = ${allocationId}),
    asked as (
      select r.id, r.message_id from care_request r, a
       where r.client_hash = a.bsn_hash and r.municipality_id = a.municipality_id and r.provider_id = a.provider_id
         and (r.reference in (select v.request_reference from allocation_version v where v.allocation_id = a.id)
              or jsonb_path_exists(r.content, '$.**.ToewijzingNummer ? (@ == $n)', jsonb_build_object('n', a.number)))),
    told as (
      select message_id as id from allocation_version where allocation_id = ${allocationId}
      union select message_id from delivery_notice where allocation_id = ${allocationId}
      union select message_id from asked
      union select w.message_id from care_request_answer w join asked on asked.id = w.request_id
      union select m.id from message m, a
             where m.client_hash = a.bsn_hash and m.municipality_id = a.municipality_id and m.provider_id = a.provider_id
               and m.answers_id is null and m.outcome is distinct from 'processed' and m.confirmed is distinct from 'accepted')
    select m.id as "messageId", m.message_code as message, m.answers_id as "answersId", m.received_at as at, m.outcome, m.confirmed,
           m.delivered_at as "deliveredAt", d.sent_at as "sentAt", d.acknowledged_at as "acknowledgedAt",
           d.given_up_at as "givenUpAt", d.message_id is not null as "inOutbox",
           d.message_id is not null and d.attempts = 0 and m.delivered_at is null and ${sql.trusted(HELD)} as held
      from message m left join message_dispatch d on d.message_id = m.id
     where m.id in (select id from told) or m.answers_id in (select id from told)
     order by m.received_at, m.id`);
