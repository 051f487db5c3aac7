import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { FileEntry, FileFacts } from '../domain/contract-file.ts';

/** What must be known before an entry is added; one statement. */
export async function loadFileFacts(tx: Tx, contractId: number): Promise<FileFacts> {
  const { clauseIds, obligations } = await tx.one<FileFacts & { clauseIds: number[] }>(sql`
    select array(select id from contract_clause where contract_id = ${contractId}) as "clauseIds",
           coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'closed',
                       exists (select from contract_event d where d.closes_id = e.id)))
                       from contract_event e where e.contract_id = ${contractId} and e.kind = 'obligation'),
                    '[]') as obligations`);
  return { clauseIds, obligations };
}

export async function appendFileEntry(tx: Tx, contractId: number, personId: number, entry: FileEntry): Promise<bigint> {
  const { id } = await tx.one<{ id: bigint }>(sql`
    insert into contract_event (contract_id, kind, on_day, due_on, title, text, clause_id, person_id, closes_id)
    values (${contractId}, ${entry.kind}, ${entry.onDay}, ${entry.dueOn}, ${entry.title}, ${entry.text},
            ${entry.clauseId}, ${personId}, ${entry.closesId}) returning id`);
  return id;
}
