import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** A provider has two customers: young people with an allocation today, and the bodies that pay for them. */
export type ProviderCustomers = {
  readonly youngPeople: number;
  /** Which help, most used first; a young person with two kinds of help counts in both. */
  readonly help: readonly { readonly name: string; readonly youngPeople: number }[];
  readonly payers: readonly {
    readonly id: number;
    readonly name: string;
    readonly youngPeople: number;
    readonly approvedCents: bigint;
  }[];
};

/** No provider has more kinds of help or payers than this. */
const MOST = 50;

/**
 * Counts only, so that who sells sees no young person; one with secret residence counts, for nobody is named. Money is
 * what was approved of the year, per municipality that pays.
 */
export async function loadProviderCustomers(
  tx: Tx,
  providerId: number,
  year: number,
  today: PlainDate,
): Promise<ProviderCustomers> {
  const current = sql`
    select client_id, municipality_id, product_id from allocation_current
     where provider_id = ${providerId} and from_on <= ${today}::date and ends_on >= ${today}::date`;
  const counts = await tx.one<Omit<ProviderCustomers, 'payers'>>(sql`
    with now as (${current})
    select (select count(distinct client_id) from now)::int as "youngPeople",
           coalesce((select jsonb_agg(jsonb_build_object('name', h.name, 'youngPeople', h.people)
                              order by h.people desc, h.name)
                       from (select coalesce(p.name, '') as name, count(distinct n.client_id)::int as people
                               from now n left join product p on p.id = n.product_id
                              group by 1 order by 2 desc, 1 limit ${MOST}) h), '[]') as help`);
  const payers = await tx.query<ProviderCustomers['payers'][number]>(sql`
    with now as (${current}),
    people as (select municipality_id, count(distinct client_id)::int as people from now group by 1),
    money as (select municipality_id, sum(approved_cents)::bigint as cents from utilisation
               where provider_id = ${providerId} and month >= make_date(${year}::int, 1, 1)
                 and month <= make_date(${year}::int, 12, 1) group by 1)
    select o.id, o.name, coalesce(p.people, 0) as "youngPeople", coalesce(m.cents, 0)::bigint as "approvedCents"
      from people p full join money m using (municipality_id) 
      join organisation o on o.id = coalesce(p.municipality_id, m.municipality_id)
     order by "approvedCents" desc, o.name limit ${MOST}`);
  return { ...counts, payers };
}
