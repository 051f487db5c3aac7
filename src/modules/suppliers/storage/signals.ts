import type { PlainDate } from '../../../kernel/plain-date.ts';
import { containing, countListed, type KeysetOrder, keysetPage } from '../../../platform/db/keyset-page.ts';
import { type SqlFragment, sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { SignalState, SignalStepKind, SignalTone, SignalTopic } from '../domain/signal.ts';

/** A signal with where it stands; row security shows it to the region, the municipality and the sender. */
export type Signal = {
  readonly id: bigint;
  readonly regionId: number;
  readonly providerId: number;
  readonly providerName: string;
  readonly municipalityId: number | null;
  readonly municipalityName: string | null;
  readonly tone: SignalTone;
  readonly topic: SignalTopic;
  readonly onDay: PlainDate;
  readonly text: string;
  readonly senderId: number | null;
  readonly senderName: string | null;
  readonly senderOrganisation: string;
  readonly recordedAt: Date;
  readonly state: SignalState;
  readonly answer: string | null;
};

export type SignalFilter = {
  readonly search?: string | undefined;
  readonly providerId?: number | undefined;
  readonly tone?: SignalTone | undefined;
  readonly topic?: SignalTopic | undefined;
  readonly state?: SignalState | undefined;
};

// The state in SQL is that of signalStateOf; a test holds the two together.
const LISTED = sql`
  select g.id, g.region_id as "regionId", g.provider_id as "providerId", o.name as "providerName",
         g.municipality_id as "municipalityId", m.name as "municipalityName", g.tone, g.topic, g.on_day as "onDay", g.text,
         g.sender_id as "senderId", p.name as "senderName", s.name as "senderOrganisation", g.recorded_at as "recordedAt",
         a.text as answer, lower(o.name) as "sortProvider",
         case when a.text is not null then 'answered' when t.kinds is null then 'new'
              when t.shared_at > coalesce(t.replied_at, '-infinity') then 'with-provider' else 'in-hand' end as state
    from supplier_signal g
    join organisation o on o.id = g.provider_id join organisation s on s.id = g.sender_organisation_id
    left join organisation m on m.id = g.municipality_id left join person p on p.id = g.sender_id
    left join supplier_signal_step a on a.signal_id = g.id and a.kind = 'answered'
    left join lateral (
      select count(*) as kinds, max(x.id) filter (where x.kind = 'shared')::float8 as shared_at,
             max(x.id) filter (where x.kind = 'reply')::float8 as replied_at
        from supplier_signal_step x where x.signal_id = g.id having count(*) > 0) t on true`;

function where(filter: SignalFilter): SqlFragment {
  const all: SqlFragment[] = [];
  if (filter.search) {
    const text = containing(filter.search);
    all.push(sql`("providerName" ilike ${text} or text ilike ${text} or answer ilike ${text})`);
  }
  if (filter.providerId !== undefined) all.push(sql`"providerId" = ${filter.providerId}`);
  if (filter.tone) all.push(sql`tone = ${filter.tone}`);
  if (filter.topic) all.push(sql`topic = ${filter.topic}`);
  if (filter.state) all.push(sql`state = ${filter.state}`);
  return sql`select * from (${LISTED}) signals where ${sql.and(all)}`;
}

export async function listSignals(
  tx: Tx,
  filter: SignalFilter,
  order: KeysetOrder,
  page: { readonly after: readonly (string | number | null)[] | undefined; readonly limit: number },
) {
  const listed = where(filter);
  return { rows: await keysetPage<Signal>(tx, listed, order, page), total: await countListed(tx, listed) };
}

/** The same list whole, newest first. */
export const allSignals = (tx: Tx, filter: SignalFilter): Promise<Signal[]> =>
  tx.query<Signal>(sql`select * from (${where(filter)}) listed order by "recordedAt" desc, id desc`);

export const findSignal = (tx: Tx, id: number): Promise<Signal | undefined> =>
  tx.maybeOne<Signal>(sql`select * from (${LISTED}) signals where id = ${id}`);

export type SignalStep = {
  readonly signalId: bigint;
  readonly kind: SignalStepKind;
  readonly text: string;
  readonly personName: string | null;
  readonly at: Date;
};

const STEPS = sql`
  select s.signal_id as "signalId", s.kind, s.text, p.name as "personName", s.at
    from supplier_signal_step s left join person p on p.id = s.person_id`;

export const listSteps = (tx: Tx, signalId: number | bigint): Promise<SignalStep[]> =>
  tx.query<SignalStep>(sql`${STEPS} where s.signal_id = ${signalId} order by s.id`);

/** What was shared with a provider, with its replies: all that a provider sees of signals. */
export const listShared = (tx: Tx, regionId: number | undefined, providerId: number): Promise<SignalStep[]> =>
  tx.query<SignalStep>(
    sql`${STEPS} where ${regionId === undefined ? sql.yes : sql`s.region_id = ${regionId}`} and s.provider_id = ${providerId} and s.kind in ('shared', 'reply') order by s.id`,
  );

export async function insertSignal(
  tx: Tx,
  made: Pick<Signal, 'regionId' | 'providerId' | 'municipalityId' | 'tone' | 'topic' | 'onDay' | 'text'> & {
    readonly senderId: number;
    readonly senderOrganisationId: number;
  },
): Promise<bigint> {
  const { id } = await tx.one<{ id: bigint }>(sql`
    insert into supplier_signal (region_id, provider_id, municipality_id, tone, topic, on_day, text, sender_id, sender_organisation_id)
    values (${made.regionId}, ${made.providerId}, ${made.municipalityId}, ${made.tone}, ${made.topic}, ${made.onDay},
            ${made.text}, ${made.senderId}, ${made.senderOrganisationId}) returning id`);
  return id;
}

/** Nobody else adds a step to the signal until the transaction ends. */
export const holdSignal = (tx: Tx, id: number): Promise<number> =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('supplier signal'), ${id})`);

export const insertStep = (
  tx: Tx,
  made: {
    readonly signalId: number | bigint;
    readonly regionId: number;
    readonly providerId: number;
    readonly kind: SignalStepKind;
    readonly text: string;
    readonly personId: number;
  },
): Promise<number> =>
  tx.execute(sql`
    insert into supplier_signal_step (signal_id, region_id, provider_id, kind, text, person_id)
    values (${made.signalId}, ${made.regionId}, ${made.providerId}, ${made.kind}, ${made.text}, ${made.personId})`);
