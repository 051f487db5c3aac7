import { type Cents, cents } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { contractServesMunicipality } from './served-municipality.ts';

export type ContractVariant = 'effort' | 'output' | 'task';

/** A tariff version with the agreement it stands in. Its period is its own; the contract's may be shorter. */
export type TariffFacts = {
  readonly tariffId: number;
  readonly contractId: number;
  readonly contractNumber: string;
  readonly variant: ContractVariant;
  readonly regionId: number;
  readonly paymentTermDays: number;
  readonly contractFrom: PlainDate;
  /** Last day of the contract; when it was terminated earlier, that day. */
  readonly contractThrough: PlainDate;
  readonly productId: number;
  readonly productName: string;
  readonly productCategory: string;
  readonly productCode: string;
  /** Unit of the product in the product book; `unit` is the unit this tariff is for. */
  readonly productUnit: string;
  readonly clauseId: number;
  readonly clauseNumber: string;
  readonly version: number;
  /** Null: holds for each municipality of the contract. A tariff for the municipality itself goes before it. */
  readonly municipalityId: number | null;
  readonly from: PlainDate;
  readonly through: PlainDate | undefined;
  /** Whole cents per unit. */
  readonly tariffCents: Cents;
  readonly unit: string;
};

/** A product as agreed in a contract for one year; a product may be agreed before it has a tariff. */
export type AgreedProductFacts = {
  readonly contractId: number;
  readonly contractNumber: string;
  readonly variant: ContractVariant;
  readonly contractFrom: PlainDate;
  readonly contractThrough: PlainDate;
  readonly productId: number;
  readonly productName: string;
  readonly productCategory: string;
  readonly productCode: string;
  readonly productUnit: string;
  readonly clauseId: number;
  readonly clauseNumber: string;
  readonly year: number;
  /** In the product's unit; null when no volume was agreed. */
  readonly volume: bigint | null;
  readonly budgetCents: Cents;
  readonly limitCents: Cents | null;
};

export type TariffQuestion = {
  readonly providerId: number;
  readonly municipalityId: number;
  /** First and last day of care asked about. */
  readonly from: PlainDate;
  readonly through: PlainDate;
};

/**
 * Every agreement of the provider that serves the municipality on some day of the period: tariffs with their clause,
 * and products agreed per year. Two statements. Rows come in a fixed order (contract, product, municipality, day).
 */
export async function loadTariffs(
  tx: Tx,
  question: TariffQuestion,
): Promise<{ readonly tariffs: TariffFacts[]; readonly products: AgreedProductFacts[] }> {
  const params = [question.providerId, question.municipalityId, question.from, question.through];
  const tariffs = await tx.query<TariffRow>(
    `select t.id, ${SHARED_COLUMNS}, c.region_id, c.payment_term_days, t.version, t.municipality_id,
            t.from_on, t.through_on, t.tariff_cents, t.unit
       from contract c ${HELD}
       join contract_tariff t on t.contract_id = c.id and t.withdrawn_at is null
       join product p on p.id = t.product_id
       join contract_clause k on k.id = t.clause_id
      where ${IN_FORCE}
        and (t.municipality_id is null or t.municipality_id = $2)
        and t.from_on <= $4::date and (t.through_on is null or t.through_on >= $3::date)
      order by c.id, p.id, t.municipality_id nulls last, t.from_on`,
    params,
  );
  const products = await tx.query<AgreedRow>(
    `select ${SHARED_COLUMNS}, a.year, a.volume, a.budget_cents, a.limit_cents
       from contract c ${HELD}
       join contract_product a on a.contract_id = c.id
       join product p on p.id = a.product_id
       join contract_clause k on k.id = a.clause_id
      where ${IN_FORCE} and a.year between extract(year from $3::date) and extract(year from $4::date)
      order by c.id, p.id, a.year`,
    params,
  );
  return { tariffs: tariffs.map(toTariff), products: products.map(toAgreed) };
}

/** Of the product for the municipality, else of the product, else of the contract. */
const VARIANT = `coalesce((select v.variant from contract_variant v
  where v.contract_id = c.id and v.product_id = p.id and (v.municipality_id is null or v.municipality_id = $2)
  order by v.municipality_id nulls last limit 1), c.variant) as variant`;

const SHARED_COLUMNS = `c.id as contract_id, c.number as contract_number, ${VARIANT}, held.from_on as contract_from,
  held.through_on as contract_through, p.id as product_id, p.name as product_name,
  p.category as product_category, p.code as product_code, p.unit as product_unit, k.id as clause_id,
  k.number as clause_number`;

/**
 * The days on which the provider delivers or delivered under the contract: all of them, or those before or after another
 * provider took it over.
 */
const HELD = `cross join lateral (
  select coalesce((select max(f.through_on) + 1 from contract_former_provider f where f.contract_id = c.id), c.from_on) as from_on,
         least(c.through_on, c.terminated_on) as through_on
   where c.provider_id = $1
   union all
  select coalesce((select max(e.through_on) + 1 from contract_former_provider e
                    where e.contract_id = c.id and e.through_on < f.through_on), c.from_on),
         least(c.through_on, c.terminated_on, f.through_on)
    from contract_former_provider f where f.contract_id = c.id and f.provider_id = $1) held`;

const IN_FORCE = `c.id in (select o.id from contract o where o.provider_id = $1
    union select f.contract_id from contract_former_provider f where f.provider_id = $1)
  and held.from_on <= $4::date and held.through_on >= $3::date and ${contractServesMunicipality('c', '$2', { from: '$3', through: '$4' })}`;

type SharedRow = {
  contract_id: number;
  contract_number: string;
  variant: ContractVariant;
  contract_from: PlainDate;
  contract_through: PlainDate;
  product_id: number;
  product_name: string;
  product_category: string;
  product_code: string;
  product_unit: string;
  clause_id: number;
  clause_number: string;
};
type TariffRow = SharedRow & {
  id: number;
  region_id: number;
  payment_term_days: number;
  version: number;
  municipality_id: number | null;
  from_on: PlainDate;
  through_on: PlainDate | null;
  tariff_cents: bigint;
  unit: string;
};
type AgreedRow = SharedRow & { year: number; volume: bigint | null; budget_cents: bigint; limit_cents: bigint | null };

const toShared = (row: SharedRow) => ({
  contractId: row.contract_id,
  contractNumber: row.contract_number,
  variant: row.variant,
  contractFrom: row.contract_from,
  contractThrough: row.contract_through,
  productId: row.product_id,
  productName: row.product_name,
  productCategory: row.product_category,
  productCode: row.product_code,
  productUnit: row.product_unit,
  clauseId: row.clause_id,
  clauseNumber: row.clause_number,
});

const toTariff = (row: TariffRow): TariffFacts => ({
  ...toShared(row),
  tariffId: row.id,
  regionId: row.region_id,
  paymentTermDays: row.payment_term_days,
  version: row.version,
  municipalityId: row.municipality_id,
  from: row.from_on,
  through: row.through_on ?? undefined,
  tariffCents: cents(row.tariff_cents),
  unit: row.unit,
});

const toAgreed = (row: AgreedRow): AgreedProductFacts => ({
  ...toShared(row),
  year: row.year,
  volume: row.volume,
  budgetCents: cents(row.budget_cents),
  limitCents: row.limit_cents === null ? null : cents(row.limit_cents),
});
