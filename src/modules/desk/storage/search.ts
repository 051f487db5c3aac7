import { containing } from '../../../platform/db/keyset-page.ts';
import { type SqlFragment, sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export const SOUGHT = [
  'organisation',
  'claim',
  'procedure',
  'funding-terms',
  'goal',
  'incident',
  'signal',
  'meeting',
] as const;
export type Sought = (typeof SOUGHT)[number];

export type FoundElsewhere = {
  readonly kind: Sought;
  readonly id: bigint;
  readonly title: string;
  readonly about: string;
};

const MOST_PER_KIND = 5;
const WITH_DIGIT = /\d/;

/** What holds the text, per kind; row security says which. A declaration is found by its whole number only. */
function finders(text: string): Readonly<Record<Sought, SqlFragment>> {
  const part = containing(text);
  return {
    organisation: sql`select 'organisation', o.id::bigint, o.name, o.kind from organisation o
       where o.kind <> 'provider' and o.name ilike ${part} order by lower(o.name)`,
    claim: sql`select 'claim', k.id, k.number, o.name from organisation o join claim k on k.provider_id = o.id and k.number = ${text}
       where o.kind = 'provider' and ${WITH_DIGIT.test(text)} order by k.id desc`,
    procedure: sql`select 'procedure', p.id::bigint, p.title, p.number from procedure p
       where p.title ilike ${part} or p.number ilike ${part} order by p.id desc`,
    'funding-terms': sql`select 'funding-terms', f.id::bigint, f.name, f.key || ' ' || f.number from funding_terms f
       where f.name ilike ${part} or f.key ilike ${part} order by f.id desc`,
    goal: sql`select 'goal', g.id::bigint, g.name, g.code from goal g where g.name ilike ${part} or g.code ilike ${part} order by g.code`,
    incident: sql`select 'incident', i.id::bigint, o.name, i.text from incident i join organisation o on o.id = i.provider_id
       where i.text ilike ${part} or o.name ilike ${part} order by i.id desc`,
    signal: sql`select 'signal', g.id, o.name, g.text from supplier_signal g join organisation o on o.id = g.provider_id
       where g.text ilike ${part} or o.name ilike ${part} order by g.id desc`,
    meeting: sql`select 'meeting', m.id::bigint, m.title, coalesce(o.name, '') from supplier_meeting m left join organisation o on o.id = m.provider_id
       where m.title ilike ${part} or o.name ilike ${part} order by m.id desc`,
  };
}

/** At most a few of each of these kinds whose name, number or text holds what is sought; one statement. */
export async function findElsewhere(tx: Tx, text: string, kinds: readonly Sought[]): Promise<FoundElsewhere[]> {
  if (kinds.length === 0) return [];
  const all = finders(text);
  const parts = kinds.map((kind) => sql`(${all[kind]} limit ${MOST_PER_KIND})`);
  return await tx.query<FoundElsewhere>(
    sql`select * from (${sql.join(parts, ' union all ')}) found (kind, id, title, about)`,
  );
}
