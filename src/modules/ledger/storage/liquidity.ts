import { type SqlFragment, sql, type Tx } from '../../../platform/db/index.ts';
import { containing, type KeysetOrder, type KeysetRow, keysetPage } from '../../../platform/db/keyset-page.ts';

/** Where a provider stands with one municipality (R-238). */
export type LiquidityRow = {
  readonly providerId: number;
  readonly provider: string;
  readonly contractId: number;
  readonly contractNumber: string;
  /** Granted on average in each of the last three months of care that were declared. */
  readonly averageMonthCents: bigint;
  /** Granted and not ordered to be paid: what stands on the account of what is to be paid. */
  readonly openCents: bigint;
  readonly heldCents: bigint;
  readonly advanceCents: bigint;
  readonly withheldCents: bigint;
  readonly receivableCents: bigint;
};

/** What can stand open with a provider: a column of the list, and a way to narrow it down. */
export type Standing = 'openCents' | 'heldCents' | 'advanceCents' | 'withheldCents' | 'receivableCents';
export type LiquidityFilter = {
  readonly municipalityId: number;
  /** Part of the name of a provider or of the number of a contract. */
  readonly text?: string | undefined;
  readonly standing?: Standing | undefined;
};

const balance = (account: string, sign: 1 | -1): SqlFragment =>
  sql`coalesce(sum(${sql.trusted(sign === 1 ? 'e.debit_cents - e.credit_cents' : 'e.credit_cents - e.debit_cents')}) filter (where e.account = ${account}), 0)::bigint`;

/** Per provider and contract of a municipality; the id holds both, as a contract can go to another provider. */
const liquidity = ({ municipalityId, text, standing }: LiquidityFilter): SqlFragment => sql`
    with booked as (
      select t.provider_id, e.contract_id, ${balance('held', 1)} as held, ${balance('advance', 1)} as advance,
             ${balance('withheld', -1)} as withheld, ${balance('receivable', 1)} as receivable, ${balance('payable', -1)} as open
        from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
       where t.municipality_id = ${municipalityId} and e.contract_id is not null
         and e.account in ('held', 'advance', 'withheld', 'receivable', 'payable')
       group by 1, 2),
    months as (
      select t.provider_id, e.contract_id, e.month, sum(e.debit_cents - e.credit_cents) as cents,
             row_number() over (partition by t.provider_id, e.contract_id order by e.month desc) as place
        from ledger_transaction t join ledger_entry e on e.transaction_id = t.id and e.account = 'care-cost'
       where t.municipality_id = ${municipalityId} and e.month is not null and t.kind in ('claim-decided', 'claim-reviewed', 'claim-corrected')
       group by 1, 2, 3),
    average as (
      select provider_id, contract_id, (sum(cents) / 3)::bigint as cents from months where place <= 3 group by 1, 2),
    standing as (
      select (b.provider_id::bigint << 32) + b.contract_id as id,
             b.provider_id as "providerId", p.name as provider, b.contract_id as "contractId", c.number as "contractNumber",
             coalesce(a.cents, 0) as "averageMonthCents", b.open as "openCents", b.held as "heldCents",
             b.advance as "advanceCents", b.withheld as "withheldCents", b.receivable as "receivableCents"
        from booked b join organisation p on p.id = b.provider_id join contract c on c.id = b.contract_id
        left join average a on a.provider_id = b.provider_id and a.contract_id = b.contract_id)
    select * from standing
     where ${text === undefined ? sql.yes : sql`(provider ilike ${containing(text)} or "contractNumber" ilike ${containing(text)})`}
       and ${standing === undefined ? sql.yes : sql`${sql.identifier(standing)} <> 0`}`;

/** One page of where providers stand, and one row more when there is a next page. */
export const pageLiquidity = (
  tx: Tx,
  filter: LiquidityFilter,
  order: KeysetOrder,
  page: Parameters<typeof keysetPage>[3],
): Promise<(LiquidityRow & KeysetRow)[]> => keysetPage<LiquidityRow>(tx, liquidity(filter), order, page);

/** All of it, the largest open amount first: for a file. */
export const allLiquidity = (tx: Tx, filter: LiquidityFilter): Promise<LiquidityRow[]> =>
  tx.query<LiquidityRow>(
    sql`select * from (${liquidity(filter)}) l order by "openCents" desc, provider, "contractNumber"`,
  );

export type LiquidityTotal = Omit<LiquidityRow, 'providerId' | 'provider' | 'contractId' | 'contractNumber'> & {
  readonly rows: number;
  /** Providers to which something is owed. */
  readonly providers: number;
};

/** Everything that the filter leaves, added up. */
export const totalLiquidity = (tx: Tx, filter: LiquidityFilter): Promise<LiquidityTotal> =>
  tx.one<LiquidityTotal>(sql`
    select count(*)::int as rows, (count(distinct "providerId") filter (where "openCents" > 0))::int as providers,
           coalesce(sum("averageMonthCents"), 0)::bigint as "averageMonthCents", coalesce(sum("openCents"), 0)::bigint as "openCents",
           coalesce(sum("heldCents"), 0)::bigint as "heldCents", coalesce(sum("advanceCents"), 0)::bigint as "advanceCents",
           coalesce(sum("withheldCents"), 0)::bigint as "withheldCents", coalesce(sum("receivableCents"), 0)::bigint as "receivableCents"
      from (${liquidity(filter)}) l`);

export type PaidContract = Pick<LiquidityRow, 'providerId' | 'provider' | 'contractId' | 'contractNumber'>;

/** Every contract under which something was booked for a municipality, by provider. */
export const bookedContracts = (tx: Tx, municipalityId: number): Promise<PaidContract[]> =>
  tx.query<PaidContract>(sql`
    select b.provider_id as "providerId", p.name as provider, b.contract_id as "contractId", c.number as "contractNumber"
      from (select distinct t.provider_id, e.contract_id from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
             where t.municipality_id = ${municipalityId} and e.contract_id is not null) b
      join organisation p on p.id = b.provider_id join contract c on c.id = b.contract_id
     order by p.name, c.number`);
