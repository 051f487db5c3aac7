import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** A message of the hub that turned out not to be valid to its schema, and that nothing was answered to. */
export type Unreadable = {
  readonly cameWith: string;
  readonly messageCode: string;
  readonly senderCode: string;
  readonly receiverCode: string;
  readonly datedOn: PlainDate;
};

/** Finds the message when its sender must hear that it was not valid (StUF055); sender and receiver as it travelled. */
export const findUnreadable = (tx: Tx, messageId: bigint): Promise<Unreadable | undefined> =>
  tx.maybeOne(
    `select came_with as "cameWith", message_code as "messageCode", sender_code as "senderCode", receiver_code as "receiverCode",
            dated_on as "datedOn"
       from message m where id = $1 and outcome = 'refused' and came_with is not null
        and not exists (select from message a where a.answers_id = m.id)`,
    [messageId],
  );
