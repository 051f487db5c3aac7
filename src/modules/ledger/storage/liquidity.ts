import { type SqlFragment, sql, type Tx } from '../../../platform/db/index.ts';
import { openDebtRows } from './open-debts.ts';

/** Where a provider stands with one municipality. */
export type LiquidityRow = {
  readonly providerId: number;
  readonly provider: string;
  readonly contractId: number;
  readonly contractNumber: string;
  /** Granted on average in each of the last three months of care that were declared. */
  readonly averageMonthCents: bigint;
  /** Granted and not paid. */
  readonly openCents: bigint;
  readonly heldCents: bigint;
  readonly advanceCents: bigint;
  readonly withheldCents: bigint;
  readonly receivableCents: bigint;
};

const balance = (account: string, sign: 1 | -1): SqlFragment =>
  sql`coalesce(sum(${sql.trusted(sign === 1 ? 'e.debit_cents - e.credit_cents' : 'e.credit_cents - e.debit_cents')}) filter (where e.account = ${account}), 0)::bigint`;

/** Per provider and contract of a municipality; the largest open amount first. */
export const loadLiquidity = (tx: Tx, municipalityId: number): Promise<LiquidityRow[]> =>
  tx.query<LiquidityRow>(sql`
    with booked as (
      select t.provider_id, e.contract_id, ${balance('held', 1)} as held, ${balance('advance', 1)} as advance,
             ${balance('withheld', -1)} as withheld, ${balance('receivable', 1)} as receivable
        from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
       where t.municipality_id = ${municipalityId} and e.contract_id is not null
         and e.account in ('held', 'advance', 'withheld', 'receivable', 'care-cost')
       group by 1, 2),
    months as (
      select t.provider_id, e.contract_id, e.month, sum(e.debit_cents - e.credit_cents) as cents,
             row_number() over (partition by t.provider_id, e.contract_id order by e.month desc) as place
        from ledger_transaction t join ledger_entry e on e.transaction_id = t.id and e.account = 'care-cost'
       where t.municipality_id = ${municipalityId} and e.month is not null and t.kind in ('claim-decided', 'claim-reviewed', 'claim-corrected')
       group by 1, 2, 3),
    average as (
      select provider_id, contract_id, (sum(cents) / 3)::bigint as cents from months where place <= 3 group by 1, 2),
    open as (
      select "providerId" as provider_id, "contractId" as contract_id, sum("openCents")::bigint as cents
        from (${openDebtRows(municipalityId)}) d group by 1, 2)
    select b.provider_id as "providerId", p.name as provider, b.contract_id as "contractId", c.number as "contractNumber",
           coalesce(a.cents, 0) as "averageMonthCents", coalesce(o.cents, 0) as "openCents", b.held as "heldCents",
           b.advance as "advanceCents", b.withheld as "withheldCents", b.receivable as "receivableCents"
      from booked b join organisation p on p.id = b.provider_id join contract c on c.id = b.contract_id
      left join average a on a.provider_id = b.provider_id and a.contract_id = b.contract_id
      left join open o on o.provider_id = b.provider_id and o.contract_id = b.contract_id
     order by coalesce(o.cents, 0) desc, p.name, c.number`);
