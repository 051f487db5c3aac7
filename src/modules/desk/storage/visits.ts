import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Visit } from '../domain/visit.ts';
import type { Watcher } from './watches.ts';

export const findVisit = (tx: Tx, { personId, organisationId, role }: Watcher): Promise<Visit | undefined> =>
  tx.maybeOne<Visit>(sql`
    select seen_at as "seenAt", before_at as "beforeAt" from home_visit
     where person_id = ${personId} and organisation_id = ${organisationId} and role = ${role}`);

export const storeVisit = (
  tx: Tx,
  { personId, organisationId, role }: Watcher,
  { seenAt, beforeAt }: Visit,
): Promise<number> =>
  tx.execute(sql`
    insert into home_visit (person_id, organisation_id, role, seen_at, before_at)
    values (${personId}, ${organisationId}, ${role}, ${seenAt}, ${beforeAt})
    on conflict (person_id, organisation_id, role) do update set seen_at = excluded.seen_at, before_at = excluded.before_at`);
