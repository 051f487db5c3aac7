import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type SqlFragment, sql, type Tx } from '../../../platform/db/index.ts';
import type { TermId } from '../../../standards/ijw/index.ts';
import { DECLARATION_TERMS } from '../domain/sides.ts';

/** What a clock is about: a message, a request by its reference, or an allocation by its number. */
export type ClockSubject = {
  readonly messageId?: bigint;
  readonly requestReference?: string;
  readonly allocationNumber?: number;
};

export type NewClock = ClockSubject & {
  readonly term: TermId;
  readonly mustMove: 'municipality' | 'provider';
  /** The messages that end it, as in "JW301 of JW319"; null when none does. */
  readonly expected: string | null;
  readonly startedOn: PlainDate;
  readonly dueOn: PlainDate;
};

export type ClockParties = {
  readonly regionId: number;
  readonly municipalityId: number;
  readonly providerId: number;
};

const SUBJECTS = `jsonb_to_recordset($1::jsonb) as c(term text, "mustMove" text, expected text, "startedOn" date, "dueOn" date,
         "messageId" bigint, "requestReference" text, "allocationNumber" bigint)
    left join care_request r on r.provider_id = $3 and r.municipality_id = $2 and r.reference = c."requestReference"
    left join allocation a on a.municipality_id = $2 and a.provider_id = $3 and a.number = c."allocationNumber"`;

/** Starts clocks, in one statement. One that runs already about the same is left alone; one that ran on the same day runs again. */
export async function startClocks(tx: Tx, parties: ClockParties, clocks: readonly NewClock[]): Promise<void> {
  if (clocks.length === 0) return;
  await tx.execute(
    `insert into exchange_clock as k (region_id, municipality_id, provider_id, term, must_move, expected_message, message_id,
       request_id, allocation_id, started_on, due_on)
     select $4, $2, $3, c.term, c."mustMove", c.expected, c."messageId", r.id, a.id, c."startedOn", c."dueOn" from ${SUBJECTS}
      where coalesce(c."messageId", r.id, a.id) is not null
        and not exists (select from exchange_clock x where x.term = c.term and x.stopped_at is null
          and x.message_id is not distinct from c."messageId" and x.request_id is not distinct from r.id
          and x.allocation_id is not distinct from a.id)
     on conflict (term, coalesce(message_id, 0), coalesce(request_id, 0), coalesce(allocation_id, 0), started_on)
       do update set stopped_at = null, stopped_by = null, due_on = excluded.due_on`,
    [rowsOf(clocks), parties.municipalityId, parties.providerId, parties.regionId],
  );
}

/**
 * Stops the open clocks with these terms about these subjects. With `startedOn` only a clock that started on another day is
 * stopped: the same one goes on.
 */
export async function stopClocks(
  tx: Tx,
  parties: ClockParties,
  stops: readonly (ClockSubject & { readonly term: TermId; readonly startedOn?: PlainDate })[],
  stoppedBy: bigint | null,
): Promise<void> {
  if (stops.length === 0) return;
  await tx.execute(
    `update exchange_clock k set stopped_at = now(), stopped_by = $4 from ${SUBJECTS}
      where k.stopped_at is null and k.municipality_id = $2 and k.provider_id = $3 and k.term = c.term
        and coalesce(c."messageId", r.id, a.id) is not null and k.message_id is not distinct from c."messageId"
        and k.request_id is not distinct from r.id and k.allocation_id is not distinct from a.id
        and k.started_on is distinct from c."startedOn"`,
    [rowsOf(stops), parties.municipalityId, parties.providerId, stoppedBy],
  );
}

/** Dates open clocks later than they were: their trigger turned out to lie on a later day. */
export async function redateClocks(tx: Tx, parties: ClockParties, clocks: readonly NewClock[]): Promise<void> {
  if (clocks.length === 0) return;
  await tx.execute(
    `update exchange_clock k set started_on = c."startedOn", due_on = c."dueOn" from ${SUBJECTS}
      where k.stopped_at is null and k.municipality_id = $2 and k.provider_id = $3 and $4::int is not null and k.term = c.term
        and coalesce(c."messageId", r.id, a.id) is not null and k.message_id is not distinct from c."messageId"
        and k.request_id is not distinct from r.id and k.allocation_id is not distinct from a.id
        and k.started_on < c."startedOn"
        and not exists (select from exchange_clock x where x.term = k.term and x.started_on = c."startedOn"
          and x.message_id is not distinct from k.message_id and x.request_id is not distinct from k.request_id
          and x.allocation_id is not distinct from k.allocation_id)`,
    [rowsOf(clocks), parties.municipalityId, parties.providerId, parties.regionId],
  );
}

/** The terms that this answer ended run again: it did not arrive. */
export async function reopenClocks(tx: Tx, answerId: bigint): Promise<void> {
  await tx.execute(
    'update exchange_clock set stopped_at = null, stopped_by = null where stopped_by = $1 and message_id is not null',
    [answerId],
  );
}

