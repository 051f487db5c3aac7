import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { Werk } from '../../steering/api.ts';
import { type Mark, rolesAlike, type WorkAct } from '../domain/worklist-marks.ts';
import type { Watcher } from './watches.ts';

/** One line of an act that was not undone. */
export type MarkRow = Mark & { readonly actId: bigint; readonly until: PlainDate | null; readonly at: Date };

/** What stands: own acts, what was handed to this person, and notes of colleagues who look after the same; oldest first. */
export const listMarks = (tx: Tx, { organisationId, role, personId }: Watcher): Promise<MarkRow[]> =>
  tx.query<MarkRow>(sql`
    select a.id as "actId", a.kind, m.key, m.line, a.until_on as until, a.text, a.person_id as "personId", p.name as "personName",
           a.to_person_id as "toPersonId", t.name as "toPersonName", a.at
      from worklist_act a join worklist_mark m on m.act_id = a.id join person p on p.id = a.person_id
      left join person t on t.id = a.to_person_id
     where a.organisation_id = ${organisationId} and a.undone_at is null and a.at > now() - interval '1 year'
       and ((a.person_id = ${personId} and a.role = ${role})
            or (a.role = any(${[...rolesAlike(role)]}::text[]) and (a.to_person_id = ${personId} or a.kind = 'noted')))
     order by a.id, m.key`);

export type LastAct = { readonly kind: WorkAct; readonly count: number; readonly at: Date };

/** The newest own act that was not undone. */
export const findLastAct = (tx: Tx, { organisationId, role, personId }: Watcher): Promise<LastAct | undefined> =>
  tx.maybeOne<LastAct>(sql`
    select a.kind, a.at, (select count(*)::int from worklist_mark m where m.act_id = a.id) as count
      from worklist_act a
     where a.person_id = ${personId} and a.organisation_id = ${organisationId} and a.role = ${role} and a.undone_at is null
     order by a.id desc limit 1`);

/** Undoes the newest own act; false when there is none. */
export const undoLastAct = async (tx: Tx, { organisationId, role, personId }: Watcher): Promise<boolean> =>
  (await tx.execute(sql`
    update worklist_act set undone_at = now() where id = (
      select id from worklist_act where person_id = ${personId} and organisation_id = ${organisationId} and role = ${role} and undone_at is null
       order by id desc limit 1)`)) > 0;

/** Colleagues who look after the same for the same organisation on a day. */
export const listColleagues = (
  tx: Tx,
  { organisationId, role, personId }: Watcher,
  today: PlainDate,
): Promise<{ id: number; name: string }[]> =>
  tx.query(sql`
    select distinct p.id, p.name from person_role r join person p on p.id = r.person_id
     where r.organisation_id = ${organisationId} and r.role = any(${[...rolesAlike(role)]}::text[]) and p.id <> ${personId}
       and r.from_on <= ${today}::date and (r.through_on is null or r.through_on >= ${today}::date)
     order by p.name, p.id`);

export type NewAct = {
  readonly kind: WorkAct;
  readonly until: PlainDate | null;
  readonly toPersonId: number | null;
  readonly text: string;
  readonly lines: readonly { readonly key: string; readonly line: Werk }[];
};

/** Writes an act with all its lines; gives its number. */
export async function insertAct(tx: Tx, by: Watcher, made: NewAct): Promise<number> {
  const { id } = await tx.one<{ id: bigint }>(sql`
    insert into worklist_act (organisation_id, person_id, role, kind, until_on, to_person_id, text)
    values (${by.organisationId}, ${by.personId}, ${by.role}, ${made.kind}, ${made.until}, ${made.toPersonId}, ${made.text}) returning id`);
  await tx.execute(sql`
    insert into worklist_mark (act_id, key, line)
    select ${id}, x.key, x.line from unnest(${made.lines.map(({ key }) => key)}::text[],
                                            ${made.lines.map(({ line }) => JSON.stringify(line))}::jsonb[]) x (key, line)`);
  return Number(id);
}
