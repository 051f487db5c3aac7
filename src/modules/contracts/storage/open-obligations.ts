import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export type OpenObligation = {
  readonly id: bigint;
  readonly contractId: number;
  readonly dueOn: PlainDate;
  readonly title: string;
  readonly clause: string | null;
};

/** Obligations in the files of contracts that no later entry closed. */
export const listOpenObligations = (tx: Tx, contractIds: readonly number[]): Promise<OpenObligation[]> =>
  tx.query<OpenObligation>(sql`
    select e.id, e.contract_id as "contractId", e.due_on as "dueOn", e.title, k.number as clause
      from contract_event e left join contract_clause k on k.id = e.clause_id
     where e.contract_id = any(${contractIds}::int[]) and e.kind = 'obligation' and e.due_on is not null
       and not exists (select from contract_event d where d.closes_id = e.id)
     order by e.due_on, e.id`);
