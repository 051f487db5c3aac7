import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type SqlFragment, sql } from '../../../platform/db/index.ts';
import { daysAsked, type RowsAsked } from '../../parties/index.ts';
import type { ContractVariant } from './load-tariffs.ts';

/** A contract with its budget and what was approved on it, over all years. `organisation_id`: whose data it is. */
export type ContractRow = {
  readonly organisation_id: number;
  readonly number: string;
  readonly name: string;
  readonly provider: string;
  readonly agb_code: string;
  readonly purchaser: string;
  readonly variant: ContractVariant;
  readonly from_on: PlainDate;
  readonly through_on: PlainDate;
  readonly budget_cents: bigint;
  readonly approved_cents: bigint;
};

/** Contracts for the operator's export, by number. Row security decides which exist. */
export const contractRows = (filter: RowsAsked): SqlFragment => sql`
    select c.region_id as organisation_id, c.number, c.name, p.name as provider, p.agb_code, b.name as purchaser, c.variant,
           c.from_on, c.through_on,
           coalesce((select sum(budget_cents) from contract_product cp where cp.contract_id = c.id), 0)::bigint as budget_cents,
           coalesce((select sum(approved_cents) from utilisation u where u.contract_id = c.id), 0)::bigint as approved_cents
      from contract c join organisation p on p.id = c.provider_id join organisation b on b.id = c.purchaser_id
     where ${sql.and([
       ...(filter.provider === undefined ? [] : [sql`p.agb_code = ${filter.provider}`]),
       ...(filter.municipality === undefined
         ? []
         : [
             sql`exists (select from contract_party o join organisation m on m.id = o.organisation_id
                          where o.contract_id = c.id and m.cbs_code = ${filter.municipality})`,
           ]),
       ...daysAsked(filter, sql`c.from_on`, sql`coalesce(c.terminated_on, c.through_on)`),
     ])}
     order by c.number, c.id`;
