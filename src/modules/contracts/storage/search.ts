import { containing } from '../../../platform/db/keyset-page.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export type Found = {
  readonly kind: 'contract' | 'provider' | 'product';
  readonly id: number;
  readonly title: string;
  readonly about: string;
};

const MOST_PER_KIND = 10;

/**
 * Contracts in scope, providers and products whose number, code or name holds the text; names that begin with it first.
 * Young people are never found here: one looks those up by allocation number.
 */
export function searchEverything(tx: Tx, text: string): Promise<Found[]> {
  const part = containing(text);
  const begins = part.slice(1);
  return tx.query<Found>(sql`
    (select 'contract' as kind, c.id, c.number || ', ' || c.name as title, p.name as about,
            (c.number ilike ${begins} or c.name ilike ${begins}) as first
       from contract c join organisation p on p.id = c.provider_id
      where c.number ilike ${part} or c.name ilike ${part} or p.name ilike ${part}
      order by first desc, c.number limit ${MOST_PER_KIND})
    union all
    (select 'provider', o.id, o.name, coalesce('AGB ' || o.agb_code, ''), o.name ilike ${begins} as first
       from organisation o
      where o.kind = 'provider' and (o.name ilike ${part} or o.agb_code = ${text})
      order by first desc, lower(o.name) limit ${MOST_PER_KIND})
    union all
    (select 'product', p.id, p.name, p.code || ', ' || p.product_group, p.name ilike ${begins} as first
       from product p where p.name ilike ${part} or p.code ilike ${part}
      order by first desc, lower(p.name) limit ${MOST_PER_KIND})`);
}
