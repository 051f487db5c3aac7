import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export type OperatedOrganisation = { readonly id: number; readonly kind: 'region' | 'municipality' | 'provider' };

/** Every organisation of this installation that has rows of its own: whose rows its operator may export. */
export const operatedOrganisations = (tx: Tx): Promise<OperatedOrganisation[]> =>
  tx.query<OperatedOrganisation>(
    sql`select id, kind from organisation where kind in ('region', 'municipality', 'provider') order by id`,
  );

/** Is there any organisation yet? Without one there is nothing else either. */
export const hasOrganisations = async (tx: Tx): Promise<boolean> =>
  (await tx.maybeOne(sql`select 1 from organisation limit 1`)) !== undefined;

export type PersonWithRole = {
  readonly subject: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
};

/** Everybody who may sign in on a day, each with the role they get first, in the order in which they were added. */
export const peopleWithRole = (tx: Tx, onDay: PlainDate): Promise<PersonWithRole[]> =>
  tx.query<PersonWithRole>(sql`
    select distinct on (p.id) p.subject, p.name, r.role, o.name as organisation
      from person p
      join person_role r on r.person_id = p.id and r.from_on <= ${onDay}::date
                        and (r.through_on is null or r.through_on >= ${onDay}::date)
      join organisation o on o.id = r.organisation_id and o.from_on <= ${onDay}::date
                         and (o.through_on is null or o.through_on >= ${onDay}::date)
     where p.active order by p.id, r.from_on, r.id`);
