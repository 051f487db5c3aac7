import type { PlainDate } from '../../../kernel/plain-date.ts';
import { countListed, type KeysetOrder, keysetPage } from '../../../platform/db/keyset-page.ts';
import { type SqlFragment, sql } from '../../../platform/db/sql.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { TransferState } from '../domain/client-transfer.ts';

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
  /** Of the allocation. */
  readonly id: bigint;
  readonly number: bigint;
  readonly clientId: bigint;
  readonly municipalityId: number;
  readonly providerId: number;
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
  readonly arranged: boolean | null;
};

/** The allocations that run past the end of a contract, none of a young person with a secret residence. */
const movingListed = (contractId: number, state: TransferState | undefined) => sql`
  select a.allocation_id as id, a.number, c.initials, c.prefix, c.surname, c.born_on as "bornOn",
         a.municipality_id as "municipalityId", a.provider_id as "providerId", c.id as "clientId",
         g.name as "municipalityName", p.name as "productName", nullif(a.ends_on, 'infinity') as "throughOn",
         t.to_provider_id as "toProviderId", o.name as "toProviderName", t.on_day as "onDay", t.note, t.arranged,
         lower(p.name) as "sortProduct", a.ends_on as "sortEnd"
    from rd.allocations_past_contract(${contractId}) x
    join allocation_current a on a.allocation_id = x.allocation_id and a.listed
    join client c on c.id = a.client_id and not c.secret_residence
    join organisation g on g.id = a.municipality_id join product p on p.id = a.product_id
    left join lateral (select t.*, rd.transfer_arranged(a.allocation_id) as arranged from client_transfer t
                        where t.allocation_id = a.allocation_id order by t.id desc limit 1) t on true
    left join organisation o on o.id = t.to_provider_id
   where ${state === undefined ? sql.yes : IN_STATE[state]}`;

const IN_STATE: Readonly<Record<TransferState, SqlFragment>> = {
  'to-plan': sql`t.id is null`,
  planned: sql`t.id is not null and not t.arranged`,
  arranged: sql`t.arranged`,
};

/** One page of the young people of the own scope who move when a contract ends, and how many there are. */
export async function listMovingClients(
  tx: Tx,
  contractId: number,
  state: TransferState | undefined,
  order: KeysetOrder,
  page: { readonly after: readonly (string | number | null)[] | undefined; readonly limit: number },
) {
  const listed = movingListed(contractId, state);
  const rows = await keysetPage<MovingClient>(tx, listed, order, page);
  return { rows, total: await countListed(tx, listed) };
}

/** Those of `allocationIds` that run past the end of a contract and may be seen. */
export const findMovingClients = (
  tx: Tx,
  contractId: number,
  allocationIds: readonly number[],
): Promise<MovingClient[]> =>
  tx.query<MovingClient>(sql`
    select * from (${movingListed(contractId, undefined)}) moving where id = any(${[...allocationIds]}::bigint[])`);

export type NewTransfers = {
  readonly allocationIds: readonly bigint[];
  readonly toProviderId: number;
  readonly onDay: PlainDate;
  readonly note: string;
  readonly personId: number;
};
/** The same provider and day for each of the allocations; gives how many were written. */
export const insertTransfers = (tx: Tx, made: NewTransfers): Promise<number> =>
  tx.execute(sql`
    insert into client_transfer (allocation_id, municipality_id, provider_id, to_provider_id, on_day, note, person_id)
    select id, municipality_id, provider_id, ${made.toProviderId}, ${made.onDay}, ${made.note}, ${made.personId}
      from allocation where id = any(${[...made.allocationIds]}::bigint[])`);

export const isProvider = async (tx: Tx, id: number): Promise<boolean> =>
  (await tx.maybeOne(sql`select 1 as one from organisation where id = ${id} and kind = 'provider'`)) !== undefined;
