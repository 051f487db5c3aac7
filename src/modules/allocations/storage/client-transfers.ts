import type { PlainDate } from '../../../kernel/plain-date.ts';
import { sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';

export type ContractEnd = {
  readonly id: number;
  readonly lastDay: PlainDate;
  readonly extensionOptions: string | null;
};

/** When a contract of the scope ends, and what may still extend it. */
export const findContractEnd = (tx: Tx, id: number): Promise<ContractEnd | undefined> =>
  tx.maybeOne<ContractEnd>(sql`
    select id, least(through_on, terminated_on) as "lastDay",
           case when terminated_on is null then extension_options end as "extensionOptions" from contract where id = ${id}`);

export type MunicipalProgress = {
  readonly municipalityId: number;
  readonly name: string;
  readonly running: number;
  readonly planned: number;
  readonly arranged: number;
};

/** Totals per municipality; no child is named. */
export const listProgress = (tx: Tx, contractId: number): Promise<MunicipalProgress[]> =>
  tx.query<MunicipalProgress>(sql`
    select municipality_id as "municipalityId", name, running, planned, arranged from rd.transfer_progress(${contractId})`);

export type MovingClient = {
  readonly allocationId: bigint;
  readonly number: bigint;
  readonly initials: string;
  readonly prefix: string | null;
  readonly surname: string;
  readonly bornOn: PlainDate;
  readonly municipalityName: string;
  readonly productName: string;
  readonly throughOn: PlainDate | null;
  readonly toProviderId: number | null;
  readonly toProviderName: string | null;
  readonly onDay: PlainDate | null;
  readonly note: string | null;
  readonly arranged: boolean;
};

/** Young people of the own scope whose allocation runs past the end of a contract; none with a secret residence. */
export const listMovingClients = (tx: Tx, contractId: number): Promise<MovingClient[]> =>
  tx.query<MovingClient>(sql`
    select a.allocation_id as "allocationId", a.number, c.initials, c.prefix, c.surname, c.born_on as "bornOn",
           g.name as "municipalityName", p.name as "productName", nullif(a.ends_on, 'infinity') as "throughOn",
           t.to_provider_id as "toProviderId", o.name as "toProviderName", t.on_day as "onDay", t.note,
           rd.transfer_arranged(a.allocation_id) as arranged
      from rd.allocations_past_contract(${contractId}) x
      join allocation_current a on a.allocation_id = x.allocation_id and a.listed
      join client c on c.id = a.client_id and not c.secret_residence
      join organisation g on g.id = a.municipality_id join product p on p.id = a.product_id
      left join lateral (select * from client_transfer t where t.allocation_id = a.allocation_id order by t.id desc limit 1) t on true
      left join organisation o on o.id = t.to_provider_id
     order by t.on_day nulls first, lower(g.name), lower(c.surname), a.number`);

export type NewTransfer = {
  readonly allocationId: bigint;
  readonly municipalityId: number;
  readonly providerId: number;
  readonly toProviderId: number;
  readonly onDay: PlainDate;
  readonly note: string;
  readonly personId: number;
};
export const insertTransfer = (tx: Tx, made: NewTransfer): Promise<number> =>
  tx.execute(sql`
    insert into client_transfer (allocation_id, municipality_id, provider_id, to_provider_id, on_day, note, person_id)
    values (${made.allocationId}, ${made.municipalityId}, ${made.providerId}, ${made.toProviderId}, ${made.onDay}, ${made.note},
            ${made.personId})`);

export const isProvider = async (tx: Tx, id: number): Promise<boolean> =>
  (await tx.maybeOne(sql`select 1 as one from organisation where id = ${id} and kind = 'provider'`)) !== undefined;
