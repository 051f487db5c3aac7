import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export type AgreedOfYear = {
  readonly productId: number;
  readonly unit: string;
  readonly volume: bigint | null;
  readonly budgetCents: bigint;
  readonly limitCents: bigint | null;
};

export type UsedInMonth = {
  /** 1 to 12. */
  readonly month: number;
  readonly productId: number;
  readonly volume: bigint;
  readonly approvedCents: bigint;
  readonly refusedCents: bigint;
};

export type ContractUse = {
  readonly fromOn: PlainDate;
  readonly lastDay: PlainDate;
  readonly agreed: readonly AgreedOfYear[];
  readonly used: readonly UsedInMonth[];
};

/** What was agreed and used in a contract of the actor's scope in one year; undefined when the contract is not there. */
export async function findContractUse(tx: Tx, contractId: number, year: number): Promise<ContractUse | undefined> {
  const contract = await tx.maybeOne<Omit<ContractUse, 'agreed' | 'used'>>(sql`
    select from_on as "fromOn", least(through_on, terminated_on) as "lastDay" from contract where id = ${contractId}`);
  if (!contract) return undefined;
  const agreed = await tx.query<AgreedOfYear>(sql`
    select a.product_id as "productId", p.unit, a.volume, a.budget_cents as "budgetCents", a.limit_cents as "limitCents"
      from contract_product a join product p on p.id = a.product_id
     where a.contract_id = ${contractId} and a.year = ${year} order by a.product_id`);
  const used = await tx.query<UsedInMonth>(sql`
    select extract(month from month)::int as month, product_id as "productId", sum(approved_volume)::bigint as volume,
           sum(approved_cents)::bigint as "approvedCents", sum(refused_cents)::bigint as "refusedCents"
      from utilisation
     where contract_id = ${contractId} and month between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 1)
     group by 1, 2 order by 1, 2`);
  return { ...contract, agreed, used };
}
