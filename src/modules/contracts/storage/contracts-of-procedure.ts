import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** A contract that was made from an award. */
export type ContractOfProcedure = {
  readonly id: number;
  readonly applicationId: number;
  readonly number: string;
  readonly name: string;
  readonly from: PlainDate;
  readonly through: PlainDate;
  readonly terminatedOn: PlainDate | null;
  /** Of all agreed products and years together. */
  readonly valueCents: bigint;
  /** The later of both signatures; null while one is missing. */
  readonly signedOn: PlainDate | null;
};

/** Contracts that were made from the awards of a procedure, by number. */
export const listContractsOfProcedure = (tx: Tx, procedureId: number): Promise<ContractOfProcedure[]> =>
  tx.query<ContractOfProcedure>(sql`
    select c.id, c.application_id as "applicationId", c.number, c.name, c.from_on as "from", c.through_on as through,
           c.terminated_on as "terminatedOn",
           coalesce((select sum(a.budget_cents) from contract_product a where a.contract_id = c.id), 0)::bigint as "valueCents",
           (select max(e.signed_on) from signature_event e join signature_round r on r.id = e.round_id
             where r.contract_id = c.id and e.kind = 'signed'
               and (select count(*) from signature_event s where s.round_id = r.id and s.kind = 'signed') = 2) as "signedOn"
      from contract c where c.procedure_id = ${procedureId} and c.application_id is not null order by c.number, c.id`);
