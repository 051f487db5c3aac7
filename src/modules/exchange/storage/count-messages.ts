import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { messagesSentBy, type Side } from '../domain/sides.ts';
import { countMessages } from './list-messages.ts';

export type MessagesThatMatter = {
  /** With a term that has passed, whoever must move. */
  readonly late: number;
  /** Sent by this side, with a term that runs for the other. */
  readonly waiting: number;
  readonly rejected: number;
  /** Sent by this side and not to be delivered. */
  readonly failed: number;
};

/** The counts above the list of messages, each equal to a filter of that list. */
export async function countMessagesThatMatter(
  tx: Tx,
  { side, declarations, today }: { readonly side: Side; readonly declarations: boolean; readonly today: PlainDate },
): Promise<MessagesThatMatter> {
  const kinds = messagesSentBy(side);
  const count = (filter: Partial<Parameters<typeof countMessages>[1]>) =>
    countMessages(tx, { declarations, ...filter }, today);
  return {
    late: await count({ clock: 'late' }),
    waiting: await count({ clock: 'open', kinds }),
    rejected: await count({ delivery: 'rejected' }),
    failed: await count({ delivery: 'failed', kinds }),
  };
}
