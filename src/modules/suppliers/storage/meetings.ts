import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type SqlFragment, sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export const MEETING_KINDS = ['account-talk', 'core-group', 'other'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];
export type MeetingState = 'planned' | 'held' | 'cancelled';

/** One point of an agenda: what it is about and why, in words. */
export type AgendaPoint = { readonly title: string; readonly why: string };

/** A talk as its newest version says. */
export type Meeting = {
  readonly id: number;
  readonly regionId: number;
  readonly providerId: number | null;
  readonly providerName: string | null;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly version: number;
  readonly state: MeetingState;
  readonly onDay: PlainDate;
  readonly participants: string;
  readonly agenda: readonly AgendaPoint[];
  readonly minutes: string;
  readonly personName: string | null;
  readonly recordedAt: Date;
};

const VERSIONS = sql`
  select m.id, m.region_id as "regionId", m.provider_id as "providerId", o.name as "providerName", m.kind, m.title, r.version,
         r.state, r.on_day as "onDay", r.participants, r.agenda, r.minutes, p.name as "personName", r.recorded_at as "recordedAt"
    from supplier_meeting m join supplier_meeting_record r on r.meeting_id = m.id
    left join organisation o on o.id = m.provider_id left join person p on p.id = r.person_id`;
const NEWEST = sql`not exists (select from supplier_meeting_record n where n.meeting_id = r.meeting_id and n.version > r.version)`;

const listWhere = (tx: Tx, where: SqlFragment): Promise<Meeting[]> =>
  tx.query<Meeting>(sql`${VERSIONS} where ${NEWEST} and ${where} order by r.on_day desc, m.id desc`);

/** Talks in scope, those to come first among the newest; of one provider with those of several. */
export const listMeetings = (tx: Tx, regionId: number, providerId?: number): Promise<Meeting[]> =>
  listWhere(
    tx,
    sql`m.region_id = ${regionId} and ${providerId === undefined ? sql.yes : sql`m.provider_id = ${providerId}`}`,
  );

export const findMeeting = async (tx: Tx, id: number): Promise<Meeting | undefined> =>
  (await listWhere(tx, sql`m.id = ${id}`))[0];

/** Every version of a talk, the one that counts first. */
export const listMeetingVersions = (tx: Tx, id: number): Promise<Meeting[]> =>
  tx.query<Meeting>(sql`${VERSIONS} where m.id = ${id} order by r.version desc`);

export async function insertMeeting(
  tx: Tx,
  made: Pick<Meeting, 'regionId' | 'providerId' | 'kind' | 'title'>,
  personId: number,
): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into supplier_meeting (region_id, provider_id, kind, title, person_id)
    values (${made.regionId}, ${made.providerId}, ${made.kind}, ${made.title}, ${personId}) returning id`);
  return id;
}

export const insertMeetingVersion = (
  tx: Tx,
  made: Pick<
    Meeting,
    'id' | 'regionId' | 'providerId' | 'version' | 'state' | 'onDay' | 'participants' | 'agenda' | 'minutes'
  >,
  personId: number,
): Promise<number> =>
  tx.execute(sql`
    insert into supplier_meeting_record (meeting_id, version, region_id, provider_id, state, on_day, participants, agenda, minutes, person_id)
    values (${made.id}, ${made.version}, ${made.regionId}, ${made.providerId}, ${made.state}, ${made.onDay}, ${made.participants},
            ${JSON.stringify(made.agenda)}::jsonb, ${made.minutes}, ${personId})`);
