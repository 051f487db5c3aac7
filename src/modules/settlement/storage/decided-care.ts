import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql, type Tx } from '../../../platform/db/index.ts';

/** What was decided about care of a year, per contract, product, municipality and month: totals, no child. */
export type DecidedRow = {
  readonly contractId: number;
  readonly providerId: number;
  readonly productId: number;
  readonly municipalityId: number;
  readonly month: PlainDate;
  readonly approvedCents: bigint;
  readonly heldCents: bigint;
};

/** Everything decided about care in a year in a region, with its corrections: one statement. */
export const loadDecided = (tx: Tx, regionId: number, year: number): Promise<DecidedRow[]> =>
  tx.query<DecidedRow>(sql`
    select contract_id as "contractId", provider_id as "providerId", product_id as "productId", municipality_id as "municipalityId",
           month, approved_cents as "approvedCents", held_cents as "heldCents"
      from utilisation
     where region_id = ${regionId} and month between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
       and (approved_cents <> 0 or held_cents <> 0)
     order by contract_id, product_id, municipality_id, month`);

export type PostedRow = {
  readonly contractId: number;
  readonly productId: number;
  readonly municipalityId: number;
  readonly kind: 'instalment' | 'guarantee' | 'advance';
  readonly cents: bigint;
};

/** What was posted of a year without a declaration. */
export const loadPosted = (tx: Tx, regionId: number, year: number): Promise<PostedRow[]> =>
  tx.query<PostedRow>(sql`
    select contract_id as "contractId", product_id as "productId", municipality_id as "municipalityId", kind,
           sum(amount_cents)::bigint as cents
      from instalment
     where region_id = ${regionId} and month between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
     group by 1, 2, 3, 4 order by 1, 2, 3, 4`);

export type Party = { readonly id: number; readonly name: string };

/** Names of organisations; `loadContractNumbers` gives contracts by their number. */
export const loadParties = (tx: Tx, ids: readonly number[]): Promise<Party[]> =>
  tx.query<Party>(sql`select id, name from organisation where id = any(${[...ids]}::int[]) order by name`);

export const loadContractNumbers = (tx: Tx, ids: readonly number[]): Promise<Party[]> =>
  tx.query<Party>(sql`select id, number as name from contract where id = any(${[...ids]}::int[])`);

export type ContractRow = {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly providerId: number;
};

/** Contracts of a region that ran in a year, of one provider or of all. */
export const loadContracts = (
  tx: Tx,
  asked: { readonly regionId: number | null; readonly year: number; readonly providerId: number },
): Promise<ContractRow[]> =>
  tx.query<ContractRow>(sql`
    select id, number, name, provider_id as "providerId" from contract
     where (${asked.regionId}::int is null or region_id = ${asked.regionId}) and from_on <= make_date(${asked.year}, 12, 31)
       and least(through_on, coalesce(terminated_on, through_on)) >= make_date(${asked.year}, 1, 1)
       and provider_id = ${asked.providerId}
     order by number`);

export const closedMunicipalities = async (tx: Tx, regionId: number, year: number): Promise<ReadonlySet<number>> =>
  new Set(
    (
      await tx.query<{ id: number }>(sql`select municipality_id as id from rd.closed_in_region(${regionId}, ${year})`)
    ).map(({ id }) => id),
  );

/** What municipalities settled with providers by money orders of their own. */
export const settledByHand = async (tx: Tx, regionId: number, year: number): Promise<ReadonlyMap<number, bigint>> =>
  new Map(
    (
      await tx.query<{ id: number; cents: bigint }>(
        sql`select provider_id as id, cents from rd.settled_by_hand(${regionId}, ${year})`,
      )
    ).map(({ id, cents }) => [id, cents]),
  );

/** The first month of which this region has decided care here; null: none. */
export const firstMonthHere = async (tx: Tx, regionId: number): Promise<PlainDate | null> =>
  (
    await tx.one<{ month: PlainDate | null }>(
      sql`select min(month) as month from utilisation where region_id = ${regionId}`,
    )
  ).month;

export type AgreedProduct = { readonly contractId: number; readonly productId: number; readonly name: string };

/** Products that contracts agree in a year. */
export const loadAgreedProducts = (tx: Tx, contractIds: readonly number[], year: number): Promise<AgreedProduct[]> =>
  tx.query<AgreedProduct>(sql`
    select p.contract_id as "contractId", p.product_id as "productId", b.name from contract_product p join product b on b.id = p.product_id
     where p.year = ${year} and p.contract_id = any(${[...contractIds]}::int[]) order by p.contract_id, b.name`);
