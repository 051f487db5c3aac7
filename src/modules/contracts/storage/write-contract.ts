import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { agreedValue, type ContractRecord } from '../domain/register/contract-record.ts';
import { recordToJson } from '../domain/register/record-json.ts';
import { writeClauses } from './write-clauses.ts';

export type Origin = { readonly procedureId: number; readonly applicationId: number };
/** Price of a product at the start, where it is known, in cents per unit of the product. */
export type FirstTariff = { readonly productId: number; readonly tariffCents: bigint };

/** Writes a new contract with all that belongs to it; gives its number. */
export async function insertContract(
  tx: Tx,
  regionId: number,
  record: ContractRecord,
  origin: Origin | null,
): Promise<number> {
  const { id } = await tx.one<{ id: number }>(sql`
    insert into contract (region_id, provider_id, purchaser_id, number, name, segment, variant, procedure, from_on, through_on,
                          payment_term_days, scope, form, client_reference, framework_id, procedure_id, application_id,
                          first_value_cents)
    values (${regionId}, ${record.providerId}, ${record.purchaserId}, ${record.number}, ${record.name}, ${record.segment},
            ${record.variant}, ${record.procedure}, ${record.from}, ${record.through}, ${record.paymentTermDays},
            ${record.scope}, ${record.form}, ${record.clientReference}, ${record.frameworkId}, ${origin?.procedureId ?? null},
            ${origin?.applicationId ?? null}, ${agreedValue(record)}) returning id`);
  await tx.execute(sql`
    insert into contract_party (contract_id, organisation_id, role)
    select ${id}::int, n.id, n.role
      from jsonb_to_recordset(${JSON.stringify(partiesOf(record))}::jsonb) as n(id int, role text)`);
  await writeParts(tx, id, record);
  return id;
}

/** A contract as it holds on a day, to be written with the number of its version. */
export type Standing = { readonly record: ContractRecord; readonly version: number; readonly on: PlainDate };

/** Writes a contract as it became; its purchaser, first day and number never change. */
export async function updateContract(tx: Tx, id: number, { record, version, on }: Standing): Promise<void> {
  await tx.execute(sql`
    update contract set name = ${record.name}, scope = ${record.scope}, payment_term_days = ${record.paymentTermDays},
           through_on = ${record.through}, terminated_on = ${record.terminatedOn}, provider_id = ${record.providerId},
           row_version = ${version}, standing_on = ${on}
     where id = ${id}`);
  await writeProviders(tx, id, record);
  await tx.execute(sql`
    delete from contract_party where contract_id = ${id} and role = 'on-behalf-of'
       and organisation_id <> all(${record.municipalityIds}::int[])`);
  await tx.execute(sql`
    insert into contract_party (contract_id, organisation_id, role)
    select ${id}::int, n.id, 'on-behalf-of' from unnest(${record.municipalityIds}::int[]) as n(id)
    on conflict do nothing`);
  await writeParts(tx, id, record);
}

/** Prices from the first day of the contract, under its clause on tariffs, in bulk. */
export const insertFirstTariffs = (
  tx: Tx,
  id: number,
  { from, clauses }: Pick<ContractRecord, 'from' | 'clauses'>,
  tariffs: readonly FirstTariff[],
): Promise<number> => {
  const clause = clauses.find((one) => one.kind === 'tariff')?.number ?? null;
  const rows = tariffs.map((one) => ({ product: one.productId, cents: String(one.tariffCents) }));
  return tx.execute(sql`
    insert into contract_tariff (contract_id, product_id, clause_id, version, from_on, tariff_cents, unit)
    select ${id}::int, p.id, k.id, 1, ${from}::date, n.cents, p.unit
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(product int, cents bigint)
      join product p on p.id = n.product
      join contract_clause k on k.contract_id = ${id} and k.number = ${clause}`);
};

/** Who delivered before keeps its row; the party that is the provider follows the contract. */
async function writeProviders(tx: Tx, id: number, { providerId, formerProviders }: ContractRecord): Promise<void> {
  await tx.execute(sql`
    update contract_party set organisation_id = ${providerId}
     where contract_id = ${id} and role = 'provider' and organisation_id <> ${providerId}`);
  await tx.execute(sql`
    insert into contract_former_provider (contract_id, region_id, provider_id, through_on)
    select c.id, c.region_id, n."providerId", n.through
      from contract c, jsonb_to_recordset(${JSON.stringify(formerProviders)}::jsonb) as n("providerId" int, through date)
     where c.id = ${id} on conflict do nothing`);
}

/** Clauses and amounts are set by what they are; partners and variants are put anew. */
async function writeParts(tx: Tx, id: number, record: ContractRecord): Promise<void> {
  await writeClauses(tx, [{ id, record }]);
  const { products, partners, variants } = recordToJson(record);
  await tx.execute(sql`
    insert into contract_product (contract_id, product_id, clause_id, year, volume, budget_cents, limit_cents)
    select ${id}::int, n."productId", k.id, n.year, n.volume, n."budgetCents", n."limitCents"
      from jsonb_to_recordset(${JSON.stringify(products)}::jsonb)
           as n("productId" int, year int, volume bigint, "budgetCents" bigint, "limitCents" bigint, clause text)
      join contract_clause k on k.contract_id = ${id} and k.number = n.clause
    on conflict (contract_id, product_id, year) do update
       set clause_id = excluded.clause_id, volume = excluded.volume, budget_cents = excluded.budget_cents,
           limit_cents = excluded.limit_cents`);
  await writePartners(tx, id, partners);
  await tx.execute(sql`delete from contract_variant where contract_id = ${id}`);
  await tx.execute(sql`
    insert into contract_variant (contract_id, product_id, municipality_id, variant)
    select ${id}::int, n."productId", n."municipalityId", n.variant
      from jsonb_to_recordset(${JSON.stringify(variants)}::jsonb) as n("productId" int, "municipalityId" int, variant text)`);
}

/** A partner that stays keeps its row: what was consented to rests on it. */
async function writePartners(tx: Tx, id: number, partners: ContractRecord['partners']): Promise<void> {
  const rows = JSON.stringify(partners);
  await tx.execute(sql`
    delete from contract_partner p where p.contract_id = ${id} and not exists (
      select from jsonb_to_recordset(${rows}::jsonb) as n(role text, name text) where n.role = p.role and n.name = p.name)`);
  // Consortium partners first: subcontractors may stand under them.
  for (const role of ['consortium', 'subcontractor'] as const) {
    await tx.execute(sql`
      insert into contract_partner (contract_id, role, name, registration, task, share_percent, under_id, under_role)
      select ${id}::int, n.role, n.name, n.registration, n.task, n."sharePercent", u.id, u.role
        from jsonb_to_recordset(${rows}::jsonb)
             as n(role text, name text, registration text, task text, "sharePercent" numeric, under text)
        left join contract_partner u on u.contract_id = ${id} and u.role = 'consortium' and u.name = n.under
       where n.role = ${role}
      on conflict (contract_id, role, name) do update
         set registration = excluded.registration, task = excluded.task, share_percent = excluded.share_percent,
             under_id = excluded.under_id, under_role = excluded.under_role`);
  }
}

const partiesOf = ({ purchaserId, providerId, municipalityIds }: ContractRecord) => [
  { id: purchaserId, role: 'purchaser' },
  ...municipalityIds.map((id) => ({ id, role: 'on-behalf-of' })),
  { id: providerId, role: 'provider' },
];
