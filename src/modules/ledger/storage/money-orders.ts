import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type SqlFragment, sql, type Tx } from '../../../platform/db/index.ts';

export type MoneyOrderKind = 'advance' | 'recovery' | 'settlement' | 'guarantee';

export type MoneyOrderRow = {
  readonly id: number;
  readonly regionId: number;
  readonly municipalityId: number;
  readonly providerId: number;
  readonly provider: string;
  readonly contractId: number;
  readonly contractNumber: string;
  readonly kind: MoneyOrderKind;
  readonly amountCents: bigint;
  readonly onDay: PlainDate;
  readonly setOffFrom: PlainDate | null;
  readonly parts: number | null;
  readonly reason: string;
  readonly madeBy: number;
  readonly madeByName: string;
  readonly decidedByName: string | null;
  readonly accepted: boolean | null;
};

const list = (where: SqlFragment) => sql`
  select m.id, m.region_id as "regionId", m.municipality_id as "municipalityId", m.provider_id as "providerId", p.name as provider,
         m.contract_id as "contractId", c.number as "contractNumber", m.kind, m.amount_cents as "amountCents", m.on_day as "onDay",
         m.set_off_from as "setOffFrom", m.parts, m.reason, m.made_by as "madeBy", coalesce(maker.name, '') as "madeByName",
         decider.name as "decidedByName", m.accepted
    from money_order m join organisation p on p.id = m.provider_id join contract c on c.id = m.contract_id
    left join person maker on maker.id = m.made_by left join person decider on decider.id = m.decided_by
   where ${where}`;

/** What waits for a second person first, then the newest. */
export const listMoneyOrders = (tx: Tx): Promise<MoneyOrderRow[]> =>
  tx.query<MoneyOrderRow>(sql`${list(sql.yes)} order by m.accepted is not null, m.id desc limit 500`);

export const findMoneyOrder = (tx: Tx, id: number): Promise<MoneyOrderRow | undefined> =>
  tx.maybeOne<MoneyOrderRow>(list(sql`m.id = ${id}`));

export type ContractOfPayer = { readonly regionId: number; readonly providerId: number; readonly number: string };

/** The contract, if the municipality sees it. */
export const findContract = (tx: Tx, id: number): Promise<ContractOfPayer | undefined> =>
  tx.maybeOne<ContractOfPayer>(
    'select region_id as "regionId", provider_id as "providerId", number from contract where id = $1',
    [id],
  );

export type NewMoneyOrder = {
  readonly regionId: number;
  readonly municipalityId: number;
  readonly providerId: number;
  readonly contractId: number;
  readonly kind: MoneyOrderKind;
  readonly amountCents: bigint;
  readonly onDay: PlainDate;
  readonly setOffFrom: PlainDate | null;
  readonly parts: number | null;
  readonly reason: string;
  readonly madeBy: number;
};

export const insertMoneyOrder = (tx: Tx, one: NewMoneyOrder): Promise<{ id: number }> =>
  tx.one<{ id: number }>(
    `insert into money_order (region_id, municipality_id, provider_id, contract_id, kind, amount_cents, on_day, set_off_from, parts, reason, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
    [
      one.regionId,
      one.municipalityId,
      one.providerId,
      one.contractId,
      one.kind,
      one.amountCents,
      one.onDay,
      one.setOffFrom,
      one.parts,
      one.reason,
      one.madeBy,
    ],
  );

export const decideMoneyOrder = (
  tx: Tx,
  id: number,
  decision: { readonly personId: number; readonly accepted: boolean; readonly transactionId: bigint | null },
): Promise<number> =>
  tx.execute(
    'update money_order set decided_by = $2, decided_at = now(), accepted = $3, transaction_id = $4 where id = $1',
    [id, decision.personId, decision.accepted, decision.transactionId],
  );
