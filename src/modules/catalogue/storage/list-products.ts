import type { PlainDate } from '../../../kernel/plain-date.ts';
import { containing } from '../../../platform/db/keyset-page.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { FundingModel } from '../domain/book/terms.ts';

export type Product = {
  readonly id: number;
  readonly regionId: number;
  readonly name: string;
  readonly group: string;
  readonly weight: 'light' | 'heavy';
  readonly category: string;
  readonly code: string;
  readonly unit: string;
  readonly fundingModel: FundingModel;
  readonly description: string;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
  /** What the product serves on the day; null when nobody recorded it. */
  readonly goalId: number | null;
  readonly goalName: string | null;
  readonly taskId: number | null;
  readonly taskName: string | null;
};

export type ProductFilter = {
  readonly regionId?: number | undefined;
  readonly search?: string | undefined;
  readonly onDay: PlainDate;
};

/** The product book of a region on a day (R-138 to R-141), with the one purchase task and goal each product serves. */
export const listProducts = (tx: Tx, { regionId, search, onDay }: ProductFilter): Promise<Product[]> =>
  tx.query<Product>(sql`
    select p.id, p.region_id as "regionId", p.name, p.product_group as group, p.weight, p.category, p.code, p.unit,
           p.funding_model as "fundingModel", p.description, p.from_on as "fromOn", p.through_on as "throughOn",
           g.id as "goalId", g.name as "goalName", t.id as "taskId", t.name as "taskName"
      from product p
      left join product_purpose s on s.product_id = p.id and s.from_on <= ${onDay}::date
        and (s.through_on is null or s.through_on >= ${onDay}::date)
      left join goal g on g.id = s.goal_id
      left join purchase_task t on t.id = s.purchase_task_id
     where p.from_on <= ${onDay}::date and (p.through_on is null or p.through_on >= ${onDay}::date)
       and (${regionId ?? null}::int is null or p.region_id = ${regionId ?? null})
       and ${search ? sql`(p.name ilike ${containing(search)} or p.code ilike ${containing(search)})` : sql.yes}
     order by p.region_id, lower(p.product_group), lower(p.name), p.id`);
