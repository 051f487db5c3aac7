import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql, type Tx } from '../../../platform/db/index.ts';
import {
  containing,
  countListed,
  type KeysetOrder,
  type KeysetRow,
  keysetPage,
} from '../../../platform/db/keyset-page.ts';
import type { DeliveryWord } from '../domain/delivery-state.ts';
import type { MessageRemark, MessageSignal } from '../domain/message-status.ts';
import { DECLARATION_MESSAGES } from '../domain/sides.ts';
import { HELD } from './dispatches.ts';

export type MessageFilter = {
  readonly search?: string | undefined;
  /** Only messages of these kinds. */
  readonly kinds?: readonly string[] | undefined;
  readonly delivery?: DeliveryWord | undefined;
  readonly clock?: 'open' | 'late' | undefined;
  readonly municipalityId?: number | undefined;
  readonly providerId?: number | undefined;
  readonly allocationNumber?: number | undefined;
  readonly clientHash?: Buffer | undefined;
  /** False leaves declarations and their answers out. */
  readonly declarations: boolean;
};

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
  outcome: 'processed' | 'rejected' | 'refused' | null;
  outcome_at: Date | null;
  confirmed_at: Date | null;
  refusals: MessageRemark[] | null;
  signals: MessageSignal[] | null;
  claim_id: bigint | null;
  answer_id: bigint | null;
  answers_id: bigint | null;
  work_began: boolean;
  progress: { stage?: string; done: number; total?: number } | null;
  delivery: DeliveryWord;
  attempts: number | null;
  last_error: string | null;
  /** Of the open term about this message that ends first. */
  due_on: PlainDate | null;
};

/** As `messageDelivery` says it. What was judged wrong is rejected, whoever knows it; a message without a dispatch was handed in by its sender. */
const DELIVERY = sql`case
    when m.outcome in ('rejected', 'refused') or m.confirmed = 'rejected' then 'rejected'
    when m.confirmed = 'accepted' or (m.outcome = 'processed' and m.answers_id is null) then 'confirmed'
    when d.given_up_at is not null then 'failed'
    when m.delivered_at is not null or d.acknowledged_at is not null or d.message_id is null then 'arrived'
    when d.sent_at is not null then 'sent'
    when ${sql.trusted(HELD)} then 'held'
    else 'ready' end`;

/** Terms that run, each with the message it is about: the message itself, or the one that asked what it is about. */
const OPEN_CLOCKS = sql`
  select coalesce(c.message_id, r.message_id) as message_id, c.due_on
    from exchange_clock c left join care_request r on r.id = c.request_id where c.stopped_at is null`;

const messages = (where: ReturnType<typeof sql>) => sql`
  select m.id, m.file_name, m.message_code, m.direction, m.identification, m.dated_on, m.provider_id, p.name as provider,
         m.municipality_id, g.name as municipality, m.size_bytes, m.received_at, m.outcome, m.outcome_at, m.confirmed_at,
         m.refusals, m.signals, c.id as claim_id, a.id as answer_id, m.answers_id, j.started_at is not null as work_began, j.progress,
         ${DELIVERY} as delivery, d.attempts, d.last_error, k.due_on
    from message m
    join organisation p on p.id = m.provider_id
    join organisation g on g.id = m.municipality_id
    left join message_dispatch d on d.message_id = m.id
    left join claim c on c.message_id = m.id
    left join lateral (select id from message where answers_id = m.id order by id desc limit 1) a on true
    left join (select message_id, min(due_on) as due_on from (${OPEN_CLOCKS}) o group by message_id) k on k.message_id = m.id
    left join job j on j.id = m.job_id
   where ${where}`;

const conditions = (filter: MessageFilter, today: PlainDate) => {
  const { search, kinds, delivery, clock, municipalityId, providerId, allocationNumber, clientHash } = filter;
  return sql.and([
    ...(filter.declarations ? [] : [sql`m.message_code <> all(${[...DECLARATION_MESSAGES]}::text[])`]),
    ...(kinds === undefined ? [] : [sql`m.message_code = any(${[...kinds]}::text[])`]),
    ...(delivery === undefined ? [] : [sql`${DELIVERY} = ${delivery}`]),
    ...(municipalityId === undefined ? [] : [sql`m.municipality_id = ${municipalityId}`]),
    ...(providerId === undefined ? [] : [sql`m.provider_id = ${providerId}`]),
    ...(clientHash === undefined ? [] : [sql`m.client_hash = ${clientHash}`]),
    ...(clock === undefined
      ? []
      : [
          sql`m.id in (select message_id from (${OPEN_CLOCKS}) o where ${clock} = 'open' or o.due_on < ${today}::date)`,
        ]),
    ...(allocationNumber === undefined ? [] : [aboutAllocation(allocationNumber)]),
    ...(search === undefined
      ? []
      : [sql`m.file_name ilike ${containing(search)} or m.identification ilike ${containing(search)}`]),
  ]);
};

/** Messages that told something about the allocation, and the return messages to them. */
const aboutAllocation = (number: number) => sql`
  coalesce(m.answers_id, m.id) in (
    select v.message_id from allocation a join allocation_version v on v.allocation_id = a.id
     where a.number = ${number} and a.municipality_id = m.municipality_id and a.provider_id = m.provider_id
    union all
    select n.message_id from allocation a join delivery_notice n on n.allocation_id = a.id
     where a.number = ${number} and a.municipality_id = m.municipality_id and a.provider_id = m.provider_id)`;

const counted = (filter: MessageFilter, today: PlainDate) => sql`
  select m.id from message m left join message_dispatch d on d.message_id = m.id where ${conditions(filter, today)}`;

export const listMessages = (
  tx: Tx,
  filter: MessageFilter,
  today: PlainDate,
  order: KeysetOrder,
  page: Parameters<typeof keysetPage>[3],
): Promise<(MessageRow & KeysetRow)[]> => keysetPage<MessageRow>(tx, messages(conditions(filter, today)), order, page);

export const countMessages = (tx: Tx, filter: MessageFilter, today: PlainDate): Promise<number> =>
  countListed(tx, counted(filter, today));

export const findMessage = (tx: Tx, id: number): Promise<MessageRow | undefined> =>
  tx.maybeOne<MessageRow>(messages(sql`m.id = ${id}`));

/** Of these messages, those in the actor's scope. */
export const findMessages = (tx: Tx, ids: readonly number[]): Promise<MessageRow[]> =>
  tx.query<MessageRow>(messages(sql`m.id = any(${[...ids]}::bigint[])`));

/** A message whose bytes are still kept; older ones may be known by their decisions only. */
export async function hasContent(tx: Tx, id: number): Promise<boolean> {
  const { kept } = await tx.one<{ kept: boolean }>(
    'select exists (select from message_part where message_id = $1) as kept',
    [id],
  );
  return kept;
}

/** The requests that these messages asked. */
export async function requestsOfMessages(tx: Tx, ids: readonly bigint[]): Promise<readonly bigint[]> {
  const rows = await tx.query<{ id: bigint }>('select id from care_request where message_id = any($1::bigint[])', [
    [...ids],
  ]);
  return rows.map((row) => row.id);
}
