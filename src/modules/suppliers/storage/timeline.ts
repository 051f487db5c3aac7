import type { PlainDate } from '../../../kernel/plain-date.ts';
import { containing, countListed, keysetPage } from '../../../platform/db/keyset-page.ts';
import { type SqlFragment, sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** What a line of the file is; the order gives each its own range of numbers. */
export const TIMELINE_KINDS = [
  'contact',
  'contract-file',
  'check',
  'signal',
  'shared-signal',
  'report',
  'condition',
  'manager',
  'style',
  'meeting',
  'action',
  'action-step',
  'tier',
  'incident',
  'incident-step',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** One line of the file of a provider. Codes are words of our own: the words for people are made elsewhere. */
export type TimelineRow = {
  readonly id: bigint;
  readonly kind: TimelineKind;
  readonly onDay: PlainDate;
  readonly title: string;
  readonly text: string;
  /** A further word of the kind itself: the tone of a signal, the state of a meeting. */
  readonly detail: string | null;
  readonly personName: string | null;
  readonly recordedAt: Date;
  /** What it is about: the number of a contract, signal or meeting. */
  readonly aboutId: number | null;
};

export type TimelineFilter = {
  readonly regionId: number;
  readonly providerId: number;
  /** May the contact log and checks be read? They are the region's own. */
  readonly withContacts: boolean;
  readonly search?: string | undefined;
  readonly kind?: TimelineKind | undefined;
  readonly from?: PlainDate | undefined;
  readonly through?: PlainDate | undefined;
};

const RANGE = 1_000_000_000_000n;
const idOf = (kind: TimelineKind): SqlFragment => sql`${BigInt(TIMELINE_KINDS.indexOf(kind)) * RANGE}::bigint`;

/** The parts of the file; row security of each table says what somebody sees of it. */
function parts({ regionId, providerId, withContacts }: TimelineFilter): readonly SqlFragment[] {
  const own = sql`region_id = ${regionId} and x.provider_id = ${providerId}`;
  const day = (column: string) => sql.trusted(`(x.${column} at time zone 'Europe/Amsterdam')::date`);
  const contacts = [
    sql`select ${idOf('contact')} + x.id, 'contact', x.on_day, x.stakeholder || ': ' || x.subject, coalesce(x.outcome, ''), x.nature,
               x.person_id, x.recorded_at, null::int
          from stakeholder_contact x left join contract c on c.id = x.contract_id
         where x.region_id = ${regionId} and (x.provider_id = ${providerId} or c.provider_id = ${providerId})
           and not exists (select from stakeholder_contact n where coalesce(n.entry_id, n.id) = coalesce(x.entry_id, x.id) and n.version > x.version)`,
    sql`select ${idOf('check')} + x.id, 'check', x.checked_on, x.check_name, coalesce(x.reason, ''), x.outcome, x.person_id, x.recorded_at, null::int
          from organisation_check x where x.region_id = ${regionId} and x.organisation_id = ${providerId}`,
  ];
  return [
    ...(withContacts ? contacts : []),
    sql`select ${idOf('contract-file')} + x.id, 'contract-file', x.on_day, x.title, x.text, x.kind, x.person_id, x.created_at, x.contract_id
          from contract_event x join contract c on c.id = x.contract_id where c.region_id = ${regionId} and c.provider_id = ${providerId}`,
    sql`select ${idOf('signal')} + x.id, 'signal', x.on_day, x.topic, x.text, x.tone, x.sender_id, x.recorded_at, x.id::int
          from supplier_signal x where x.${own}`,
    sql`select ${idOf('shared-signal')} + x.id, 'shared-signal', ${day('at')}, x.kind, x.text, x.kind, x.person_id, x.at, x.signal_id::int
          from supplier_signal_step x where x.${own} and x.kind in ('shared', 'reply')`,
    sql`select ${idOf('report')} + x.id, 'report', x.on_day, x.kind, x.text,
               case when exists (select from supplier_report n where n.corrects_id = x.id) then 'corrected' end, x.person_id, x.recorded_at, null::int
          from supplier_report x where x.${own}`,
    sql`select ${idOf('condition')} + x.id, 'condition', x.on_day, x.condition, x.evidence, x.state, x.person_id, x.recorded_at, null::int
          from condition_check x where x.${own}`,
    sql`select ${idOf('manager')} + x.id, 'manager', x.from_on, coalesce(m.name, ''), x.reason, null, x.person_id, x.recorded_at, null::int
          from account_manager x left join person m on m.id = x.manager_id where x.${own}`,
    sql`select ${idOf('style')} + x.id, 'style', x.from_on, coalesce(x.style, ''), x.reason, null, x.person_id, x.recorded_at, null::int
          from account_style x where x.${own}`,
    sql`select ${idOf('meeting')} + m.id, 'meeting', x.on_day, m.title, x.minutes, x.state, x.person_id, x.recorded_at, m.id
          from supplier_meeting m join supplier_meeting_record x on x.meeting_id = m.id where m.region_id = ${regionId} and m.provider_id = ${providerId}
           and not exists (select from supplier_meeting_record n where n.meeting_id = x.meeting_id and n.version > x.version)`,
    sql`select ${idOf('action')} + x.id, 'action', ${day('recorded_at')}, x.title, coalesce(x.consequence, ''), x.kind, x.person_id, x.recorded_at, x.id
          from supplier_action x where x.${own}`,
    sql`select ${idOf('action-step')} + x.id, 'action-step', x.on_day, a.title, x.text, x.kind, x.person_id, x.at, a.id
          from supplier_action_step x join supplier_action a on a.id = x.action_id where x.${own}`,
    sql`select ${idOf('tier')} + x.id, 'tier', x.from_on, x.tier, coalesce(x.override_reason, ''), null, x.person_id, x.recorded_at, null::int
          from supplier_tier x where x.${own}`,
    sql`select ${idOf('incident')} + x.id, 'incident', x.on_day, x.kind, x.text, null, x.person_id, x.recorded_at, x.id
          from incident x where x.${own}`,
    sql`select ${idOf('incident-step')} + x.id, 'incident-step', x.on_day, x.kind, x.text, null, x.person_id, x.at, x.incident_id
          from incident_step x where x.${own}`,
  ];
}

function listed(filter: TimelineFilter): SqlFragment {
  const all: SqlFragment[] = [];
  if (filter.search) {
    const text = containing(filter.search);
    all.push(sql`(title ilike ${text} or text ilike ${text} or "personName" ilike ${text})`);
  }
  if (filter.kind) all.push(sql`kind = ${filter.kind}`);
  if (filter.from) all.push(sql`"onDay" >= ${filter.from}`);
  if (filter.through) all.push(sql`"onDay" <= ${filter.through}`);
  return sql`
    select * from (
      select q.id, q.kind, q.on_day as "onDay", q.title, q.text, q.detail, p.name as "personName", q.at as "recordedAt", q.about_id as "aboutId"
        from (${sql.join(parts(filter), ' union all ')}) q (id, kind, on_day, title, text, detail, person_id, at, about_id)
        left join person p on p.id = q.person_id) lines
     where ${sql.and(all)}`;
}

const NEWEST = { column: 'onDay', type: 'date', descending: true } as const;

/** A page of the file, newest day first. */
export async function listTimeline(
  tx: Tx,
  filter: TimelineFilter,
  page: { readonly after: readonly (string | number | null)[] | undefined; readonly limit: number },
) {
  const rows = listed(filter);
  return { rows: await keysetPage<TimelineRow>(tx, rows, NEWEST, page), total: await countListed(tx, rows) };
}

/** The same list whole, for an export. */
export const exportTimeline = (tx: Tx, filter: TimelineFilter): Promise<TimelineRow[]> =>
  tx.query<TimelineRow>(sql`select * from (${listed(filter)}) listed order by "onDay" desc, id desc`);
