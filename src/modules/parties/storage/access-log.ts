import type { PlainDate } from '../../../kernel/plain-date.ts';
import { keysetPage } from '../../../platform/db/keyset-page.ts';
import { type SqlFragment, sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ListPage } from './organisations.ts';

export type AccessLogEntry = {
  readonly id: bigint;
  readonly at: Date;
  readonly personId: number | null;
  readonly personName: string | null;
  readonly role: string | null;
  readonly action: string;
  readonly outcome: 'allowed' | 'refused' | 'failed';
  readonly purpose: string | null;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly recordKind: string | null;
  readonly recordId: string | null;
  readonly rule: string | null;
  readonly emergency: boolean;
};

export type AccessLogFilter = {
  readonly onDay?: PlainDate | undefined;
  readonly personId?: number | undefined;
  readonly action?: string | undefined;
  /** About whom: the id of a young person (never a BSN). */
  readonly subjectId?: string | undefined;
};

/** Own organisation's log (row security), newest first. A day is a Dutch day. */
export function listAccessLog(tx: Tx, filter: AccessLogFilter, page: ListPage) {
  const conditions: SqlFragment[] = [sql`l.organisation_id = rd.organisation_id()`];
  if (filter.onDay) {
    conditions.push(sql`l.at >= (${filter.onDay}::date)::timestamp at time zone 'Europe/Amsterdam'
      and l.at < (${filter.onDay}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`);
  }
  if (filter.personId !== undefined) conditions.push(sql`l.person_id = ${filter.personId}`);
  if (filter.action) conditions.push(sql`l.action = ${filter.action}`);
  if (filter.subjectId) conditions.push(sql`l.subject_id = ${filter.subjectId}`);
  const listed = sql`
    select l.id, l.at, l.person_id as "personId", p.name as "personName", l.role, l.action, l.outcome, l.purpose,
           l.subject_kind as "subjectKind", l.subject_id as "subjectId", l.record_kind as "recordKind",
           l.record_id as "recordId", l.rule, l.emergency
      from access_log l left join person p on p.id = l.person_id where ${sql.and(conditions)}`;
  return keysetPage<AccessLogEntry>(tx, listed, { column: 'id', type: 'bigint', descending: true }, page);
}

/** What checking the chain found; `whole` means that no entry was changed, removed (the last ones too) or added between. */
export type ChainCheck = {
  readonly entries: number;
  readonly whole: boolean;
  /** First entry whose own hash, or whose link to the one before, is wrong. */
  readonly firstWrongId: bigint | null;
};

/**
 * Recomputes every hash of the own organisation's chain and follows the links. Ids may be handed out in another order
 * than the links were laid, so links are followed by hash, not by id. The last link must be the one that was noted apart.
 */
export async function checkAccessLogChain(tx: Tx): Promise<ChainCheck> {
  const found = await tx.one<{
    entries: number;
    beginnings: number;
    forks: number;
    firstWrongId: bigint | null;
    endsRight: boolean;
  }>(sql`
    with chain as (
      select l.id, l.previous_hash, l.hash,
             sha256(coalesce(l.previous_hash, ''::bytea) || convert_to(rd.access_log_canonical(l), 'UTF8')) as expected
        from access_log l where l.organisation_id = rd.organisation_id())
    select count(*)::int as entries,
           count(*) filter (where c.previous_hash is null)::int as beginnings,
           (count(c.previous_hash) - count(distinct c.previous_hash))::int as forks,
           min(c.id) filter (where c.hash is distinct from c.expected
             or (c.previous_hash is not null and p.id is null)) as "firstWrongId",
           not exists (select from access_log_head h where h.organisation_id = rd.organisation_id()
             and not exists (select from chain e where e.id = h.last_id and e.hash = h.hash)) as "endsRight"
      from chain c left join chain p on p.hash = c.previous_hash`);
  const oneChain = found.forks === 0 && (found.entries === 0 || found.beginnings === 1);
  const whole = found.firstWrongId === null && oneChain && found.endsRight;
  return { entries: found.entries, whole, firstWrongId: found.firstWrongId };
}
