import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/tx.ts';

/** What a product is and which purchase task and goal it serves on a day: the upper end of the thread. */
export type ProductPurpose = {
  readonly productId: number;
  readonly productName: string;
  readonly task: { readonly id: number; readonly code: string; readonly name: string } | null;
  readonly goal: { readonly id: number; readonly code: string; readonly name: string } | null;
};

/** Undefined when there is no such product; task and goal are null when nobody recorded what it serves on that day. */
export async function findProductPurpose(
  tx: Tx,
  productId: number,
  day: PlainDate,
): Promise<ProductPurpose | undefined> {
  const row = await tx.maybeOne<{
    name: string;
    task_id: number | null;
    task_code: string;
    task_name: string;
    goal_id: number | null;
    goal_code: string;
    goal_name: string;
  }>(
    `select p.name, t.id as task_id, t.code as task_code, t.name as task_name, g.id as goal_id, g.code as goal_code,
            g.name as goal_name
       from product p
       left join product_purpose u on u.product_id = p.id and u.from_on <= $2 and (u.through_on is null or u.through_on >= $2)
       left join purchase_task t on t.id = u.purchase_task_id
       left join goal g on g.id = u.goal_id
      where p.id = $1`,
    [productId, day],
  );
  if (!row) return undefined;
  return {
    productId,
    productName: row.name,
    task: row.task_id === null ? null : { id: row.task_id, code: row.task_code, name: row.task_name },
    goal: row.goal_id === null ? null : { id: row.goal_id, code: row.goal_code, name: row.goal_name },
  };
}
