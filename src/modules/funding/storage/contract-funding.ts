import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { FundingDocument } from '../domain/document/document.ts';

/** A contract and the terms that it is paid by. */
export type FundedContract = {
  readonly contractId: number;
  readonly number: string;
  readonly name: string;
  readonly providerName: string;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
};

/** Contracts that were or are paid by these terms, as far as the person may see them. */
export const contractsOfTerms = (tx: Tx, termsId: number): Promise<FundedContract[]> =>
  tx.query<FundedContract>(sql`
    select c.id as "contractId", c.number, c.name, o.name as "providerName", f.from_on as "fromOn", f.through_on as "throughOn"
      from contract_funding f join contract c on c.id = f.contract_id join organisation o on o.id = c.provider_id
     where f.terms_id = ${termsId}
     order by c.number, f.from_on`);

export type FundingContract = {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly providerName: string;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate;
  readonly termsName: string | null;
};

/** Contracts of a region that still run on a day, with the terms that pay them then. */
export const contractsOfRegion = (tx: Tx, regionId: number, onDay: PlainDate): Promise<FundingContract[]> =>
  tx.query<FundingContract>(sql`
    select c.id, c.number, c.name, o.name as "providerName", c.from_on as "fromOn", c.through_on as "throughOn",
           t.name as "termsName"
      from contract c
      join organisation o on o.id = c.provider_id
      left join contract_funding f on f.contract_id = c.id and daterange(f.from_on, f.through_on, '[]') @> ${onDay}::date
      left join funding_terms t on t.id = f.terms_id
     where c.region_id = ${regionId} and c.through_on >= ${onDay}
     order by c.number`);

/** Ends what pays the contract the day before, and begins with other terms; earlier links stay as they were. */
export async function linkContract(
  tx: Tx,
  link: {
    readonly contractId: number;
    readonly termsId: number;
    readonly fromOn: PlainDate;
    readonly through: PlainDate;
    readonly personId: number;
  },
): Promise<void> {
  await tx.execute(sql`
    update contract_funding set through_on = ${link.through}
     where contract_id = ${link.contractId} and from_on < ${link.fromOn} and (through_on is null or through_on >= ${link.fromOn})`);
  await tx.execute(sql`
    insert into contract_funding (contract_id, terms_id, from_on, linked_by)
    values (${link.contractId}, ${link.termsId}, ${link.fromOn}, ${link.personId})`);
}

/** Is there a link of the contract that begins on or after a day? */
export const laterLink = (tx: Tx, contractId: number, fromOn: PlainDate): Promise<{ fromOn: PlainDate } | undefined> =>
  tx.maybeOne<{ fromOn: PlainDate }>(sql`
    select from_on as "fromOn" from contract_funding where contract_id = ${contractId} and from_on >= ${fromOn} limit 1`);

export const findContract = (
  tx: Tx,
  contractId: number,
): Promise<{ regionId: number; fromOn: PlainDate; throughOn: PlainDate } | undefined> =>
  tx.maybeOne(sql`
    select region_id as "regionId", from_on as "fromOn", through_on as "throughOn" from contract where id = ${contractId}`);

type FundingRow = {
  readonly contractId: number;
  readonly termsId: number;
  readonly version: number;
  readonly from: PlainDate;
  readonly through: PlainDate | null;
};

/** Which terms pay contracts on days of a period, and those terms once each: two statements, however many contracts. */
export async function fundingRows(
  tx: Tx,
  asked: { readonly contractIds: readonly number[]; readonly from: PlainDate; readonly through: PlainDate },
): Promise<{ readonly links: readonly FundingRow[]; readonly contents: ReadonlyMap<number, FundingDocument> }> {
  const links = await tx.query<FundingRow>(sql`
    select f.contract_id as "contractId", f.terms_id as "termsId", t.number as version, f.from_on as "from",
           f.through_on as through
      from contract_funding f join funding_terms t on t.id = f.terms_id
     where f.contract_id = any(${[...asked.contractIds]}::int[])
       and daterange(f.from_on, f.through_on, '[]') && daterange(${asked.from}::date, ${asked.through}::date, '[]')
     order by f.contract_id, f.from_on`);
  const ids = [...new Set(links.map(({ termsId }) => termsId))];
  const terms = await tx.query<{ id: number; content: FundingDocument }>(sql`
    select id, content from funding_terms where id = any(${ids}::int[])`);
  return { links, contents: new Map(terms.map(({ id, content }) => [id, content])) };
}
