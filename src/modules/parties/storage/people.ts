import type { PlainDate } from '../../../kernel/plain-date.ts';
import { containing, countListed, type KeysetOrder, keysetPage } from '../../../platform/db/keyset-page.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ListPage } from './organisations.ts';

export type Person = {
  readonly id: number;
  readonly subject: string;
  readonly name: string;
  readonly email: string | null;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly active: boolean;
  readonly rowVersion: number;
  /** Roles held on the day asked about. */
  readonly roles: readonly string[];
};

export type PersonFilter = {
  /** People of these organisations, or with a role there. */
  readonly organisationIds: readonly number[];
  readonly search?: string | undefined;
  readonly role?: string | undefined;
  readonly onDay: PlainDate;
};

const listed = (filter: PersonFilter) => sql`
  select p.id, p.subject, p.name, p.email, p.organisation_id as "organisationId", o.name as "organisationName",
         p.active, p.row_version as "rowVersion", lower(p.name) as "sortName", lower(o.name) as "sortOrganisation",
         array(select distinct r.role from person_role r where r.person_id = p.id and ${onDay(filter.onDay)} order by 1) as roles
    from person p join organisation o on o.id = p.organisation_id
   where (p.organisation_id = any(${[...filter.organisationIds]}::int[])
          or exists (select from person_role r where r.person_id = p.id
                       and r.organisation_id = any(${[...filter.organisationIds]}::int[])))
     and ${filter.search ? sql`p.name ilike ${containing(filter.search)} or p.email ilike ${containing(filter.search)}` : sql.yes}
     and ${filter.role ? sql`exists (select from person_role r where r.person_id = p.id and r.role = ${filter.role} and ${onDay(filter.onDay)})` : sql.yes}`;

const onDay = (day: PlainDate) =>
  sql`r.from_on <= ${day}::date and (r.through_on is null or r.through_on >= ${day}::date)`;

export async function listPeople(tx: Tx, filter: PersonFilter, order: KeysetOrder, page: ListPage) {
  const people = listed(filter);
  return { rows: await keysetPage<Person>(tx, people, order, page), total: await countListed(tx, people) };
}

export const findPerson = (tx: Tx, id: number, filter: PersonFilter): Promise<Person | undefined> =>
  tx.maybeOne<Person>(sql`select * from (${listed(filter)}) people where id = ${id}`);

export const subjectInUse = async (tx: Tx, subject: string): Promise<boolean> =>
  (await tx.query(sql`select 1 from person where subject = ${subject}`)).length > 0;

export async function insertPerson(
  tx: Tx,
  made: {
    readonly subject: string;
    readonly name: string;
    readonly email: string | null;
    readonly organisationId: number;
  },
): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`insert into person (subject, name, email, organisation_id)
    values (${made.subject}, ${made.name}, ${made.email}, ${made.organisationId}) returning id`);
  return id;
}

export type PersonRole = {
  readonly id: number;
  readonly role: string;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
};

/** All roles of a person, past and coming ones included. */
export const listRoles = (tx: Tx, personId: number): Promise<PersonRole[]> =>
  tx.query<PersonRole>(sql`
    select r.id, r.role, r.organisation_id as "organisationId", o.name as "organisationName", r.from_on as "fromOn",
           r.through_on as "throughOn"
      from person_role r join organisation o on o.id = r.organisation_id
     where r.person_id = ${personId} order by r.from_on desc, r.id desc`);

export async function insertRole(
  tx: Tx,
  made: {
    readonly personId: number;
    readonly role: string;
    readonly organisationId: number;
    readonly fromOn: PlainDate;
    readonly throughOn: PlainDate | null;
  },
): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into person_role (person_id, role, organisation_id, from_on, through_on)
    values (${made.personId}, ${made.role}, ${made.organisationId}, ${made.fromOn}, ${made.throughOn}) returning id`);
  return id;
}

export const endRole = (tx: Tx, id: number, throughOn: PlainDate): Promise<number> =>
  tx.execute(sql`update person_role set through_on = ${throughOn} where id = ${id}`);