/** The answer left after all: the terms for it end again. */
export async function closeReopened(tx: Tx, answerId: bigint): Promise<void> {
  await tx.execute(
    `update exchange_clock k set stopped_at = now(), stopped_by = $1 from message m
      where m.id = $1 and k.message_id = m.answers_id and k.stopped_at is null and k.term in ('retour', 'declaratie-antwoord')`,
    [answerId],
  );
}

const rowsOf = (subjects: readonly ClockSubject[]): string =>
  JSON.stringify(subjects.map((subject) => ({ ...subject, messageId: subject.messageId?.toString() })));

export type ClockRow = {
  readonly id: bigint;
  readonly term: TermId;
  readonly mustMove: 'municipality' | 'provider';
  readonly expected: string | null;
  readonly startedOn: PlainDate;
  /** Last day on which the term is met. */
  readonly dueOn: PlainDate;
  readonly stoppedAt: Date | null;
  readonly messageId: bigint | null;
  readonly requestId: bigint | null;
  readonly allocationId: bigint | null;
  readonly allocationNumber: bigint | null;
  readonly municipalityId: number;
  readonly municipality: string;
  readonly providerId: number;
  readonly provider: string;
};

const clockRows = (where: SqlFragment, rest: SqlFragment): SqlFragment => sql`
  select k.id, k.term, k.must_move as "mustMove", k.expected_message as expected, k.started_on as "startedOn", k.due_on as "dueOn",
         k.stopped_at as "stoppedAt", k.message_id as "messageId", k.request_id as "requestId", k.allocation_id as "allocationId",
         a.number as "allocationNumber", k.municipality_id as "municipalityId", g.name as municipality,
         k.provider_id as "providerId", p.name as provider
    from exchange_clock k
    join organisation g on g.id = k.municipality_id join organisation p on p.id = k.provider_id
    left join allocation a on a.id = k.allocation_id
   where ${where} ${rest}`;

/** Whose clocks: in which a party must move, or that it waits for. */
export type ClockQuestion = {
  readonly municipalityId?: number;
  readonly providerId?: number;
  /** Only those in which this kind of party must move. */
  readonly mustMove?: 'municipality' | 'provider';
  /** False leaves out the terms of declarations, their answers and their payment. */
  readonly declarations?: boolean;
};

const ofParty = ({ municipalityId, providerId, mustMove, declarations = true }: ClockQuestion): SqlFragment =>
  sql.and([
    ...(municipalityId === undefined ? [] : [sql`k.municipality_id = ${municipalityId}`]),
    ...(providerId === undefined ? [] : [sql`k.provider_id = ${providerId}`]),
    ...(mustMove === undefined ? [] : [sql`k.must_move = ${mustMove}`]),
    ...(declarations ? [] : [sql`k.term <> all(${[...DECLARATION_TERMS]}::text[])`]),
    sql`k.stopped_at is null`,
  ]);

/** Open clocks, due first. `through` is the last due day that is asked for; `before` the day from which they are not late. */
export async function listClocks(
  tx: Tx,
  question: ClockQuestion & {
    readonly state: 'open' | 'overdue' | 'due-this-week';
    readonly today: PlainDate;
    /** Last day of this week, inclusive. */
    readonly weekEnds: PlainDate;
    readonly after?: { readonly dueOn: PlainDate; readonly id: bigint };
    readonly limit: number;
  },
): Promise<readonly ClockRow[]> {
  const { state, today, weekEnds, after, limit } = question;
  const all = [ofParty(question)];
  if (state === 'overdue') all.push(sql`k.due_on < ${today}::date`);
  if (state === 'due-this-week') all.push(sql`k.due_on between ${today}::date and ${weekEnds}::date`);
  if (after) all.push(sql`(k.due_on, k.id) > (${after.dueOn}::date, ${after.id}::bigint)`);
  return tx.query(clockRows(sql.and(all), sql`order by k.due_on, k.id limit ${limit}`));
}

export async function countClocks(
  tx: Tx,
  question: ClockQuestion & { readonly today: PlainDate; readonly weekEnds: PlainDate },
): Promise<{ readonly open: number; readonly overdue: number; readonly dueThisWeek: number }> {
  const { today, weekEnds } = question;
  return tx.one(sql`
    select count(*)::int as open, (count(*) filter (where k.due_on < ${today}::date))::int as overdue,
           (count(*) filter (where k.due_on between ${today}::date and ${weekEnds}::date))::int as "dueThisWeek"
      from exchange_clock k where ${ofParty(question)}`);
}

/** Every clock that ran about a request or an allocation, oldest first. */
export const clocksAbout = (
  tx: Tx,
  about: {
    readonly requestIds?: readonly bigint[];
    readonly allocationIds?: readonly bigint[];
    readonly messageIds?: readonly bigint[];
  },
): Promise<ClockRow[]> =>
  tx.query(
    clockRows(
      sql`k.request_id = any(${[...(about.requestIds ?? [])]}::bigint[]) or k.allocation_id = any(${[...(about.allocationIds ?? [])]}::bigint[])
          or k.message_id = any(${[...(about.messageIds ?? [])]}::bigint[])`,
      sql`order by k.started_on, k.id`,
    ),
  );
