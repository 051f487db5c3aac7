import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ItemContent } from '../domain/item.ts';
import type { Section } from '../domain/sections.ts';

/** Something written in a strategy, with its place and the name of who owns it. */
export type StoredItem = ItemContent & {
  readonly id: number;
  readonly place: number;
  readonly ownerName: string | null;
  readonly rowVersion: number;
};

const FIELDS = sql`i.id, i.section, i.key, i.place, i.kind, i.title, i.text, i.reason, i.source, i.state, i.owner_id as "ownerId",
  p.name as "ownerName", i.on_day as "onDay", i.score, i.likelihood, i.effect, i.row_version as "rowVersion"`;

/** Everything written in a strategy, in order; of some sections only. A few hundred at most. */
export const readItems = (tx: Tx, strategyId: number, sections?: readonly Section[]): Promise<StoredItem[]> =>
  tx.query<StoredItem>(sql`
    select ${FIELDS} from strategy_item i left join person p on p.id = i.owner_id
     where i.strategy_id = ${strategyId} and (${sections ?? null}::text[] is null or i.section = any (${sections ?? null}::text[]))
     order by i.section, i.place, i.id`);

/** Adds things to the end of their sections, in one statement; one that is there already under its key is passed over. */
export const insertItems = (tx: Tx, strategyId: number, items: readonly ItemContent[]): Promise<StoredItem[]> =>
  tx.query<StoredItem>(sql`
    with given as (
      select g.*, row_number() over (partition by g.section order by g.nr) as nth
        from jsonb_to_recordset(${JSON.stringify(items.map((item, nr) => ({ ...item, nr })))}::jsonb)
          as g(nr int, section text, key text, kind text, title text, text text, reason text, source text, state text, "ownerId" int,
               "onDay" date, score smallint, likelihood smallint, effect smallint)),
    i as (
      insert into strategy_item (strategy_id, section, key, place, kind, title, text, reason, source, state, owner_id, on_day, score, likelihood,
                                 effect)
      select ${strategyId}::int, g.section, g.key,
             g.nth + coalesce((select max(place) from strategy_item x where x.strategy_id = ${strategyId} and x.section = g.section), 0),
             g.kind, g.title, g.text, g.reason, g.source, g.state, g."ownerId", g."onDay", g.score, g.likelihood, g.effect
        from given g order by g.nr
      on conflict (strategy_id, section, key) do nothing
      returning *)
    select ${FIELDS} from i left join person p on p.id = i.owner_id order by i.section, i.place`);

/** Writes over it when it is still as it was seen; gives how many rows. */
export const updateItem = (tx: Tx, id: number, version: number, item: ItemContent): Promise<number> =>
  tx.execute(sql`
    update strategy_item set key = ${item.key}, kind = ${item.kind}, title = ${item.title}, text = ${item.text}, reason = ${item.reason},
           source = ${item.source}, state = ${item.state}, owner_id = ${item.ownerId}, on_day = ${item.onDay}::date, score = ${item.score},
           likelihood = ${item.likelihood}, effect = ${item.effect}, row_version = row_version + 1
     where id = ${id} and row_version = ${version}`);

export const deleteItem = (tx: Tx, id: number, version: number): Promise<number> =>
  tx.execute(sql`delete from strategy_item where id = ${id} and row_version = ${version}`);

export type ItemChange = {
  readonly itemId: number;
  readonly before: ItemContent | null;
  readonly after: ItemContent | null;
};

/** Keeps how things were and how they became. */
export const insertChanges = (
  tx: Tx,
  of: { readonly strategyId: number; readonly personId: number },
  changes: readonly ItemChange[],
): Promise<number> =>
  tx.execute(sql`
    insert into strategy_item_change (strategy_id, item_id, before, after, person_id)
    select ${of.strategyId}::int, c."itemId", nullif(c.before, 'null'::jsonb), nullif(c.after, 'null'::jsonb), ${of.personId}::int
      from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c("itemId" int, before jsonb, after jsonb)`);

/** How things became what they are, newest first. */
export const listChanges = (
  tx: Tx,
  strategyId: number,
  itemId: number,
): Promise<(ItemChange & { readonly at: Date; readonly personName: string | null })[]> =>
  tx.query(sql`
    select c.item_id as "itemId", c.before, c.after, c.at, p.name as "personName"
      from strategy_item_change c left join person p on p.id = c.person_id
     where c.strategy_id = ${strategyId} and c.item_id = ${itemId} order by c.id desc limit 200`);
