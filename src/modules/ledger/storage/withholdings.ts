import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type SqlFragment, sql, type Tx } from '../../../platform/db/index.ts';

export type WithholdingRow = {
  readonly id: number;
  readonly municipalityId: number;
  readonly providerId: number;
  readonly provider: string;
  readonly contractId: number | null;
  readonly contractNumber: string | null;
  readonly sharePercent: string;
  readonly reason: string;
  readonly fromOn: PlainDate;
  readonly throughOn: PlainDate | null;
  readonly madeByName: string | null;
  readonly releasedOn: PlainDate | null;
  readonly releaseReason: string | null;
  /** What stands withheld of the contract, or of the provider when it is about all contracts. */
  readonly withheldCents: bigint;
};

const list = (where: SqlFragment) => sql`
  select w.id, w.municipality_id as "municipalityId", w.provider_id as "providerId", p.name as provider, w.contract_id as "contractId",
         c.number as "contractNumber",
         w.share_percent as "sharePercent", w.reason, w.from_on as "fromOn", w.through_on as "throughOn", maker.name as "madeByName",
         w.released_on as "releasedOn", w.release_reason as "releaseReason",
         (select coalesce(sum(e.credit_cents - e.debit_cents), 0)
            from ledger_transaction t join ledger_entry e on e.transaction_id = t.id and e.account = 'withheld'
           where t.municipality_id = w.municipality_id and t.provider_id = w.provider_id
             and (w.contract_id is null or e.contract_id = w.contract_id))::bigint as "withheldCents"
    from withholding w join organisation p on p.id = w.provider_id left join contract c on c.id = w.contract_id
    left join person maker on maker.id = w.made_by
   where ${where}`;

/** Open ones first. */
export const listWithholdings = (tx: Tx): Promise<WithholdingRow[]> =>
  tx.query<WithholdingRow>(sql`${list(sql.yes)} order by w.released_on is not null, w.from_on desc, w.id desc`);

export const findWithholding = (tx: Tx, id: number): Promise<WithholdingRow | undefined> =>
  tx.maybeOne<WithholdingRow>(list(sql`w.id = ${id}`));

/** False when there is an open one for the same contract, or for the provider as a whole, already. */
export async function insertWithholding(
  tx: Tx,
  one: {
    municipalityId: number;
    providerId: number;
    contractId: number | null;
    sharePercent: string;
    reason: string;
    fromOn: PlainDate;
    throughOn: PlainDate | null;
    madeBy: number;
  },
): Promise<number | undefined> {
  const row = await tx.maybeOne<{ id: number }>(
    `insert into withholding (municipality_id, provider_id, contract_id, share_percent, reason, from_on, through_on, made_by)
     values ($1, $2, $3, $4::numeric, $5, $6, $7, $8) on conflict do nothing returning id`,
    [
      one.municipalityId,
      one.providerId,
      one.contractId,
      one.sharePercent,
      one.reason,
      one.fromOn,
      one.throughOn,
      one.madeBy,
    ],
  );
  return row?.id;
}

export const releaseWithholding = (
  tx: Tx,
  id: number,
  personId: number,
  day: PlainDate,
  reason: string,
): Promise<number> =>
  tx.execute('update withholding set released_on = $2, released_by = $3, release_reason = $4 where id = $1', [
    id,
    day,
    personId,
    reason,
  ]);

export type WithheldBalance = { readonly contractId: number; readonly regionId: number; readonly cents: bigint };

/** What stands withheld in the ledger per contract. */
export const withheldBalances = (
  tx: Tx,
  municipalityId: number,
  providerId: number,
  contractId: number | null,
): Promise<WithheldBalance[]> =>
  tx.query<WithheldBalance>(sql`
    select e.contract_id as "contractId", t.region_id as "regionId", sum(e.credit_cents - e.debit_cents)::bigint as cents
      from ledger_transaction t join ledger_entry e on e.transaction_id = t.id and e.account = 'withheld'
     where t.municipality_id = ${municipalityId} and t.provider_id = ${providerId} and e.contract_id is not null
       and ${contractId === null ? sql.yes : sql`e.contract_id = ${contractId}`}
     group by 1, 2 having sum(e.credit_cents - e.debit_cents) > 0 order by 1`);
