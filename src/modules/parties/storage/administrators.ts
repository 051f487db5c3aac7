import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** How an organisation that has an administrator is known from outside: by its code, a region by its name. */
export type OrganisationKey =
  | { readonly kind: 'municipality'; readonly cbsCode: string }
  | { readonly kind: 'provider'; readonly agbCode: string }
  | { readonly kind: 'region'; readonly name: string };

export type KnownOrganisation = { readonly id: number; readonly name: string };

/** The organisation that is not ended with this key, or undefined. */
export async function findOpenOrganisation(tx: Tx, key: OrganisationKey): Promise<KnownOrganisation | undefined> {
  const same =
    key.kind === 'municipality'
      ? sql`cbs_code = ${key.cbsCode}`
      : key.kind === 'provider'
        ? sql`agb_code = ${key.agbCode}`
        : sql`lower(name) = lower(${key.name})`;
  return await tx.maybeOne<KnownOrganisation>(
    sql`select id, name from organisation where kind = ${key.kind} and through_on is null and ${same} order by id limit 1`,
  );
}

export type SubjectPerson = { readonly id: number; readonly name: string; readonly active: boolean };

/** Who signs in with this identifier, whatever organisation they belong to. */
export const findPersonOfSubject = (tx: Tx, subject: string): Promise<SubjectPerson | undefined> =>
  tx.maybeOne<SubjectPerson>(sql`select id, name, active from person where subject = ${subject}`);

/** Is there anybody who is an administrator on this day and may sign in? Without one, nobody can let others in. */
export async function hasAdministrator(tx: Tx, onDay: PlainDate): Promise<boolean> {
  const found = await tx.query(sql`
    select 1 from person_role r join person p on p.id = r.person_id and p.active
     where r.role = 'administrator' and r.from_on <= ${onDay}::date
       and (r.through_on is null or r.through_on >= ${onDay}::date) limit 1`);
  return found.length > 0;
}

/** Held until the end of the transaction: two who add the same at once find each other's. */
export const lockAdministrators = (tx: Tx): Promise<unknown> =>
  tx.query(sql`select pg_advisory_xact_lock(hashtextextended('parties administrators', 0))`);
