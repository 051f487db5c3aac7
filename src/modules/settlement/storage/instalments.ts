import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type SqlFragment, sql, type Tx } from '../../../platform/db/index.ts';
import type { DueShare, InstalmentKind, ShareKey } from '../domain/instalment.ts';

/** Nobody else posts for the region until the transaction ends. */
export const holdRegion = (tx: Tx, regionId: number): Promise<number> =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('instalment'), ${regionId})`);

/** What was posted for months of a year. */
export const postedKeys = (tx: Tx, regionId: number, year: number): Promise<ShareKey[]> =>
  tx.query<ShareKey>(sql`
    select contract_id as "contractId", part_key as "partKey", product_id as "productId",
           municipality_id as "municipalityId", kind, month
      from instalment where region_id = ${regionId} and month between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`);

export type PostedShare = DueShare & { readonly transactionId: bigint };

export async function insertInstalments(
  tx: Tx,
  shares: readonly PostedShare[],
  personId: number | null,
): Promise<number> {
  if (shares.length === 0) return 0;
  return await tx.execute(
    `insert into instalment (contract_id, part_key, product_id, municipality_id, kind, month, region_id, provider_id, terms_id,
                             part_name, months, due_on, amount_cents, transaction_id, posted_by)
     select *, $15::int from unnest($1::int[], $2::text[], $3::int[], $4::int[], $5::text[], $6::date[], $7::int[], $8::int[],
                                    $9::int[], $10::text[], $11::int[], $12::date[], $13::bigint[], $14::bigint[])`,
    [
      shares.map(({ contractId }) => contractId),
      shares.map(({ partKey }) => partKey),
      shares.map(({ productId }) => productId),
      shares.map(({ municipalityId }) => municipalityId),
      shares.map(({ kind }) => kind),
      shares.map(({ month }) => month),
      shares.map(({ regionId }) => regionId),
      shares.map(({ providerId }) => providerId),
      shares.map(({ termsId }) => termsId),
      shares.map(({ partName }) => partName),
      shares.map(({ months }) => months),
      shares.map(({ dueOn }) => dueOn),
      shares.map(({ amountCents }) => amountCents),
      shares.map(({ transactionId }) => transactionId),
      personId,
    ],
  );
}

/** A posted instalment with the names that people read. */
export type InstalmentRow = {
  readonly contractId: number;
  readonly contractNumber: string;
  readonly providerId: number;
  readonly provider: string;
  readonly municipalityId: number;
  readonly municipality: string;
  readonly partKey: string;
  readonly partName: string;
  readonly productId: number;
  readonly product: string;
  readonly termsId: number;
  readonly kind: InstalmentKind;
  readonly month: PlainDate;
  readonly months: number;
  readonly dueOn: PlainDate;
  readonly amountCents: bigint;
  readonly transactionId: bigint;
  /** The bank booked its payment. */
  readonly paid: boolean;
};

/** Posted instalments in scope for months of a year, in order of day. */
export const listPosted = (tx: Tx, year: number, where: SqlFragment = sql.yes): Promise<InstalmentRow[]> =>
  tx.query<InstalmentRow>(sql`
    select i.contract_id as "contractId", c.number as "contractNumber", i.provider_id as "providerId", o.name as provider,
           i.municipality_id as "municipalityId", m.name as municipality, i.part_key as "partKey", i.part_name as "partName",
           i.product_id as "productId", p.name as product, i.terms_id as "termsId", i.kind, i.month, i.months,
           i.due_on as "dueOn", i.amount_cents as "amountCents", i.transaction_id as "transactionId",
           exists (select from payment_item x join ledger_transaction t on t.order_id = x.order_id and t.kind = 'payment'
                    where x.transaction_id = i.transaction_id and x.contract_id = i.contract_id
                      and x.product_id = i.product_id and x.month = i.month) as paid
      from instalment i
      join contract c on c.id = i.contract_id
      join organisation o on o.id = i.provider_id
      join organisation m on m.id = i.municipality_id
      join product p on p.id = i.product_id
     where i.month between make_date(${year}, 1, 1) and make_date(${year}, 12, 31) and ${where}
     order by i.due_on desc, o.name, c.number, p.name, m.name`);

export type Named = { readonly id: number; readonly name: string };

/** Names of contracts, providers, municipalities and products: what a planned instalment is shown with. */
export async function loadNames(tx: Tx, shares: readonly DueShare[]) {
  const organisations = [...new Set(shares.flatMap(({ providerId, municipalityId }) => [providerId, municipalityId]))];
  const of = (rows: readonly Named[]) => new Map(rows.map(({ id, name }) => [id, name]));
  return {
    contracts: of(
      await tx.query<Named>(
        sql`select id, number as name from contract where id = any(${[...new Set(shares.map((one) => one.contractId))]}::int[])`,
      ),
    ),
    organisations: of(
      await tx.query<Named>(sql`select id, name from organisation where id = any(${organisations}::int[])`),
    ),
    products: of(
      await tx.query<Named>(
        sql`select id, name from product where id = any(${[...new Set(shares.map((one) => one.productId))]}::int[])`,
      ),
    ),
  };
}
