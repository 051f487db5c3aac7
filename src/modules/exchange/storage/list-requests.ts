import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type SqlFragment, sql, type Tx } from '../../../platform/db/index.ts';
import type { RequestState, TermId } from '../../../standards/ijw/index.ts';
import type { MessageSignal } from '../domain/message-status.ts';

export type RequestPhase = RequestState['phase'];

export type RequestRow = {
  readonly id: bigint;
  readonly kind: 'allocation' | 'change';
  readonly reference: string;
  /** Dagtekening of the message that asked. */
  readonly askedOn: PlainDate;
  readonly recordedAt: Date;
  readonly phase: RequestPhase;
  /** Until when somebody must react, with the term that says so; null when none runs. */
  readonly dueOn: PlainDate | null;
  readonly term: TermId | null;
  readonly clientId: bigint | null;
  /** How the request named a child that is not in the register of the reader; sealed. */
  readonly childEncrypted: Buffer | null;
  /** Null when the child is not in the register of the reader, or its residence is secret. */
  readonly initials: string | null;
  readonly prefix: string | null;
  readonly surname: string | null;
  readonly bornOn: PlainDate | null;
  readonly municipalityId: number;
  readonly municipality: string;
  readonly providerId: number;
  readonly provider: string;
  readonly messageId: bigint | null;
  readonly signals: MessageSignal[] | null;
};

export type RequestFilter = {
  readonly municipalityId?: number;
  readonly providerId?: number;
  readonly phases?: readonly RequestPhase[];
};

const OPEN: readonly RequestPhase[] = ['running', 'in-research'];
/** Requests without a term come last. */
const NO_TERM = '9999-12-31';

/**
 * Where a request stands, as `foldRequests` derives it: granted by an allocation that carries its reference (IV097), refused
 * or in research by its answers.
 */
const PHASE = sql`case
    when exists (select from allocation_version v where v.provider_id = r.provider_id and v.request_reference = r.reference
                    and v.municipality_id = r.municipality_id) then 'granted'
    when exists (select from care_request_answer w where w.request_id = r.id and w.answer = '1') then 'refused'
    when exists (select from care_request_answer w where w.request_id = r.id) then 'in-research'
    else 'running' end`;

const requests = (where: SqlFragment): SqlFragment => sql`
  select r.id, r.kind, r.reference, r.asked_on as "askedOn", r.recorded_at as "recordedAt", p.phase, k.due_on as "dueOn",
         k.term, r.client_id as "clientId",
         case when r.client_id is null or not exists (select from client s where s.id = r.client_id) then r.child_encrypted end as "childEncrypted",
         c.initials, c.prefix, c.surname, c.born_on as "bornOn",
         r.municipality_id as "municipalityId", g.name as municipality, r.provider_id as "providerId", o.name as provider,
         r.message_id as "messageId", m.signals, coalesce(k.due_on, ${NO_TERM}::date) as due_first
    from care_request r
   cross join lateral (select ${PHASE} as phase) p
    join organisation g on g.id = r.municipality_id join organisation o on o.id = r.provider_id
    left join message m on m.id = r.message_id
    left join client c on c.id = r.client_id and not c.secret_residence
    left join lateral (select k.term, k.due_on from exchange_clock k where k.request_id = r.id and k.stopped_at is null
                        order by k.term = 'woonplaatsbeginsel', k.due_on limit 1) k on true
   where ${where}`;

const conditions = ({ municipalityId, providerId, phases = OPEN }: RequestFilter): SqlFragment =>
  sql.and([
    sql`p.phase = any(${[...phases]}::text[])`,
    ...(municipalityId === undefined ? [] : [sql`r.municipality_id = ${municipalityId}`]),
    ...(providerId === undefined ? [] : [sql`r.provider_id = ${providerId}`]),
  ]);

/** Requests in the actor's scope, due first; those without a term last, as if due on 9999-12-31. */
export const listRequests = (
  tx: Tx,
  question: RequestFilter & {
    readonly after?: { readonly dueOn: PlainDate; readonly id: bigint };
    readonly limit: number;
  },
): Promise<RequestRow[]> => {
  const { after, limit } = question;
  const later = after ? sql`(q.due_first, q.id) > (${after.dueOn}::date, ${after.id}::bigint)` : sql`true`;
  return tx.query(
    sql`select * from (${requests(conditions(question))}) q where ${later} order by q.due_first, q.id limit ${limit}`,
  );
};

export async function countRequests(tx: Tx, question: RequestFilter): Promise<number> {
  const { n } = await tx.one<{ n: number }>(
    sql`select count(*)::int as n from care_request r cross join lateral (select ${PHASE} as phase) p
         where ${conditions(question)}`,
  );
  return n;
}

export const findRequest = (tx: Tx, id: bigint): Promise<RequestRow | undefined> =>
  tx.maybeOne(requests(sql`r.id = ${id}`));
