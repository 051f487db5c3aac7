import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { FundingDocument } from '../domain/document/document.ts';

/** A version of funding terms as it is stored. */
export type StoredTerms = {
  readonly id: number;
  readonly regionId: number;
  readonly regionName: string;
  readonly key: string;
  readonly number: number;
  readonly name: string;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
  readonly content: FundingDocument;
  readonly basedOnId: number | null;
  readonly rowVersion: number;
  readonly adoptedOn: PlainDate | null;
  readonly adoptedBy: string | null;
  readonly madeBy: string | null;
  /** Who wrote the content last: somebody else adopts it. */
  readonly keptById: number | null;
  /** First day of the adopted version that comes after it. */
  readonly replacedFrom: PlainDate | null;
  /** Contracts that the reader may see and that were or are paid by it. */
  readonly contracts: number;
};

/** Terms that the person may see, newest version first; all, or one. */
export const listTerms = (tx: Tx, id: number | null = null): Promise<StoredTerms[]> =>
  tx.query<StoredTerms>(sql`
    select t.id, t.region_id as "regionId", r.name as "regionName", t.key, t.number, t.name, t.from_on as "fromOn",
           t.through_on as "throughOn", t.content, t.based_on_id as "basedOnId", t.row_version as "rowVersion",
           t.adopted_on as "adoptedOn", a.name as "adoptedBy", m.name as "madeBy", t.kept_by as "keptById",
           (select min(l.from_on) from funding_terms l
             where l.region_id = t.region_id and l.key = t.key and l.number > t.number and l.adopted_on is not null) as "replacedFrom",
           (select count(distinct f.contract_id)::int from contract_funding f where f.terms_id = t.id) as contracts
      from funding_terms t
      join organisation r on r.id = t.region_id
      left join person a on a.id = t.adopted_by
      left join person m on m.id = t.made_by
     where (${id}::int is null or t.id = ${id})
     order by r.name, t.name, t.number desc, t.id`);

export type TermsContent = {
  readonly key: string;
  readonly name: string;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
  readonly content: FundingDocument;
};

/** Adds the next version of these terms as a concept. */
export async function insertTerms(
  tx: Tx,
  made: TermsContent & {
    readonly regionId: number;
    readonly basedOnId: number | null;
    readonly personId: number;
  },
): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into funding_terms (region_id, key, number, name, from_on, through_on, content, based_on_id, made_by, kept_by)
    select ${made.regionId}::int, ${made.key}::text, coalesce(max(number), 0) + 1, ${made.name}::text, ${made.fromOn}::date,
           ${made.throughOn}::date, ${JSON.stringify(made.content)}::jsonb, ${made.basedOnId}::int, ${made.personId}::int, ${made.personId}::int
      from funding_terms where region_id = ${made.regionId} and key = ${made.key}
    returning id`);
  return id;
}

/** Gives the number of rows changed: none when somebody else was first. The key of a version stays. */
export const updateTerms = (
  tx: Tx,
  id: number,
  version: number,
  personId: number,
  made: Omit<TermsContent, 'key'>,
): Promise<number> =>
  tx.execute(sql`
    update funding_terms set name = ${made.name}, from_on = ${made.fromOn}, through_on = ${made.throughOn},
           content = ${JSON.stringify(made.content)}::jsonb, kept_by = ${personId},
           row_version = row_version + 1, changed_at = now()
     where id = ${id} and row_version = ${version}`);

export const markAdopted = (tx: Tx, id: number, onDay: PlainDate, personId: number): Promise<number> =>
  tx.execute(sql`
    update funding_terms set adopted_on = ${onDay}, adopted_by = ${personId}, row_version = row_version + 1
     where id = ${id} and adopted_on is null`);

/** Holds the terms until the transaction ends. */
export const lockTerms = (tx: Tx, id: number): Promise<number> =>
  tx.execute(sql`select 1 from funding_terms where id = ${id} for update`);
