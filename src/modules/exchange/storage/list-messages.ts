import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql, type Tx } from '../../../platform/db/index.ts';
import {
  containing,
  countListed,
  type KeysetOrder,
  type KeysetRow,
  keysetPage,
} from '../../../platform/db/keyset-page.ts';
import type { MessageRemark } from '../domain/message-status.ts';

export type MessageFilter = { readonly search?: string | undefined; readonly direction?: 'in' | 'out' | undefined };

export type MessageRow = {
  id: bigint;
  file_name: string;
  message_code: string;
  direction: 'in' | 'out';
  identification: string;
  dated_on: PlainDate;
  provider_id: number;
  provider: string;
  municipality_id: number;
  municipality: string;
  size_bytes: bigint;
  received_at: Date;
  outcome: 'processed' | 'refused' | null;
  outcome_at: Date | null;
  refusals: MessageRemark[] | null;
  claim_id: bigint | null;
  answer_id: bigint | null;
  work_began: boolean;
  progress: { stage?: string; done: number; total?: number } | null;
};

const messages = (where: ReturnType<typeof sql>) => sql`
  select m.id, m.file_name, m.message_code, m.direction, m.identification, m.dated_on, m.provider_id, p.name as provider,
         m.municipality_id, g.name as municipality, m.size_bytes, m.received_at, m.outcome, m.outcome_at, m.refusals,
         c.id as claim_id, a.id as answer_id, j.started_at is not null as work_began, j.progress
    from message m
    join organisation p on p.id = m.provider_id
    join organisation g on g.id = m.municipality_id
    left join claim c on c.message_id = m.id
    left join message a on a.answers_id = m.id
    left join job j on j.id = m.job_id
   where ${where}`;

const conditions = ({ search, direction }: MessageFilter) =>
  sql.and([
    ...(direction === undefined ? [] : [sql`m.direction = ${direction}`]),
    ...(search === undefined
      ? []
      : [sql`m.file_name ilike ${containing(search)} or m.identification ilike ${containing(search)}`]),
  ]);

export const listMessages = (
  tx: Tx,
  filter: MessageFilter,
  order: KeysetOrder,
  page: Parameters<typeof keysetPage>[3],
): Promise<(MessageRow & KeysetRow)[]> => keysetPage<MessageRow>(tx, messages(conditions(filter)), order, page);

export const countMessages = (tx: Tx, filter: MessageFilter): Promise<number> =>
  countListed(tx, sql`select m.id from message m where ${conditions(filter)}`);

export const findMessage = (tx: Tx, id: number): Promise<MessageRow | undefined> =>
  tx.maybeOne<MessageRow>(messages(sql`m.id = ${id}`));

/** A message whose bytes are still kept; older ones may be known by their decisions only. */
export async function hasContent(tx: Tx, id: number): Promise<boolean> {
  const { kept } = await tx.one<{ kept: boolean }>(
    'select exists (select from message_part where message_id = $1) as kept',
    [id],
  );
  return kept;
}
