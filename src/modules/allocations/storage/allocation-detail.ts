import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export type AllocationHead = {
  readonly id: bigint;
  readonly number: bigint;
  readonly municipalityId: number;
  readonly municipalityName: string;
  readonly providerId: number;
  readonly providerName: string;
  readonly clientId: bigint;
  readonly initials: string;
  readonly prefix: string | null;
  readonly surname: string;
  readonly bornOn: PlainDate;
  readonly secretResidence: boolean;
  readonly bsnEncrypted: Buffer;
};

export type AllocationKey = { readonly id: number } | { readonly municipalityId: number; readonly number: number };

/** An allocation of the actor's scope, by our id or by the municipality's number. */
export const findAllocation = (tx: Tx, key: AllocationKey): Promise<AllocationHead | undefined> =>
  tx.maybeOne<AllocationHead>(sql`
    select a.id, a.number, a.municipality_id as "municipalityId", g.name as "municipalityName",
           a.provider_id as "providerId", o.name as "providerName", a.client_id as "clientId", c.initials, c.prefix,
           c.surname, c.born_on as "bornOn", c.secret_residence as "secretResidence", c.bsn_encrypted as "bsnEncrypted"
      from allocation a join client c on c.id = a.client_id
      join organisation g on g.id = a.municipality_id join organisation o on o.id = a.provider_id
     where ${'id' in key ? sql`a.id = ${key.id}` : sql`a.municipality_id = ${key.municipalityId} and a.number = ${key.number}`}`);

export type AllocationVersion = {
  readonly version: number;
  readonly productId: number | null;
  readonly productName: string | null;
  readonly productCategory: string | null;
  readonly productCode: string | null;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
  readonly volume: bigint | null;
  readonly unit: string | null;
  readonly frequency: '1' | '2' | '4' | '6' | null;
  readonly budgetCents: bigint | null;
  readonly changeReason: string | null;
  readonly decidedAt: Date;
};

/** Every content the allocation has had, the one that counts first. */
export const listVersions = (tx: Tx, allocationId: bigint): Promise<AllocationVersion[]> =>
  tx.query<AllocationVersion>(sql`
    select v.version, v.product_id as "productId", p.name as "productName", v.product_category as "productCategory",
           v.product_code as "productCode", v.from_on as "fromOn", v.through_on as "throughOn", v.volume, v.unit,
           v.frequency, v.budget_cents as "budgetCents", v.change_reason as "changeReason", v.decided_at as "decidedAt"
      from allocation_version v left join product p on p.id = v.product_id
     where v.allocation_id = ${allocationId} order by v.decided_at desc, v.version desc`);

export type UsageMonth = { readonly month: PlainDate; readonly volume: bigint; readonly cents: bigint };

export const listUsage = (tx: Tx, allocationId: bigint): Promise<UsageMonth[]> =>
  tx.query<UsageMonth>(sql`
    select month, approved_volume as volume, approved_cents as cents from allocation_usage
     where allocation_id = ${allocationId} order by month`);

export type AllocationThread = {
  readonly goalId: number | null;
  readonly goalName: string | null;
  readonly taskName: string | null;
  readonly productName: string;
  readonly contractId: number | null;
  readonly contractNumber: string | null;
  readonly contractName: string | null;
};

/** Where the allocation stands in the thread on a day of care: its goal, purchase task, product and contract. */
export const findThread = (
  tx: Tx,
  question: { readonly productId: number; readonly providerId: number; readonly onDay: PlainDate },
): Promise<AllocationThread | undefined> =>
  tx.maybeOne<AllocationThread>(sql`
    select g.id as "goalId", g.name as "goalName", t.name as "taskName", p.name as "productName", c.id as "contractId",
           c.number as "contractNumber", c.name as "contractName"
      from product p
      left join product_purpose s on s.product_id = p.id and s.from_on <= ${question.onDay}::date
        and (s.through_on is null or s.through_on >= ${question.onDay}::date)
      left join goal g on g.id = s.goal_id
      left join purchase_task t on t.id = s.purchase_task_id
      left join lateral (
        select c.id, c.number, c.name from contract c
         where c.provider_id = ${question.providerId} and c.from_on <= ${question.onDay}::date
           and least(c.through_on, c.terminated_on) >= ${question.onDay}::date
           and exists (select from contract_product a where a.contract_id = c.id and a.product_id = p.id)
         order by c.from_on desc, c.id limit 1) c on true
     where p.id = ${question.productId}`);

/** The sealed BSN of a young person in scope, with what decides whether it may be opened. */
export const findSealedBsn = (tx: Tx, clientId: number) =>
  tx.maybeOne<{ bsnEncrypted: Buffer; secretResidence: boolean; municipalityId: number }>(sql`
    select bsn_encrypted as "bsnEncrypted", secret_residence as "secretResidence", municipality_id as "municipalityId"
      from client where id = ${clientId}`);
