import type { Tx } from '../../platform/db/index.ts';
import { orderByReferences } from './table-order.ts';

export type StoredTable = { readonly name: string; readonly columns: readonly string[] };

/** The list of migrations is part of the manifest and made by `migrate`, never copied. */
const NOT_COPIED = 'rd.migration';

/**
 * All tables of ours, referenced ones before those that refer to them; a partitioned table counts as one. An unlogged one
 * holds signs of the moment, which PostgreSQL itself does not keep either.
 */
export async function storedTables(tx: Tx): Promise<StoredTable[]> {
  const tables = await tx.query<StoredTable>(`
    select n.nspname || '.' || c.relname as name,
           array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                  order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'rd') and c.relkind in ('r', 'p') and not c.relispartition
       and c.relpersistence <> 'u'
       and n.nspname || '.' || c.relname <> '${NOT_COPIED}'
     order by name`);
  const references = await tx.query<{ from: string; to: string }>(`
    select distinct fn.nspname || '.' || f.relname as "from", tn.nspname || '.' || t.relname as "to"
      from pg_constraint k
      join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
      join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and f.oid <> t.oid`);
  const order = orderByReferences(
    tables.map(({ name }) => name),
    references.map(({ from, to }) => [from, to]),
  );
  return order.map((name) => tables.find((table) => table.name === name) as StoredTable);
}

/** The partitions there are, with the rows each takes. */
export async function storedPartitions(tx: Tx): Promise<{ name: string; parent: string; bound: string }[]> {
  return await tx.query(`
    select cn.nspname || '.' || c.relname as name, pn.nspname || '.' || p.relname as parent,
           pg_get_expr(c.relpartbound, c.oid) as bound
      from pg_inherits i
      join pg_class c on c.oid = i.inhrelid join pg_namespace cn on cn.oid = c.relnamespace
      join pg_class p on p.oid = i.inhparent join pg_namespace pn on pn.oid = p.relnamespace
     where c.relispartition and c.relkind in ('r', 'p') and pn.nspname in ('public', 'rd')
     order by name`);
}

/** Where each sequence stands. Read after the tables: a sequence only grows, so no id is ever handed out twice. */
export async function sequenceStates(tx: Tx): Promise<{ name: string; last: string; called: boolean }[]> {
  const names = await tx.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and n.nspname in ('public', 'rd') order by name`);
  if (names.length === 0) return [];
  const states = names.map(
    ({ name }) => `select '${name}' as name, last_value::text as last, is_called as called from ${name}`,
  );
  return await tx.query(states.join(' union all '));
}
