import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** A procedure of which it is known when its contracts begin. */
export type ComingProcedure = {
  readonly id: number;
  readonly regionId: number;
  readonly contractsFrom: PlainDate;
  /** Null: for both. */
  readonly segment: 'light' | 'heavy' | null;
  /** What it buys; empty: not said yet. */
  readonly productIds: readonly number[];
};

/** Procedures of the actor's scope whose contracts begin after a day. */
export const listComingProcedures = (tx: Tx, after: PlainDate): Promise<ComingProcedure[]> =>
  tx.query<ComingProcedure>(sql`
    select p.id, p.region_id as "regionId", p.contracts_from as "contractsFrom", p.segment,
           array(select q.product_id from procedure_product q where q.procedure_id = p.id order by 1) as "productIds"
      from procedure p where p.contracts_from > ${after}::date order by p.id`);
