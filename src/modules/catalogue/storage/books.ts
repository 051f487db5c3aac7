import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { BookAct, WeighingOutcome } from '../domain/book/book-status.ts';

/** What was done with a book, oldest first. */
export type RecordedAct = {
  readonly id: number;
  readonly act: BookAct;
  readonly onDay: PlainDate;
  readonly text: string | null;
  readonly personName: string | null;
  readonly organisationName: string | null;
  /** How the region weighed it; only of a reaction. */
  readonly weighing: Weighing | null;
};

/** How a reaction was weighed, and why. */
export type Weighing = {
  readonly outcome: WeighingOutcome;
  readonly reason: string;
  readonly onDay: PlainDate;
};

/** A version of a product book without what is in it. */
export type BookHead = {
  readonly id: number;
  readonly regionId: number;
  readonly regionName: string;
  readonly number: number;
  readonly title: string;
  readonly source: string | null;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
  readonly replacesProducts: number | null;
  readonly basedOnId: number | null;
  readonly rowVersion: number;
  readonly products: number;
  readonly acts: readonly RecordedAct[];
};

/** The books that the person may see, newest version first; those of one region, or one alone. */
export const listBooks = (
  tx: Tx,
  { id, regionId }: { readonly id?: number | undefined; readonly regionId?: number | undefined } = {},
): Promise<BookHead[]> =>
  tx.query<BookHead>(sql`
    select b.id, b.region_id as "regionId", r.name as "regionName", b.number, b.title, b.source, b.from_on as "fromOn",
           b.through_on as "throughOn", b.replaces_products as "replacesProducts", b.based_on_id as "basedOnId",
           b.row_version as "rowVersion",
           (select count(*)::int from product_book_item i where i.book_id = b.id and i.kind = 'products') as products,
           coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'act', a.act, 'weighing', weighing.it, 'onDay', a.on_day, 'text', a.text,
                                                         'personName', p.name, 'organisationName', o.name) order by a.id)
                       from product_book_act a
                       left join person p on p.id = a.person_id
                       left join organisation o on o.id = a.organisation_id
                       left join lateral (
                         select jsonb_build_object('outcome', w.outcome, 'reason', w.reason, 'onDay', w.on_day) as it
                           from product_book_weighing w where w.reaction_id = a.id order by w.id desc limit 1) weighing on true
                      where a.book_id = b.id), '[]') as acts
      from product_book b join organisation r on r.id = b.region_id
     where (${id ?? null}::int is null or b.id = ${id ?? null})
       and (${regionId ?? null}::int is null or b.region_id = ${regionId ?? null})
     order by r.name, b.number desc, b.id`);

export type HeadContent = Pick<BookHead, 'title' | 'source' | 'fromOn' | 'throughOn' | 'replacesProducts'>;

/** Adds the next version of the region's book. */
export async function insertBook(
  tx: Tx,
  made: HeadContent & { readonly regionId: number; readonly basedOnId: number | null },
): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into product_book (region_id, number, title, source, from_on, through_on, replaces_products, based_on_id)
    select ${made.regionId}::int, coalesce(max(number), 0) + 1, ${made.title}::text, ${made.source}::text,
           ${made.fromOn}::date, ${made.throughOn}::date, ${made.replacesProducts}::int, ${made.basedOnId}::int
      from product_book where region_id = ${made.regionId}
    returning id`);
  return id;
}

/** Gives the number of rows changed: none when somebody else was first. */
export const updateBook = (tx: Tx, id: number, version: number, made: HeadContent): Promise<number> =>
  tx.execute(sql`
    update product_book set title = ${made.title}, source = ${made.source}, from_on = ${made.fromOn},
           through_on = ${made.throughOn}, replaces_products = ${made.replacesProducts}, row_version = row_version + 1
     where id = ${id} and row_version = ${version}`);

/** Holds the book until the transaction ends, so that an item does not change while its book is sent or adopted. */
export const lockBook = (tx: Tx, id: number): Promise<number> =>
  tx.execute(sql`select 1 from product_book where id = ${id} for update`);

export type NewAct = {
  readonly bookId: number;
  readonly act: BookAct;
  readonly onDay: PlainDate;
  readonly text: string | null;
  readonly personId: number | null;
  readonly organisationId: number | null;
};

export const insertActs = (tx: Tx, acts: readonly NewAct[]): Promise<number> =>
  tx.execute(sql`
    insert into product_book_act (book_id, act, on_day, text, person_id, organisation_id)
    select a."bookId", a.act, a."onDay", a.text, a."personId", a."organisationId"
      from jsonb_to_recordset(${JSON.stringify(acts)}::jsonb)
        as a("bookId" int, act text, "onDay" date, text text, "personId" int, "organisationId" int)`);

/** Writes how a reaction on this book was weighed; gives 0 when the book has no such reaction. */
export const insertWeighing = (
  tx: Tx,
  bookId: number,
  reactionId: number,
  { outcome, reason, onDay, personId }: Weighing & { readonly personId: number | null },
): Promise<number> =>
  tx.execute(sql`
    insert into product_book_weighing (reaction_id, outcome, reason, on_day, person_id)
    select a.id, ${outcome}, ${reason}, ${onDay}::date, ${personId}::int
      from product_book_act a where a.id = ${reactionId} and a.book_id = ${bookId} and a.act = 'reaction'`);
