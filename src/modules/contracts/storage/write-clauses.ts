import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { ContractRecord } from '../domain/register/contract-record.ts';
import { extensionLeft } from '../domain/register/next-decision.ts';
import { recordToJson } from '../domain/register/record-json.ts';

export type ContractToWrite = { readonly id: number; readonly record: ContractRecord };

/** Writes the clauses of one or of many contracts, in two statements; a clause that says the same keeps its row. */
export async function writeClauses(tx: Tx, contracts: readonly ContractToWrite[]): Promise<void> {
  await writeExtensions(tx, contracts);
  const rows = contracts.flatMap(({ id, record }) =>
    recordToJson(record).clauses.map((clause) => ({ contract: id, ...clause })),
  );
  await tx.execute(sql`
    insert into contract_clause (contract_id, number, kind, title, text, model_key, active, terms)
    select n.contract, n.number, n.kind, n.title, n.text, n."modelKey", n.active, nullif(n.terms, 'null'::jsonb)
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           as n(contract int, number text, kind text, title text, text text, "modelKey" text, active boolean, terms jsonb)
    on conflict (contract_id, number) do update
       set kind = excluded.kind, title = excluded.title, text = excluded.text, model_key = excluded.model_key,
           active = excluded.active, terms = excluded.terms
     where (contract_clause.kind, contract_clause.title, contract_clause.text, contract_clause.model_key,
            contract_clause.active, contract_clause.terms)
        is distinct from (excluded.kind, excluded.title, excluded.text, excluded.model_key, excluded.active, excluded.terms)`);
}

/** What lists and signals read of the extension follows from its clause; without a clause it stays as it was. */
async function writeExtensions(tx: Tx, contracts: readonly ContractToWrite[]): Promise<void> {
  const rows = contracts.flatMap(({ id, record }) => {
    const left = extensionLeft(record);
    return left
      ? [{ id, by: left.decideBy, options: left.months.length > 0 ? `${left.months.join(' + ')} mnd` : null }]
      : [];
  });
  if (rows.length === 0) return;
  await tx.execute(sql`
    update contract set extension_decide_by = n.by, extension_options = n.options
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(id int, by date, options text)
     where contract.id = n.id`);
}

/** Gives contracts of which only clauses changed those clauses and their next version, in bulk. */
export async function updateClauses(
  tx: Tx,
  contracts: readonly (ContractToWrite & { readonly version: number })[],
): Promise<void> {
  await tx.execute(sql`
    update contract set row_version = n.version
      from jsonb_to_recordset(${JSON.stringify(contracts.map(({ id, version }) => ({ id, version })))}::jsonb)
           as n(id int, version int)
     where contract.id = n.id`);
  await writeClauses(tx, contracts);
}
